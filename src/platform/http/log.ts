import type { FastifyRequest, FastifyServerOptions } from 'fastify';
import fastifyPlugin from 'fastify-plugin';
import { stdSerializers } from 'pino';

export type LogLevel = 'silent' | 'fatal' | 'error' | 'warn' | 'info' | 'debug' | 'trace';

/** Structured lines without personal data: no query strings, headers, addresses or bodies, and no values that the database quotes. */
export function loggerOptions(level: LogLevel): FastifyServerOptions['logger'] {
  return {
    level,
    base: { pid: process.pid },
    redact: ['*.password', '*.token', '*.cookie', '*.authorization', 'req.headers', 'res.headers'],
    serializers: { req: requestSummary, err: errorSummary },
  };
}

function requestSummary(request: FastifyRequest) {
  return { method: request.method, path: pathOf(request.originalUrl) };
}

function errorSummary(error: Error & { severity?: string; routine?: string; code?: string; table?: string; constraint?: string }) {
  const isFromDatabase = error.severity !== undefined && error.routine !== undefined;
  if (!isFromDatabase) {
    const { type, message, stack, code } = stdSerializers.err(error) as ReturnType<typeof stdSerializers.err> & { code?: unknown };
    return { type, message, stack, code };
  }
  const { code, table, constraint } = error;
  return { type: 'DatabaseError', message: withoutQuotes(error.message), stack: withoutQuotes(error.stack ?? ''), code, table, constraint };
}

/** PostgreSQL quotes the value that it refuses. */
function withoutQuotes(text: string): string {
  return text.replaceAll(/"[^"]*"/g, '"…"');
}

function pathOf(url: string): string {
  const end = url.search(/[?#]/);
  return end < 0 ? url : url.slice(0, end);
}

/** One line per answered request. */
export const requestLog = fastifyPlugin(async (app) => {
  app.addHook('onResponse', (request, reply, done) => {
    if (!request.routeOptions.config.alwaysAnswered) {
      request.log.info({ req: request, status: reply.statusCode, ms: Math.round(reply.elapsedTime * 10) / 10 }, 'answered');
    }
    done();
  });
});
