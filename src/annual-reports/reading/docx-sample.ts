import {
  AlignmentType,
  Document,
  type IParagraphOptions,
  type IRunOptions,
  LevelFormat,
  Packer,
  Paragraph,
  Table,
  TableCell,
  TableRow,
  TextDirection,
  TextRun,
} from 'docx';
import { zipSync } from 'fflate';
import { proactiveGroups, remedyRows, requestRows, type SampleRow } from '../testing/sample-grid.ts';
import type { SampleReport } from '../testing/sample-report.ts';

/** How a sample is written as a Word document, for tests. */
export interface DocxLayout {
  /** Chapter headings numbered by Word itself. */
  listNumbers: boolean;
  /** The rows of a group numbered by Word itself: 1. 2. 3. */
  rowNumbers: boolean;
  proactiveTables: 'one' | 'per-item';
  vertical: 'no' | 'direction' | 'paragraphs';
  /** Text in many runs, as editing leaves it. */
  splitRuns: boolean;
}

export const PLAIN_DOCX: DocxLayout = { listNumbers: false, rowNumbers: false, proactiveTables: 'one', vertical: 'no', splitRuns: false };

const CHAPTERS = [
  '总体情况',
  '主动公开政府信息情况',
  '收到和处理政府信息公开申请情况',
  '政府信息公开行政复议、行政诉讼情况',
  '存在的主要问题及改进情况',
  '其他需要报告的事项',
];
const NUMERALS = '一二三四五六';

export async function sampleDocx(sample: SampleReport, layout: DocxLayout): Promise<Uint8Array> {
  const writer = new SampleWriter(layout);
  const groups = proactiveGroups(sample);
  const document = new Document({
    title: `${sample.agency}年度报告`,
    numbering: {
      config: [
        {
          reference: 'chapters',
          levels: [{ level: 0, format: LevelFormat.CHINESE_COUNTING, text: '%1、', alignment: AlignmentType.START }],
        },
        { reference: 'rows', levels: [{ level: 0, format: LevelFormat.DECIMAL, text: '%1.', alignment: AlignmentType.START }] },
      ],
    },
    sections: [
      {
        children: [
          writer.paragraph(`${sample.agency}${sample.year}年政府信息公开工作年度报告`, { alignment: AlignmentType.CENTER }),
          writer.paragraph(`本报告所列数据的统计期限自${sample.year}年1月1日起至${sample.year}年12月31日止。`),
          writer.chapter(0),
          writer.paragraph('全年围绕群众关心的事项开展公开工作,完善制度,规范流程。'),
          writer.chapter(1),
          ...(layout.proactiveTables === 'one'
            ? [writer.table(groups.flat())]
            : groups.flatMap((group) => [writer.table(group), writer.paragraph('')])),
          writer.chapter(2),
          writer.table(requestRows(sample)),
          writer.chapter(3),
          writer.table(remedyRows(sample)),
          writer.chapter(4),
          writer.paragraph('公开的深度还有待提高。下一步,将加强培训。'),
          writer.chapter(5),
          writer.paragraph('全年未收取信息处理费。'),
        ],
      },
    ],
  });
  return Packer.toBuffer(document);
}

class SampleWriter {
  private rowList = 0;
  private readonly layout: DocxLayout;

  constructor(layout: DocxLayout) {
    this.layout = layout;
  }

  chapter(index: number): Paragraph {
    const text = CHAPTERS[index]!;
    if (!this.layout.listNumbers) return this.paragraph(`${NUMERALS[index]}、${text}`);
    return this.paragraph(text, { numbering: { reference: 'chapters', level: 0 } });
  }

  paragraph(text: string, options: IParagraphOptions = {}, run: IRunOptions = {}): Paragraph {
    const pieces = this.layout.splitRuns ? (text.match(/.{1,3}/gsu) ?? []) : [text];
    return new Paragraph({ ...options, children: pieces.map((piece) => new TextRun({ ...run, text: piece })) });
  }

  table(rows: SampleRow[]): Table {
    return new Table({ rows: rows.map((row) => new TableRow({ children: row.map((cell) => this.cell(cell)) })) });
  }

  private cell({ text, role, colspan, rowspan }: SampleRow[number]): TableCell {
    const isVertical = rowspan > 10 && this.layout.vertical !== 'no';
    return new TableCell({
      columnSpan: colspan,
      rowSpan: rowspan,
      children:
        isVertical && this.layout.vertical === 'paragraphs'
          ? [...text].map((character) => this.paragraph(character))
          : [this.content(text, role)],
      ...(isVertical && this.layout.vertical === 'direction' ? { textDirection: TextDirection.TOP_TO_BOTTOM_RIGHT_TO_LEFT } : {}),
    });
  }

  private content(text: string, role: SampleRow[number]['role']): Paragraph {
    const numbered = /^(\d)\.(.*)$/su.exec(text);
    if (!this.layout.rowNumbers || role !== 'label' || !numbered) return this.paragraph(text);
    if (numbered[1] === '1') this.rowList++;
    return this.paragraph(numbered[2]!, { numbering: { reference: 'rows', level: 0, instance: this.rowList } });
  }
}

const WORD = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
const namespaces = `xmlns:w="${WORD}" xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"`;

/** A document of this body, written as Word writes it; further parts by name. */
export function packDocx(body: string, parts: Record<string, string | Uint8Array> = {}): Uint8Array {
  const relation = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument';
  const all: Record<string, string | Uint8Array> = {
    '[Content_Types].xml': '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>',
    '_rels/.rels': `<Relationships><Relationship Id="rId1" Type="${relation}" Target="word/document.xml"/></Relationships>`,
    'word/document.xml': `<?xml version="1.0" encoding="UTF-8"?><w:document ${namespaces}><w:body>${body}</w:body></w:document>`,
    ...parts,
  };
  const encoder = new TextEncoder();
  return zipSync(
    Object.fromEntries(Object.entries(all).map(([name, part]) => [name, typeof part === 'string' ? encoder.encode(part) : part])),
    { level: 1 },
  );
}

export const paragraph = (content: string, properties = '') => `<w:p>${properties ? `<w:pPr>${properties}</w:pPr>` : ''}${content}</w:p>`;
export const run = (text: string, properties = '') =>
  `<w:r>${properties ? `<w:rPr>${properties}</w:rPr>` : ''}<w:t xml:space="preserve">${text}</w:t></w:r>`;
export const cell = (content: string, properties = '') =>
  `<w:tc><w:tcPr>${properties}</w:tcPr>${content.startsWith('<') ? content : paragraph(run(content))}</w:tc>`;
export const row = (cells: string[], properties = '') => `<w:tr><w:trPr>${properties}</w:trPr>${cells.join('')}</w:tr>`;
export const table = (rows: string[]) => `<w:tbl><w:tblPr/><w:tblGrid/>${rows.join('')}</w:tbl>`;
export const wordPart = (root: string, content: string) => `<w:${root} ${namespaces}>${content}</w:${root}>`;
