import { SaxesParser } from 'saxes';
import { describe, expect, test } from 'vitest';
import type { PublishedReport } from '../published-report.ts';
import { displayValue, layoutTables } from '../table-layout.ts';
import { findingsDocx } from './findings-docx.ts';
import { officialPunctuation } from './printed-table.ts';
import { reportDocx } from './report-docx.ts';
import { expectWellFormed, unzipped } from './testing/office-package.ts';
import { aCheckedReport, aPublishedReport, FINDINGS } from './testing.ts';

const partOf = (bytes: Uint8Array, name: string) => new Map(unzipped(bytes)).get(name)!;

/** The text of every cell that is not covered by a span, row by row, table by table; and that of the paragraphs outside tables. */
function contents(xml: string): { tables: string[][][]; paragraphs: string[] } {
  const tables: string[][][] = [];
  const paragraphs: string[] = [];
  let text = '';
  let cell: { text: string; covered: boolean } | undefined;
  const parser = new SaxesParser();
  parser.on('opentag', ({ name, attributes }) => {
    if (name === 'w:tbl') tables.push([]);
    if (name === 'w:tr') tables.at(-1)!.push([]);
    if (name === 'w:tc') cell = { text: '', covered: false };
    if (name === 'w:vMerge' && attributes['w:val'] !== 'restart') cell!.covered = true;
    if (name === 'w:p') text = '';
  });
  parser.on('text', (part) => {
    text += part;
  });
  parser.on('closetag', ({ name }) => {
    if (name === 'w:p' && cell) cell.text += text;
    else if (name === 'w:p') paragraphs.push(text);
    if (name !== 'w:tc') return;
    if (!cell!.covered) tables.at(-1)!.at(-1)!.push(cell!.text);
    cell = undefined;
  });
  parser.write(xml).close();
  return { tables, paragraphs };
}

function expectedTables(report: PublishedReport, language: 'zh' | 'en'): string[][][] {
  const label = (text: { zh: string; en: string } | undefined) =>
    language === 'zh' ? officialPunctuation(text?.zh ?? '') : (text?.en ?? '');
  return layoutTables(report).map(({ head, body }) =>
    [...head, ...body].map(({ cells }) =>
      cells.map((cell) => (cell.cellId ? displayValue(report, cell.cellId, cell.own) : label(cell.text))),
    ),
  );
}

describe('Word document of a report', () => {
  test.each(['zh', 'en'] as const)('every cell of the three tables, in %s', async (language) => {
    const id = 'T2.art20_9.procurement.amount';
    const report = aPublishedReport({ year: 2020, raw: { [id]: '2.2万元' } });
    report.cells['T4.reconsideration.upheld'] = null;
    const bytes = await reportDocx(report, language);
    for (const [name, text] of unzipped(bytes)) expectWellFormed(name, text);
    expect(contents(partOf(bytes, 'word/document.xml')).tables).toEqual(expectedTables(report, language));
  });

  test('title, day, chapters and signature in order', async () => {
    const { paragraphs } = contents(partOf(await reportDocx(aPublishedReport(), 'zh'), 'word/document.xml'));
    expect(paragraphs[0]).toBe('青禾县人民政府2023年政府信息公开工作年度报告');
    expect(paragraphs[1]).toBe('发布日期：2024年3月12日');
    const headings = paragraphs.filter((text) => /^[一二三四五六]、/.test(text));
    expect(headings).toHaveLength(6);
    expect(headings[3]).toBe('四、政府信息公开行政复议、行政诉讼情况');
    expect(paragraphs.slice(-2)).toEqual(['青禾县人民政府', '2024年3月8日']);
  });

  test('stands on the page of an official document', async () => {
    const bytes = await reportDocx(aPublishedReport(), 'zh');
    const xml = partOf(bytes, 'word/document.xml');
    expect(xml).toMatch(/<w:pgSz w:w="11906" w:h="16838"/);
    expect(xml).toMatch(/<w:pgMar w:top="2098" w:right="1474" w:bottom="1984" w:left="1587"/);
    expect(xml).toContain('w:eastAsia="楷体"');
    const styles = partOf(bytes, 'word/styles.xml');
    for (const face of ['仿宋', '黑体', '方正小标宋简体']) expect(styles).toContain(face);
    expect(styles).toContain('w:line="579"');
  });

  test('a table of two levels lies on its side', async () => {
    const report = aPublishedReport({ year: 2020 });
    report.cellsOwn = { ...report.cells };
    const bytes = await reportDocx(report, 'zh');
    expect(partOf(bytes, 'word/document.xml')).toContain('w:orient="landscape"');
    expect(contents(partOf(bytes, 'word/document.xml')).tables).toEqual(expectedTables(report, 'zh'));
  });

  test('control characters, half characters and markup in the text break nothing', async () => {
    const report = aPublishedReport({
      agency: '县\u0000局',
      title: null,
      signedBy: '\uD800<w:p/>',
      chapters: { ch1: { heading: '一、\u0002总体情况', text: '甲\u0007乙 & <b>丙</b> ]]> \uFFFE丁\n戊\u000b' } },
      chapterOrder: ['ch1'],
    });
    report.raw['T4.reconsideration.total'] = '\u001b/<&>';
    const bytes = await reportDocx(report, 'zh');
    for (const [name, text] of unzipped(bytes)) expectWellFormed(name, text);
    const { paragraphs, tables } = contents(partOf(bytes, 'word/document.xml'));
    expect(paragraphs).toContain('甲乙 & <b>丙</b> ]]> 丁');
    expect(tables.at(-1)!.at(-1)![4]).toBe('/<&>');
  });

  test('a report of figures alone has its tables under the headings of the format', async () => {
    const report = aPublishedReport({
      chapters: {},
      chapterOrder: [],
      preamble: '',
      period: null,
      signedBy: null,
      signedOn: null,
      publishedOn: null,
      title: null,
    });
    const { paragraphs, tables } = contents(partOf(await reportDocx(report, 'zh'), 'word/document.xml'));
    expect(tables).toHaveLength(3);
    expect(paragraphs.filter((text) => text !== '')).toEqual([
      '青禾县人民政府2023年政府信息公开工作年度报告',
      '二、主动公开政府信息情况',
      '三、收到和处理政府信息公开申请情况',
      '四、政府信息公开行政复议、行政诉讼情况',
    ]);
  });
});

describe('Word document of the findings', () => {
  test.each(['zh', 'en'] as const)('names file, scores, rules, arithmetic and evidence, in %s', async (language) => {
    const bytes = await findingsDocx(aCheckedReport(), language);
    for (const [name, text] of unzipped(bytes)) expectWellFormed(name, text);
    const { paragraphs, tables } = contents(partOf(bytes, 'word/document.xml'));
    const text = paragraphs.join('\n');
    for (const finding of FINDINGS) expect(text).toContain(`${finding.rule} ${finding.message[language]}`);
    expect(text).toContain(FINDINGS[1]!.evidence);
    expect(tables[0]!.flat()).toContain('0123456789abcdef'.repeat(4));
    expect(tables[1]).toHaveLength(3);
  });
});
