import type { App } from '../http/route-config.ts';
import { buildServer, type ServerOptions } from '../http/server.ts';

/** A server as the program builds it, silent and without routes; a test states what it changes. */
export function aServer(changes: Partial<ServerOptions> = {}): Promise<App> {
  return buildServer({
    logLevel: 'silent',
    trustProxy: false,
    https: false,
    requestsPerMinute: 0,
    largestUpload: 64_000_000,
    overload: { requestsAtOnce: 1_000, eventLoopDelayMs: 0 },
    heavyWork: { atOnce: 2, waiting: 10 },
    keptPages: { bytes: 10_000_000, seconds: 60, variantOf: () => '' },
    renderError: (_request, problem) => `<!doctype html><title>${problem.status}</title><p>${problem.message} ${problem.reference ?? ''}`,
    ...changes,
  });
}
