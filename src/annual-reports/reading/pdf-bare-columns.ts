import type { Line, Segment } from './pdf-line.ts';

/** What a cell of figures may hold: a number, also with its unit or sign, a dash or a stroke for none. */
const FIGURE = /^(?:[增减+\-−]?[\d,，.]+\s*(?:%|％|件|条|次|项|个|元|万元|亿元)?|[/／—–-]+|无)$/;
/** Figures of neighbouring columns may come this near, or overlap by this much, in characters. */
const OVERLAP = 0.15;

export function isFigure(segment: Segment): boolean {
  return FIGURE.test(segment.text);
}

/**
 * Where the columns of figures part, when no lines are drawn: between the places that figures and the words right above
 * them take. The first and the last value are the edges of all figures. `undefined` where the places run into one another.
 */
export function findColumns(head: readonly Line[], body: readonly Line[]): number[] | undefined {
  const labels = labelEdge(body);
  const rows = body.map((line) => line.segments.filter((segment) => isFigure(segment) && segment.x0 > labels));
  const leaves = leafHeads(head).filter((segment) => (segment.x0 + segment.x1) / 2 > labels);
  const size = body[0]?.size ?? 0;
  const places: { x0: number; x1: number }[] = [];
  for (const { x0, x1 } of [...rows.flat(), ...leaves].sort((a, b) => a.x0 - b.x0)) {
    const last = places.at(-1);
    if (last && x0 < last.x1 - OVERLAP * size) last.x1 = Math.max(last.x1, x1);
    else places.push({ x0, x1 });
  }
  const [first, last] = [places[0], places.at(-1)];
  if (!first || !last) return;
  const left = Number.isFinite(labels) ? (Math.min(labels, first.x0) + first.x0) / 2 : first.x0 - size;
  const columns = [left, ...places.slice(1).map((place, index) => (places[index]!.x1 + place.x0) / 2), last.x1 + size];
  return rows.every((row) => areApart(row, columns)) ? columns : undefined;
}

export function columnOf(columns: readonly number[], segment: Segment): number {
  const centre = (segment.x0 + segment.x1) / 2;
  let column = 0;
  while (column < columns.length - 2 && centre >= columns[column + 1]!) column++;
  return column;
}

function areApart(row: readonly Segment[], columns: readonly number[]): boolean {
  return new Set(row.map((segment) => columnOf(columns, segment))).size === row.length;
}

/** Where the longest label of a row with figures ends; rows without labels have no such edge. */
function labelEdge(lines: readonly Line[]): number {
  let edge = Number.NEGATIVE_INFINITY;
  for (const { segments } of lines) {
    const firstFigure = segments.findIndex(isFigure);
    const label = firstFigure > 0 ? segments[firstFigure - 1] : undefined;
    if (label) edge = Math.max(edge, label.x1);
  }
  return edge;
}

/** Words of the head with no other words below them: those above may span columns. */
function leafHeads(head: readonly Line[]): Segment[] {
  return head.flatMap((line, index) => {
    const below = head.slice(index + 1).flatMap((other) => other.segments);
    return line.segments.filter((segment) => !below.some((other) => other.x0 < segment.x1 && other.x1 > segment.x0));
  });
}
