import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { sampleReport } from '../testing/sample-report.ts';
import { cell, type DocxLayout, packDocx, paragraph, row, run, sampleDocx, table, wordPart } from './docx-sample.ts';
import { loadDocx } from './from-docx.ts';
import { readReport } from './read-report.ts';
import type { GridBlock } from './source-document.ts';

const load = (body: string, parts: Record<string, string | Uint8Array> = {}) => loadDocx(packDocx(body, parts));
const texts = async (body: string, parts: Record<string, string | Uint8Array> = {}) =>
  (await load(body, parts)).blocks.map((block) => (block.kind === 'text' ? block.text : '<grid>'));
const grid = async (body: string) => (await load(body)).blocks.find((block): block is GridBlock => block.kind === 'grid')!;
const shape = ({ cells }: GridBlock) => cells.map((c) => [c.text, c.row, c.column, c.rowspan, c.colspan]);

describe('text of a Word document', () => {
  test('runs, tabs and line breaks', async () => {
    const body = paragraph(
      `${run('新收')}<w:r><w:tab/></w:r>${run('31件')}<w:r><w:br/></w:r>${run('办结')}<w:r><w:noBreakHyphen/></w:r>${run('30件')}`,
    );
    expect(await texts(body)).toEqual(['新收\t31件', '办结-30件']);
  });

  test('tab stops are no tabs', async () => {
    expect(await texts(paragraph(run('总体情况'), '<w:tabs><w:tab w:val="left" w:pos="420"/></w:tabs>'))).toEqual(['总体情况']);
  });

  test('tracked insertions are kept, deletions dropped', async () => {
    const body = paragraph(`${run('受理')}<w:del><w:r><w:delText>20</w:delText></w:r></w:del><w:ins>${run('21')}</w:ins>${run('件')}`);
    expect(await texts(body)).toEqual(['受理21件']);
  });

  test('a paragraph whose mark was deleted goes on in the next', async () => {
    expect(await texts(paragraph(run('全年受理'), '<w:rPr><w:del/></w:rPr>') + paragraph(run('21件')))).toEqual(['全年受理21件']);
  });

  test('hidden text is dropped, by its run and by its style, but not by what it was before a change', async () => {
    const styles = wordPart('styles', '<w:style w:type="character" w:styleId="H"><w:rPr><w:vanish/></w:rPr></w:style>');
    const changed = '<w:rPrChange><w:rPr><w:vanish/></w:rPr></w:rPrChange>';
    const body = paragraph(
      run('见') + run('甲', '<w:vanish/>') + run('乙', '<w:vanish w:val="0"/>') + run('丙', '<w:rStyle w:val="H"/>') + run('丁', changed),
    );
    expect(await texts(body, { 'word/styles.xml': styles })).toEqual(['见乙丁']);
  });

  test('a text box is read once, after the paragraph it hangs on', async () => {
    const box = (text: string) => `<w:txbxContent>${paragraph(run(text))}</w:txbxContent>`;
    const alternate = `<w:r><mc:AlternateContent><mc:Choice Requires="wps"><wps:txbx>${box('框内')}</wps:txbx></mc:Choice><mc:Fallback><w:pict>${box('框内')}</w:pict></mc:Fallback></mc:AlternateContent></w:r>`;
    expect(await texts(paragraph(run('正文') + alternate))).toEqual(['正文', '框内']);
  });

  test('fields give their result, a table of contents nothing', async () => {
    const mark = (type: string) => `<w:r><w:fldChar w:fldCharType="${type}"/></w:r>`;
    const instruction = (text: string) => `<w:r><w:instrText>${text}</w:instrText></w:r>`;
    const toc =
      paragraph(mark('begin') + instruction(' TOC \\o ') + mark('separate') + run('一、总体情况 1')) +
      paragraph(run('二、主动公开 2') + mark('end'));
    const date = paragraph(run('截至') + mark('begin') + instruction(' DATE ') + mark('separate') + run('2024年12月31日') + mark('end'));
    expect(await texts(toc + date)).toEqual(['截至2024年12月31日']);
  });

  test('content controls are read, the hints in unfilled ones are not', async () => {
    const control = (properties: string, text: string) =>
      `<w:sdt><w:sdtPr>${properties}</w:sdtPr><w:sdtContent>${run(text)}</w:sdtContent></w:sdt>`;
    expect(await texts(paragraph(control('', '2024') + run('年') + control('<w:showingPlcHdr/>', '单击此处输入')))).toEqual(['2024年']);
  });

  test('the title of the document properties', async () => {
    const core = '<cp:coreProperties xmlns:cp="c" xmlns:dc="d"><dc:title>某局2024年年报</dc:title></cp:coreProperties>';
    expect((await load(paragraph(run('正文')), { 'docProps/core.xml': core })).metaTitle).toBe('某局2024年年报');
  });
});

describe('numbers that Word prints by itself', () => {
  const level = (index: number, format: string, text: string) =>
    `<w:lvl w:ilvl="${index}"><w:start w:val="1"/><w:numFmt w:val="${format}"/><w:lvlText w:val="${text}"/></w:lvl>`;
  const numbering = wordPart(
    'numbering',
    `<w:abstractNum w:abstractNumId="5">${level(0, 'chineseCountingThousand', '%1、')}${level(1, 'chineseCounting', '（%2）')}${level(2, 'decimal', '%3.')}${level(3, 'bullet', '●')}</w:abstractNum>
     <w:num w:numId="1"><w:abstractNumId w:val="5"/></w:num>
     <w:num w:numId="2"><w:abstractNumId w:val="5"/><w:lvlOverride w:ilvl="2"><w:startOverride w:val="1"/></w:lvlOverride></w:num>`,
  );
  const styles = wordPart(
    'styles',
    '<w:style w:type="paragraph" w:styleId="1"><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style><w:style w:type="paragraph" w:styleId="Sub"><w:basedOn w:val="1"/></w:style>',
  );
  const item = (text: string, listLevel: number, list = 1) =>
    paragraph(run(text), `<w:numPr><w:ilvl w:val="${listLevel}"/><w:numId w:val="${list}"/></w:numPr>`);
  const parts = { 'word/numbering.xml': numbering, 'word/styles.xml': styles };

  test('levels count on, begin anew under the next heading, and start over where told', async () => {
    const body = [
      item('甲', 0),
      item('乙', 1),
      item('丙', 2),
      item('丁', 2),
      item('戊', 2, 2),
      item('己', 1),
      item('庚', 0),
      item('辛', 1),
      item('壬', 3),
    ];
    expect(await texts(body.join(''), parts)).toEqual([
      '一、甲',
      '（一）乙',
      '1.丙',
      '2.丁',
      '1.戊',
      '（二）己',
      '二、庚',
      '（一）辛',
      '壬',
    ]);
  });

  test('a heading takes its number from its style, also from the style that one is based on', async () => {
    const body = [paragraph(run('甲'), '<w:pStyle w:val="1"/>'), paragraph(run('乙'), '<w:pStyle w:val="Sub"/>')];
    const off = paragraph(run('丙'), '<w:pStyle w:val="1"/><w:numPr><w:numId w:val="0"/></w:numPr>');
    expect(await texts(body.join('') + off, parts)).toEqual(['一、甲', '二、乙', '丙']);
  });
});

describe('tables of a Word document', () => {
  test('cells that span columns and rows', async () => {
    const merged = '<w:vMerge w:val="restart"/>';
    const body = table([
      row([cell('申请人', merged), cell('法人', '<w:gridSpan w:val="2"/>')]),
      row([cell('', '<w:vMerge/>'), cell('企业'), cell('其他')]),
      row([cell('3'), cell('')], '<w:gridBefore w:val="1"/>'),
    ]);
    expect(shape(await grid(body))).toEqual([
      ['申请人', 0, 0, 2, 1],
      ['法人', 0, 1, 1, 2],
      ['企业', 1, 1, 1, 1],
      ['其他', 1, 2, 1, 1],
      ['3', 2, 1, 1, 1],
      ['', 2, 2, 1, 1],
    ]);
  });

  test('a paragraph whose mark was deleted does not go on in the next cell', async () => {
    const body = table([row([cell(paragraph(run('甲'), '<w:rPr><w:del/></w:rPr>')), cell('1')])]);
    expect((await grid(body)).cells.map((c) => c.text)).toEqual(['甲', '1']);
  });

  test('a deleted row and a hidden row are not there', async () => {
    const body = table([
      row([cell('甲'), cell('1')]),
      row([cell('乙'), cell('2')], '<w:del/>'),
      row([cell('丙'), cell('3')], '<w:hidden/>'),
    ]);
    expect((await grid(body)).rowCount).toBe(1);
  });

  test('a table within a table that only lays out the page stands for itself, in reading order', async () => {
    const inner = table([row([cell('规章'), cell('0')])]);
    const body = table([row([cell(paragraph(run('二、主动公开')) + inner + paragraph(run('三、依申请公开')))])]);
    expect(await texts(body)).toEqual(['二、主动公开', '<grid>', '三、依申请公开']);
  });

  test('a frame of one cell within a cell is the text of the cell', async () => {
    expect(shape(await grid(table([row([cell('规章'), cell(table([row([cell('12')])]))])])))).toEqual([
      ['规章', 0, 0, 1, 1],
      ['12', 0, 1, 1, 1],
    ]);
  });

  test('the paragraphs of a cell are lines of its text', async () => {
    const body = table([row([cell(paragraph(run('结果')) + paragraph('') + paragraph(run('维持'))), cell('1')])]);
    expect((await grid(body)).cells[0]!.text).toBe('结果\n维持');
  });
});

const layouts: fc.Arbitrary<DocxLayout> = fc.record({
  listNumbers: fc.boolean(),
  rowNumbers: fc.boolean(),
  proactiveTables: fc.constantFrom('one', 'per-item'),
  vertical: fc.constantFrom('no', 'direction', 'paragraphs'),
  splitRuns: fc.boolean(),
});

test('a report written as a Word document is read back cell by cell', () =>
  fc.assert(
    fc.asyncProperty(sampleReport(), layouts, async (sample, layout) => {
      const report = await readReport(await sampleDocx(sample, layout));
      expect(report.cells).toEqual(sample.cells);
      expect(report.raw).toMatchObject(sample.raw);
      expect([report.agency, report.year]).toEqual([sample.agency, sample.year]);
      expect(Object.keys(report.chapters)).toHaveLength(6);
    }),
    { numRuns: 40 },
  ));
