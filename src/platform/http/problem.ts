import type { FastifyError } from 'fastify';
import type { Language } from '../../ui/language.ts';
import { isDatabaseAway } from '../db/connection-problem.ts';
import { RuleViolation } from '../errors.ts';
import { CODE_OF_STATUS, ERROR_MESSAGES } from './error-messages.ts';
import { HttpError } from './http-error.ts';

/** What the client is told of an error. */
export interface Problem {
  readonly status: number;
  readonly code: string;
  readonly message: string;
  /** Set for a bug: found again in the log. */
  readonly reference?: string;
}

/** Lets a capability's own kind of error be answered in its words; `undefined` leaves it to the rules here. */
export type ExplainError = (error: unknown, language: Language) => Omit<Problem, 'reference'> | undefined;

export function problemOf(error: unknown, language: Language, reference: string, explain?: ExplainError): Problem {
  const explained = explain?.(error, language);
  if (explained) return explained;
  const messages = ERROR_MESSAGES[language];
  if (error instanceof RuleViolation) return { status: 409, code: error.code, message: error.message };
  if (error instanceof HttpError && error.message) return { status: error.statusCode, code: error.code, message: error.message };
  if (isDatabaseAway(error)) return { status: 503, code: 'overloaded', message: messages.overloaded };

  const { statusCode: status = 500, validation, validationContext } = error as Partial<FastifyError>;
  if (validation) {
    const { instancePath = '', params, message = '' } = validation[0] ?? {};
    const choices = validation.flatMap((each) =>
      each.instancePath === instancePath && each.keyword === 'const' ? [each.params.allowedValue] : [],
    );
    const name = `${instancePath}/${params?.missingProperty ?? ''}`.split('/').filter(Boolean).join('.');
    const place = [validationContext, name].filter(Boolean).join(' ');
    return {
      status: 400,
      code: 'invalid-input',
      message: messages['invalid-input'](`${place} ${choices.length > 0 ? `must be ${choices.join(' | ')}` : message}`.trim()),
    };
  }
  if ((status < 400 || status >= 500) && status !== 503) return { status: 500, code: 'internal', message: messages.internal, reference };
  const code = CODE_OF_STATUS[status] ?? 'client-error';
  return { status, code, message: messages[code] };
}
