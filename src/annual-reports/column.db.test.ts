import { beforeAll, describe, expect, it } from 'vitest';
import { testDatabase } from '../platform/testing/index.ts';
import { findReport } from './report.store.ts';
import { type IncomingFile, importReport } from './report-import.actions.ts';
import { columnServer } from './testing/column-server.ts';
import { aDistrict, aReportFile } from './testing/imports.ts';

const database = await testDatabase();
const { db } = database;
const { app, files } = await columnServer(database);
const { education, government, township, options } = await aDistrict(db);

const get = (url: string, headers: Record<string, string> = {}) => app.inject({ url, headers: { accept: 'text/html', ...headers } });
/** A page in the report of a failed test helps nobody. */
const has = (body: unknown, part: string) => String(body).includes(part);
const importOne = (file: IncomingFile) => importReport(db, files, file, options);
const ofEducation = (year: number, cells = {}, publishedOn = `${year + 1}-01-10`) =>
  aReportFile({ agency: '青禾县教育局', year, cells, publishedOn });
const report = `/annual-reports/${education.id}/2023`;

beforeAll(async () => {
  for (const year of [2021, 2022, 2023]) await importOne(ofEducation(year));
  await importOne(aReportFile({ agency: '河湾镇人民政府', year: 2023 }));
  await importOne(aReportFile({ agency: '青禾县人民政府', year: 2023 }));
});

describe('the column', () => {
  it('lists, filters and sorts without script, and forgives an address that makes no sense', async () => {
    const all = (await get('/annual-reports')).body;
    expect(has(all, '青禾县教育局')).toBe(true);
    expect(/<script(?![^>]*src=)/.test(all)).toBe(false);
    const filtered = (await get('/annual-reports?year=2022&kind=&findings=&name=')).body;
    expect(has(filtered, `/annual-reports/${education.id}/2022`)).toBe(true);
    expect(has(filtered, `/annual-reports/${township.id}/2023`)).toBe(false);
    expect(has((await get(`/annual-reports?name=${encodeURIComponent('河湾')}`)).body, `/annual-reports/${township.id}/2023`)).toBe(true);
    expect((await get('/annual-reports?year=x&sort=colour&after=nonsense&page=-1')).statusCode).toBe(200);
    expect(has((await get('/en/annual-reports')).body, 'lang="en"')).toBe(true);
  });

  it('shows a report with its tables, findings, years and files, and the same as data', async () => {
    const { body, statusCode } = await get(report);
    expect(statusCode).toBe(200);
    for (const part of [
      '青禾县教育局2023年政府信息公开工作年度报告',
      `${report}/files/report.xlsx`,
      'id="T3.newlyReceived.total"',
      'finding-1',
    ]) {
      expect(has(body, part)).toBe(true);
    }
    expect(has(body, `rel="alternate" href="/api/v1${report}" type="application/json"`)).toBe(true);
    expect(has((await get(`/annual-reports/${education.id}`)).body, `${education.id}/2021`)).toBe(true);
  });

  it('shows no page for what is not there', async () => {
    for (const path of [
      `/annual-reports/${education.id}/2011`,
      `${report}/editions/7`,
      `${report}/editions/0`,
      '/annual-reports/x/2023',
      `${report}/files/secret.txt`,
    ]) {
      expect((await get(path)).statusCode, path).toBe(404);
    }
  });

  it('answers a report from memory until a correction comes in', async () => {
    await get(report);
    const before = app.keptPages.answered;
    const kept = await get(report);
    expect(app.keptPages.answered).toBe(before + 1);
    expect((await get(report, { 'if-none-match': String(kept.headers.etag) })).statusCode).toBe(304);

    await importOne(ofEducation(2023, { 'T3.carriedForward.total': 98765 }, '2024-04-01'));
    await expect.poll(async () => has((await get(report)).body, '98765')).toBe(true);
    expect(has((await get('/annual-reports')).body, '2024-04-01')).toBe(true);
    expect(has((await get(`${report}/editions/1`)).body, '98765')).toBe(false);
    expect(has((await get(`${report}/editions/1`)).body, `href="${report}"`)).toBe(true);
  });

  it('compares years, agencies and the whole region', async () => {
    const { body } = await get(`/annual-reports/compare?agency=${education.id}&agency=${township.id}&agency=all&year=2022&year=2023`);
    expect(has(body, '河湾镇人民政府 2023')).toBe(true);
    expect(has(body, '青禾县教育局 2022')).toBe(true);
    expect((await get('/annual-reports/compare')).statusCode).toBe(200);
    for (const file of ['constructor', '__proto__', 'comparison.txt'])
      expect((await get(`/annual-reports/compare/${file}`)).statusCode).toBe(404);
    const csv = await get(`/annual-reports/compare/comparison.csv?agency=${education.id}&year=2022&year=2023`);
    expect(has(csv.body, '青禾县教育局 2022')).toBe(true);
    expect(
      (await get(`/annual-reports/compare/comparison.xlsx?agency=${education.id}&year=2023`)).rawPayload.subarray(0, 2).toString(),
    ).toBe('PK');
  });

  it('adds up a year and maps its findings', async () => {
    const rollUp = (await get(`/annual-reports/roll-up?year=2023&agency=${government.id}`)).body;
    expect(has(rollUp, '青禾县人民政府')).toBe(true);
    expect(has(rollUp, `/api/v1/annual-reports/totals/2023/totals.csv?agency=${government.id}`)).toBe(true);
    expect(has((await get('/annual-reports/roll-up?year=2022')).body, '河湾镇人民政府')).toBe(true);
    const map = (await get('/annual-reports/findings?year=2023')).body;
    expect(has(map, 'T3-01')).toBe(true);
    expect(has(map, `${report}#findings-error`)).toBe(true);
  });
});

describe('files of a report', () => {
  it.each([
    ['report.xlsx', 'PK', 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'],
    ['report.docx', 'PK', 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'],
    ['report.pdf', '%PDF', 'application/pdf'],
    ['report.csv', '\uFEFF', 'text/csv; charset=utf-8'],
    ['findings.csv', '\uFEFF', 'text/csv; charset=utf-8'],
    ['report.json', '{', 'application/json; charset=utf-8'],
  ])('come as %s', async (file, start, type) => {
    const answer = await get(`${report}/files/${file}`);
    expect(answer.headers['content-type']).toBe(type);
    expect(answer.rawPayload.toString('utf8').startsWith(start)).toBe(true);
    expect(has(answer.headers['content-disposition'], encodeURIComponent('青禾县教育局2023年'))).toBe(true);
    expect((await get(`${report}/files/${file}`, { 'if-none-match': String(answer.headers.etag) })).statusCode).toBe(304);
  });

  it('come as they were handed in, and nothing in them can run in our name', async () => {
    const answer = await get(`${report}/editions/1/files/original`);
    const stored = (await findReport(db, { agencyId: education.id, year: 2023 }, 1))!;
    expect(answer.rawPayload).toEqual(await files.get(stored.file.sha256));
    expect(answer.headers).toMatchObject({
      'content-type': 'application/octet-stream',
      'x-content-type-options': 'nosniff',
      'content-security-policy': "default-src 'none'; sandbox",
    });
    expect(answer.headers['content-disposition']).toMatch(/^attachment; .*filename\*=UTF-8''.*\.html$/);
  });
});
