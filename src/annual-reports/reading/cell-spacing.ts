import type { Line } from './line.ts';
import { wordOf } from './printed-word.ts';

/** How many empty lines stand between two cells anyway, and how many each blank cell adds. */
export interface Spacing {
  usual: number;
  perBlank: number;
}

const SPACINGS: readonly Spacing[] = [
  { usual: 0, perBlank: 1 },
  { usual: 1, perBlank: 1 },
  { usual: 1, perBlank: 2 },
  { usual: 2, perBlank: 1 },
];

/** The spacing under which the most labels are followed by exactly one of the `widths` that rows of the tables have. */
export function spacingOf(tables: readonly { lines: readonly Line[]; widths: readonly number[] }[]): Spacing {
  let best = SPACINGS[0]!;
  let bestScore = -1;
  for (const spacing of SPACINGS) {
    let score = 0;
    for (const { lines, widths } of tables) for (const run of runs(lines, spacing)) if (widths.includes(run)) score++;
    if (score > bestScore) {
      best = spacing;
      bestScore = score;
    }
  }
  return best;
}

/** Lengths of the runs of value cells between labels. */
function runs(lines: readonly Line[], { usual, perBlank }: Spacing): number[] {
  const lengths: number[] = [];
  let run = 0;
  let gap = 0;
  for (const line of lines) {
    if (line.layout === 'blank') {
      gap++;
      continue;
    }
    if (gap > usual) run += Math.floor((gap - usual) / perBlank);
    gap = 0;
    if (line.layout === 'single' && (line.cells[0] === '' || wordOf(line.cells[0]!).isValue)) run++;
    else {
      if (run > 0) lengths.push(run);
      run = 0;
    }
  }
  return lengths;
}
