import { expect, test } from 'vitest';
import { extractJson } from './extract-json.ts';
import { findingsJson } from './findings-json.ts';
import { aPublishedReport, FINDINGS } from './testing.ts';

test('a report with nothing out of the ordinary has none of the optional keys', () => {
  const report = aPublishedReport({ publishedOn: null, signedOn: null, period: null });
  const json = extractJson(report);
  expect(Object.keys(json)).toEqual([
    'agency',
    'year',
    'format',
    'cells',
    'chapters',
    'title',
    'signedBy',
    'signedOn',
    'variants',
    'notes',
  ]);
  expect(json).toMatchObject({ agency: '青禾县人民政府', year: 2023, format: 'F2021', notes: [] });
  expect(json.cells).toEqual(report.cells);
  expect(json.chapters.ch6).toBe(report.chapters.ch6!.text);
  expect(Object.keys(json.chapters)).toEqual(['ch1', 'ch2', 'ch3', 'ch4', 'ch5', 'ch6']);
});

test('odd cells, a second level, another format and the day of publication are given', () => {
  const raw = { 'T2.art20_8.adminFees.amountWan': '2.2万元' };
  const report = aPublishedReport({ raw, cellsOwn: { 'T4.reconsideration.total': null }, formatByTable: { T3: 'F2019' } });
  expect(extractJson(report)).toMatchObject({
    raw,
    cellsOwn: { 'T4.reconsideration.total': null },
    formatByTable: { T3: 'F2019' },
    publishedOn: '2024-03-12',
  });
});

test('a report that prints no day of publication is dated by its signature', () => {
  expect(extractJson(aPublishedReport({ publishedOn: null, signedOn: '2024-01-11' }))).toMatchObject({
    publishedOn: '2024-01-11',
    signedOn: '2024-01-11',
  });
});

test('blank stays null and zero stays zero through JSON', () => {
  const cells = { 'T4.reconsideration.upheld': null, 'T4.reconsideration.total': 0 };
  expect(JSON.parse(JSON.stringify(extractJson(aPublishedReport({ cells })))).cells).toEqual(cells);
});

test('findings keep rule, severity, cells and both languages', () => {
  expect(findingsJson(FINDINGS).findings[1]).toEqual({
    rule: 'AR-N-01',
    severity: 'warning',
    cells: ['T3.newlyReceived.total'],
    message: FINDINGS[1]!.message.zh,
    messageEn: FINDINGS[1]!.message.en,
    evidence: FINDINGS[1]!.evidence,
  });
  expect(findingsJson(FINDINGS).findings[0]!.evidence).toBeNull();
});
