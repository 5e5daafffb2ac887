import { wordOf } from './printed-word.ts';
import type { GridBlock, SourceDocument, TextBlock } from './source-document.ts';

/**
 * How a line shows its cells: `grid` rows of a real table; `separated` by bars, tabs or commas; `spaced`, a label and
 * figures with spaces between; `single`, one cell or a line of text; `blank`, nothing.
 */
export type LineLayout = 'grid' | 'separated' | 'spaced' | 'single' | 'blank';

export interface Place {
  line?: number;
  page?: number;
}

export interface Line {
  layout: LineLayout;
  /** The cells in order; of a grid only those that begin in this row. */
  cells: string[];
  /** Grid column of each cell; where figures stand in columns of blanks, how far from the left edge. */
  columns?: number[];
  grid?: GridBlock;
  /** The whole line, for the text around the tables. */
  text: string;
  place: Place;
}

const BARS = /[|｜│┃¦]/;
const ALL_BARS = /[｜│┃¦]/g;
/** A line longer than this is prose; the width of its blanks says nothing. */
const LONGEST_ROW = 1000;
const RUN_ON = /信息内容|本年新收|结果维持|予以公开/;
const RULE = /^[\s|:+=_-]*[-=_]{3}[\s|:+=_-]*$/;
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
  const rows: { text: string; column: number }[][] = Array.from({ length: grid.rowCount }, () => []);
  for (const cell of grid.cells) rows[cell.row]?.push({ text: cell.text.replace(INVISIBLE, '').trim(), column: cell.column });
  for (const row of rows) {
    row.sort((a, b) => a.column - b.column);
    if (grid.columnCount === 1) {
      for (const cell of row) for (const text of cell.text.split('\n')) lines.push(lineOfText(text, place, { bordered: false }));
      continue;
    }
    for (const part of stackedRows(row)) {
      const cells = part.map((cell) => cell.text);
      const text = cells.filter(Boolean).join(' ');
      lines.push({ layout: 'grid', cells, columns: part.map((cell) => cell.column), grid, text, place });
    }
  }
}

/** A row whose cells each hold the same number of paragraphs stands for that many rows, when the paragraphs are figures. */
function stackedRows(row: { text: string; column: number }[]): { text: string; column: number }[][] {
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

/** The words of a line that holds a whole table, its line ends lost. */
function runOnWords(text: string): string[] | undefined {
  if (text.length < 80 || BARS.test(text) || !RUN_ON.test(text)) return undefined;
  const words = text.trim().split(/\s+/);
  let labels = 0;
  let figures = 0;
  for (const word of words) {
    const { tag, isValue } = wordOf(word);
    if (tag?.strong) labels++;
    else if (isValue) figures++;
  }
  return labels >= 4 && figures >= 4 ? words : undefined;
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
  if (BARS.test(text)) return barred(text, place, bars);
  if (text.trim().includes('\t') || /\S\t\t/.test(text)) {
    return { layout: 'separated', cells: text.split('\t').map(trim), text: text.trim(), place };
  }
  return commaSeparated(text, place) ?? spaced(text, place) ?? { layout: 'single', cells: [text.trim()], text: text.trim(), place };
}

function barred(text: string, place: Place, { bordered }: BarStyle): Line {
  const line = text.replace(ALL_BARS, '|').trim();
  if (RULE.test(line)) return { layout: 'blank', cells: [], text: '', place };
  const cells = line.split('|').map(trim);
  if (cells.at(-1) === '') cells.pop();
  if (bordered && cells[0] === '') cells.shift();
  return { layout: 'separated', cells, text: cells.filter(Boolean).join(' '), place };
}

/** `规章,0,0,0` — only when the parts after the first are figures or labels, since prose has commas too. */
function commaSeparated(text: string, place: Place): Line | undefined {
  if (text.length > 200 || !/[,，]/.test(text)) return undefined;
  const cells = text.includes('"') ? quoted(text) : text.split(/[,，]/).map(trim);
  if (cells.length < 2) return undefined;
  const rest = cells.slice(1);
  const figures = rest.filter((cell) => cell === '' || wordOf(cell).isValue).length;
  const whole = figures === rest.length && cells[0] !== '' && !wordOf(cells[0]!).isValue && (rest.length > 1 || wordOf(cells[0]!).isLabel);
  const header = cells.every((cell) => cell === '' || wordOf(cell).isLabel);
  return whole || header ? { layout: 'separated', cells, text: cells.join(' '), place } : undefined;
}

function quoted(text: string): string[] {
  const cells: string[] = [];
  for (const match of text.matchAll(/(?:^|,)(?:"((?:[^"]|"")*)"|([^,"]*))/g))
    cells.push(trim(match[1]?.replaceAll('""', '"') ?? match[2] ?? ''));
  return cells;
}

const SPLIT_UNIT = /(\d)\s+(?=(?:万元|元|万|件|项)(?:\s|$))/g;
const GLUED = /^(.{1,60}?[^\d.,+\-−－])([+\-−－]?\d[\d.,]*(?:万元|元|万|件|项|个|条)?)$/;

function spaced(text: string, place: Place): Line | undefined {
  if (text.length > 160) return undefined;
  const words = text.trim().replace(SPLIT_UNIT, '$1').split(/\s+/);
  let labelWords = words.length;
  while (labelWords > 0 && wordOf(words[labelWords - 1]!).isValue) labelWords--;
  const figures = words.slice(labelWords);
  let label = words.slice(0, labelWords).join(' ');
  const glued = label ? GLUED.exec(label) : null;
  if (glued && wordOf(glued[1]!).isLabel) {
    label = glued[1]!;
    figures.unshift(glued[2]!);
  }
  if (figures.length === 0 || (label === '' && figures.length === 1)) return undefined;
  const columns = glued ? undefined : offsetsOf(text, figures.length);
  return { layout: 'spaced', cells: [label, ...figures], ...(columns ? { columns } : {}), text: text.trim(), place };
}

/** How far from the left edge each figure ends, where runs of blanks keep the figures in columns. */
function offsetsOf(text: string, figures: number): number[] | undefined {
  if (!/\S {2,}\S/.test(text)) return undefined;
  const words = [...text.matchAll(/\S+/g)].slice(-figures);
  const offsets: number[] = [];
  let width = 0;
  let at = 0;
  for (const [index, word] of words.entries()) {
    const end = word.index + word[0].length;
    if (index > 0 && word.index - at < 2) return undefined;
    for (; at < end; at++) width += text.charCodeAt(at) > 0x2e7f ? 2 : 1;
    offsets.push(width);
  }
  return [-1, ...offsets];
}

const trim = (text: string) => text.trim();

function placeOf(block: { line?: number; page?: number }): Place {
  const place: Place = {};
  if (block.line !== undefined) place.line = block.line;
  if (block.page !== undefined) place.page = block.page;
  return place;
}
