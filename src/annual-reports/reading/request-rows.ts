import { APPLICANT_COLUMNS, type Format } from '../statutory-tables.ts';
import type { Alignment } from './align-rows.ts';
import type { Piece } from './table-pieces.ts';
import { REQUEST_ENTRIES } from './vocabulary.ts';

const WIDTH = APPLICANT_COLUMNS.length;

/** One row of Table 3 as it was found. */
export interface RowReading {
  entry: number;
  label: string;
  slots: readonly string[];
  piece: Piece | null;
  likeness: number;
  line: number;
}

export function rowsOf(pieces: readonly Piece[], alignments: readonly Alignment[]): RowReading[] {
  const hasSubrows = alignments.some(({ entry }) => REQUEST_ENTRIES[entry]!.id.startsWith('other.'));
  return alignments.flatMap((alignment) => {
    const entry = REQUEST_ENTRIES[alignment.entry]!;
    const piece = alignment.values === null ? null : pieces[alignment.values]!;
    const filled = piece?.slots.some(Boolean) ?? false;
    if (entry.heading || (entry.id === 'other' && hasSubrows && !filled)) return [];
    const label = pieces
      .slice(alignment.from, alignment.to + 1)
      .map((part) => part.text)
      .join('');
    return [
      { entry: alignment.entry, label, slots: piece?.slots ?? [], piece, likeness: alignment.likeness, line: pieces[alignment.from]!.line },
    ];
  });
}

/** Told by the rows under (六)其他处理; a fragment that shows none of them tells nothing. */
export function formatOf(rows: readonly RowReading[]): Format | null {
  const ids = rows.map((row) => REQUEST_ENTRIES[row.entry]!.id);
  if (ids.some((id) => id.startsWith('other.'))) return 'F2021';
  return ids.includes('other') ? 'F2019' : null;
}

/** How many figures the rows print. */
export function usualWidth(rows: readonly RowReading[]): number {
  const counts = new Map<number, number>();
  for (const { slots } of rows) if (slots.some(Boolean)) counts.set(slots.length, (counts.get(slots.length) ?? 0) + 1);
  if (counts.size === 0 || [...counts.keys()].some((width) => width >= WIDTH)) return WIDTH;
  return [...counts].sort((a, b) => b[1] - a[1])[0]![0];
}
