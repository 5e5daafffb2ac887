import { existsSync, readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { sampleReport } from '../testing/sample-report.ts';
import { loadPdf } from './from-pdf.ts';
import { onePage } from './pdf-raw.ts';
import { type PdfLayout, PROSE, samplePdf, typeset } from './pdf-sample.ts';
import { readReport } from './read-report.ts';
import type { GridBlock } from './source-document.ts';

const blocks = async (source: string) => (await loadPdf(typeset(source))).blocks;
const texts = async (source: string) => (await blocks(source)).map((block) => (block.kind === 'text' ? block.text : '<grid>'));
const grids = async (source: string) => (await blocks(source)).filter((block): block is GridBlock => block.kind === 'grid');
const shape = ({ cells }: GridBlock) => cells.map((cell) => [cell.text, cell.row, cell.column, cell.rowspan, cell.colspan]);
const INDENTED = '#set par(first-line-indent: (amount: 2em, all: true), justify: true)\n';
const paragraphs = (count: number) => Array.from({ length: count }, (_, index) => `第${index + 1}段,${PROSE}${PROSE}`);

describe('text of a PDF', () => {
  test('lines of a paragraph become one text, also over the page break', async () => {
    const expected = paragraphs(24);
    expect(await texts(`#set page(numbering: "- 1 -")\n${INDENTED}${expected.join('\n\n')}`)).toEqual(expected);
  });

  test('paragraphs set apart by space instead of an indent', async () => {
    const expected = paragraphs(10);
    expect(await texts(`#set par(spacing: 2em)\n${expected.join('\n\n')}`)).toEqual(expected);
  });

  test('running heads, page numbers and watermarks are left out', async () => {
    const page = '#set page(header: [某某县人民政府公报], numbering: "— 1 —", background: rotate(45deg, text(60pt)[内部资料]))\n';
    expect(await texts(page + INDENTED + paragraphs(24).join('\n\n'))).toEqual(paragraphs(24));
  });

  test('a number alone at the foot of a page is kept where it does not count the pages', async () => {
    expect((await texts(`${paragraphs(2).join('\n\n')}#place(bottom + center)[17]`)).at(-1)).toBe('17');
  });

  test('two columns are read one after the other', async () => {
    const expected = paragraphs(6);
    const head = '#place(top + center, scope: "parent", float: true)[政府公报]\n';
    expect(await texts(`#set page(columns: 2)\n${INDENTED}${head}${expected.join('\n\n')}`)).toEqual(['政府公报', ...expected]);
  });

  test('headings and the lines of a title stand for themselves', async () => {
    const title = '#align(center)[#text(22pt)[某某县民政局 \\ 2024年政府信息公开工作年度报告]]\n';
    expect((await texts(`${title}${INDENTED}一、总体情况\n\n${PROSE}`)).slice(0, 3)).toEqual([
      '某某县民政局',
      '2024年政府信息公开工作年度报告',
      '一、总体情况',
    ]);
  });

  test('a page stored turned is read as it is seen', async () => {
    const turned = Buffer.from(onePage('BT /F 12 Tf 0 1 -1 0 300 100 Tm (Report of 2024) Tj ET'))
      .toString('latin1')
      .replace('/Type/Page/', '/Type/Page/Rotate 90/');
    expect((await loadPdf(Buffer.from(turned, 'latin1'))).blocks).toEqual([{ kind: 'text', text: 'Report of 2024', page: 1 }]);
  });
});

describe('tables of a PDF', () => {
  const spanning = `table.cell(colspan: 2)[法人或其他组织], table.cell(rowspan: 2)[总计], [商业企业], [其他], [12], [], [345]`;

  test('ruled cells keep their spans and their blanks', async () => {
    const [grid] = await grids(`#table(columns: 3, ${spanning})`);
    expect(shape(grid!)).toEqual([
      ['法人或其他组织', 0, 0, 1, 2],
      ['总计', 0, 2, 2, 1],
      ['商业企业', 1, 0, 1, 1],
      ['其他', 1, 1, 1, 1],
      ['12', 2, 0, 1, 1],
      ['', 2, 1, 1, 1],
      ['345', 2, 2, 1, 1],
    ]);
  });

  test.each(['90deg', '-90deg'])('a table printed sideways, %s', async (angle) => {
    const [grid] = await grids(`#rotate(${angle}, reflow: true)[#table(columns: 3, ${spanning})]`);
    expect(grid!.cells.map((cell) => cell.text)).toEqual(['法人或其他组织', '总计', '商业企业', '其他', '12', '', '345']);
  });

  test('a group head printed sideways or one character under the other', async () => {
    const table = (content: string) =>
      `#table(columns: (3em, 10em, 4em), table.cell(rowspan: 6)[${content}], ${'[予以公开], [1], '.repeat(6)})`;
    for (const content of ['#rotate(-90deg, reflow: true)[办理结果]', '办 \\ 理 \\ 结 \\ 果']) {
      expect((await grids(table(content)))[0]!.cells[0]).toEqual({ text: '办理结果', row: 0, column: 0, rowspan: 6, colspan: 1 });
    }
  });

  test('a frame around a paragraph is no table', async () => {
    expect(await texts(`${PROSE}\n\n#box(stroke: 1pt, inset: 8pt)[框中的一段话。]\n\n${PROSE}`)).not.toContain('<grid>');
  });

  test('a row cut in two by the page is one row, and a repeated head stands once', async () => {
    const rows = '[行政许可], [1], '.repeat(3);
    const long = `[行政规范性文件以及其他需要主动公开的各类文件和资料], [7], `;
    const head = 'table.header([信息内容], [数量])';
    const [grid, ...others] = await grids(
      `#set page(height: 9cm, margin: 2cm)\n#table(columns: (6em, 8em), align: top, ${head}, ${rows}${long}${rows})`,
    );
    expect(others).toEqual([]);
    expect(grid!.cells.filter((cell) => cell.column === 0).map((cell) => cell.text)).toEqual([
      '信息内容',
      ...Array(3).fill('行政许可'),
      '行政规范性文件以及其他需要主动公开的各类文件和资料',
      ...Array(3).fill('行政许可'),
    ]);
    expect(grid!.cells.filter((cell) => cell.column === 1).map((cell) => cell.text)).toEqual(['数量', '1', '1', '1', '7', '1', '1', '1']);
  });

  test('rows on both sides of a page break stay two rows', async () => {
    const rows = ['甲', '乙', '丙', '丁', '戊', '己', '庚', '辛', '壬'].map((name) => `[${name}类行政规范性文件], [], `);
    const [grid] = await grids(`#set page(height: 7cm, margin: 2cm)\n#table(columns: (10em, 8em), ${rows.join('')})`);
    expect(grid!.rowCount).toBe(9);
  });
});

const layouts = (rules: PdfLayout['rules'][]): fc.Arbitrary<PdfLayout> =>
  fc.record({
    paper: fc.constantFrom('portrait', 'landscape'),
    rules: fc.constantFrom(...rules),
    push: fc.integer({ min: 0, max: 700 }),
    size: fc.constantFrom(8, 9, 10, 10.5),
    breakRows: fc.boolean(),
    repeatHead: fc.boolean(),
    vertical: fc.boolean(),
  });

describe('a report set as PDF is read back cell by cell', () => {
  test('with ruled tables', () =>
    fc.assert(
      fc.asyncProperty(sampleReport(), layouts(['boxed']), async (sample, layout) => {
        const report = await readReport(samplePdf(sample, layout));
        expect(report.cells).toEqual(sample.cells);
        expect(report.raw).toMatchObject(sample.raw);
        expect([report.agency, report.year]).toEqual([sample.agency, sample.year]);
        expect(Object.keys(report.chapters)).toHaveLength(6);
      }),
      { numRuns: 40 },
    ));

  // Without lines, a row whose label wraps beside blank cells may stay unknown; what is read is never another number.
  test('with tables that have no lines at their sides, or none at all, no number is wrong', () =>
    fc.assert(
      fc.asyncProperty(sampleReport({ odd: false }), layouts(['open', 'bare']), async (sample, layout) => {
        const { cells } = await readReport(samplePdf(sample, { ...layout, paper: 'landscape', size: 8 }));
        const wrong = Object.entries(cells).filter(([id, value]) => value !== null && value !== sample.cells[id]);
        expect(wrong).toEqual([]);
        const found = Object.keys(sample.cells).filter((id) => id in cells);
        expect(found.length / Object.keys(sample.cells).length).toBeGreaterThan(0.8);
      }),
      { numRuns: 30 },
    ));
});

const PUBLISHED = new URL('../../../../shared/reports/', import.meta.url);
const published = existsSync(PUBLISHED) ? readdirSync(PUBLISHED).filter((name) => name.endsWith('.pdf')) : [];
if (published.length === 0) console.log('Skipped: published PDF reports, ../shared/reports is not there.');

describe.skipIf(published.length === 0)('published reports', () => {
  test.each(published)('%s is read exactly', async (name) => {
    const report = await readReport(readFileSync(new URL(name, PUBLISHED)));
    const { cells } = JSON.parse(readFileSync(new URL(name.replace('.pdf', '.json'), PUBLISHED), 'utf8')) as {
      cells: Record<string, unknown>;
    };
    expect({ ...report.cells, ...report.raw }).toEqual(cells);
  });
});
