import ExcelJS from 'exceljs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { PublishedReport } from '../published-report.ts';
import { displayValue, layoutTables } from '../table-layout.ts';
import { sampleReport } from '../testing/sample-report.ts';
import { comparisonXlsx } from './comparison-xlsx.ts';
import { reportXlsx } from './report-xlsx.ts';
import { expectWellFormed, unzipped } from './testing/office-package.ts';
import { aPublishedReport, FINDINGS, publishedFrom } from './testing.ts';

async function open(bytes: Uint8Array): Promise<ExcelJS.Workbook> {
  const workbook = new ExcelJS.Workbook();
  await workbook.xlsx.load(bytes.buffer as ArrayBuffer);
  return workbook;
}

function expectTables(workbook: ExcelJS.Workbook, report: PublishedReport): void {
  for (const [index, table] of layoutTables(report).entries()) {
    const sheet = workbook.worksheets[index]!;
    const firstRow = 2 + table.head.length;
    for (const [row, { cells }] of table.body.entries()) {
      for (const { cellId, own, column, rowspan, colspan } of cells) {
        const cell = sheet.getCell(firstRow + row, column + 1);
        if (rowspan > 1 || colspan > 1) {
          expect(cell.isMerged).toBe(true);
          expect(sheet.getCell(firstRow + row + rowspan - 1, column + colspan).master.address).toBe(cell.address);
        }
        if (!cellId) continue;
        const value = (own ? report.cellsOwn : report.cells)![cellId];
        const printed = displayValue(report, cellId, own);
        if (printed === '') expect(cell.value).toBeNull();
        else if (printed === String(value) || printed === `+${value}`) expect(cell.value).toBe(value);
        else expect(cell.value).toBe(printed);
      }
    }
  }
}

describe('workbook of a report', () => {
  test('every cell stands at its place, numbers as numbers, blanks blank', () =>
    fc.assert(
      fc.asyncProperty(sampleReport(), async (sample) => {
        const report = publishedFrom(sample);
        expectTables(await open(await reportXlsx(report, [], 'zh')), report);
      }),
      { numRuns: 12 },
    ));

  test('a report in two levels', async () => {
    const report = aPublishedReport({ year: 2020 });
    report.cellsOwn = Object.fromEntries(Object.keys(report.cells).map((id, index) => [id, index % 3 ? index : null]));
    expectTables(await open(await reportXlsx(report, [], 'en')), report);
  });

  test('a signed change is a number that shows its sign', async () => {
    const id = 'T2.art20_5.licensing.change';
    const workbook = await open(await reportXlsx(aPublishedReport({ year: 2020, cells: { [id]: 2 }, raw: { [id]: '+2' } }), [], 'zh'));
    const cell = workbook.worksheets[0]!.getCell(4, 3);
    expect([cell.value, cell.numFmt]).toEqual([2, '+0;-0;0']);
  });

  test('all cells with their ids, the findings, and what one should know', async () => {
    const report = aPublishedReport({ notes: [{ code: 'x', message: '第二表有一处不清。', messageEn: 'One place is unclear.' }] });
    const workbook = await open(await reportXlsx(report, FINDINGS, 'zh'));
    expect(workbook.worksheets.map((sheet) => sheet.name)).toEqual([
      '主动公开政府信息情况',
      '收到和处理政府信息公开申请情况',
      '政府信息公开行政复议、行政诉讼情况',
      '单元格',
      '检查结果',
      '说明',
    ]);
    expect(workbook.getWorksheet('单元格')!.rowCount).toBe(1 + Object.keys(report.cells).length);
    const findings = workbook.getWorksheet('检查结果')!;
    expect([1, 2, 4, 5].map((column) => findings.getCell(3, column).value)).toEqual([
      'AR-N-01',
      '提醒',
      FINDINGS[1]!.message.zh,
      FINDINGS[1]!.evidence,
    ]);
    const notes = JSON.stringify(workbook.getWorksheet('说明')!.getSheetValues());
    expect(notes).toContain('第二表有一处不清。');
    expect(notes).toContain('2024年3月12日');
  });

  test('text from outside is never a formula, and breaks nothing', async () => {
    const id = 'T4.reconsideration.total';
    const report = aPublishedReport({
      agency: '=HYPERLINK("http://example.org")',
      cells: { [id]: null },
      raw: { [id]: '=1+1\u0000\uD800_x0041_' },
    });
    const bytes = await reportXlsx(report, [{ ...FINDINGS[1]!, evidence: '@SUM(A1)\u0001\u001f' }], 'zh');
    for (const [name, text] of unzipped(bytes)) expectWellFormed(name, text);
    const workbook = await open(bytes);
    for (const sheet of workbook.worksheets)
      sheet.eachRow((row) => row.eachCell((cell) => expect(cell.type).not.toBe(ExcelJS.ValueType.Formula)));
    expect(workbook.worksheets[0]!.getCell(5, 5).value).toBe('=1+1\uFFFD_x0041_');
  });
});

test('two reports side by side, with the difference where both are known', async () => {
  const reports = [2021, 2022].map((year) =>
    aPublishedReport({ year, cells: { 'T4.reconsideration.total': year - 2000.5, 'T4.reconsideration.upheld': year === 2021 ? null : 1 } }),
  );
  const workbook = await open(await comparisonXlsx(reports, 'zh'));
  const sheet = workbook.getWorksheet('复议与诉讼')!;
  expect(sheet.getRow(1).values).toEqual([undefined, '单元格编号', '项目', '青禾县人民政府 2021', '青禾县人民政府 2022', '增减']);
  expect([2, 3].map((row) => [3, 4, 5].map((column) => sheet.getCell(row, column).value))).toEqual([
    [null, 1, null],
    [20.5, 21.5, 1],
  ]);
});
