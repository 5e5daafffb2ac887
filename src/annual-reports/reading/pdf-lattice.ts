import type { Ruling, Rulings } from './pdf-ruling.ts';

/** A cell of a ruled table: its slots and where it stands on the page. */
export interface LatticeCell {
  row: number;
  column: number;
  rowspan: number;
  colspan: number;
}

/** A table as its ruling lines show it; `xs` and `ys` are the lines, left to right and top to bottom. */
export interface Lattice {
  xs: number[];
  ys: number[];
  cells: LatticeCell[];
}

/** Lines nearer than this are one line: double borders, and borders that each cell draws for itself. */
const SAME_LINE = 4;
/** A gap in a border that is no opening: dashes, corners that do not quite meet. */
const GAP = 4;
/** The part of a side that must be drawn for it to part two cells. */
const DRAWN = 0.5;
const MAX_LINES = 1_500;
const MAX_SLOTS = 50_000;

/** The ruled tables of a page, outermost first, from top to bottom. */
export function findLattices(rulings: Rulings): Lattice[] {
  const horizontal = joinPieces(rulings.horizontal);
  const vertical = joinPieces(rulings.vertical);
  if (horizontal.length > MAX_LINES || vertical.length > MAX_LINES) return [];
  return connected(horizontal, vertical)
    .map(toLattice)
    .filter((lattice) => lattice !== undefined)
    .sort((a, b) => a.ys[0]! - b.ys[0]! || a.xs[0]! - b.xs[0]!);
}

/** Pieces on one line become one; what stays short is an ornament. */
function joinPieces(pieces: Ruling[]): Ruling[] {
  const positions = cluster(pieces.map((piece) => piece.at));
  const lines = new Map<number, Ruling[]>();
  for (const piece of pieces) {
    const at = nearest(positions, piece.at);
    const onLine = lines.get(at);
    if (onLine) onLine.push(piece);
    else lines.set(at, [piece]);
  }
  const joined: Ruling[] = [];
  for (const [at, onLine] of lines) {
    onLine.sort((a, b) => a.from - b.from);
    let current: Ruling | undefined;
    for (const piece of onLine) {
      if (current && piece.from <= current.to + GAP) current.to = Math.max(current.to, piece.to);
      else {
        current = { at, from: piece.from, to: piece.to };
        joined.push(current);
      }
    }
  }
  return joined.filter((line) => line.to - line.from > GAP * 2);
}

/** Sorted centres of values that lie within `SAME_LINE` of their neighbour. */
function cluster(values: number[]): number[] {
  const sorted = [...values].sort((a, b) => a - b);
  const centres: number[] = [];
  let group: number[] = [];
  const close = () => {
    if (group.length > 0) centres.push(group.reduce((sum, value) => sum + value, 0) / group.length);
    group = [];
  };
  for (const value of sorted) {
    if (group.length > 0 && value - group[0]! > SAME_LINE) close();
    group.push(value);
  }
  close();
  return centres;
}

function nearest(sorted: number[], value: number): number {
  let low = 0;
  let high = sorted.length - 1;
  while (high - low > 1) {
    const middle = (low + high) >> 1;
    if (sorted[middle]! <= value) low = middle;
    else high = middle;
  }
  return Math.abs(sorted[high]! - value) < Math.abs(sorted[low]! - value) ? sorted[high]! : sorted[low]!;
}

function connected(horizontal: Ruling[], vertical: Ruling[]): Rulings[] {
  const parent = Array.from({ length: horizontal.length + vertical.length }, (_, index) => index);
  const root = (index: number): number => {
    let at = index;
    while (parent[at] !== at) {
      parent[at] = parent[parent[at]!]!;
      at = parent[at]!;
    }
    return at;
  };
  for (const [h, across] of horizontal.entries()) {
    for (const [v, down] of vertical.entries()) {
      const meet = down.at >= across.from - GAP && down.at <= across.to + GAP && across.at >= down.from - GAP && across.at <= down.to + GAP;
      if (meet) parent[root(h)] = root(horizontal.length + v);
    }
  }
  const groups = new Map<number, Rulings>();
  const groupOf = (index: number): Rulings => {
    const key = root(index);
    const group = groups.get(key) ?? { horizontal: [], vertical: [] };
    groups.set(key, group);
    return group;
  };
  for (const [h, across] of horizontal.entries()) groupOf(h).horizontal.push(across);
  for (const [v, down] of vertical.entries()) groupOf(horizontal.length + v).vertical.push(down);
  return [...groups.values()];
}

function toLattice({ horizontal, vertical }: Rulings): Lattice | undefined {
  if (horizontal.length === 0 || vertical.length === 0) return;
  // A table open at its sides or cut by the page is closed where its lines end.
  const xs = withEnds(cluster(vertical.map((line) => line.at)), horizontal);
  const ys = withEnds(cluster(horizontal.map((line) => line.at)), vertical);
  const [rows, columns] = [ys.length - 1, xs.length - 1];
  if (rows < 1 || columns < 1 || rows * columns < 2 || rows * columns > MAX_SLOTS) return;
  const cells = mergeOpenSlots(rows, columns, sidesDrawn(vertical, xs, ys), sidesDrawn(horizontal, ys, xs));
  return cells.length > 1 ? withoutIdleLines({ xs, ys, cells }) : undefined;
}

/** For each line of the grid, whether it is drawn between two neighbouring lines of the other direction. */
function sidesDrawn(lines: Ruling[], positions: number[], crossings: number[]): boolean[][] {
  return positions.map((at) => {
    const onLine = lines.filter((line) => Math.abs(line.at - at) <= SAME_LINE);
    return crossings.slice(1).map((to, index) => {
      const from = crossings[index]!;
      const drawn = onLine.reduce((sum, line) => sum + Math.max(0, Math.min(line.to, to) - Math.max(line.from, from)), 0);
      return drawn >= (to - from) * DRAWN;
    });
  });
}

/** Slots without a line between them are one cell; always a rectangle, also where a piece of border is missing. */
function mergeOpenSlots(rows: number, columns: number, drawnLeft: boolean[][], drawnAbove: boolean[][]): LatticeCell[] {
  const cells: LatticeCell[] = [];
  const taken = new Uint8Array(rows * columns);
  const joinsLeft = (row: number, column: number) => !taken[row * columns + column] && !drawnLeft[column]![row];
  const joinsAbove = (row: number, column: number) => !taken[row * columns + column] && !drawnAbove[row]![column];
  for (let row = 0; row < rows; row++) {
    for (let column = 0; column < columns; column++) {
      if (taken[row * columns + column]) continue;
      let colspan = 1;
      while (column + colspan < columns && joinsLeft(row, column + colspan)) colspan++;
      const rowJoins = (below: number) => {
        for (let c = column; c < column + colspan; c++) {
          if (!joinsAbove(below, c) || (c > column && !joinsLeft(below, c))) return false;
        }
        return true;
      };
      let rowspan = 1;
      while (row + rowspan < rows && rowJoins(row + rowspan)) rowspan++;
      for (let r = row; r < row + rowspan; r++) taken.fill(1, r * columns + column, r * columns + column + colspan);
      cells.push({ row, column, rowspan, colspan });
    }
  }
  return cells;
}

/** Takes out grid lines at which no cell begins: an underline, a piece of another border. */
function withoutIdleLines({ xs, ys, cells }: Lattice): Lattice {
  const usedColumns = [...new Set(cells.map((cell) => cell.column))].sort((a, b) => a - b);
  const usedRows = [...new Set(cells.map((cell) => cell.row))].sort((a, b) => a - b);
  const before = (used: number[], index: number) => used.filter((value) => value < index).length;
  return {
    xs: [...usedColumns.map((column) => xs[column]!), xs.at(-1)!],
    ys: [...usedRows.map((row) => ys[row]!), ys.at(-1)!],
    cells: cells.map((cell) => {
      const row = before(usedRows, cell.row);
      const column = before(usedColumns, cell.column);
      return {
        row,
        column,
        rowspan: before(usedRows, cell.row + cell.rowspan) - row,
        colspan: before(usedColumns, cell.column + cell.colspan) - column,
      };
    }),
  };
}

function withEnds(positions: number[], crossing: Ruling[]): number[] {
  const first = Math.min(...crossing.map((line) => line.from));
  const last = Math.max(...crossing.map((line) => line.to));
  const OUTSIDE = 8;
  return [...(first < positions[0]! - OUTSIDE ? [first] : []), ...positions, ...(last > positions.at(-1)! + OUTSIDE ? [last] : [])];
}
