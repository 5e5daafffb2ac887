import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Page } from 'playwright-core';

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** What axe finds on the page, one line each: rule, element, why. Evaluated outside the page's script policy. */
export async function axeFindings(page: Page): Promise<string[]> {
  await page.evaluate(AXE);
  return page.evaluate(async () => {
    const { axe } = globalThis as unknown as {
      axe: { run(options: object): Promise<{ violations: { id: string; nodes: { target: string[]; failureSummary: string }[] }[] }> };
    };
    const { violations } = await axe.run({ resultTypes: ['violations'] });
    return violations.flatMap((violation) =>
      violation.nodes.map((node) => `${violation.id}: ${node.target.join(' ')} (${node.failureSummary.replace(/\s+/g, ' ')})`),
    );
  });
}

/** The elements that stick out of the page on the right, outside of frames that scroll by themselves. */
export async function overflowing(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const width = document.documentElement.clientWidth;
    if (document.documentElement.scrollWidth <= width) return [];
    return [...document.body.querySelectorAll('*')]
      .filter((element) => element.getBoundingClientRect().right > width + 1 && !element.closest('.scroll, .hidden, pre'))
      .map((element) => `${element.tagName.toLowerCase()}.${element.className} ${Math.round(element.getBoundingClientRect().right)}`)
      .slice(0, 5);
  });
}

export interface Weight {
  /** Bytes over the wire, headers aside, fonts aside. */
  total: number;
  parts: Record<string, number>;
}

/** Adds up what comes over the wire for a page that others have read before. */
export async function weigh(page: Page, url: string): Promise<Weight> {
  const parts: Record<string, number> = {};
  const client = await page.context().newCDPSession(page);
  await client.send('Network.enable');
  await client.send('Network.setCacheDisabled', { cacheDisabled: true });
  // The first readers of a page get it as it is made; then it is kept in every encoding.
  for (let reader = 0; reader < 3; reader++) await page.goto(url, { waitUntil: 'load' });
  const urls = new Map<string, string>();
  client.on('Network.responseReceived', ({ requestId, response, type }) => {
    if (type !== 'Font') urls.set(requestId, response.url);
  });
  client.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => {
    const address = urls.get(requestId);
    if (address) parts[new URL(address).pathname] = encodedDataLength;
  });
  await page.goto(url, { waitUntil: 'networkidle' });
  await client.detach();
  return { total: Object.values(parts).reduce((sum, size) => sum + size, 0), parts };
}
