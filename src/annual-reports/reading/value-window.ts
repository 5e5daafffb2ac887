import type { Line } from './line.ts';

/** Where the value cells of a table stand among the cells printed after a label. */
export type Window = { from: 'label' | 'end'; offset: number };

const WINDOWS: readonly Window[] = [
  { from: 'label', offset: 0 },
  { from: 'end', offset: 0 },
  { from: 'label', offset: 1 },
  { from: 'label', offset: 2 },
  { from: 'end', offset: 1 },
  { from: 'end', offset: 2 },
];

/**
 * Cells after a label are more than the table has columns where a file pads rows or spans. Chooses the window that holds
 * the figures of the most rows; where several do, `agreement` (how many relations of the table hold) decides.
 */
export function chooseWindow(
  rows: readonly (readonly string[])[],
  width: number,
  agreement: (values: readonly string[]) => number,
  padded: boolean,
): Window {
  let best = WINDOWS[0]!;
  if (rows.every((row) => row.length <= width)) return best;

  let bestScore = -Infinity;
  for (const window of WINDOWS) {
    let score = 0;
    for (const row of rows) {
      const values = valuesIn(row, width, window);
      // Cells one to a line are not padded: what follows the last of them is spacing, so the first window that fits is right.
      if (values) score += 4 + (padded ? agreement(values) : 0);
    }
    if (score > bestScore) {
      best = window;
      bestScore = score;
    }
  }
  return best;
}

/** The `width` values of a row, or `undefined` when figures stand outside the window. Missing cells at the end are blank. */
export function valuesIn(row: readonly string[], width: number, window: Window): string[] | undefined {
  const start = row.length <= width ? 0 : window.from === 'label' ? window.offset : Math.max(0, row.length - width - window.offset);
  for (let at = 0; at < row.length; at++) if (row[at] !== '' && (at < start || at >= start + width)) return undefined;
  const values = row.slice(start, start + width);
  while (values.length < width) values.push('');
  return values;
}

/** Only rows of a grid and rows with separators are filled up with empty cells. */
export const mayBePadded = (line: Line | undefined): boolean => line?.layout === 'grid' || line?.layout === 'separated';
