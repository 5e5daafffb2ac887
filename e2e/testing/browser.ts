import { type Browser, type BrowserContext, type BrowserContextOptions, chromium } from 'playwright-core';
import { afterAll } from 'vitest';
import { findBrowser } from './chromium.ts';

export const DESKTOP: BrowserContextOptions = { viewport: { width: 1280, height: 900 } };
export const PHONE: BrowserContextOptions = { viewport: { width: 390, height: 844 }, deviceScaleFactor: 2, isMobile: true, hasTouch: true };

/** One browser for the test file; it ends with the file's last test. */
export async function openBrowser(): Promise<Browser> {
  const { env, ...program } = await findBrowser();
  const browser = await chromium.launch({
    ...program,
    env: { ...process.env, ...env } as Record<string, string>,
    args: ['--no-sandbox', '--disable-dev-shm-usage', '--font-render-hinting=none'],
  });
  afterAll(() => browser.close());
  return browser;
}

export async function openContext(browser: Browser, baseURL: string, options: BrowserContextOptions = DESKTOP): Promise<BrowserContext> {
  return browser.newContext({ baseURL, locale: 'zh-CN', ...options });
}
