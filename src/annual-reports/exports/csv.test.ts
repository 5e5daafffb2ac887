import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { sampleReport } from '../testing/sample-report.ts';
import { comparisonCsv } from './comparison-csv.ts';
import { csvLines, withoutFormula } from './csv.ts';
import { findingsCsv } from './findings-csv.ts';
import { reportCsv } from './report-csv.ts';
import { aPublishedReport, FINDINGS, publishedFrom } from './testing.ts';

const read = (text: string): string[][] => parse(text, { bom: true });

describe('lines', () => {
  test('any text comes back, but for the mark that keeps a formula from running', () =>
    fc.assert(
      fc.property(fc.array(fc.array(fc.string({ unit: 'grapheme' }), { minLength: 2, maxLength: 4 }), { maxLength: 5 }), (rows) => {
        const back: string[][] = parse(csvLines(rows), { relax_column_count: true, skip_empty_lines: false });
        expect(back).toEqual(rows.map((row) => row.map(withoutFormula)));
      }),
    ));

  test.each(['=1+1', '+cmd|x', '-2+3', '@SUM(A1)', '\t=1', '\r=1', ' =1', '＝1+1', '－1－1'])('%j is marked as text', (text) => {
    expect(withoutFormula(text)).toBe(`'${text}`);
  });

  test.each(['+2', '-16', '+0.5', '12件', '2.2万元', '/', '—', ''])('%j is left as printed', (text) => {
    expect(withoutFormula(text)).toBe(text);
  });
});

describe('cells of a report', () => {
  test('one line each, with value, printed text and unit', () =>
    fc.assert(
      fc.property(sampleReport(), (sample) => {
        const report = publishedFrom(sample);
        const [head, ...lines] = read(reportCsv.file(report, 'zh'));
        expect(head).toEqual(['机关', '年度', '表', '层级', '单元格编号', '项目', '项目(英文)', '数值', '原文', '单位']);
        expect(Object.fromEntries(lines.map((line) => [line[4], line[7]]))).toEqual(
          Object.fromEntries(Object.entries(report.cells).map(([id, value]) => [id, value === null ? '' : String(value)])),
        );
        for (const line of lines) expect(line[8]).toBe(withoutFormula(sample.printed[line[4]!]!));
      }),
      { numRuns: 30 },
    ));

  test('both levels stand one after the other', () => {
    const report = aPublishedReport({ cells: { 'T4.reconsideration.total': 3 }, cellsOwn: { 'T4.reconsideration.total': null } });
    const lines = read(reportCsv.rows(report, 'zh'));
    expect(lines.map((line) => [line[3], line[7]])).toEqual([
      ['市直部门/全县(市、区)', '3'],
      ['县市区本级', ''],
    ]);
  });

  test.each([
    ['T2.art20_8.adminFees.amountWan', undefined, '万元'],
    ['T2.art20_9.procurement.amount', '3.5亿元', '亿元'],
    ['T2.art20_9.procurement.amount', '35000元', '元'],
    ['T2.art20_9.procurement.amount', '3.5', ''],
    ['T2.art20_5.licensing.previousItems', undefined, '项'],
    ['T3.newlyReceived.total', undefined, '件'],
  ])('%s printed %s is counted in %s', (id, printed, unit) => {
    const year = id.includes('amountWan') ? 2023 : 2020;
    const report = aPublishedReport({ year, cells: { [id]: 3.5 }, raw: printed ? { [id]: printed } : {} });
    expect(read(reportCsv.rows(report, 'zh'))[0]!.at(-1)).toBe(unit);
  });

  test('the byte order mark can be left out for programs', () => {
    expect(reportCsv.head('en').startsWith('\uFEFFagency,')).toBe(true);
    expect(reportCsv.head('en', { bom: false }).startsWith('agency,')).toBe(true);
  });
});

test('findings of many reports stand under one head', () => {
  const text =
    findingsCsv.head('zh') +
    findingsCsv.rows('甲.docx', aPublishedReport(), FINDINGS, 'zh') +
    findingsCsv.rows('=乙', aPublishedReport(), [], 'zh');
  const [head, ...lines] = read(text);
  expect(head).toEqual(['文件', '机关', '年度', '规则', '级别', '单元格', '说明', '依据原文']);
  expect(lines).toHaveLength(3);
  expect(lines[1]).toEqual([
    '甲.docx',
    '青禾县人民政府',
    '2023',
    'AR-N-01',
    '提醒',
    'T3.newlyReceived.total',
    FINDINGS[1]!.message.zh,
    FINDINGS[1]!.evidence,
  ]);
});

describe('reports side by side', () => {
  const older = aPublishedReport({ year: 2020, cells: { 'T3.other.total': 1, 'T3.resultsTotal.total': 5 } });
  const newer = aPublishedReport({ year: 2021, cells: { 'T3.other.other.total': 2, 'T3.resultsTotal.total': null }, raw: {} });

  test('a column each, rows of both formats at their places, nothing for what is not there', () => {
    const [head, ...lines] = read(comparisonCsv([older, newer], 'zh'));
    expect(head).toEqual(['表', '单元格编号', '项目', '青禾县人民政府 2020', '青禾县人民政府 2021']);
    expect(lines.map((line) => [line[1], line[3], line[4]])).toEqual([
      ['T3.other.total', '1', ''],
      ['T3.other.other.total', '', '2'],
      ['T3.resultsTotal.total', '5', ''],
    ]);
  });

  test('odd cells as printed', () => {
    const id = 'T2.art20_9.procurement.amount';
    const [, line] = read(comparisonCsv([aPublishedReport({ year: 2020, cells: { [id]: 2.2 }, raw: { [id]: '2.2万元' } })], 'en'));
    expect(line![3]).toBe('2.2万元');
  });
});
