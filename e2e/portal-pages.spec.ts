import type { BrowserContextOptions, Page } from 'playwright-core';
import { beforeAll, describe, expect, test } from 'vitest';
import { DESKTOP, openBrowser, openContext, PHONE } from './testing/browser.ts';
import { crawl, type FoundPage } from './testing/crawl.ts';
import { axeFindings, overflowing, weigh } from './testing/page-checks.ts';
import { startServer } from './testing/server.ts';

const LARGEST_PAGE = 60_000;
/** A busy machine takes its time over some thirty pages. */
const PATIENCE = { timeout: 240_000 };
const { address } = await startServer();
const browser = await openBrowser();
let found: FoundPage[] = [];
/** The longest page of each kind, in one language. */
function pages(language: 'zh' | 'en' = 'zh'): string[] {
  const longest = new Map<string, FoundPage>();
  for (const page of found) {
    const isPage = page.type.startsWith('text/html') && page.status === 200 && /^\/en(?=[/?]|$)/.test(page.path) === (language === 'en');
    if (isPage && page.size > (longest.get(page.kind)?.size ?? 0)) longest.set(page.kind, page);
  }
  return [...longest.values()].map(({ path }) => path);
}

beforeAll(async () => {
  found = await crawl(address, ['/', '/en']);
});

async function onEach(paths: readonly string[], options: BrowserContextOptions, look: (page: Page, path: string) => Promise<unknown>) {
  const context = await openContext(browser, address, options);
  const problems: Record<string, unknown> = {};
  try {
    const page = await context.newPage();
    const errors: string[] = [];
    page.on('console', (message) => message.type() === 'error' && errors.push(message.text()));
    page.on('pageerror', (error) => errors.push(String(error)));
    for (const path of paths) {
      errors.length = 0;
      await page.goto(path);
      const problem = await look(page, path);
      if (problem && !(Array.isArray(problem) && problem.length === 0)) problems[path] = problem;
      if (errors.length > 0) problems[`${path} (console)`] = [...errors];
    }
  } finally {
    await context.close();
  }
  return problems;
}

describe('every page of the portal', () => {
  test('is reached without a dead link', () => {
    expect(pages().length).toBeGreaterThan(10);
    expect(pages('en').length).toBe(pages().length);
    expect(found.filter(({ status }) => status >= 400)).toEqual([]);
  });

  test('has nothing for axe to find on a desktop', PATIENCE, async () => {
    expect(await onEach(pages(), DESKTOP, axeFindings)).toEqual({});
  });

  test('has nothing for axe to find on a phone, in English and high contrast, with large letters', PATIENCE, async () => {
    const cookie = { name: 'display', value: 'large.high', url: address };
    expect(await onEach(pages('en'), { ...PHONE, storageState: withCookie(cookie) }, axeFindings)).toEqual({});
  });

  test.each([
    ['on a phone', PHONE],
    ['at 320 pixels', { viewport: { width: 320, height: 640 } }],
  ])('does not scroll sideways %s', PATIENCE, async (_name, options) => {
    expect(await onEach(pages(), options, overflowing)).toEqual({});
  });

  test('does not scroll sideways at 200 % text, and keeps its large letters', PATIENCE, async () => {
    const problems = await onEach(pages(), DESKTOP, async (page) => {
      const client = await page.context().newCDPSession(page);
      await client.send('Page.setFontSizes', { fontSizes: { standard: 32, fixed: 26 } });
      const size = await page.evaluate(() => Number.parseFloat(getComputedStyle(document.body).fontSize));
      const problem = size < 32 ? [`letters of ${size} px`] : await overflowing(page);
      await client.detach();
      return problem;
    });
    expect(problems).toEqual({});
  });

  test(`weighs less than ${LARGEST_PAGE / 1000} KB`, PATIENCE, async () => {
    const problems = await onEach(pages(), DESKTOP, async (page, path) => {
      const { total, parts } = await weigh(page, path);
      return total >= LARGEST_PAGE || total === 0 ? [parts] : [];
    });
    expect(problems).toEqual({});
  });

  test('reads the same without script', PATIENCE, async () => {
    const withScript = new Map<string, string>();
    const textOf = (page: Page) => page.locator('main').innerText();
    await onEach(pages(), DESKTOP, async (page, path) => void withScript.set(path, await textOf(page)));
    const problems = await onEach(pages(), { ...DESKTOP, javaScriptEnabled: false }, async (page, path) => {
      const text = await textOf(page);
      return text.length < 20 || !withScript.get(path)?.startsWith(text.slice(0, 20)) ? [text.slice(0, 80)] : [];
    });
    expect(problems).toEqual({});
  });
});

describe('without script and by keyboard', () => {
  test('a reader chooses large letters, high contrast and English, and stays on the page', async () => {
    const context = await openContext(browser, address, { ...DESKTOP, javaScriptEnabled: false });
    const page = await context.newPage();
    await page.goto('/about');
    await page.getByRole('button', { name: '大号字体' }).click();
    await page.getByRole('button', { name: '高对比度' }).click();
    expect(page.url()).toBe(`${address}/about`);
    await page.getByRole('link', { name: 'English' }).click();
    expect(page.url()).toBe(`${address}/en/about`);
    const html = page.locator('html');
    expect([await html.getAttribute('data-size'), await html.getAttribute('data-contrast'), await html.getAttribute('lang')]).toEqual([
      'large',
      'high',
      'en',
    ]);
    await context.close();
  });

  test('the first key leads past the header', async () => {
    const context = await openContext(browser, address);
    const page = await context.newPage();
    await page.goto('/about');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await page.keyboard.press('Tab');
    const focused = await page.evaluate(() => document.activeElement?.closest('main, footer, header')?.tagName);
    expect(focused).not.toBe('HEADER');
    await context.close();
  });
});

test('the checks see what they are for', async () => {
  const context = await openContext(browser, address, { viewport: { width: 320, height: 640 }, bypassCSP: true });
  const page = await context.newPage();
  await page.setContent('<html lang="zh"><head><title>x</title></head><body><img src="/x"><div style="width:900px">x</div></body></html>');
  expect(await overflowing(page)).not.toEqual([]);
  expect((await axeFindings(page)).some((line) => line.startsWith('image-alt'))).toBe(true);
  await context.close();
});

function withCookie(cookie: { name: string; value: string; url: string }): NonNullable<BrowserContextOptions['storageState']> {
  const { hostname } = new URL(cookie.url);
  const stored = {
    name: cookie.name,
    value: cookie.value,
    domain: hostname,
    path: '/',
    expires: -1,
    httpOnly: true,
    secure: false,
    sameSite: 'Lax' as const,
  };
  return { cookies: [stored], origins: [] };
}
