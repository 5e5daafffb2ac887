import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { buildApp } from './app.ts';
import { readConfig } from './config.ts';
import { localFiles } from './platform/files/local-files.ts';
import { dropPages } from './platform/http/kept-page-news.ts';
import { testDatabase } from './platform/testing/index.ts';
import { dataFolder } from './platform/testing/program.ts';

const { db, webUrl } = await testDatabase();
const DATA_DIR = await dataFolder();
const config = readConfig({ DATA_DIR, LOG_LEVEL: 'silent', PUBLIC_URL: 'http://www.example.gov.cn' });
const app = await buildApp({ config, database: { db, readDb: db, url: webUrl }, files: localFiles(join(DATA_DIR, 'files')) });
afterAll(() => app.close());
await app.ready();

describe('the whole server', () => {
  it('has no route without a permission', () => {
    expect(app.routeList.length).toBeGreaterThan(10);
    expect(app.routeList.filter(({ permission }) => !permission)).toEqual([]);
  });

  it('describes every route under /api/v1', async () => {
    const document = (await app.inject('/api/openapi.json')).json();
    const described = Object.keys(document.paths).map((path) => path.replaceAll(/\{(\w+)\}/g, ':$1'));
    const routes = app.routeList.filter(({ method, url }) => method === 'GET' && url.startsWith('/api/v1/')).map(({ url }) => url);
    expect(described).toEqual(expect.arrayContaining(routes));
  });

  it('shows a missing page in both languages, within the frame of the portal', async () => {
    for (const [url, words] of [
      ['/nowhere', '不存在'],
      ['/en/nowhere', 'no such page'],
    ] as const) {
      const answer = await app.inject({ url, headers: { accept: 'text/html' } });
      expect(answer.statusCode).toBe(404);
      expect(answer.body).toContain('<html lang=');
      expect(answer.body).toContain(words);
    }
  });

  it('keeps the home page until what it shows changes', async () => {
    const first = await app.inject('/');
    expect([first.statusCode, first.body]).toEqual([200, expect.stringContaining('<html')]);
    const before = app.keptPages.answered;
    await app.inject('/');
    expect(app.keptPages.answered).toBe(before + 1);
    await dropPages(db, ['site']);
    await expect.poll(() => app.keptPages.count).toBe(0);
  });
});
