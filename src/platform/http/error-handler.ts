import { randomBytes } from 'node:crypto';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { splitLanguage } from '../../ui/language.ts';
import { isDatabaseAway } from '../db/connection-problem.ts';
import { HttpError } from './http-error.ts';
import { type ExplainError, type Problem, problemOf } from './problem.ts';

export interface ErrorHandling {
  /** The error as a page for people. */
  readonly renderError: (request: FastifyRequest, problem: Problem) => string;
  readonly explainError?: ExplainError;
}

/** The one place where errors become answers. Nothing of an unforeseen error leaves the program but a reference into the log. */
export function errorHandler({ renderError, explainError }: ErrorHandling) {
  return (error: unknown, request: FastifyRequest, reply: FastifyReply): void => {
    // What goes wrong before routing finds a request without the decorations of the plugins.
    const { language } = splitLanguage(request.originalUrl);
    const problem = problemOf(error, language, randomBytes(5).toString('hex'), explainError);
    if (problem.status === 503 && isDatabaseAway(error)) request.log.warn({ err: error }, 'the database does not answer');
    if (problem.reference) request.log.error({ err: error, reference: problem.reference }, 'an unforeseen error');
    if (problem.status === 503) reply.header('retry-after', (error instanceof HttpError && error.retryAfterSeconds) || 5);
    for (const name of OF_THE_CONTENT) reply.removeHeader(name);
    reply.code(problem.status).header('cache-control', 'no-store').header('vary', 'accept');
    if (wantsHtml(request)) sendPage(request, reply, problem);
    else reply.type('application/json; charset=utf-8').send(problem);
  };

  function sendPage(request: FastifyRequest, reply: FastifyReply, problem: Problem): void {
    try {
      reply.type('text/html; charset=utf-8').send(renderError(request, problem));
    } catch (error) {
      request.log.error({ err: error }, 'the error page itself failed');
      reply.type('text/plain; charset=utf-8').send([problem.message, problem.reference, ''].join('\n'));
    }
  }
}

/** What a route said of the content that it then could not send: an error is no file to be saved. */
const OF_THE_CONTENT = ['content-disposition', 'content-length', 'content-encoding', 'etag', 'last-modified', 'accept-ranges'];

/** A browser names HTML; a program takes anything, or JSON. */
function wantsHtml(request: FastifyRequest): boolean {
  return request.headers.accept?.includes('text/html') ?? false;
}
