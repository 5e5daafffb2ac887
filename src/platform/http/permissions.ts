import type { FastifyRequest } from 'fastify';
import fastifyPlugin from 'fastify-plugin';
import { HttpError } from './http-error.ts';

export type Authorize = (request: FastifyRequest, permission: string) => Promise<boolean> | boolean;

export interface ListedRoute {
  readonly method: string;
  readonly url: string;
  readonly permission: string;
}

/** Every route says who may use it, or the program does not start. */
export const permissions = fastifyPlugin<{ authorize: Authorize }>(async (app, { authorize }) => {
  const routeList: ListedRoute[] = [];
  app.decorate('routeList', routeList);
  app.addHook('onRoute', ({ method, url, config }) => {
    if (!config?.permission) throw new Error(`the route ${method} ${url} names no permission; give it config.permission, or 'public'`);
    for (const each of [method].flat()) routeList.push({ method: each, url, permission: config.permission });
  });
  app.addHook('onRequest', async (request) => {
    const { permission } = request.routeOptions.config;
    // A request without a route is answered by the not-found handler.
    if (permission === undefined || permission === 'public') return;
    if (!(await authorize(request, permission))) throw new HttpError(403, 'forbidden', '');
  });
});

/** Nobody signs in yet, so only public routes answer. */
export const nobody: Authorize = () => false;
