import { randomBytes } from 'node:crypto';
import type { FastifyReply, FastifyRequest } from 'fastify';
import fastifyPlugin from 'fastify-plugin';
import { HttpError } from './http-error.ts';
import { type ExplainError, type Problem, problemOf } from './problem.ts';

export interface ErrorHandling {
  /** The error as a page for people. */
  readonly renderError: (request: FastifyRequest, problem: Problem) => string;
  readonly explainError?: ExplainError;
}

/** The one place where errors become answers. Nothing of an unforeseen error leaves the program but a reference into the log. */
export const errorHandler = fastifyPlugin<ErrorHandling>(async (app, { renderError, explainError }) => {
  app.setErrorHandler((error, request, reply) => {
    const problem = problemOf(error, request.language, randomBytes(5).toString('hex'), explainError);
    if (problem.reference) request.log.error({ err: error, reference: problem.reference }, 'an unforeseen error');
    if (problem.status === 503) reply.header('retry-after', (error instanceof HttpError && error.retryAfterSeconds) || 5);
    return answer(request, reply, problem);
  });
  app.setNotFoundHandler((request, reply) => answer(request, reply, problemOf({ statusCode: 404 }, request.language, '')));

  function answer(request: FastifyRequest, reply: FastifyReply, problem: Problem): FastifyReply {
    reply.code(problem.status).header('cache-control', 'no-store').header('vary', 'accept');
    if (!wantsHtml(request)) return reply.type('application/json; charset=utf-8').send(problem);
    try {
      return reply.type('text/html; charset=utf-8').send(renderError(request, problem));
    } catch (error) {
      request.log.error({ err: error }, 'the error page itself failed');
      const reference = problem.reference ? `\n${problem.reference}` : '';
      return reply.type('text/plain; charset=utf-8').send(`${problem.message}${reference}\n`);
    }
  }
});

/** A browser names HTML; a program takes anything, or JSON. */
function wantsHtml(request: FastifyRequest): boolean {
  return request.headers.accept?.includes('text/html') ?? false;
}
