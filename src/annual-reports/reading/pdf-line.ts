import { isFigureText } from './pdf-figure.ts';
import { partOf, type Run, trustedCuts } from './pdf-run.ts';
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
const SEGMENT_GAP = 0.65;
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
  const runs = withFiguresApart(group.sort((a, b) => a.x0 - b.x0));
  const size = Math.max(...runs.map((run) => run.size));
  const segments: Segment[] = [];
  for (const run of runs) {
    const current = segments.at(-1);
    const gap = current ? run.x0 - current.x1 : 0;
    if (!current || gap > SEGMENT_GAP * size || run.isApart) segments.push({ text: run.text, x0: run.x0, x1: run.x1 });
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

/** In a row of figures, what all but touches is still several cells, where the file set it apart. */
function withFiguresApart(runs: Run[]): (Run & { isApart?: boolean })[] {
  const isFigures = (text: string | undefined) => text?.trim().split(' ').every(isFigureText) === true;
  if (runs.filter((run) => isFigures(run.text)).length < 3) return runs;
  return runs.flatMap((run, index) => {
    const cuts = trustedCuts(run).filter((cut) => isFigures(run.text.slice(0, cut)) || isFigures(run.text.slice(cut)));
    const bounds = [0, ...cuts, run.text.length];
    const previous = runs[index - 1];
    const follows = previous !== undefined && run.x0 - previous.x1 > 0.2 * run.size;
    const isApart = isFigures(run.text) && (isFigures(previous?.text) || follows);
    return bounds.slice(1).map((to, number) => {
      const part = partOf(run, bounds[number]!, to);
      return { ...part, text: part.text.trim(), isApart: isApart || number > 0 };
    });
  });
}
