import type { PageTable, TableCell } from './pdf-table.ts';
import { joint } from './pdf-text-join.ts';

/** Column lines on the two pages may differ by this much, in points. */
const SAME_COLUMN = 4;
const SAME_EDGE = 8;
const ENUMERATOR = /^[(（]?[一二三四五六七八九十\d]{1,3}\s*[)）、.．]/;
const NUMBER_LIKE = /^[增减+\-−—/]?[\d.,％%—/]*(?:件|万元|元|亿元)?$|^无$/;

/**
 * Joins the part of a table at the foot of one page with the part at the head of the next, when their columns agree:
 * a repeated head is dropped, a cell that spans rows on both sides becomes one, and so does a row that the break cut in two.
 */
export function joinOverPageBreak(above: PageTable, below: PageTable): PageTable | undefined {
  const xs = commonColumns(above.xs, below.xs);
  if (!xs) return;
  const upper = onColumns(above, xs);
  const lower = withoutRepeatedHead(upper, onColumns(below, xs));
  if (lower.rowCount === 0) return upper;
  const pairs = pairsAtBreak(upper, lower);
  const cutsRow = isCutRow(pairs);
  const merged = pairs.filter(([up, down]) => cutsRow || isCutGroup(up, down, pairs));
  const shift = upper.rowCount - (cutsRow ? 1 : 0);
  const gone = new Set(merged.map(([, down]) => down));
  const grown = new Map(merged.map(([up, down]) => [up, join(up, down, shift)]));
  return {
    xs,
    rowCount: shift + lower.rowCount,
    top: above.top,
    bottom: below.bottom,
    cells: [
      ...upper.cells.map((cell) => grown.get(cell) ?? cell),
      ...lower.cells.filter((cell) => !gone.has(cell)).map((cell) => ({ ...cell, row: cell.row + shift })),
    ],
  };
}

function commonColumns(above: number[], below: number[]): number[] | undefined {
  if (Math.abs(above[0]! - below[0]!) > SAME_EDGE || Math.abs(above.at(-1)! - below.at(-1)!) > SAME_EDGE) return;
  const [more, fewer] = above.length >= below.length ? [above, below] : [below, above];
  const inner = fewer.slice(1, -1).filter((x) => !more.some((other) => Math.abs(other - x) <= SAME_COLUMN));
  return [...more, ...inner].sort((a, b) => a - b);
}

function onColumns(table: PageTable, xs: number[]): PageTable {
  const nearest = (x: number) => xs.reduce((best, other, index) => (Math.abs(other - x) < Math.abs(xs[best]! - x) ? index : best), 0);
  const map = table.xs.map(nearest);
  return {
    ...table,
    xs,
    cells: table.cells.map((cell) => ({
      ...cell,
      column: map[cell.column]!,
      colspan: map[cell.column + cell.colspan]! - map[cell.column]!,
    })),
  };
}

function withoutRepeatedHead(above: PageTable, below: PageTable): PageTable {
  let repeated = 0;
  for (let row = 0; row < Math.min(above.rowCount, below.rowCount); row++) {
    const [first, second] = [rowText(above, row), rowText(below, row)];
    if (first !== second || !/[\p{Script=Han}]/u.test(first)) break;
    repeated = row + 1;
  }
  // Rows that a cell of the head still spans belong to the head.
  while (repeated > 0 && below.cells.some((cell) => cell.row < repeated && cell.row + cell.rowspan > repeated)) repeated--;
  if (repeated === 0) return below;
  return {
    ...below,
    rowCount: below.rowCount - repeated,
    cells: below.cells.filter((cell) => cell.row >= repeated).map((cell) => ({ ...cell, row: cell.row - repeated })),
  };
}

function rowText(table: PageTable, row: number): string {
  return table.cells
    .filter((cell) => cell.row === row)
    .sort((a, b) => a.column - b.column)
    .map((cell) => `${cell.column}+${cell.colspan}×${cell.rowspan} ${cell.text}`)
    .join('|');
}

type Pair = [up: TableCell, down: TableCell];

/** Cells that meet at the break and span the same columns. */
function pairsAtBreak(upper: PageTable, lower: PageTable): Pair[] {
  const first = new Map(lower.cells.filter((cell) => cell.row === 0).map((cell) => [`${cell.column}+${cell.colspan}`, cell]));
  return upper.cells
    .filter((cell) => cell.row + cell.rowspan === upper.rowCount)
    .flatMap((up) => {
      const down = first.get(`${up.column}+${up.colspan}`);
      return down ? [[up, down] as Pair] : [];
    });
}

function goesOn(up: TableCell, down: TableCell): boolean {
  return up.isFull && !isNumberLike(up) && !isNumberLike(down) && !ENUMERATOR.test(down.text);
}

function isNumberLike(cell: TableCell): boolean {
  return NUMBER_LIKE.test(cell.text);
}

/**
 * One row in two parts: some text goes on below, and no cell has a value of its own on both sides. Where all values are
 * blank, only a numbered label above one without a number tells that they belong together.
 */
function isCutRow(pairs: readonly Pair[]): boolean {
  const single = pairs.filter(([up, down]) => up.rowspan === 1 && down.rowspan === 1);
  const bothFilled = single.filter(([up, down]) => up.text && down.text);
  if (bothFilled.length === 0 || !bothFilled.every(([up, down]) => goesOn(up, down))) return false;
  return (
    bothFilled.length < single.filter(([up, down]) => up.text || down.text).length || bothFilled.some(([up]) => ENUMERATOR.test(up.text))
  );
}

/** A cell that spans rows left of their labels (三、本年度办理结果) and is drawn again on the next page. */
function isCutGroup(up: TableCell, down: TableCell, pairs: readonly Pair[]): boolean {
  if (up.rowspan === 1 && down.rowspan === 1) return false;
  const hasLabelBeside = (side: 0 | 1) => pairs.some((pair) => pair[side].column > up.column && !isNumberLike(pair[side]));
  // A head cell over a column of values spans rows too; what stands below it is a value.
  if (down.rowspan === 1 && !hasLabelBeside(1)) return false;
  if (up.rowspan === 1 && !hasLabelBeside(0)) return false;
  return !up.text || !down.text || goesOn(up, down);
}

function join(up: TableCell, down: TableCell, shift: number): TableCell {
  return {
    ...up,
    text: up.text + joint(up.text, down.text) + down.text,
    rowspan: shift + down.row + down.rowspan - up.row,
    isFull: down.isFull,
  };
}
