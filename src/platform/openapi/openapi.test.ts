import { Type } from '@fastify/type-provider-typebox';
import { createElement, Fragment } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { afterAll, describe, expect, it } from 'vitest';
import { aServer } from '../testing/index.ts';
import { openApi } from './openapi.tsx';

const app = await aServer();
afterAll(() => app.close());
await app.register(openApi, {
  title: '示范区公开数据',
  description: '',
  version: '1.0.0',
  publicUrl: 'https://www.example.gov.cn',
  licence: { name: 'CC BY 4.0', url: 'https://creativecommons.org/licenses/by/4.0/' },
  layout: (request, { title, body }) => renderToStaticMarkup(createElement(Fragment, null, `[${request.language}] ${title}`, body)),
});
app.get(
  '/api/v1/reports/:year',
  {
    config: { permission: 'public' },
    schema: {
      summary: '某年的报告',
      tags: ['annual-reports'],
      params: Type.Object({ year: Type.Integer({ description: '年度' }) }),
      querystring: Type.Object({ format: Type.Optional(Type.Union([Type.Literal('json'), Type.Literal('csv')])) }),
      response: { 200: Type.Object({ year: Type.Integer() }, { description: '报告' }) },
    },
  },
  async (request) => ({ year: request.params.year }),
);
app.get('/page', { config: { permission: 'public' } }, async () => 'page');
await app.ready();

describe('the description of the interface', () => {
  it('is an OpenAPI 3.1 document of the routes under /api/ alone', async () => {
    const document = (await app.inject('/api/openapi.json')).json();
    expect(document.openapi).toBe('3.1.0');
    expect(Object.keys(document.paths)).toEqual(['/api/v1/reports/{year}']);
    expect(document.paths['/api/v1/reports/{year}'].get).toMatchObject({ summary: '某年的报告', parameters: expect.any(Array) });
  });

  it('describes errors as they are answered', async () => {
    const { responses } = (await app.inject('/api/openapi.json')).json().paths['/api/v1/reports/{year}'].get;
    expect(Object.keys(responses)).toEqual(['200', 'default']);
    const error = (await app.inject('/api/v1/reports/soon')).json();
    expect(Object.keys(responses.default.content['application/json'].schema.properties)).toEqual(
      expect.arrayContaining(Object.keys(error)),
    );
  });

  it('can be read by people, in Chinese and in English, without script', async () => {
    const chinese = (await app.inject('/api')).body;
    expect(chinese).toContain('[zh] 数据接口说明');
    expect(chinese).toContain('/api/v1/reports/{year}');
    expect(chinese).toContain('&quot;json&quot; | &quot;csv&quot;');
    expect(chinese).not.toContain('<script');
    expect((await app.inject('/en/api')).body).toContain('[en] Interface for programs');
  });
});
