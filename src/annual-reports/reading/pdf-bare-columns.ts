import { isFigureText } from './pdf-figure.ts';
import type { Line, Segment } from './pdf-line.ts';

/** Figures of neighbouring columns may come this near, or overlap by this much, in characters. */
const OVERLAP = 0.15;

export function isFigure(segment: Segment): boolean {
  return isFigureText(segment.text);
}

/**
 * Where the columns of figures part, when no lines are drawn. The first and the last value are the edges of all figures.
 * `undefined` where two figures of a row would stand in one column.
 */
export function findColumns(head: readonly Line[], body: readonly Line[]): number[] | undefined {
  const labels = labelEdge(body);
  const rows = body.map((line) => line.segments.filter((segment) => isFigure(segment) && segment.x0 > labels));
  const leaves = leafHeads(head).filter((segment) => centreOf(segment) > labels);
  const size = body[0]?.size ?? 0;
  const all = [...rows.flat(), ...leaves].sort((a, b) => a.x0 - b.x0);
  if (all.length === 0) return;
  const left = Number.isFinite(labels) ? (Math.min(labels, all[0]!.x0) + all[0]!.x0) / 2 : all[0]!.x0 - size;
  const right = Math.max(...all.map((segment) => segment.x1)) + size;
  const byPlace = [left, ...gapsBetween(all, OVERLAP * size), right];
  if (rows.every((row) => areApart(row, byPlace))) return byPlace;
  const byCentre = [left, ...betweenCentres([...rows, leaves]), right];
  return rows.every((row) => areApart(row, byCentre)) ? byCentre : undefined;
}

/** Between the places that figures and the words right above them take. */
function gapsBetween(all: readonly Segment[], overlap: number): number[] {
  const gaps: number[] = [];
  let reached = all[0]!.x1;
  for (const { x0, x1 } of all) {
    if (x0 >= reached - overlap) gaps.push((reached + x0) / 2);
    reached = Math.max(reached, x1);
  }
  return gaps;
}

/** Halfway between the figures of the fullest row, where long figures of other rows reach into the next column. */
function betweenCentres(rows: readonly (readonly Segment[])[]): number[] {
  const fullest = rows.reduce((best, row) => (row.length > best.length ? row : best));
  const centres = fullest.map(centreOf).sort((a, b) => a - b);
  return centres.slice(1).map((centre, index) => (centres[index]! + centre) / 2);
}

export function centreOf(segment: Segment): number {
  return (segment.x0 + segment.x1) / 2;
}

export function columnOf(columns: readonly number[], segment: Segment): number {
  let column = 0;
  while (column < columns.length - 2 && centreOf(segment) >= columns[column + 1]!) column++;
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
