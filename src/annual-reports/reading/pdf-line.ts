import type { Run } from './pdf-run.ts';
import { joint, withoutThinSpaces } from './pdf-text-join.ts';
import { takeUpright } from './pdf-upright.ts';

/** Part of a line that stands apart from the rest, as the cells of a table without borders do. */
export interface Segment {
  text: string;
  x0: number;
  x1: number;
}

export interface Line {
  page: number;
  segments: Segment[];
  x0: number;
  x1: number;
  baseline: number;
  size: number;
  /** Written from top to bottom; `baseline` is the middle of its height. */
  upright?: true;
}

/** A gap this wide, in characters, parts two segments. */
const SEGMENT_GAP = 0.9;
const SAME_LINE = 0.45;

/** The lines of one column of text, from top to bottom. */
export function toLines(runs: readonly Run[], page: number): Line[] {
  const { upright, level } = takeUpright(runs);
  const groups: Run[][] = [];
  for (const run of [...level].sort((a, b) => a.baseline - b.baseline)) {
    const group = groups.at(-1);
    if (group && run.baseline - group[0]!.baseline < SAME_LINE * Math.max(run.size, group[0]!.size)) group.push(run);
    else groups.push([run]);
  }
  const lines = groups.map((group) => toLine(group, page));
  if (upright.length === 0) return lines;
  const beside = upright.map((run): Line => ({ ...toLine([run], page), upright: true }));
  return [...lines, ...beside].sort((a, b) => a.baseline - b.baseline);
}

export function textOf(line: Line): string {
  return line.segments.map((segment) => segment.text).join('\t');
}

function toLine(group: Run[], page: number): Line {
  const runs = group.sort((a, b) => a.x0 - b.x0);
  const size = Math.max(...runs.map((run) => run.size));
  const segments: Segment[] = [];
  for (const run of runs) {
    const current = segments.at(-1);
    const gap = current ? run.x0 - current.x1 : 0;
    if (!current || gap > SEGMENT_GAP * size) segments.push({ text: run.text, x0: run.x0, x1: run.x1 });
    else {
      current.text += (gap > 0.25 * size ? ' ' : joint(current.text, run.text)) + run.text;
      current.x1 = Math.max(current.x1, run.x1);
    }
  }
  return {
    page,
    segments: segments.map((segment) => ({ ...segment, text: withoutThinSpaces(segment.text) })),
    x0: segments[0]!.x0,
    x1: segments.at(-1)!.x1,
    baseline: runs[0]!.baseline,
    size,
  };
}
