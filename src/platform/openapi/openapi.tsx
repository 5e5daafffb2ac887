import swagger from '@fastify/swagger';
import type { FastifyRequest, FastifySchema } from 'fastify';
import fastifyPlugin from 'fastify-plugin';
import type { ReactNode } from 'react';
import { Type } from 'typebox';
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

/** What the one error handler answers, whichever the route. */
const ERROR_ANSWER = Type.Object(
  {
    status: Type.Integer(),
    code: Type.String({ description: '供程序判断 · for programs' }),
    message: Type.String({ description: '供人阅读 · for people' }),
    reference: Type.Optional(Type.String({ description: '系统故障的编号 · to be found again in the log' })),
  },
  { description: '未成功：参数有误 400，不存在 404，过于频繁 429，系统正忙 503 · no success' },
);

const withErrors = (schema: FastifySchema): FastifySchema => ({
  ...schema,
  response: { ...(schema.response as object | undefined), default: ERROR_ANSWER },
});

/** Describes every route under `/api/` from its schema: `/api/openapi.json` for programs, `/api` for people. Register it before those routes. */
export const openApi = fastifyPlugin<ApiDescription>(async (app, { title, description, version, publicUrl, licence, layout }) => {
  await app.register(swagger, {
    openapi: { openapi: '3.1.0', info: { title, description, version, license: { ...licence } }, servers: [{ url: publicUrl }] },
    convertConstToEnum: false,
    transform: ({ schema, url }) => ({ schema: url.startsWith(API) ? withErrors(schema ?? {}) : { ...schema, hide: true }, url }),
  });
  app.get('/api/openapi.json', PUBLIC, (_request, reply) => reply.header('access-control-allow-origin', '*').send(app.swagger()));
  app.get('/api', PUBLIC, (request, reply) => {
    const text = API_MESSAGES[request.language as Language];
    const body = <ApiReference language={request.language} operations={operationsOf(app.swagger())} licence={licence} />;
    return reply.type('text/html; charset=utf-8').send(layout(request, { title: text.title, body }));
  });
});
