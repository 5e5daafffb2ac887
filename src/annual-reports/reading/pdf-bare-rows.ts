import { centreOf, columnOf, isFigure } from './pdf-bare-columns.ts';
import { type Line, type Segment, textOf } from './pdf-line.ts';

export interface BareRow {
  baseline: number;
  groups: Segment[];
  leaves: Segment[];
  values: Segment[];
}

/** A second line of a label stands this near to the figures of its row, in characters. */
export const NEAR = 1.5;
/** Rows are farther apart than this; lines that are nearer are the lines of one row whose figures wrap. */
const SAME_ROW = 1;
const ENUMERATED = /^\d{1,2}[.．、]/;
const NUMBERED = /^[(（]?[\d一二三四五六七八九十]{1,3}[.．、)）]/;

/** A row for every line of figures; lines of words join the row they belong to, or are a row of blank cells. */
export function toRows(body: readonly Line[], columns: readonly number[], rulings: readonly number[]): BareRow[] {
  const left = columns[0]!;
  const bandOf = (line: { baseline: number }) => rulings.filter((at) => at < line.baseline).length;
  const isRuled = rulings.length > 1 && bandsHoldOneRow(body, columns, bandOf);
  const rows = figureRows(body, columns, isRuled ? (a, b) => bandOf(a) === bandOf(b) : areNear);
  const leafEdge = edgeOfLeaves(body);
  const labelLines = labelsOf(body, left);
  for (const line of body) {
    const labels = line.segments.filter((segment) => centreOf(segment) < left);
    const groups = labels.filter((segment) => segment.x1 <= leafEdge);
    const leaves = labels.filter((segment) => segment.x1 > leafEdge);
    const values = line.segments.filter((segment) => centreOf(segment) >= left);
    let row = isRuled ? rows.find((other) => bandOf(other) === bandOf(line)) : nearestRow(rows, line.baseline);
    const isPart =
      row !== undefined &&
      (isRuled ||
        line.segments.some(isFigure) ||
        (values.length === 0 && leaves.length === 0) ||
        (values.length === 0 ? belongsTo(row, line, labelLines) : areUnits(values) && areNear(row, line)));
    if (!row || !isPart) {
      row = { baseline: line.baseline, groups: [], leaves: [], values: [] };
      rows.push(row);
    }
    row.groups.push(...groups);
    row.leaves.push(...leaves);
    row.values.push(...values);
  }
  return rows.sort((a, b) => a.baseline - b.baseline);
}

export function nearestRow(rows: readonly BareRow[], baseline: number): BareRow | undefined {
  let best: BareRow | undefined;
  for (const row of rows) if (!best || Math.abs(row.baseline - baseline) < Math.abs(best.baseline - baseline)) best = row;
  return best;
}

const figuresOf = (line: Line): Segment[] => line.segments.filter(isFigure);
const areNear = (a: { baseline: number }, b: Line): boolean => Math.abs(a.baseline - b.baseline) < SAME_ROW * b.size;
const areUnits = (values: readonly Segment[]): boolean => values.every((value) => value.text.length <= 2);

/** Rules above and below every row, not only around the table and its head. */
function bandsHoldOneRow(body: readonly Line[], columns: readonly number[], bandOf: (line: Line) => number): boolean {
  const taken = new Set<string>();
  for (const line of body) {
    for (const figure of figuresOf(line)) {
      const place = `${bandOf(line)} ${columnOf(columns, figure)}`;
      if (taken.has(place)) return false;
      taken.add(place);
    }
  }
  return true;
}

function figureRows(body: readonly Line[], columns: readonly number[], isSameRow: (a: Line, b: Line) => boolean): BareRow[] {
  const rows: { lines: Line[]; columns: Set<number> }[] = [];
  for (const line of body) {
    const own = figuresOf(line).map((figure) => columnOf(columns, figure));
    if (own.length === 0) continue;
    const row = rows.at(-1);
    if (row && isSameRow(row.lines[0]!, line) && !own.some((column) => row.columns.has(column))) {
      row.lines.push(line);
      for (const column of own) row.columns.add(column);
    } else rows.push({ lines: [line], columns: new Set(own) });
  }
  return rows.map(({ lines }) => {
    const fullest = lines.reduce((best, line) => (line.segments.length > best.segments.length ? line : best));
    return { baseline: fullest.baseline, groups: [], leaves: [], values: [] };
  });
}

/** Left edge of the labels proper: what stands left of it is the head of a group. */
function edgeOfLeaves(body: readonly Line[]): number {
  const leaves = body.flatMap(({ segments }) => segments.filter((segment) => ENUMERATED.test(segment.text)).slice(0, 1));
  return leaves.length > 2 ? Math.min(...leaves.map((leaf) => leaf.x0)) - 1 : Number.NEGATIVE_INFINITY;
}

/**
 * Whether a line of words is part of the label beside a row of figures, or the label of a row of blank cells. A label in
 * several lines stands in the middle beside its figures, or begins beside them and fills its lines.
 */
function belongsTo(row: BareRow, line: Line, labels: LabelLines): boolean {
  const distance = line.baseline - row.baseline;
  if (Math.abs(distance) >= NEAR * line.size) return false;
  const own = labels.at(row.baseline);
  if (!own) return true;
  const mirrored = labels.at(row.baseline - distance, 0.25 * line.size);
  const goesOn = !NUMBERED.test(textOf(line)) && own.width > 0.85 * labels.widest && line.x1 - line.x0 < 0.98 * own.width;
  return mirrored !== undefined || (distance > 0 && goesOn);
}

interface LabelLines {
  widest: number;
  at(baseline: number, tolerance?: number): { width: number } | undefined;
}

function labelsOf(body: readonly Line[], left: number): LabelLines {
  const labels = body.flatMap(({ baseline, segments }) =>
    segments.filter((segment) => centreOf(segment) < left).map((segment) => ({ baseline, width: segment.x1 - segment.x0 })),
  );
  return {
    widest: labels.reduce((widest, label) => Math.max(widest, label.width), 0),
    at: (baseline, tolerance = 0) => labels.find((label) => Math.abs(label.baseline - baseline) <= tolerance),
  };
}
