import type { Line, Place } from './line.ts';
import { BARS, barred, commaSeparated, runOnWords, spaced } from './line-cells.ts';
import { wordOf } from './printed-word.ts';
import type { GridBlock, GridCell, SourceDocument, TextBlock } from './source-document.ts';

/** A line longer than this is prose; the width of its blanks says nothing. */
const LONGEST_ROW = 1000;
const PAGE_NUMBER =
  /^\s*(?:[-—–－]{1,2}\s*\d{1,3}\s*[-—–－]{1,2}|第\s*\d{1,3}\s*页(?:\s*[,，/]?\s*共\s*\d{1,3}\s*页)?|\d{1,3}\s*\/\s*\d{1,3}\s*页?)\s*$/;
const INVISIBLE = /[\u200b-\u200f\u2060-\u2064\ufeff\u00ad]/g;

/** Every line of the document as cells. Page numbers and ruling lines are left out. */
export function linesOf(document: SourceDocument): Line[] {
  const lines: Line[] = [];
  const bars = barStyle(document);
  for (const block of document.blocks) {
    if (block.kind === 'grid') addGrid(lines, block);
    else addText(lines, block, bars);
  }
  return lines;
}

interface BarStyle {
  /** `| a | b |` rather than `a | b |`: the first bar is a border, not an empty cell. */
  bordered: boolean;
}

function barStyle(document: SourceDocument): BarStyle {
  let withBars = 0;
  let bordered = 0;
  for (const block of document.blocks) {
    if (block.kind !== 'text' || !BARS.test(block.text)) continue;
    const text = block.text.trim();
    if (text.length < 2) continue;
    withBars++;
    if (BARS.test(text[0]!) && /[^\s|]/.test(text)) bordered++;
  }
  return { bordered: bordered > withBars * 0.7 };
}

function addGrid(lines: Line[], grid: GridBlock): void {
  const place = placeOf(grid);
  const rows: GridCell[][] = Array.from({ length: grid.rowCount }, () => []);
  for (const cell of grid.cells) rows[cell.row]?.push(cell);
  for (const row of rows) {
    if (row.some((cell, at) => at > 0 && cell.column < row[at - 1]!.column)) row.sort((a, b) => a.column - b.column);
    if (grid.columnCount === 1) {
      for (const cell of row) for (const text of cell.text.split('\n')) lines.push(lineOfText(text, place, { bordered: false }));
    } else if (row.some((cell) => cell.text.includes('\n'))) {
      for (const part of stackedRows(row)) addRow(lines, part, grid, place);
    } else addRow(lines, row, grid, place);
  }
}

function addRow(lines: Line[], row: readonly PlacedText[], grid: GridBlock, place: Place): void {
  const cells: string[] = [];
  const columns: number[] = [];
  let text = '';
  for (const cell of row) {
    const shown = cell.text.length > 1 ? cell.text.replace(INVISIBLE, '').trim() : cell.text.trim();
    cells.push(shown);
    columns.push(cell.column);
    if (shown) text += text ? ` ${shown}` : shown;
  }
  lines.push({ layout: 'grid', cells, columns, grid, text, place });
}

interface PlacedText {
  text: string;
  column: number;
}

/** A row whose cells each hold the same number of paragraphs stands for that many rows, when the paragraphs are figures. */
function stackedRows(row: readonly PlacedText[]): (readonly PlacedText[])[] {
  const parts = row.map((cell) => cell.text.split('\n'));
  const height = Math.max(...parts.map((part) => part.length), 1);
  if (height < 2) return [row];
  const full = parts.filter((part) => part.length === height);
  const figures = full.filter((part) => part.every((text) => wordOf(text).isValue));
  if (figures.length < 1 || figures.length < full.length - 1 || full.length < 2) return [row];
  if (parts.some((part) => part.length !== height && part.join('') !== '' && part.length !== 1)) return [row];
  return Array.from({ length: height }, (_, at) =>
    row.flatMap((cell, index) => {
      const part = parts[index]!;
      if (part.length === height) return [{ text: part[at]!.trim(), column: cell.column }];
      return at === 0 ? [cell] : [];
    }),
  );
}

function addText(lines: Line[], block: TextBlock, bars: BarStyle): void {
  const text = block.text.replace(INVISIBLE, '');
  if (PAGE_NUMBER.test(text)) return;
  const place = placeOf(block);
  const words = runOnWords(text);
  if (words) for (const word of words) lines.push(lineOfText(word, place, bars));
  else lines.push(lineOfText(text, place, bars));
}

function lineOfText(text: string, place: Place, bars: BarStyle): Line {
  if (text.trim() === '') {
    // A line holding only a non-breaking space is a cell that somebody left blank; an empty line may be spacing.
    const cell = /[\u00a0\u3000]/.test(text);
    return { layout: cell ? 'single' : 'blank', cells: cell ? [''] : [], text: '', place };
  }
  const narrow = text.replaceAll('\u00a0', ' ');
  return cellsOfText(text.length > LONGEST_ROW ? narrow.replace(/\s{3,}/g, '  ') : narrow, place, bars);
}

function cellsOfText(text: string, place: Place, bars: BarStyle): Line {
  if (BARS.test(text)) return barred(text, place, bars.bordered);
  if (text.trim().includes('\t') || /\S\t\t/.test(text)) {
    return { layout: 'separated', cells: text.split('\t').map(trim), text: text.trim(), place };
  }
  return commaSeparated(text, place) ?? spaced(text, place) ?? single(text, place);
}

/** Marks of Markdown around a heading or a line in bold are not part of the text. */
function single(text: string, place: Place): Line {
  const shown = text
    .trim()
    .replace(/^#{1,6}\s+/, '')
    .replace(/^\*\*(.+)\*\*$/, '$1');
  return { layout: 'single', cells: [shown], text: shown, place };
}

const trim = (text: string) => text.trim();

function placeOf(block: { line?: number; page?: number }): Place {
  const place: Place = {};
  if (block.line !== undefined) place.line = block.line;
  if (block.page !== undefined) place.page = block.page;
  return place;
}
