import { LINE_PITCH, mmToPoints, TEXT_HEIGHT, TEXT_WIDTH } from '../../documents/index.ts';
import type { Language } from '../../ui/language.ts';
import type { TableId } from '../statutory-tables.ts';

export interface TableFit {
  /** Type size, in points. */
  size: number;
  /** Room above and under the text of a cell, in points. */
  inset: number;
  landscape: boolean;
  /** The table is higher than a page and goes on over the next. */
  breakable: boolean;
}

/** What the fit needs to know of a cell. */
export interface MeasuredCell {
  role: 'head' | 'label' | 'value' | 'note';
  text: string;
  column: number;
  rowspan: number;
  colspan: number;
  vertical: boolean;
}

/** Room at both sides of a cell's text together, and between two lines of it. */
export const CELL_PADDING = 4;
export const LINE_GAP = 0.25;
/** A rotated head is wrapped at this width. */
export const VERTICAL_WIDTH = 7.5;

const SIZES: Record<TableId, readonly number[]> = { T2: [12, 10.5, 9, 7.5], T3: [9, 8, 7, 6.5], T4: [10.5, 9, 8, 7, 6.5] };
const INSETS = [6, 5, 4, 3.4, 2.8, 2.4, 2, 1.6];
/** Less room than this share of the type size looks crowded; smaller type looks better. */
const LEAST_INSET = 0.24;
const UPRIGHT = { width: mmToPoints(TEXT_WIDTH), height: mmToPoints(TEXT_HEIGHT), landscape: false };
const SIDEWAYS = { width: UPRIGHT.height, height: UPRIGHT.width, landscape: true };
/** In em: a narrower column breaks its head into single characters. */
const NARROWEST_COLUMN = 3;
/** A longer value is a remark, which may wrap. */
const LONGEST_FIGURE = 14;
/** The chapter's heading stands above the table. */
const ABOVE_TABLE = 2 * LINE_PITCH;

/** The largest type with which the table stands on one page, upright if that is possible at all. */
export function fitTable(id: TableId, rows: MeasuredCell[][], widths: readonly number[], language: Language): TableFit {
  for (const page of [UPRIGHT, SIDEWAYS]) {
    const columns = widthsOn(page.width, widths);
    for (const size of SIZES[id]) {
      if (!fitsInWidth(rows, columns, size)) continue;
      const fits = (room: number) =>
        room >= LEAST_INSET * size && heightOf(rows, columns, size, room, language) + ABOVE_TABLE <= page.height;
      const inset = INSETS.find(fits);
      if (inset !== undefined) return { size, inset, landscape: page.landscape, breakable: false };
    }
  }
  return { size: SIZES[id].at(-1)!, inset: 2.4, landscape: false, breakable: true };
}

/** Whether the longest word of a head is wider than its column: it is then set sideways. */
export function needsTurning(cell: MeasuredCell, widths: readonly number[], id: TableId): boolean {
  const width = spanOf(cell, widthsOn(UPRIGHT.width, widths)) - CELL_PADDING;
  return cell.role === 'head' && Math.max(...cell.text.split(' ').map(textWidth)) * SIZES[id][1]! > width;
}

/** In em: a Chinese character is one, a digit a little more than half. */
export function textWidth(text: string): number {
  let width = 0;
  for (const character of text) width += character.codePointAt(0)! < 0x2e80 ? 0.56 : 1;
  return width;
}

function fitsInWidth(rows: MeasuredCell[][], columns: number[], size: number): boolean {
  return rows.every((cells) =>
    cells.every((cell) => {
      if (cell.role !== 'value') return true;
      const needed = cell.text.length > LONGEST_FIGURE ? 0 : textWidth(cell.text) * size + CELL_PADDING;
      return Math.max(needed, NARROWEST_COLUMN * size) <= spanOf(cell, columns);
    }),
  );
}

function heightOf(rows: MeasuredCell[][], columns: number[], size: number, inset: number, language: Language): number {
  // Words leave more of a line empty than characters do.
  const loose = language === 'zh' ? 1 : 1.2;
  const linesOf = (cell: MeasuredCell) =>
    Math.max(1, Math.ceil((textWidth(cell.text) * loose * size) / (spanOf(cell, columns) - CELL_PADDING)));
  const heightOfCell = (cell: MeasuredCell) => {
    if (cell.vertical && language === 'en') return VERTICAL_WIDTH * size + 2 * inset;
    const lines = cell.vertical ? cell.text.length : linesOf(cell);
    return size * (lines + (lines - 1) * LINE_GAP) + 2 * inset;
  };
  const heights = rows.map((cells) => Math.max(size + 2 * inset, ...cells.filter((cell) => cell.rowspan === 1).map(heightOfCell)));
  for (const [row, cells] of rows.entries()) {
    for (const cell of cells.filter((each) => each.rowspan > 1)) {
      const spanned = heights.slice(row, row + cell.rowspan).reduce(sum, 0);
      heights[row + cell.rowspan - 1]! += Math.max(0, heightOfCell(cell) - spanned);
    }
  }
  return heights.reduce(sum, 0);
}

const sum = (total: number, each: number) => total + each;

function widthsOn(pageWidth: number, widths: readonly number[]): number[] {
  const unit = pageWidth / widths.reduce(sum, 0);
  return widths.map((width) => width * unit);
}

function spanOf(cell: MeasuredCell, columns: number[]): number {
  return columns.slice(cell.column, cell.column + cell.colspan).reduce(sum, 0);
}
