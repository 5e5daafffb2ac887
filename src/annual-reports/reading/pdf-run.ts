import type { PlacedCharacter } from './pdf-text-state.ts';
import { tooComplex } from './pdf-weight.ts';

/** A piece of text on one line of a page. Points from the upper left corner of the page as it is seen, y downwards. */
export interface Run {
  text: string;
  x0: number;
  x1: number;
  y0: number;
  y1: number;
  /** Where the line of writing runs; for upright and turned text the middle of its height. */
  baseline: number;
  size: number;
  /** Left edge of each UTF-16 unit of `text`, and the right edge of the last. */
  edges: number[];
  /** Positions in `text` at which the file set anew: numbers of neighbouring cells may meet there. */
  cuts: Cut[];
}

export interface Cut {
  at: number;
  /** There is some space, less than a blank. */
  apart: boolean;
}

const ASCENT = 0.88;
const DESCENT = 0.12;
/** Characters farther apart than this, in characters, are two runs. */
const RUN_GAP = 0.6;
const SPACE_GAP = 0.3;
const CUT_GAP = 0.06;
const OVERPRINT_TILE = 8;
/** A page of tables has some 300. */
const MAX_RUNS = 20_000;

/** Joins characters into runs. Slanted text (a watermark) and text printed twice for boldness are left out. */
export class RunCollector {
  private readonly runs: Run[] = [];
  private readonly width: number;
  private readonly height: number;
  private readonly counts: Record<Angle, number> = { across: 0, down: 0, up: 0, column: 0 };
  private open: { run: Run; angle: Angle; end: number; spaced: boolean } | undefined;

  constructor(width: number, height: number) {
    this.width = width;
    this.height = height;
  }

  add(character: PlacedCharacter): void {
    const angle = angleOf(character);
    if (angle === undefined || !Number.isFinite(character.x + character.y + character.dx + character.dy)) return;
    const text = plainCharacters(character.text);
    if (!text.trim()) {
      if (this.open) this.open.spaced = true;
      return;
    }
    const box = boxOf(character, angle);
    const visible = box.x1 > 0 && box.x0 < this.width && box.y1 > 0 && box.y0 < this.height;
    if (!visible) return;
    this.counts[angle]++;
    if (!this.extend(text, box, angle, character.placed)) this.start(text, box, angle);
  }

  /** The way most of the page is written, where that is not the usual one. */
  turned(): 'down' | 'up' | undefined {
    const { across, down, up } = this.counts;
    if (across >= Math.max(down, up)) return;
    return down > up ? 'down' : 'up';
  }

  finish(): Run[] {
    return withoutOverprint(this.runs);
  }

  private start(text: string, box: Box, angle: Angle): void {
    if (this.runs.length >= MAX_RUNS) throw tooComplex();
    const run: Run = { text, ...box, edges: spread(text, box.x0, box.x1), cuts: [] };
    this.runs.push(run);
    this.open = { run, angle, end: box.end, spaced: false };
  }

  private extend(text: string, box: Box, angle: Angle, placed: boolean): boolean {
    const { open } = this;
    if (!open || open.angle !== angle || Math.abs(open.run.size - box.size) > 0.1 * box.size) return false;
    const { run } = open;
    const gap = (box.begin - open.end) / box.size;
    const shift = angle === 'across' ? box.baseline - run.baseline : box.x0 - run.x0;
    if (gap < -RUN_GAP / 2 || gap > RUN_GAP || Math.abs(shift) > 0.15 * box.size) return false;
    const space = open.spaced || gap > SPACE_GAP ? ' ' : '';
    if (placed) run.cuts.push({ at: run.text.length + space.length, apart: gap > CUT_GAP });
    run.text += space + text;
    if (angle === 'across') {
      run.edges.push(...(space ? [box.x0] : []), ...spread(text, box.x0, box.x1).slice(1));
      run.x1 = Math.max(run.x1, box.x1);
    } else {
      run.y0 = Math.min(run.y0, box.y0);
      run.y1 = Math.max(run.y1, box.y1);
      run.baseline = (run.y0 + run.y1) / 2;
      run.edges = spread(run.text, run.x0, run.x1);
    }
    open.end = box.end;
    open.spaced = false;
    return true;
  }
}

type Angle = 'across' | 'down' | 'up' | 'column';

function angleOf({ dx, dy, upright, size }: PlacedCharacter): Angle | undefined {
  if (upright) return dy > 0 && Math.abs(dx) < 0.05 * size ? 'column' : undefined;
  if (Math.abs(dy) <= Math.abs(dx) * 0.05) return dx >= 0 ? 'across' : undefined;
  if (Math.abs(dx) <= Math.abs(dy) * 0.05) return dy > 0 ? 'down' : 'up';
  return;
}

interface Box {
  x0: number;
  x1: number;
  y0: number;
  y1: number;
  baseline: number;
  size: number;
  /** Where the character begins and ends along the line of writing. */
  begin: number;
  end: number;
}

function boxOf({ x, y, dx, dy, size }: PlacedCharacter, angle: Angle): Box {
  if (angle === 'across') {
    return { x0: x, x1: x + dx, y0: y - ASCENT * size, y1: y + DESCENT * size, baseline: y, size, begin: x, end: x + dx };
  }
  const [y0, y1] = [Math.min(y, y + dy), Math.max(y, y + dy)];
  const left = angle === 'column' ? x - size / 2 : x - (angle === 'down' ? DESCENT : ASCENT) * size;
  const [begin, end] = angle === 'up' ? [-y, -y - dy] : [y, y + dy];
  return { x0: left, x1: left + size, y0, y1, baseline: (y0 + y1) / 2, size, begin, end };
}

function spread(text: string, from: number, to: number): number[] {
  return Array.from({ length: text.length + 1 }, (_, index) => from + ((to - from) * index) / text.length);
}

const VARIANT_FORMS = /[\u2e80-\u2fdf\uf900-\ufaff\ufb00-\ufb06]/g;
// biome-ignore lint/suspicious/noControlCharactersInRegex: fonts without an encoding yield control characters
const UNPRINTABLE = /[\u0000-\u0008\u000b-\u001f\u007f\u00ad\u200b-\u200f\u2060\ufeff\ufff9-\ufffd]/g;

/** Some fonts give 一 as the radical ⼀ or 年 as a compatibility form; they look the same and mean the same. */
function plainCharacters(text: string): string {
  return text.replace(UNPRINTABLE, '').replace(VARIANT_FORMS, (character) => character.normalize('NFKC'));
}

/** The cuts that part something. Where a file sets every character by itself, only a gap tells that something else begins. */
export function trustedCuts({ cuts, text }: Run): number[] {
  const isSetByCharacter = cuts.length > text.length * 0.4;
  return cuts.filter((cut) => cut.apart || !isSetByCharacter).map((cut) => cut.at);
}

export function partOf(run: Run, from: number, to: number): Run {
  const text = run.text.slice(from, to);
  const printed = from + text.trimEnd().length;
  return { ...run, text, x0: run.edges[from]!, x1: run.edges[printed]!, edges: run.edges.slice(from, printed + 1), cuts: [] };
}

function withoutOverprint(runs: Run[]): Run[] {
  const seen = new Map<string, Run[]>();
  return runs.filter((run) => {
    const near = run.size * 0.2;
    const column = Math.round(run.x0 / OVERPRINT_TILE);
    const row = Math.round(run.baseline / OVERPRINT_TILE);
    for (let dx = -1; dx <= 1; dx++) {
      for (let dy = -1; dy <= 1; dy++) {
        const others = seen.get(`${column + dx} ${row + dy} ${run.text}`);
        if (others?.some((other) => Math.abs(other.x0 - run.x0) < near && Math.abs(other.baseline - run.baseline) < near)) return false;
      }
    }
    const tile = `${column} ${row} ${run.text}`;
    const others = seen.get(tile);
    if (others) others.push(run);
    else seen.set(tile, [run]);
    return true;
  });
}
