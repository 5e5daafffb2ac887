import {
  AlignmentType,
  BorderStyle,
  HeightRule,
  LineRuleType,
  Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TextDirection,
  VerticalAlign,
  WidthType,
} from 'docx';
import { face, runs } from './word.ts';

export interface WordTableCell {
  text: string;
  column: number;
  rowspan: number;
  colspan: number;
  align: 'left' | 'center';
  vertical: boolean;
  bold?: boolean;
}

export interface WordTableOptions {
  /** Relative column widths, and the width of the whole in points. */
  widths: number[];
  width: number;
  /** Type size, and room above and under the text, in points. */
  size: number;
  inset: number;
  /** Rows at the top that are repeated on each page. */
  headRows: number;
  /** Keep all rows on one page. */
  together: boolean;
  /** How vertical cells are set, and the room for a turned head, in em: word processors do not make it by themselves. */
  vertical?: { as: 'stacked' | 'turned'; turnedLength: number };
}

/** Exact, so that a table is as high with every face and in every program. */
const LINE_HEIGHT = 1.2;
const BORDER_HALF = 0.3;
const LINE = { style: BorderStyle.SINGLE, size: 4, color: '000000' };

export function wordTable(rows: WordTableCell[][], options: WordTableOptions): Table {
  const { widths, width, headRows } = options;
  const unit = (width * 20) / widths.reduce((sum, each) => sum + each, 0);
  const columnWidths = widths.map((each) => Math.round(each * unit));
  return new Table({
    width: { size: Math.round(width * 20), type: WidthType.DXA },
    columnWidths,
    layout: TableLayoutType.FIXED,
    alignment: AlignmentType.CENTER,
    borders: { top: LINE, bottom: LINE, left: LINE, right: LINE, insideHorizontal: LINE, insideVertical: LINE },
    rows: rows.map(
      (cells, index) =>
        new TableRow({
          cantSplit: true,
          tableHeader: index < headRows,
          ...heightFor(cells, options),
          children: cells.map((cell) => wordCell(cell, columnWidths, options, options.together && index < rows.length - 1)),
        }),
    ),
  });
}

function heightFor(cells: WordTableCell[], { vertical, size }: WordTableOptions) {
  if (vertical?.as !== 'turned' || !cells.some((cell) => cell.vertical && cell.rowspan === 1)) return {};
  return { height: { value: Math.round(vertical.turnedLength * size * 20), rule: HeightRule.ATLEAST } };
}

function wordCell(cell: WordTableCell, columnWidths: number[], options: WordTableOptions, keepNext: boolean): TableCell {
  const { column, rowspan, colspan, align, vertical } = cell;
  const { size } = options;
  const room = Math.max(0, Math.round((options.inset - ((LINE_HEIGHT - 1) / 2) * size - BORDER_HALF) * 20));
  const width = columnWidths.slice(column, column + colspan).reduce((sum, each) => sum + each, 0);
  return new TableCell({
    width: { size: width, type: WidthType.DXA },
    ...(rowspan > 1 ? { rowSpan: rowspan } : {}),
    ...(colspan > 1 ? { columnSpan: colspan } : {}),
    verticalAlign: VerticalAlign.CENTER,
    margins: { top: room, bottom: room, left: 40, right: 40, marginUnitType: WidthType.DXA },
    ...(vertical
      ? {
          textDirection:
            options.vertical?.as === 'turned' ? TextDirection.BOTTOM_TO_TOP_LEFT_TO_RIGHT : TextDirection.TOP_TO_BOTTOM_RIGHT_TO_LEFT,
        }
      : {}),
    children: [
      new Paragraph({
        alignment: align === 'left' ? AlignmentType.LEFT : AlignmentType.CENTER,
        keepNext,
        spacing: { line: Math.round(size * LINE_HEIGHT * 20), lineRule: LineRuleType.EXACT },
        children: runs(cell.text, { font: face('body'), size: Math.round(size * 2), bold: cell.bold ?? false }),
      }),
    ],
  });
}
