import { apply, type Matrix } from './pdf-matrix.ts';
import type { OperationNames } from './pdf-operations.ts';

/** A line that is drawn on the page: horizontal at height `at` or vertical at distance `at`, between two ends. */
export interface Ruling {
  at: number;
  from: number;
  to: number;
}

export interface Rulings {
  horizontal: Ruling[];
  vertical: Ruling[];
}

/** A page of drawings, not of tables, has more. */
const MAX_RULINGS = 30_000;
/** A filled rectangle as thin as this is a line. */
const LINE_WIDTH = 3;
const STRAIGHT = 0.7;
const [MOVE, LINE, CURVE, QUADRATIC, CLOSE] = [0, 1, 2, 3, 4];

/** Keeps the straight lines of a page: strokes, and filled rectangles too thin to be anything else. */
export class RulingCollector {
  readonly rulings: Rulings = { horizontal: [], vertical: [] };
  private readonly strokes: Set<unknown>;
  private readonly fills: Set<unknown>;
  private isDrawing = false;

  constructor(names: OperationNames) {
    const both = [names.fillStroke, names.eoFillStroke, names.closeFillStroke, names.closeEOFillStroke];
    this.strokes = new Set([names.stroke, names.closeStroke, ...both]);
    this.fills = new Set([names.fill, names.eoFill]);
  }

  /** A path with what is done to it: `[painting, [coordinates], box]`. */
  add(path: readonly unknown[], toPage: Matrix): void {
    const [painting, data] = path as [unknown, [ArrayLike<number> | null] | undefined];
    const strokes = this.strokes.has(painting);
    if (this.isDrawing || !data?.[0] || !(strokes || this.fills.has(painting))) return;
    for (const outline of outlines(data[0], toPage)) {
      if (strokes) addStrokes(outline, this.rulings);
      else addBar(outline, this.rulings);
    }
    if (this.rulings.horizontal.length + this.rulings.vertical.length <= MAX_RULINGS) return;
    this.isDrawing = true;
    this.rulings.horizontal.length = this.rulings.vertical.length = 0;
  }
}

interface Outline {
  points: [number, number][];
  curved: boolean;
}

function* outlines(data: ArrayLike<number>, toPage: Matrix): Generator<Outline> {
  let current: Outline = { points: [], curved: false };
  const point = (index: number) => apply(toPage, data[index] ?? 0, data[index + 1] ?? 0);
  for (let i = 0; i < data.length; ) {
    const step = data[i];
    if (step === MOVE) {
      if (current.points.length > 1) yield current;
      current = { points: [point(i + 1)], curved: false };
      i += 3;
    } else if (step === LINE) {
      current.points.push(point(i + 1));
      i += 3;
    } else if (step === CURVE || step === QUADRATIC) {
      current.curved = true;
      current.points.push(point(i + (step === CURVE ? 5 : 3)));
      i += step === CURVE ? 7 : 5;
    } else {
      if (step === CLOSE && current.points[0]) current.points.push(current.points[0]);
      i += 1;
    }
  }
  if (current.points.length > 1) yield current;
}

function addStrokes({ points, curved }: Outline, found: Rulings): void {
  if (curved) return;
  for (let i = 1; i < points.length; i++) {
    const [[x0, y0], [x1, y1]] = [points[i - 1]!, points[i]!];
    if (Math.abs(y1 - y0) < STRAIGHT && Math.abs(x1 - x0) >= STRAIGHT) {
      found.horizontal.push({ at: (y0 + y1) / 2, from: Math.min(x0, x1), to: Math.max(x0, x1) });
    } else if (Math.abs(x1 - x0) < STRAIGHT && Math.abs(y1 - y0) >= STRAIGHT) {
      found.vertical.push({ at: (x0 + x1) / 2, from: Math.min(y0, y1), to: Math.max(y0, y1) });
    }
  }
}

function addBar({ points, curved }: Outline, found: Rulings): void {
  if (curved || points.length < 4 || points.length > 6) return;
  const xs = points.map(([x]) => x);
  const ys = points.map(([, y]) => y);
  const [left, right, top, bottom] = [Math.min(...xs), Math.max(...xs), Math.min(...ys), Math.max(...ys)];
  const [width, height] = [right - left, bottom - top];
  if (height <= LINE_WIDTH && width > height) found.horizontal.push({ at: (top + bottom) / 2, from: left, to: right });
  else if (width <= LINE_WIDTH && height > width) found.vertical.push({ at: (left + right) / 2, from: top, to: bottom });
}
