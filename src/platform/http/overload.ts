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

/** Turns requests away at once when more are under way than can be answered in time, instead of letting all of them wait. */
export const overload = fastifyPlugin<OverloadLimits>(async (app, { requestsAtOnce, eventLoopDelayMs }) => {
  let underWay = 0;

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
    sampleInterval: 500,
    pressureHandler: (request) => {
      if (!request.routeOptions.config.alwaysAnswered) throw new Overloaded();
    },
  });
});
