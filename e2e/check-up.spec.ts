import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { demoReports } from '../seeds/demo.ts';
import { reportDocx } from '../src/annual-reports/exports/report-docx.ts';
import { reportPdf } from '../src/annual-reports/exports/report-pdf.ts';
import type { PublishedReport } from '../src/annual-reports/published-report.ts';
import { readReport } from '../src/annual-reports/reading/read-report.ts';
import { DESKTOP, openBrowser, openContext, PHONE } from './testing/browser.ts';
import { axeFindings, overflowing } from './testing/page-checks.ts';
import { startServer } from './testing/server.ts';

const { address } = await startServer({ demo: false });
const browser = await openBrowser();
const folder = await mkdtemp(join(tmpdir(), 'gongkai-check-up-'));
afterAll(() => rm(folder, { recursive: true, force: true }));

const files: Record<string, string> = {};
let report: PublishedReport;
let pasted = '';

/** One report of the invented district as each kind of file, its sums spoilt in one place. */
beforeAll(async () => {
  const { html } = [...demoReports()].at(-1)!;
  report = await readReport(new TextEncoder().encode(html));
  report.cells['T3.newlyReceived.total'] = (report.cells['T3.newlyReceived.total'] ?? 0) + 1;
  const page = await browser.newPage({ javaScriptEnabled: false });
  await page.setContent(html);
  pasted = await page.locator('body').innerText();
  await page.close();
  const put = async (name: string, content: string | Uint8Array) => {
    files[name.split('.')[1]!] = join(folder, name);
    await writeFile(join(folder, name), content);
  };
  await put('report.html', html);
  await put('report.txt', pasted);
  await put('report.docx', await reportDocx(report, 'zh'));
  await put('report.pdf', await reportPdf(report, 'zh'));
});

async function cellsOn(page: Page): Promise<Record<string, string>> {
  return page.evaluate(() =>
    Object.fromEntries(
      [...document.querySelectorAll<HTMLElement>('.statutory td[id]')].map((cell) => [
        cell.id,
        (cell.querySelector('a') ?? cell).firstChild?.textContent ?? '',
      ]),
    ),
  );
}

const expectedCells = (changes: PublishedReport['cells'] = {}) =>
  Object.fromEntries(Object.entries({ ...report.cells, ...changes }).map(([id, value]) => [id, report.raw[id] ?? String(value)]));

async function upload(page: Page, kind: string): Promise<void> {
  await page.goto('/annual-reports/check-up');
  await page.setInputFiles('#file', files[kind]!);
  await page.getByRole('button', { name: '开始体检' }).click();
  await page.locator('#findings').waitFor();
}

describe('a report handed in', () => {
  test.each(['docx', 'pdf'])('as %s shows every cell, and the sum that does not hold', async (kind) => {
    const context = await openContext(browser, address);
    const page = await context.newPage();
    await upload(page, kind);
    expect(await cellsOn(page)).toEqual(expectedCells());
    expect(await page.locator('.findings-error').innerText()).toContain('AR-T3-01');
    await context.close();
  });

  test.each(['html', 'txt'])('as %s shows every cell of the file', async (kind) => {
    const context = await openContext(browser, address, { ...DESKTOP, javaScriptEnabled: false });
    const page = await context.newPage();
    await upload(page, kind);
    const asPrinted = { 'T3.newlyReceived.total': report.cells['T3.newlyReceived.total']! - 1 };
    expect(await cellsOn(page)).toEqual(expectedCells(asPrinted));
    await context.close();
  });

  test('as pasted text, on a phone, leads from a cell to its finding and back', async () => {
    const context = await openContext(browser, address, PHONE);
    const page = await context.newPage();
    await page.goto('/annual-reports/check-up');
    const total = String(report.cells['T3.newlyReceived.total']! - 1);
    await page.getByLabel('粘贴报告内容').fill(pasted.replace(new RegExp(`\\b${total}\\b`), `${Number(total) + 7}`));
    await page.getByRole('button', { name: '开始体检' }).click();
    await page.locator('#findings').waitFor();
    expect(await overflowing(page)).toEqual([]);
    expect(await axeFindings(page)).toEqual([]);
    const cell = page.locator('.statutory td.found-error a').first();
    await cell.click();
    expect(page.url()).toMatch(/#finding-\d+$/);
    await page.locator(':target .finding-cells a').first().click();
    expect(await page.locator('td:target').count()).toBe(1);
    await context.close();
  });

  test('by drag and drop tells its progress and shows the result', async () => {
    const context = await openContext(browser, address);
    const page = await context.newPage();
    await page.goto('/annual-reports/check-up');
    const dropped = await page.evaluateHandle((text) => {
      const transfer = new DataTransfer();
      transfer.items.add(new File([text], '年报.txt', { type: 'text/plain' }));
      return transfer;
    }, pasted);
    const progress = page.locator('.progress progress').waitFor();
    await page.locator('.field').first().dispatchEvent('drop', { dataTransfer: dropped });
    await progress;
    await page.locator('#findings').waitFor();
    expect(await page.locator('.result-line').innerText()).toContain('年报.txt');
    await context.close();
  });

  test('comes out again as a spreadsheet and as a findings report', async () => {
    const context = await openContext(browser, address);
    const page = await context.newPage();
    await upload(page, 'docx');
    for (const [label, ending] of [
      ['XLSX', '.xlsx'],
      ['PDF', '.pdf'],
    ]) {
      const download = page.waitForEvent('download');
      await page.locator('.downloads button', { hasText: label! }).click();
      expect((await download).suggestedFilename()).toContain(ending);
    }
    await context.close();
  });
});

describe('what is no report', () => {
  test.each([
    ['nothing at all', undefined, '请选择一个文件'],
    ['a binary file', new Uint8Array([0, 1, 2, 3, 255, 254]), ''],
    ['another text', new TextEncoder().encode('今天天气很好。'), ''],
  ])('%s gets one message at the field, with and without script', async (name, content, message) => {
    for (const javaScriptEnabled of [true, false]) {
      const context = await openContext(browser, address, { ...DESKTOP, javaScriptEnabled });
      const page = await context.newPage();
      await page.goto('/annual-reports/check-up');
      if (content) await page.setInputFiles('#file', { name: `${name}.txt`, mimeType: 'text/plain', buffer: Buffer.from(content) });
      await page.getByRole('button', { name: '开始体检' }).click();
      const summary = page.locator('.error-summary li');
      await summary.first().waitFor();
      expect(await summary.count()).toBe(1);
      expect(await summary.innerText()).toContain(message);
      expect(await page.locator('#file-error').innerText()).toBe(await summary.innerText());
      await page.setInputFiles('#file', files.txt!);
      await page.getByRole('button', { name: '开始体检' }).click();
      await page.locator('#findings').waitFor();
      await context.close();
    }
  });
});
