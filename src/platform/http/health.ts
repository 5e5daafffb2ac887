import fastifyPlugin from 'fastify-plugin';
import { collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client';
import { HttpError } from './http-error.ts';

export interface HealthOptions {
  /** Rejects when the program cannot do its work. */
  readonly check: () => Promise<unknown>;
  /** What a collector that does not sit on this machine must show as a bearer token. */
  readonly metricsToken?: string;
}

const CHECK_WITHIN_MS = 2_000;
const LOCAL = new Set(['127.0.0.1', '::1', '::ffff:127.0.0.1']);
const WATCH = { config: { permission: 'public', alwaysAnswered: true }, schema: { hide: true } } as const;

/** `/healthz`: the process answers. `/readyz`: it can work. `/metrics`: how it does. */
export const health = fastifyPlugin<HealthOptions>(async (app, { check, metricsToken }) => {
  let closing = false;
  app.addHook('preClose', async () => {
    closing = true;
  });
  app.get('/healthz', WATCH, async () => ({ status: 'alive' }));
  app.get('/readyz', WATCH, async (request, reply) => {
    if (closing) return reply.code(503).send({ status: 'closing' });
    try {
      await Promise.race([check(), timeout(CHECK_WITHIN_MS)]);
      return { status: 'ready' };
    } catch (error) {
      request.log.warn({ err: error }, 'not ready');
      return reply.code(503).header('retry-after', 5).send({ status: 'not-ready' });
    }
  });

  const registry = new Registry();
  collectDefaultMetrics({ register: registry });
  const answered = new Histogram({
    name: 'gongkai_http_request_seconds',
    help: 'Time to answer a request that reached a route',
    labelNames: ['method', 'route', 'status'],
    buckets: [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 10],
    registers: [registry],
  });
  gauge('gongkai_kept_pages', 'Pages kept in memory', () => app.keptPages.count);
  gauge('gongkai_kept_page_bytes', 'Bytes of the pages kept in memory', () => app.keptPages.bytes);
  gauge('gongkai_kept_pages_answered', 'Requests answered from memory since the start', () => app.keptPages.answered);
  app.addHook('onResponse', (request, reply, done) => {
    const route = request.routeOptions.url ?? 'none';
    answered.observe({ method: request.method, route, status: reply.statusCode }, reply.elapsedTime / 1_000);
    done();
  });
  app.get('/metrics', WATCH, async (request, reply) => {
    const isLocal = LOCAL.has(request.ip) && request.headers['x-forwarded-for'] === undefined;
    const hasToken = metricsToken !== undefined && request.headers.authorization === `Bearer ${metricsToken}`;
    if (!isLocal && !hasToken) throw new HttpError(404, 'not-found', '');
    return reply.type(registry.contentType).send(await registry.metrics());
  });

  function gauge(name: string, help: string, read: () => number): void {
    new Gauge({
      name,
      help,
      registers: [registry],
      collect() {
        this.set(read());
      },
    });
  }
});

function timeout(ms: number): Promise<never> {
  return new Promise((_, reject) => setTimeout(() => reject(new Error(`no answer within ${ms} ms`)), ms).unref());
}
