import type { Run } from './pdf-run.ts';

const SAME_COLUMN = 0.4;
const MAX_PITCH = 2.2;
const MIN_LINES = 4;
const MAX_PER_LINE = 1.5;
const TALL = 2.5;
const FEW_CHARACTERS = /^[\p{Script=Han}、()（）]{1,2}$/u;

/** Words written from top to bottom, in tall runs or character under character (三、本年度办理结果), apart from the lines. */
export function takeUpright(runs: readonly Run[]): { upright: Run[]; level: Run[] } {
  const upright = runs.filter((run) => run.y1 - run.y0 > TALL * run.size);
  const single = runs.filter((run) => FEW_CHARACTERS.test(run.text) && run.text !== '无' && !upright.includes(run));
  const taken = new Set<Run>(upright);
  const columns: Run[][] = [];
  for (const run of single.sort((a, b) => a.baseline - b.baseline)) {
    const column = columns.find((other) => isBelow(other.at(-1)!, run));
    if (column) column.push(run);
    else columns.push([run]);
  }
  for (const column of columns) {
    const text = column.map((run) => run.text).join('');
    if (column.length < MIN_LINES || text.length > column.length * MAX_PER_LINE) continue;
    for (const run of column) taken.add(run);
    const [first, last] = [column[0]!, column.at(-1)!];
    upright.push({
      ...first,
      text: column.map((run) => run.text).join(''),
      y1: last.y1,
      baseline: (first.y0 + last.y1) / 2,
      cuts: [],
      edges: [],
    });
  }
  return { upright, level: runs.filter((run) => !taken.has(run)) };
}

function isBelow(above: Run, run: Run): boolean {
  const pitch = (run.baseline - above.baseline) / run.size;
  const shift = Math.abs(run.x0 + run.x1 - above.x0 - above.x1) / 2 / run.size;
  return shift < SAME_COLUMN && pitch > 0.7 && pitch < MAX_PITCH && Math.abs(run.size - above.size) < 0.1 * run.size;
}
