import { type Line, toLines } from './pdf-line.ts';
import type { Run } from './pdf-run.ts';

/** Fewer lines side by side are no columns of text. */
const COLUMN_LINES = 6;
/** The last column of a page may end early. */
const SHORT_COLUMN = 3;
/** Lines of prose fill their column; the cells of a table do not. */
const FILLED = 0.6;
const PROSE_LENGTH = 9;
const MAX_CANDIDATES = 300;

/** The lines of a page as one reads them: across, or down the left column and then down the right one. */
export function linesInReadingOrder(runs: readonly Run[], page: number): Line[][] {
  const across = toLines(runs, page);
  const gutter = findGutter(across);
  if (!gutter) return [across];
  const inBand = (run: Run) => run.baseline >= gutter.top - 1 && run.baseline <= gutter.bottom + 1;
  const zones = [
    runs.filter((run) => !inBand(run) && run.baseline < gutter.top),
    runs.filter((run) => inBand(run) && run.x1 <= gutter.x),
    runs.filter((run) => inBand(run) && run.x1 > gutter.x),
    runs.filter((run) => !inBand(run) && run.baseline >= gutter.top),
  ];
  return zones.map((zone) => toLines(zone, page)).filter((lines) => lines.length > 0);
}

interface Gutter {
  x: number;
  top: number;
  bottom: number;
}

function findGutter(lines: readonly Line[]): Gutter | undefined {
  const candidates = lines.flatMap(({ segments }) => segments.slice(1).map((segment, index) => (segments[index]!.x1 + segment.x0) / 2));
  let best: { gutter: Gutter; count: number } | undefined;
  for (const x of new Set(candidates.slice(0, MAX_CANDIDATES).map(Math.round))) {
    for (const band of bandsAround(lines, x)) {
      const left = band.flatMap(({ segments }) => joinSide(segments.filter((segment) => segment.x1 <= x)));
      const right = band.flatMap(({ segments }) => joinSide(segments.filter((segment) => segment.x0 >= x)));
      if (Math.max(left.length, right.length) < COLUMN_LINES || !isProse(left, band) || !isProse(right, band)) continue;
      if (best && best.count >= band.length) continue;
      best = { gutter: { x, top: band[0]!.baseline, bottom: band.at(-1)!.baseline }, count: band.length };
    }
  }
  return best?.gutter;
}

/** Stretches of lines of which none crosses the gutter. */
function bandsAround(lines: readonly Line[], x: number): Line[][] {
  const bands: Line[][] = [[]];
  for (const line of lines) {
    if (line.segments.some((segment) => segment.x0 < x && segment.x1 > x)) bands.push([]);
    else bands.at(-1)!.push(line);
  }
  return bands.filter((band) => band.length >= COLUMN_LINES);
}

function joinSide(segments: { x0: number; x1: number }[]): { x0: number; x1: number; parts: number }[] {
  return segments.length > 0 ? [{ x0: segments[0]!.x0, x1: segments.at(-1)!.x1, parts: segments.length }] : [];
}

function isProse(side: { x0: number; x1: number; parts: number }[], band: readonly Line[]): boolean {
  if (side.length < SHORT_COLUMN) return false;
  const width = Math.max(...side.map(({ x1 }) => x1)) - Math.min(...side.map(({ x0 }) => x0));
  const size = band[0]!.size;
  const filled = side.filter(({ x0, x1, parts }) => parts === 1 && x1 - x0 >= FILLED * width && x1 - x0 >= PROSE_LENGTH * size);
  return filled.length >= side.length * 0.6;
}
