import { getHeapStatistics } from 'node:v8';
import underPressure from '@fastify/under-pressure';
import fastifyPlugin from 'fastify-plugin';
import { Overloaded } from './http-error.ts';

export interface OverloadLimits {
  /** Requests being answered at the same moment. */
  readonly requestsAtOnce: number;
  readonly eventLoopDelayMs: number;
}

const SHARE_OF_HEAP = 0.9;
const SAMPLE_MS = 500;

/** Turns requests away at once when more are under way than can be answered in time, instead of letting all of them wait. */
export const overload = fastifyPlugin<OverloadLimits>(async (app, { requestsAtOnce, eventLoopDelayMs }) => {
  let underWay = 0;
  const isLasting = lastingSigns();

  app.addHook('onRequest', (request, reply, done) => {
    if (request.routeOptions.config.alwaysAnswered) return done();
    if (underWay >= requestsAtOnce) return done(new Overloaded());
    underWay++;
    // Also when the client went away before the end.
    reply.raw.once('close', () => underWay--);
    done();
  });
  await app.register(underPressure, {
    maxEventLoopDelay: eventLoopDelayMs,
    maxHeapUsedBytes: getHeapStatistics().heap_size_limit * SHARE_OF_HEAP,
    sampleInterval: SAMPLE_MS,
    pressureHandler: (request, _reply, type) => {
      if (request.routeOptions.config.alwaysAnswered) return;
      if (type !== underPressure.TYPE_EVENT_LOOP_DELAY || isLasting()) throw new Overloaded();
    },
  });
});

/** One long moment, such as the start itself, is no overload; one that goes on is. To be asked at each sign of it. */
function lastingSigns(): () => boolean {
  let firstSign = Number.NEGATIVE_INFINITY;
  let lastSign = Number.NEGATIVE_INFINITY;
  return () => {
    const now = performance.now();
    if (now - lastSign > 3 * SAMPLE_MS) firstSign = now;
    lastSign = now;
    return now - firstSign > 2 * SAMPLE_MS;
  };
}
