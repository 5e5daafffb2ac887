import { parse } from 'parse5';
import { afterAll, describe, expect, test } from 'vitest';
import { aServer, testDatabase } from '../platform/testing/index.ts';
import { displayVariant } from '../ui/portal/display.ts';
import { elements, textOf } from '../ui/portal/testing/html.ts';
import { SAMPLE_SITE } from '../ui/portal/testing/sample-frame.ts';
import { portalPlugin, renderErrorPage } from './plugin.ts';

const { db } = await testDatabase();
const app = await aPortal();
afterAll(() => app.close());

async function aPortal() {
  const server = await aServer({ renderError: renderErrorPage, keptPages: { bytes: 10_000_000, seconds: 60, variantOf: displayVariant } });
  await server.register(portalPlugin, {
    db,
    site: () => SAMPLE_SITE,
    publicUrl: 'https://www.example.gov.cn',
    demo: true,
    highlights: async (language) => ({ figures: [{ label: language === 'zh' ? '年报' : 'Reports', value: '60' }], latest: [] }),
    highlightTags: ['annual-reports'],
    datasets: [],
    apiPath: '/api',
  });
  await server.ready();
  return server;
}

const page = async (url: string, headers = {}) => {
  const answer = await app.inject({ url, headers: { accept: 'text/html', ...headers } });
  return { answer, html: parse(answer.body) };
};

describe('a page of the portal', () => {
  test.each(['/', '/about', '/site-map', '/open-data'])('%s stands in both languages, each naming the other', async (path) => {
    for (const [url, language] of [
      [path, 'zh-CN'],
      [`/en${path}`, 'en'],
    ]) {
      const { answer, html } = await page(url!);
      expect(answer.statusCode).toBe(200);
      expect(elements(html, 'html')[0]?.attributes.lang).toBe(language);
      const languages = elements(html, 'link').filter(({ attributes }) => attributes.hreflang);
      expect(languages.map(({ attributes }) => attributes.hreflang)).toEqual(['zh-CN', 'en']);
      if (language === 'en') expect(textOf(elements(html, 'main')[0]!)).not.toMatch(/[\u4e00-\u9fff]/);
    }
  });

  test.each(['/en//elsewhere.example', '/en//elsewhere.example/about?a=b'])('asked for as %s leads nowhere else', async (url) => {
    const { answer, html } = await page(url);
    expect(answer.statusCode).toBe(404);
    const hrefs = elements(html, 'a').map(({ attributes }) => new URL(attributes.href!, 'https://www.example.gov.cn'));
    expect(hrefs.map(({ host }) => host)).not.toContain('elsewhere.example');
  });

  test('shows who stands behind the site, and leads to the registers of its filing numbers', async () => {
    const { html } = await page('/');
    const footer = textOf(elements(html, 'footer')[0]!);
    for (const shown of ['示范区人民政府办公室', '示范区政务公开中心', '0000000001', '京ICP备00000000号-1'])
      expect(footer).toContain(shown);
    const register = elements(html, 'a').find((link) => textOf(link).startsWith('京公网安备'));
    expect(register?.attributes.href).toContain('code=00000000000000');
  });

  test('offers only what is there', async () => {
    const { html } = await page('/');
    const links = elements(html, 'a').map(({ attributes }) => attributes.href!);
    for (const url of links.filter((href) => href.startsWith('/'))) expect((await app.inject(url)).statusCode, url).toBe(200);
    expect(links).not.toContain('/annual-reports');
  });

  test('has neither scripts nor styles inside, as its policy demands', async () => {
    const { answer } = await page('/');
    expect(answer.headers['content-security-policy']).toContain("style-src 'self'");
    expect(answer.body).not.toMatch(/<script(?![^>]*src=)|<style| style=| on[a-z]+="/);
  });

  test('keeps the query when the language changes', async () => {
    const { html } = await page('/en/site-map?from=1');
    const other = elements(html, 'a').find((link) => textOf(link) === '中文');
    expect(other?.attributes.href).toBe('/site-map?from=1');
  });
});

describe('the choice of display', () => {
  const choose = (payload: string, cookie = '') =>
    app.inject({ method: 'POST', url: '/display', payload, headers: { 'content-type': 'application/x-www-form-urlencoded', cookie } });

  test('is kept in a cookie, shown by the next page, and one choice leaves the other', async () => {
    const first = await choose('size=large&return=%2Fabout');
    expect(first.statusCode).toBe(303);
    expect(first.headers.location).toBe('/about');
    const cookie = first.cookies[0]!;
    expect(cookie).toMatchObject({ name: 'display', value: 'large.normal', httpOnly: true, sameSite: 'Lax', secure: true });
    const second = await choose('contrast=high', 'display=large.normal');
    expect(second.cookies[0]?.value).toBe('large.high');
    const { html } = await page('/about', { cookie: 'display=large.high' });
    expect(elements(html, 'html')[0]?.attributes).toMatchObject({ 'data-size': 'large', 'data-contrast': 'high' });
  });

  test.each(['display=large%2Ehigh', 'display="large.high"', 'display=small.high; display=large.high'])(
    'of one reader (%s) is not what the next one sees',
    async (cookie) => {
      const url = `/about?of=${encodeURIComponent(cookie)}`;
      await page(url, { cookie });
      const { html } = await page(url);
      expect(elements(html, 'html')[0]?.attributes).toMatchObject({ 'data-size': 'medium', 'data-contrast': 'normal' });
    },
  );

  test('one reader does not get the page kept for another', async () => {
    await page('/site-map', { cookie: 'display=small.high' });
    const { html } = await page('/site-map');
    expect(elements(html, 'html')[0]?.attributes['data-size']).toBe('medium');
  });

  test('never leads off the site', async () => {
    for (const wanted of [
      'https://evil.example/',
      '//evil.example',
      '/\\evil.example',
      '/%09/evil.example',
      'javascript:alert(1)',
      '/a\r\nset-cookie: x=1',
    ]) {
      const answer = await choose(`return=${encodeURIComponent(wanted)}`);
      expect(answer.statusCode).toBe(303);
      expect(answer.headers.location, wanted).toMatch(/^\/(?![/\\])/);
    }
  });
});

describe('an asset', () => {
  test('is kept by browsers for ever, and comes compressed', async () => {
    const { html } = await page('/');
    const url = elements(html, 'link').find(({ attributes }) => attributes.rel === 'stylesheet')!.attributes.href!;
    const answer = await app.inject({ url, headers: { 'accept-encoding': 'gzip, br' } });
    expect(answer.headers).toMatchObject({
      'content-type': 'text/css; charset=utf-8',
      'cache-control': 'public, max-age=31536000, immutable',
      'content-encoding': 'br',
    });
    expect((await app.inject(url)).body).toContain(':root');
  });

  test('of another release answers with the present one, uncached', async () => {
    const answer = await app.inject('/assets/portal.000000000000.css');
    expect(answer.statusCode).toBe(200);
    expect(answer.headers['cache-control']).toBe('no-store');
  });

  test.each(['/assets/..%2fpackage.json', '/assets/nothing.css', '/assets/portal.css.map'])('%s is not there', async (url) => {
    expect((await app.inject(url)).statusCode).toBe(404);
  });
});

describe('an error', () => {
  test('is a page with a way out, in the language of the address', async () => {
    const { answer, html } = await page('/en/nowhere');
    expect(answer.statusCode).toBe(404);
    expect(textOf(elements(html, 'h1')[0]!)).toBe('Page not found');
    expect(elements(html, 'a').map(({ attributes }) => attributes.href)).toContain('/en/site-map');
    expect(elements(html, 'meta').find(({ attributes }) => attributes.name === 'robots')?.attributes.content).toBe('noindex');
  });
});

describe('visits', () => {
  test('of both languages and of kept pages count together, and outlive the process', async () => {
    const first = await aPortal();
    for (const url of ['/about', '/about', '/en/about', '/about?from=mail']) await first.inject(url);
    expect(first.keptPages.answered).toBe(1);
    await first.inject('/nowhere');
    const before = await visitsIn('/about');
    await first.close();
    expect((await visitsIn('/about')) - before).toBe(4);
    const stored = await db.selectFrom('portal.pageVisit').select('path').execute();
    expect(stored.map(({ path }) => path)).not.toContain('/nowhere');

    const second = await aPortal();
    const shown = textOf(elements(parse((await second.inject('/about')).body), 'footer')[0]!);
    await second.close();
    expect(shown).toMatch(/本页浏览 \d+ 次/);
  });

  async function visitsIn(path: string): Promise<number> {
    const row = await db.selectFrom('portal.pageVisit').select('visits').where('path', '=', path).executeTakeFirst();
    return row?.visits ?? 0;
  }
});
