import { setTimeout as wait } from 'node:timers/promises';
import { Type } from '@fastify/type-provider-typebox';
import { afterAll, describe, expect, it } from 'vitest';
import { connect, ping } from '../db/database.ts';
import { RuleViolation } from '../errors.ts';
import { aServer } from '../testing/index.ts';
import { health } from './health.ts';

const PUBLIC = { config: { permission: 'public' } };
const app = await aServer({ overload: { requestsAtOnce: 5, eventLoopDelayMs: 0 }, heavyWork: { atOnce: 1, waiting: 1 } });
afterAll(() => app.close());
let databaseIsThere = true;
await app.register(health, {
  check: async () => {
    if (!databaseIsThere) throw new Error('no database');
  },
});
app.get('/refused', PUBLIC, async () => {
  throw new RuleViolation('already-extended', '该申请已延期一次');
});
app.get('/broken', PUBLIC, async () => {
  throw new Error('secret at line 5');
});
app.get('/language', PUBLIC, async (request) => request.language);
app.get('/slow', PUBLIC, async () => {
  await wait(200);
  return 'done';
});
app.get('/heavy', PUBLIC, async () => app.heavyWork.run(() => wait(100, 'done')));
app.get('/secret', { config: { permission: 'annual-reports.import' } }, async () => 'secret');
app.post('/reports', { ...PUBLIC, schema: { body: Type.Object({ year: Type.Integer() }) } }, async (request) => request.body.year + 1);
app.get('/file', PUBLIC, async (_request, reply) => {
  reply
    .header('etag', '"1"')
    .header('content-disposition', 'attachment; filename="a.pdf"')
    .header('content-length', 9)
    .type('application/pdf');
  throw new Error('the file is not there');
});
const BY = Type.Union([Type.Literal('year'), Type.Literal('name')]);
app.get('/ordered', { ...PUBLIC, schema: { querystring: Type.Object({ by: BY }) } }, async (request) => request.query.by);
await app.ready();

const BROWSER = { accept: 'text/html,application/xhtml+xml,*/*;q=0.8' };

describe('an error', () => {
  it('that a rule foresees is a 409 with its code and words', async () => {
    const answer = await app.inject('/refused');
    expect(answer.statusCode).toBe(409);
    expect(answer.json()).toEqual({ status: 409, code: 'already-extended', message: '该申请已延期一次' });
  });

  it('that nobody foresaw tells a reference and nothing else', async () => {
    for (const headers of [{}, BROWSER]) {
      const answer = await app.inject({ url: '/broken', headers });
      expect(answer.statusCode).toBe(500);
      expect(answer.body).toMatch(/[0-9a-f]{10}/);
      expect(answer.body).not.toMatch(/secret|at line|\.ts/);
    }
  });

  it('is a page for a browser and JSON for a program, in the language of the address', async () => {
    const page = await app.inject({ url: '/en/nowhere', headers: BROWSER });
    expect(page.headers['content-type']).toContain('text/html');
    expect(page.body).toContain('There is no such page');
    const json = await app.inject('/nowhere');
    expect(json.statusCode).toBe(404);
    expect(json.json().message).toContain('不存在');
  });

  it('names the place in what was sent', async () => {
    const answer = await app.inject({ method: 'POST', url: '/en/reports', payload: { year: 'soon' } });
    expect(answer.statusCode).toBe(400);
    expect(answer.json()).toMatchObject({ code: 'invalid-input', message: expect.stringContaining('body year must be integer') });
  });

  it('is not saved as the file that was asked for', async () => {
    const { statusCode, headers, body } = await app.inject({ url: '/file', headers: BROWSER });
    expect(statusCode).toBe(500);
    expect(headers['content-type']).toContain('text/html');
    expect(headers['content-disposition']).toBeUndefined();
    expect(headers.etag).toBeUndefined();
    expect(Number(headers['content-length'])).toBe(Buffer.byteLength(body));
  });

  it('names the choices where there are some', async () => {
    const answer = await app.inject('/en/ordered?by=size');
    expect(answer.statusCode).toBe(400);
    expect(answer.json().message).toContain('querystring by must be year | name');
  });

  it.each([
    ['a body of another kind', { headers: { 'content-type': 'application/x-unknown' }, payload: 'x' }, 415],
    ['a body that is too large', { payload: { year: 1, rest: 'x'.repeat(1_100_000) } }, 413],
    ['a body that is no JSON', { headers: { 'content-type': 'application/json' }, payload: '{' }, 400],
  ])('for %s has friendly words', async (_name, request, status) => {
    const answer = await app.inject({ method: 'POST', url: '/reports', ...request });
    expect(answer.statusCode).toBe(status);
    expect(answer.json().message).toMatch(/[\u4e00-\u9fff]/);
  });

  it.each(['/%zz', '/en/%E4%B8', '/%zz?year=1'])('in the address itself, %s, is a page that does not exist', async (url) => {
    const answer = await app.inject({ url, headers: BROWSER });
    expect(answer.statusCode).toBe(404);
    expect(answer.headers['content-type']).toContain('text/html');
  });

  it('before routing has words as well', async () => {
    const other = await aServer();
    other.get('/reports/:id', PUBLIC, async () => 'x');
    const answer = await other.inject({ url: `/en/reports/${'1'.repeat(300)}` });
    expect([answer.statusCode, answer.json().code]).toEqual([414, 'client-error']);
    await other.close();
  });
});

it('a database that is away is a 503, with nothing of its words', async () => {
  const other = await aServer();
  const db = connect('postgresql://nobody:secret@127.0.0.1:1/nowhere');
  other.get('/page', PUBLIC, () => ping(db));
  const answer = await other.inject('/page');
  expect([answer.statusCode, answer.headers['retry-after']]).toEqual([503, '5']);
  expect(answer.body).not.toMatch(/ECONNREFUSED|127/);
  await other.close();
  await db.destroy();
});

it('a stop does not wait for a slow reader', async () => {
  const other = await aServer();
  other.get('/endless', PUBLIC, () => new Promise(() => {}));
  await other.listen({ port: 0, host: '127.0.0.1' });
  const { port } = other.server.address() as { port: number };
  const reading = fetch(`http://127.0.0.1:${port}/endless`).catch(() => 'cut off');
  await wait(100);
  const stopping = performance.now();
  await other.close();
  expect(performance.now() - stopping).toBeLessThan(8_000);
  expect(await reading).toBe('cut off');
});

describe('every answer', () => {
  it('forbids inline script and style, frames and sniffing', async () => {
    const { headers } = await app.inject('/language');
    const policy = String(headers['content-security-policy']);
    expect(policy).toContain("script-src 'self'");
    expect(policy).toContain("style-src 'self'");
    expect(policy).not.toContain('unsafe');
    expect(headers).toMatchObject({ 'x-content-type-options': 'nosniff', 'x-frame-options': 'SAMEORIGIN' });
  });

  it.each([
    ['/language', 'zh'],
    ['/en/language', 'en'],
    ['/en/language?x=1', 'en'],
  ])('to %s speaks %s', async (url, language) => expect((await app.inject(url)).body).toBe(language));
});

describe('a route', () => {
  it('without a permission stops the start', async () => {
    const other = await aServer();
    expect(() => other.get('/forgotten', async () => 'x')).toThrow('GET /forgotten names no permission');
    await other.close();
  });

  it('with a permission is closed to strangers', async () => {
    expect((await app.inject('/secret')).statusCode).toBe(403);
  });

  it('opens to whom the permission is given', async () => {
    const other = await aServer({ authorize: (request, permission) => request.headers['x-may'] === permission });
    other.get('/secret', { config: { permission: 'a.b' } }, async () => 'secret');
    expect((await other.inject('/secret')).statusCode).toBe(403);
    expect((await other.inject({ url: '/secret', headers: { 'x-may': 'a.b' } })).body).toBe('secret');
    await other.close();
  });
});

describe('under overload', () => {
  it('requests beyond the limit are sent away at once, and the watchers are answered', async () => {
    const slow = Array.from({ length: 5 }, () => app.inject('/slow'));
    await wait(20);
    const started = performance.now();
    const turnedAway = await app.inject({ url: '/slow', headers: BROWSER });
    expect(performance.now() - started).toBeLessThan(100);
    expect(turnedAway.statusCode).toBe(503);
    expect(Number(turnedAway.headers['retry-after'])).toBeGreaterThan(0);
    expect(turnedAway.body).toContain('系统正忙');
    expect((await app.inject('/healthz')).statusCode).toBe(200);
    expect((await Promise.all(slow)).map((answer) => answer.statusCode)).toEqual([200, 200, 200, 200, 200]);
    expect((await app.inject('/slow')).statusCode).toBe(200);
  });

  it('heavy work waits its turn up to the limit', async () => {
    const answers = await Promise.all(['/heavy', '/heavy', '/heavy'].map((url) => app.inject(url)));
    expect(answers.map((answer) => answer.statusCode).sort()).toEqual([200, 200, 503]);
    expect((await app.inject('/heavy')).statusCode).toBe(200);
  });

  it('a busy processor sends requests away until it is free again', async () => {
    const other = await aServer({ overload: { requestsAtOnce: 1_000, eventLoopDelayMs: 100 } });
    other.get('/page', PUBLIC, async () => 'page');
    await other.ready();
    const statuses: number[] = [];
    for (let round = 0; round < 8; round++) {
      const until = performance.now() + 400;
      while (performance.now() < until);
      await wait(1);
      statuses.push((await other.inject('/page')).statusCode);
    }
    expect(statuses.slice(0, 2)).toEqual([200, 200]);
    expect(statuses.at(-1)).toBe(503);
    await expect.poll(async () => (await other.inject('/page')).statusCode, { timeout: 10_000, interval: 100 }).toBe(200);
    await other.close();
  });

  it('one address that asks too often is asked to wait', async () => {
    const other = await aServer({ requestsPerMinute: 3 });
    other.get('/page', PUBLIC, async () => 'page');
    const statuses = [];
    for (let n = 0; n < 4; n++) statuses.push((await other.inject('/page')).statusCode);
    expect(statuses).toEqual([200, 200, 200, 429]);
    expect((await other.inject('/nowhere')).statusCode).toBe(429);
    await other.close();
  });
});

describe('whoever watches the program', () => {
  it('learns that it lives and whether it can work', async () => {
    expect((await app.inject('/healthz')).json()).toEqual({ status: 'alive' });
    expect((await app.inject('/readyz')).statusCode).toBe(200);
    databaseIsThere = false;
    expect((await app.inject('/readyz')).statusCode).toBe(503);
    databaseIsThere = true;
  });

  it('reads figures on this machine only, or with the token', async () => {
    expect((await app.inject('/metrics')).body).toContain('gongkai_http_request_seconds');
    expect((await app.inject({ url: '/metrics', remoteAddress: '203.0.113.9' })).statusCode).toBe(404);
    expect((await app.inject({ url: '/metrics', headers: { 'x-forwarded-for': '203.0.113.9' } })).statusCode).toBe(404);
  });
});
