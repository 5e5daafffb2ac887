import { setTimeout as wait } from 'node:timers/promises';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { afterAll, beforeEach, describe, expect, it } from 'vitest';
import { aServer } from '../testing/index.ts';

const PUBLIC = { config: { permission: 'public' } };
const LARGE = '公开'.repeat(3_000);
const app = await aServer({
  keptPages: { bytes: 400_000, seconds: 60, variantOf: (cookie) => /display=(\w+)/.exec(cookie)?.[1] ?? '' },
});
afterAll(() => app.close());
let rendered = 0;
let during: () => void = () => {};
app.get('/page/:id', PUBLIC, async (request, reply) => {
  rendered++;
  const { id } = request.params as { id: string };
  during();
  return reply.sendKept(`<p>${request.language} ${id} ${request.headers.cookie ?? ''} ${rendered} ${LARGE}`, [`page:${id}`, 'all']);
});
app.get('/personal', PUBLIC, async (_request, reply) => {
  rendered++;
  return reply.setCookie('session', 'mine').sendKept(`<p>${rendered}`, ['all']);
});
await app.listen({ port: 0, host: '127.0.0.1' });
const { port } = app.server.address() as { port: number };

beforeEach(() => {
  app.keptPages.dropAll();
  rendered = 0;
  during = () => {};
});

const ask = (path: string, headers: Record<string, string> = {}) => fetch(`http://127.0.0.1:${port}${path}`, { headers });

describe('a kept page', () => {
  it('is rendered once and then answered from memory with the same headers', async () => {
    const first = await ask('/page/1');
    const second = await ask('/page/1');
    expect(rendered).toBe(1);
    expect(await second.text()).toBe(await first.text());
    for (const name of ['content-type', 'cache-control', 'content-security-policy', 'etag', 'vary', 'x-content-type-options']) {
      expect(second.headers.get(name), name).toBe(first.headers.get(name));
      expect(second.headers.get(name), name).toBeTruthy();
    }
  });

  it('is one page for each language and each way of display', async () => {
    for (let round = 0; round < 2; round++) {
      expect(await (await ask('/en/page/1')).text()).toContain('<p>en 1');
      expect(await (await ask('/page/1')).text()).toContain('<p>zh 1');
      expect(await (await ask('/page/1', { cookie: 'display=large' })).text()).toContain('display=large');
    }
    expect(rendered).toBe(3);
  });

  it('comes in the encoding that the reader takes, smaller from the second time on', async () => {
    const raw = async (encoding: string) => {
      const answer = await app.inject({ url: '/page/1', headers: { 'accept-encoding': encoding } });
      return { encoding: answer.headers['content-encoding'], etag: answer.headers.etag, body: answer.rawPayload };
    };
    const first = await raw('gzip, deflate, br');
    expect(first.encoding).toBe('br');
    await raw('br');
    await raw('br');
    await wait(200);
    const best = await raw('br');
    const gzip = await raw('gzip');
    const plain = await raw('identity');
    expect(rendered).toBe(1);
    expect([best.encoding, gzip.encoding, plain.encoding]).toEqual(['br', 'gzip', undefined]);
    expect(brotliDecompressSync(best.body)).toEqual(plain.body);
    expect(gunzipSync(gzip.body)).toEqual(plain.body);
    expect(best.body.length).toBeLessThanOrEqual(first.body.length);
    expect(new Set([best.etag, gzip.etag, plain.etag]).size).toBe(3);
    expect((await raw('br;q=0, gzip')).encoding).toBe('gzip');
  });

  it('is not sent again to a reader who has it', async () => {
    const cold = await app.inject('/page/1');
    const etag = String(cold.headers.etag);
    const known = await app.inject({ url: '/page/1', headers: { 'if-none-match': etag } });
    expect([known.statusCode, known.body, known.headers.etag]).toEqual([304, '', etag]);
    app.keptPages.dropAll();
    rendered = 0;
    expect((await app.inject({ url: '/page/1', headers: { 'if-none-match': etag } })).statusCode).toBe(304);
    const head = await app.inject({ method: 'HEAD', url: '/page/1' });
    expect([head.statusCode, head.body, head.headers['content-length']]).toEqual([200, '', cold.headers['content-length']]);
  });

  it('is rendered again when one of its tags is dropped, others are not', async () => {
    await ask('/page/1');
    await ask('/page/2');
    app.keptPages.drop(['page:1']);
    await ask('/page/1');
    await ask('/page/2');
    expect(rendered).toBe(3);
    app.keptPages.drop(['all']);
    await ask('/page/2');
    expect(rendered).toBe(4);
  });

  it('is not kept when its content changed while it was rendered', async () => {
    during = () => app.keptPages.drop(['page:1']);
    await ask('/page/1');
    await ask('/page/2');
    during = () => {};
    await ask('/page/1');
    await ask('/page/2');
    expect(rendered).toBe(3);
  });

  it('goes when room is needed, the unused before the used', async () => {
    await ask('/page/0');
    for (let id = 1; id < 60; id++) {
      await ask(`/page/${id}`);
      await ask('/page/0');
    }
    expect(app.keptPages.bytes).toBeLessThanOrEqual(400_000);
    expect(app.keptPages.count).toBeLessThan(40);
    expect(rendered).toBe(60);
  });

  it('is never one that was made for a single reader', async () => {
    await ask('/personal');
    await ask('/personal');
    await ask('/page/1', { authorization: 'Bearer x' });
    await ask('/page/1', { authorization: 'Bearer x' });
    expect(rendered).toBe(4);
    expect(app.keptPages.count).toBe(0);
  });

  it('goes after its time', async () => {
    const other = await aServer({ keptPages: { bytes: 1_000_000, seconds: 0.05, variantOf: () => '' } });
    let times = 0;
    other.get('/', PUBLIC, async (_request, reply) => reply.sendKept(`<p>${++times}`, []));
    await other.inject('/');
    expect((await other.inject('/')).body).toBe('<p>1');
    await wait(80);
    expect((await other.inject('/')).body).toBe('<p>2');
    await other.close();
  });

  it('is counted for whoever counts the visits', async () => {
    const visits: string[] = [];
    app.keptPages.onAnswered((url) => visits.push(url));
    await ask('/en/page/1');
    await ask('/en/page/1');
    expect(visits).toEqual(['/en/page/1']);
  });
});
