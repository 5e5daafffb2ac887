import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler';
import { proactiveGroups, remedyRows, requestRows, type SampleRow } from '../testing/sample-grid.ts';
import type { SampleReport } from '../testing/sample-report.ts';

/** How a sample is set as PDF, for tests. */
export interface PdfLayout {
  paper: 'portrait' | 'landscape';
  /** `boxed`: every cell ruled; `open`: no lines at the sides; `bare`: no lines at all. */
  rules: 'boxed' | 'open' | 'bare';
  /** Points of space above the tables, which moves the page breaks. */
  push: number;
  size: number;
  breakRows: boolean;
  repeatHead: boolean;
  vertical: boolean;
}

export const PLAIN_LAYOUT: PdfLayout = {
  paper: 'portrait',
  rules: 'boxed',
  push: 0,
  size: 10,
  breakRows: false,
  repeatHead: false,
  vertical: true,
};

const require = createRequire(import.meta.url);
const font = join(dirname(require.resolve('@expo-google-fonts/noto-serif-sc/package.json')), '400Regular');
let compiler: NodeCompiler | undefined;

/** Sets Typst source with the face of the platform. */
export function typeset(source: string): Uint8Array {
  compiler ??= NodeCompiler.create({ fontArgs: [{ fontPaths: [font] }] });
  const compiled = compiler.compile({ mainFileContent: `#set text(font: "Noto Serif SC", lang: "zh", size: 11pt)\n${source}` });
  if (!compiled.result) throw new Error(JSON.stringify(compiled.takeError()?.shortDiagnostics));
  const pdf = compiler.pdf(compiled.result, {});
  compiler.evictCache(5);
  return pdf;
}

export function samplePdf(sample: SampleReport, layout: PdfLayout): Uint8Array {
  const wide = (index: number, count: number) => (index < count ? '1fr' : '0.6fr');
  const columns = (lead: string[], values: number) =>
    `(${[...lead, ...Array.from({ length: values }, (_, i) => wide(i, values))].join(', ')})`;
  const requests = requestRows(sample);
  return typeset(
    [
      `#set page("a4", flipped: ${layout.paper === 'landscape'}, margin: 2cm, numbering: "- 1 -")`,
      '#set par(first-line-indent: (amount: 2em, all: true), justify: true)',
      `#set table(stroke: ${{ boxed: '0.5pt', open: '(x: none, y: 0.5pt)', bare: 'none' }[layout.rules]}, align: horizon + center, inset: 4pt)`,
      `#align(center)[#text(size: 18pt)[${sample.agency}${sample.year}年政府信息公开工作年度报告]]`,
      `本报告根据《中华人民共和国政府信息公开条例》编制。本报告所列数据的统计期限自${sample.year}年1月1日起至${sample.year}年12月31日止。`,
      '一、总体情况',
      PROSE,
      '二、主动公开政府信息情况',
      `#v(${layout.push}pt)`,
      tableOf(proactiveGroups(sample).flat(), columns(['1.4fr'], 3), layout),
      '三、收到和处理政府信息公开申请情况',
      tableOf(requests, columns(['1.6em', '6em', '14em'], 7), layout, requests.slice(0, 3)),
      '四、政府信息公开行政复议、行政诉讼情况',
      tableOf(remedyRows(sample), columns([], 15), layout),
      '五、存在的主要问题及改进情况',
      '公开的深度还有待提高。下一步,将加强培训。',
      '六、其他需要报告的事项',
      '全年未收取信息处理费。',
    ].join('\n\n'),
  );
}

export const PROSE =
  '全年围绕群众关心的事项开展公开工作,完善制度,规范流程,及时回应关切,并在门户网站开设专栏,集中发布办事指南、办理结果和常见问题,方便群众查询。';

function tableOf(rows: SampleRow[], columns: string, layout: PdfLayout, head: SampleRow[] = []): string {
  const body = head.length > 0 && layout.repeatHead ? rows.slice(head.length) : rows;
  const repeated =
    body === rows
      ? ''
      : `table.header(${head
          .flat()
          .map((cell) => cellOf(cell, layout))
          .join(', ')}),`;
  return `#block(breakable: true)[#set text(size: ${layout.size}pt)
#show table.cell: set par(first-line-indent: 0em, justify: false)
#table(columns: ${columns}, ${repeated} ${body
    .flat()
    .map((cell) => cellOf(cell, layout))
    .join(', ')})]`;
}

function cellOf({ text, colspan, rowspan }: SampleRow[number], { breakRows, vertical }: PdfLayout): string {
  const isVertical = vertical && rowspan > 10;
  const content = isVertical ? [...text].map((character) => escaped(character)).join(' \\ ') : escaped(text);
  return `table.cell(colspan: ${colspan}, rowspan: ${rowspan}, breakable: ${breakRows || rowspan > 1})[${content}]`;
}

function escaped(text: string): string {
  return text.replace(/./gu, (character) => `\\u{${character.codePointAt(0)!.toString(16)}}`);
}
