import swagger from '@fastify/swagger';
import type { FastifyRequest } from 'fastify';
import fastifyPlugin from 'fastify-plugin';
import type { ReactNode } from 'react';
import type { Language } from '../../ui/language.ts';
import { ApiReference } from './api-reference.view.tsx';
import { API_MESSAGES } from './messages.ts';
import { operationsOf } from './operations.ts';

export interface ApiDescription {
  readonly title: string;
  readonly description: string;
  readonly version: string;
  readonly publicUrl: string;
  readonly licence: { readonly name: string; readonly url: string };
  /** Puts the frame of the portal around the readable page. */
  readonly layout: (request: FastifyRequest, page: { title: string; body: ReactNode }) => string;
}

const API = '/api/';
const PUBLIC = { config: { permission: 'public' }, schema: { hide: true } };

/** Describes every route under `/api/` from its schema: `/api/openapi.json` for programs, `/api` for people. Register it before those routes. */
export const openApi = fastifyPlugin<ApiDescription>(async (app, { title, description, version, publicUrl, licence, layout }) => {
  await app.register(swagger, {
    openapi: { openapi: '3.1.0', info: { title, description, version, license: { ...licence } }, servers: [{ url: publicUrl }] },
    convertConstToEnum: false,
    transform: ({ schema, url }) => ({ schema: url.startsWith(API) ? (schema ?? {}) : { ...schema, hide: true }, url }),
  });
  app.get('/api/openapi.json', PUBLIC, (_request, reply) => reply.header('access-control-allow-origin', '*').send(app.swagger()));
  app.get('/api', PUBLIC, (request, reply) => {
    const text = API_MESSAGES[request.language as Language];
    const body = <ApiReference language={request.language} operations={operationsOf(app.swagger())} licence={licence} />;
    return reply.type('text/html; charset=utf-8').send(layout(request, { title: text.title, body }));
  });
});
