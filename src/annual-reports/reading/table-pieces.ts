import type { Spacing } from './cell-spacing.ts';
import { labelKey } from './label-key.ts';
import type { Line } from './line.ts';
import { wordOf } from './printed-word.ts';
import { REQUEST_HEADING_KEYS } from './vocabulary.ts';

/** A printed label, or a part of one, with the value cells that follow it. Either may be missing. */
export interface Piece {
  text: string;
  key: string;
  fullKey: string;
  /** Printed texts of the value cells, blank ones included. */
  slots: string[];
  /** Grid column of the label and of each slot; -1 where the file shows no grid. */
  column: number;
  columns: number[];
  /** Index of the line it begins in. */
  line: number;
}

export interface PieceOptions {
  spacing: Spacing;
  /** Labels and figures stand in lines of their own, in no fixed order: lines of a PDF. */
  loose: boolean;
}

/** Cuts the lines of a table into labels with their value cells. `at`: index of each line in the document. */
export function piecesOf(lines: readonly Line[], at: readonly number[], options: PieceOptions): Piece[] {
  const builder = new PieceBuilder();
  const numbered = hasRowNumbers(lines);
  let gap = 0;
  // Empty lines can be cells only where cells stand one to a line.
  let single = false;
  lines.forEach((line, index) => {
    builder.line = at[index]!;
    if (line.layout === 'blank') {
      gap++;
      return;
    }
    if (single && line.layout === 'single') addBlanks(builder, gap, options.spacing);
    single = line.layout === 'single';
    gap = 0;
    if (line.layout === 'grid') builder.startRow();
    if (line.layout === 'spaced') addSpaced(builder, line);
    else if (line.layout === 'single') addSingle(builder, line.cells[0]!, options.loose);
    else addCells(builder, numbered ? withoutNumber(line) : line);
  });
  if (single) addBlanks(builder, gap, options.spacing);
  return builder.pieces;
}

/** Whether rows begin with their own number, 1, 2, 3 …, in a cell before the label. */
function hasRowNumbers(lines: readonly Line[]): boolean {
  let last = 0;
  let steps = 0;
  let rows = 0;
  for (const { cells, layout } of lines) {
    if (layout !== 'separated' && layout !== 'grid') continue;
    if (!startsWithNumber(cells)) continue;
    rows++;
    if (Number(cells[0]) === last + 1) steps++;
    last = Number(cells[0]);
  }
  return steps >= 3 && steps >= rows * 0.7;
}

const startsWithNumber = (cells: readonly string[]) =>
  cells.length > 2 && /^\d{1,2}$/.test(cells[0]!) && cells[1] !== '' && !wordOf(cells[1]!).isValue;

function withoutNumber(line: Line): Line {
  if (!startsWithNumber(line.cells)) return line;
  return { ...line, cells: line.cells.slice(1), ...(line.columns ? { columns: line.columns.slice(1) } : {}) };
}

class PieceBuilder {
  readonly pieces: Piece[] = [];
  line = 0;
  private last: Piece | undefined;

  get current(): Piece | undefined {
    return this.last;
  }

  /** Cells of the next row never belong to a label of this one. */
  startRow(): void {
    this.last = undefined;
  }

  label(text: string, column = -1): void {
    const { key, fullKey } = wordOf(text);
    this.last = { text, key, fullKey, slots: [], column, columns: [], line: this.line };
    this.pieces.push(this.last);
  }

  slot(text: string, column = -1): void {
    if (!this.last) this.label('');
    this.last!.slots.push(text);
    this.last!.columns.push(column);
  }
}

function addBlanks(builder: PieceBuilder, gap: number, { usual, perBlank }: Spacing): void {
  if (!builder.current || gap <= usual) return;
  const blanks = Math.floor((gap - usual) / perBlank);
  for (let i = 0; i < blanks; i++) builder.slot('');
}

function addSpaced(builder: PieceBuilder, line: Line): void {
  builder.label(line.cells[0]!);
  for (let at = 1; at < line.cells.length; at++) builder.slot(line.cells[at]!, line.columns?.[at]);
  builder.startRow();
}

function addSingle(builder: PieceBuilder, text: string, loose: boolean): void {
  if (text === '' || wordOf(text).isValue) {
    if (loose) {
      if (text === '') return;
      builder.startRow();
    }
    builder.slot(text);
    if (loose) builder.startRow();
    return;
  }
  const { current } = builder;
  const odd = text.length <= 8 && current?.slots.some(Boolean) && isOddValue(text) && !isLabelled(text);
  if (odd) builder.slot(text);
  else builder.label(text);
}

function addCells(builder: PieceBuilder, line: Line): void {
  const firstText = line.cells.findIndex((cell) => cell !== '' && !wordOf(cell).isValue);
  line.cells.forEach((cell, index) => {
    const column = line.columns?.[index] ?? -1;
    if (cell === '') {
      // Blank cells left of a label belong to a heading that spans rows.
      if (index > firstText) builder.slot('', column);
    } else if (wordOf(cell).isValue || isOddCell(cell, index, builder.current)) builder.slot(cell, column);
    else builder.label(cell, column);
  });
}

/** Text in the place of a value: after figures of its line, or after the label of a row and no label itself. */
function isOddCell(cell: string, index: number, current: Piece | undefined): boolean {
  if (!current || cell.length > 24 || isLabelled(cell)) return false;
  if (isOddValue(cell)) return current.text !== '';
  if (index === 0) return false;
  return current.slots.some(Boolean) || (isDataRow(current.key) && cell.length <= 12);
}

/** A figure with words around it: 「约600余件」. */
function isOddValue(text: string): boolean {
  const narrow = text.normalize('NFKC');
  return /\d/.test(narrow) && labelKey(narrow).replace(/\d/g, '').length < 4;
}

/** Numbered like a label, or a label of the tables. */
function isLabelled(cell: string): boolean {
  return isKnown(cell) || /^\s*(?:[(（]?[一二三四五六七八九十\d]{1,2}[)）、.．,，])\s*[\u4e00-\u9fff]{2}/.test(cell);
}

function isKnown(cell: string): boolean {
  const word = wordOf(cell);
  return word.isLabel || word.tag !== undefined;
}

const HEADINGS = new Set(REQUEST_HEADING_KEYS);
const isDataRow = (key: string) => wordOf(key).tag?.row !== undefined && !HEADINGS.has(key) && !key.startsWith('第二十条');

/** Lines of a PDF keep a row together and its label apart: figures stand several to a line. */
export function isLoose(lines: readonly Line[]): boolean {
  let spaced = 0;
  let single = 0;
  for (const line of lines) {
    if (line.layout === 'spaced') spaced++;
    else if (line.layout === 'single' && line.cells[0] !== '' && wordOf(line.cells[0]!).isValue) single++;
  }
  return spaced >= 1 && spaced > single;
}
