import { centreOf, columnOf, findColumns, isFigure } from './pdf-bare-columns.ts';
import { type BareItem, type BareTable, joinRepeatedHeads } from './pdf-bare-join.ts';
import { NEAR, nearestRow, toRows } from './pdf-bare-rows.ts';
import { type Line, type Segment, textOf } from './pdf-line.ts';
import type { Ruling } from './pdf-ruling.ts';
import type { TableCell } from './pdf-table.ts';
import { joint } from './pdf-text-join.ts';

/** Lines farther apart than this, in characters, do not belong to one table. */
const FAR = 4.5;
/** Lines of a head, captions included. */
const MAX_HEAD = 40;
/** Words of one table are of one size; figures may be larger. */
const SAME_SIZE = 0.03;

/** Heights of one page after the other, as if printed on a roll. */
const ROLL = 100_000;

/**
 * Finds tables without borders by the places of their words. Takes the lines of one or more pages in reading order, and the
 * horizontal rules of each page; gives back tables, and the indexes of the lines that stand in none.
 */
export function findBareTables(lines: readonly Line[], rulings: ReadonlyMap<number, readonly Ruling[]>): BareItem[] {
  const roll = lines.map((line) => ({ ...line, baseline: line.page * ROLL + line.baseline }));
  const rules = [...rulings].flatMap(([page, all]) => all.map((ruling) => ({ ...ruling, at: page * ROLL + ruling.at })));
  const items: BareItem[] = [];
  let at = 0;
  while (at < lines.length) {
    const length = lengthOfBlock(roll, at);
    const block = roll.slice(at, at + length);
    const table = length > 0 ? toTable(block, rules) : undefined;
    if (table) items.push({ table, page: lines[at]!.page, lastPage: lines[at + length - 1]!.page });
    else items.push({ index: at });
    at += table ? length : 1;
  }
  return joinRepeatedHeads(items, (index) => textOf(lines[index]!));
}

/** The lines of a head of at least two cells, and of the rows below it up to the next head. */
function lengthOfBlock(lines: readonly Line[], start: number): number {
  if (!isHead(lines[start]!)) return 0;
  let rows = 0;
  let lastRow = start;
  let end = start + 1;
  for (; end < lines.length && (rows > 0 || end - start < MAX_HEAD) && continues(lines[end - 1]!, lines[end]!, lines[start]!); end++) {
    const line = lines[end]!;
    if (line.segments.some(isFigure)) {
      rows++;
      lastRow = end;
    } else if (isHead(line)) {
      if (rows > 0 && reachesFigures(line, lines.slice(start, end))) break;
      // The same head again: there were only blank cells below this one.
      if (rows === 0 && line.segments[0]!.text === lines[start]!.segments[0]!.text) return 0;
    }
  }
  if (rows === 0) return 0;
  while (lastRow + 1 < end && goesOnBelow(lines[lastRow]!, lines[lastRow + 1]!)) lastRow++;
  return lastRow + 1 - start;
}

/** The end of a label, or the unit of a figure, that takes one more line than the rest of its row. */
function goesOnBelow(row: Line, below: Line): boolean {
  if (below.upright) return true;
  const figure = row.segments.find(isFigure);
  const isLabel = below.segments.length === 1 && (!figure || below.x1 < figure.x0);
  const areUnits = below.segments.every((segment) => segment.text.length <= 2);
  return (isLabel || areUnits) && below.baseline - row.baseline < NEAR * row.size;
}

function isHead(line: Line): boolean {
  return !line.upright && line.segments.filter((segment) => segment.text.length > 1).length > 1 && !line.segments.some(isFigure);
}

function continues(previous: Line, line: Line, first: Line): boolean {
  if (line.upright) return true;
  if (!line.segments.some(isFigure) && Math.abs(line.size - first.size) > first.size * SAME_SIZE) return false;
  const distance = line.baseline - previous.baseline;
  return line.page !== previous.page || (distance >= 0 && distance < FAR * line.size);
}

/** A row of blank cells may have a group head and a label side by side; a head has words over the figures. */
function reachesFigures(line: Line, above: readonly Line[]): boolean {
  const figures = above.flatMap(({ segments }) => segments.filter(isFigure));
  return line.segments.at(-1)!.x1 > Math.min(...figures.map((figure) => figure.x0));
}

/** Columns before the figures: what is written from top to bottom, heads of groups, labels. */
const [UPRIGHT, GROUP, LEAF, VALUES] = [0, 1, 2, 3];

function toTable(block: readonly Line[], rulings: readonly Ruling[]): BareTable | undefined {
  const lines = block.filter((line) => !line.upright);
  const firstRow = endOfHead(lines);
  const columns = findColumns(lines.slice(0, firstRow), lines.slice(firstRow));
  if (!columns) return;
  const [left, right] = [columns[0]!, columns.at(-1)!];
  const head = headCells(lines.slice(0, firstRow), columns);
  const across = rulings.filter((ruling) => ruling.from <= left + 2 && ruling.to >= right - 12).map((ruling) => ruling.at);
  const rows = toRows(lines.slice(firstRow), columns, across);
  const cells: TableCell[] = [...head.cells];
  const put = (row: number, column: number, text: string) =>
    cells.push({ row: head.rowCount + row, column, rowspan: 1, colspan: 1, text, isFull: false });
  const hasLabels = rows.some((row) => row.leaves.length > 0);
  for (const [index, row] of rows.entries()) {
    if (row.groups.length > 0) put(index, GROUP, joinTexts(row.groups));
    if (hasLabels) put(index, LEAF, joinTexts(row.leaves));
    for (let column = 0; column < columns.length - 1; column++) {
      put(index, VALUES + column, joinTexts(row.values.filter((value) => columnOf(columns, value) === column)));
    }
  }
  for (const line of block) if (line.upright) put(rows.indexOf(nearestRow(rows, line.baseline)!), UPRIGHT, textOf(line));
  return withoutEmptyColumns({
    xs: [left - 3, left - 2, left - 1, ...columns],
    headRows: head.rowCount,
    rowCount: head.rowCount + rows.length,
    top: lines[0]!.baseline - lines[0]!.size,
    bottom: lines.at(-1)!.baseline,
    cells,
  });
}

function withoutEmptyColumns(table: BareTable): BareTable {
  const first = Math.min(...table.cells.map((cell) => cell.column));
  const used = [UPRIGHT, GROUP, LEAF].filter((column) => column >= first && table.cells.some((cell) => cell.column === column));
  const shift = (column: number) => (column < VALUES ? used.indexOf(column) : column - VALUES + used.length);
  return {
    ...table,
    xs: table.xs.slice(VALUES - used.length),
    cells: table.cells.map((cell) => ({ ...cell, column: shift(cell.column) })),
  };
}

/** The first line below the words that stand over the figures: a row of figures, or the label of a row of blank cells. */
function endOfHead(lines: readonly Line[]): number {
  const figures = lines.flatMap(({ segments }) => segments.filter(isFigure));
  const left = Math.min(...figures.map((figure) => figure.x0));
  const firstFigures = lines.findIndex((line) => line.segments.some(isFigure));
  return lines.findLastIndex((line, index) => index < firstFigures && line.x1 > left) + 1;
}

/** The words over each column, joined from their lines, in one row; what spans columns in rows above it. */
function headCells(head: readonly Line[], columns: readonly number[]): { cells: TableCell[]; rowCount: number } {
  const leaf = new Map<number, string>();
  const cells: TableCell[] = [];
  let row = 0;
  const inner = columns.slice(1, -1);
  for (const line of head) {
    const before = cells.length;
    for (const segment of line.segments) {
      const isLabel = centreOf(segment) < columns[0]!;
      const from = isLabel ? LEAF : VALUES + inner.filter((x) => x <= segment.x0 + 1).length;
      const to = isLabel ? LEAF : VALUES + inner.filter((x) => x < segment.x1 - 1).length;
      if (to > from) cells.push({ row, column: from, rowspan: 1, colspan: to - from + 1, text: segment.text, isFull: false });
      else leaf.set(from, (leaf.get(from) ?? '') + segment.text);
    }
    if (cells.length > before) row++;
  }
  for (const [column, text] of leaf) cells.push({ row, column, rowspan: 1, colspan: 1, text, isFull: false });
  return { cells, rowCount: leaf.size > 0 ? row + 1 : row };
}

function joinTexts(segments: readonly Segment[]): string {
  return segments.reduce((all, { text }) => all + joint(all, text) + text, '');
}
