import { getDocument, type PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { afterAll, describe, expect, test } from 'vitest';
import { openTypesetter } from '../../documents/server.ts';
import { displayValue, layoutTables } from '../table-layout.ts';
import { findingsPdf } from './findings-pdf.ts';
import { officialPunctuation } from './printed-table.ts';
import { reportPdf } from './report-pdf.ts';
import { aCheckedReport, aPublishedReport, FINDINGS } from './testing.ts';

const typesetter = openTypesetter();
afterAll(() => typesetter.close());

const open = (bytes: Uint8Array) => getDocument({ data: bytes, verbosity: 0, useSystemFonts: false, disableFontFace: true }).promise;

async function piecesOf(document: PDFDocumentProxy): Promise<string[][]> {
  const pages: string[][] = [];
  for (let number = 1; number <= document.numPages; number++) {
    const { items } = await (await document.getPage(number)).getTextContent();
    pages.push(items.map((item) => ('str' in item ? item.str : '')).filter((text) => text.trim() !== ''));
  }
  return pages;
}

const withoutSpace = (text: string) => text.replace(/[\s\u200B]/g, '');
const textOf = async (bytes: Uint8Array) => withoutSpace((await piecesOf(await open(bytes))).flat().join(''));

describe('PDF of a report', () => {
  test.each(['zh', 'en'] as const)('has every label and every value, in %s', async (language) => {
    const report = aPublishedReport({ year: 2020, raw: { 'T2.art20_9.procurement.amount': '2.2万元' } });
    for (const [index, id] of Object.keys(report.cells).entries()) report.cells[id] = 10_000 + index;
    const text = await textOf(await reportPdf(report, language, typesetter));
    for (const { head, body } of layoutTables(report)) {
      for (const cell of [...head, ...body].flatMap((row) => row.cells)) {
        const label = cell.text && (language === 'zh' ? officialPunctuation(cell.text.zh) : cell.text.en);
        const printed = cell.cellId ? displayValue(report, cell.cellId) : label!;
        // A label of two words may be cut by the columns beside it.
        for (const word of printed.split(' ')) expect(text).toContain(word);
      }
    }
  });

  test('has title, language, tags and page numbers', async () => {
    const document = await open(await reportPdf(aPublishedReport(), 'zh', typesetter));
    const { info, metadata } = await document.getMetadata();
    expect(info).toMatchObject({ Title: '青禾县人民政府2023年政府信息公开工作年度报告', Language: 'zh-CN' });
    expect(metadata.get('pdfaid:part')).toBe('2');
    expect((await document.getMarkInfo())?.Marked).toBe(true);
    const pages = await piecesOf(document);
    for (const [index, pieces] of pages.entries()) expect(withoutSpace(pieces.join(''))).toContain(`—${index + 1}—`);
  });

  test('a full line of the body holds 28 characters, a page 22 lines', async () => {
    const chapters = { ch1: { heading: '一、总体情况', text: '字'.repeat(28 * 30) } };
    const report = aPublishedReport({ chapters, chapterOrder: ['ch1'], cells: {}, signedBy: null, signedOn: null });
    const [, second] = await piecesOf(await open(await reportPdf(report, 'zh', typesetter)));
    const [first] = await piecesOf(await open(await reportPdf(report, 'zh', typesetter)));
    expect(
      first!
        .filter((line) => /^字+$/.test(line))
        .slice(1)
        .every((line) => line.length === 28),
    ).toBe(true);
    expect(second!.filter((line) => /^字+$/.test(line)).length).toBeLessThanOrEqual(22);
    const crowded = aPublishedReport({
      ...report,
      title: null,
      preamble: '',
      chapters: { ch1: { heading: '一', text: '字'.repeat(28 * 60) } },
    });
    const pages = await piecesOf(await open(await reportPdf(crowded, 'zh', typesetter)));
    expect(pages[1]!.filter((line) => line.length === 28)).toHaveLength(22);
  });

  test('Typst in the text is text', async () => {
    const hostile = '#read("/etc/passwd") #import "@preview/cetz:0.2.0" $x^2$ *b* _i_ `c` @ref <l> // \\ " ]';
    const report = aPublishedReport({
      title: hostile,
      agency: hostile,
      signedBy: hostile,
      preamble: hostile,
      chapters: { ch1: { heading: hostile, text: hostile } },
      chapterOrder: ['ch1'],
      raw: { 'T4.reconsideration.total': hostile },
    });
    const text = await textOf(await reportPdf(report, 'zh', typesetter));
    expect(text.split(withoutSpace('#read("/etc/passwd")')).length - 1).toBeGreaterThanOrEqual(5);
    expect(text).not.toContain('root:');
  });

  test('characters no font has, private ones and control characters do not stop it', async () => {
    const text = '甲\uE000乙\u{1F600}丙\u0000丁\uD800戊\u{2FFFE}';
    const report = aPublishedReport({ chapters: { ch1: { heading: '一', text } }, chapterOrder: ['ch1'] });
    const printed = await textOf(await reportPdf(report, 'zh', typesetter));
    for (const character of '甲乙丙丁戊') expect(printed).toContain(character);
  });

  test('wide figures shrink or lie on their side, and long words break', async () => {
    const report = aPublishedReport({ year: 2020 });
    for (const id of Object.keys(report.cells)) report.cells[id] = 123_456_789;
    report.preamble = `https://example.org/${'a'.repeat(400)}`;
    const document = await open(await reportPdf(report, 'zh', typesetter));
    const sizes = await Promise.all(
      Array.from({ length: document.numPages }, async (_, index) => (await document.getPage(index + 1)).view),
    );
    expect(sizes.some(([, , width, height]) => width! > height!)).toBe(true);
    for (const pieces of await piecesOf(document)) for (const piece of pieces) expect(piece.length).toBeLessThan(80);
  });

  test('a text far too long is refused in words', async () => {
    for (const text of ['字'.repeat(400_000), '字\n'.repeat(10_000)]) {
      const report = aPublishedReport({ chapters: { ch1: { heading: '一', text } }, chapterOrder: ['ch1'] });
      await expect(async () => reportPdf(report, 'zh', typesetter)).rejects.toMatchObject({ code: 'document-too-long' });
    }
  });
});

describe('PDF of the findings', () => {
  test.each(['zh', 'en'] as const)('names file, scores, rules, arithmetic and evidence, in %s', async (language) => {
    const text = await textOf(await findingsPdf(aCheckedReport(), language, typesetter));
    for (const { rule, message } of FINDINGS) expect(text).toContain(withoutSpace(`${rule} ${message[language]}`));
    expect(text).toContain(FINDINGS[1]!.evidence);
    expect(text).toContain('0123456789abcdef'.repeat(4));
    expect(text).toContain('年报.docx');
  });

  test('of a clean report it says so', async () => {
    expect(await textOf(await findingsPdf(aCheckedReport({ findings: [], scores: [] }), 'zh', typesetter))).toContain('未发现不一致');
  });

  test('of very many findings it prints the first and counts the rest', async () => {
    const findings = Array.from({ length: 1000 }, () => FINDINGS[1]!);
    expect(await textOf(await findingsPdf(aCheckedReport({ findings }), 'zh', typesetter))).toContain('另有600条');
  });
});
