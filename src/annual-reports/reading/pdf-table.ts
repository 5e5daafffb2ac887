import type { Lattice, LatticeCell } from './pdf-lattice.ts';
import { partOf, type Run, trustedCuts } from './pdf-run.ts';
import { joint, withoutThinSpaces } from './pdf-text-join.ts';

export interface TableCell extends LatticeCell {
  text: string;
  /** The last line of the text leaves no room for another character: the sentence may go on elsewhere. */
  isFull: boolean;
}

/** A table, or the part of a table that stands on one page. */
export interface PageTable {
  xs: number[];
  rowCount: number;
  top: number;
  bottom: number;
  cells: TableCell[];
}

/** Part of a line that reaches this far out of its cell, in characters, belongs to the next cell. */
const OVERHANG = 1.2;
/** Numbers that outgrow their cells meet about this near the line between them, in characters. */
const NEAR_LINE = 2;
/** Room at the end of a full line, in characters: one that no longer fits, and the padding of the cell. */
const ROOM = 2.3;

/** Fills the cells with the runs that stand in them; gives back the tables and the runs that stand in none. */
export function fillLattices(lattices: readonly Lattice[], runs: readonly Run[]): { tables: PageTable[]; rest: Run[] } {
  let rest = [...runs];
  const tables: PageTable[] = [];
  for (const lattice of innermostFirst(lattices)) {
    const inside = rest.filter((run) => contains(lattice, run));
    const table = fill(lattice, inside);
    if (!isTable(table)) continue;
    const taken = new Set(inside);
    rest = rest.filter((run) => !taken.has(run));
    tables.push(table);
  }
  return { tables: tables.sort((a, b) => a.top - b.top), rest };
}

function innermostFirst(lattices: readonly Lattice[]): Lattice[] {
  const area = ({ xs, ys }: Lattice) => (xs.at(-1)! - xs[0]!) * (ys.at(-1)! - ys[0]!);
  return [...lattices].sort((a, b) => area(a) - area(b));
}

function contains({ xs, ys }: Lattice, run: Run): boolean {
  const x = (run.x0 + run.x1) / 2;
  const y = (run.y0 + run.y1) / 2;
  return x > xs[0]! && x < xs.at(-1)! && y > ys[0]! && y < ys.at(-1)!;
}

/** A frame around a paragraph, or an empty form, is not read as a table. */
function isTable(table: PageTable): boolean {
  return table.xs.length > 2 && table.cells.some((cell) => cell.text);
}

function fill(lattice: Lattice, runs: Run[]): PageTable {
  const { xs, ys, cells } = lattice;
  const columns = xs.length - 1;
  const owner = new Int32Array(columns * (ys.length - 1));
  for (const [index, cell] of cells.entries()) {
    for (let row = cell.row; row < cell.row + cell.rowspan; row++) {
      owner.fill(index, row * columns + cell.column, row * columns + cell.column + cell.colspan);
    }
  }
  const cellAt = (x: number, y: number) => owner[slot(ys, y) * columns + slot(xs, x)]!;
  const contents: Run[][] = cells.map(() => []);
  for (const run of runs) {
    for (const [index, part] of portions(run, lattice, cellAt)) contents[index]!.push(part);
  }
  return {
    xs,
    rowCount: ys.length - 1,
    top: ys[0]!,
    bottom: ys.at(-1)!,
    cells: cells.map((cell, index) => {
      const lines = toLines(contents[index]!);
      const last = lines.at(-1);
      const width = xs[cell.column + cell.colspan]! - xs[cell.column]!;
      return {
        ...cell,
        text: lines.map((line) => line.text).reduce((all, line) => all + joint(all, line) + line, ''),
        isFull: last !== undefined && width - (last.x1 - last.x0) < ROOM * last.size,
      };
    }),
  };
}

function slot(edges: readonly number[], value: number): number {
  let index = 0;
  while (index < edges.length - 2 && value >= edges[index + 1]!) index++;
  return index;
}

/** A run that the file wrote across several cells, cut where the cells end; numbers are never cut. */
function portions(run: Run, { xs, cells }: Lattice, cellAt: (x: number, y: number) => number): [number, Run][] {
  const y = (run.y0 + run.y1) / 2;
  const whole = cellAt((run.x0 + run.x1) / 2, y);
  const { column, colspan } = cells[whole]!;
  const overhang = Math.max(xs[column]! - run.x0, run.x1 - xs[column + colspan]!);
  if (overhang <= 0.2 * run.size || run.x1 - run.x0 < run.size) return [[whole, run]];
  const parts: [number, Run][] = [];
  for (const word of words(run, overhang > OVERHANG * run.size, xs)) {
    const index = cellAt((word.x0 + word.x1) / 2, y);
    const previous = parts.at(-1);
    if (previous?.[0] === index) previous[1] = { ...previous[1], x1: word.x1, text: previous[1].text + word.text };
    else parts.push([index, word]);
  }
  return parts.map(([index, part]) => [index, { ...part, text: part.text.trim() }]);
}

/** Cuts a run at its spaces and where it was set anew on a line of the grid, with `everywhere` also between Chinese characters. */
function words(run: Run, everywhere: boolean, xs: readonly number[]): Run[] {
  const pattern = everywhere ? /[\w.,+%/-]+ *|. */gu : /[^ ]+ */g;
  const onLine = trustedCuts(run).filter((cut) => xs.some((x) => Math.abs(run.edges[cut]! - x) < NEAR_LINE * run.size));
  const found: Run[] = [];
  for (const match of run.text.matchAll(pattern)) {
    const end = match.index + match[0].length;
    const bounds = [match.index, ...onLine.filter((cut) => cut > match.index && cut < end), end];
    for (const [index, to] of bounds.slice(1).entries()) found.push(partOf(run, bounds[index]!, to));
  }
  return found;
}

interface CellLine {
  text: string;
  x0: number;
  x1: number;
  size: number;
  baseline: number;
}

function toLines(runs: Run[]): CellLine[] {
  const lines: (CellLine & { runs: Run[] })[] = [];
  for (const run of [...runs].sort((a, b) => a.baseline - b.baseline)) {
    const line = lines.at(-1);
    if (line && run.baseline - line.baseline < 0.5 * Math.max(run.size, line.size)) {
      line.runs.push(run);
      line.x0 = Math.min(line.x0, run.x0);
      line.x1 = Math.max(line.x1, run.x1);
      line.size = Math.max(line.size, run.size);
    } else lines.push({ text: '', x0: run.x0, x1: run.x1, size: run.size, baseline: run.baseline, runs: [run] });
  }
  return lines.map(({ runs: onLine, ...line }) => ({ ...line, text: textOfLine(onLine, line.size) }));
}

function textOfLine(runs: Run[], size: number): string {
  const ordered = runs.sort((a, b) => a.x0 - b.x0);
  const text = ordered.reduce((all, run, index) => {
    const previous = ordered[index - 1];
    const apart = previous && run.x0 - previous.x1 > 0.25 * size;
    return all + (apart ? ' ' : previous ? joint(all, run.text) : '') + run.text;
  }, '');
  return withoutThinSpaces(text);
}
