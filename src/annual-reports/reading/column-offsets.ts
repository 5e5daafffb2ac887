import type { RowReading } from './request-rows.ts';

/** Figures of one column end within this many letters of each other. */
const TOLERANCE = 2;

/** Where the columns of a table kept in shape by blanks end, told by the rows that show all their figures. */
export function columnOffsets(rows: readonly RowReading[], width: number): number[] | undefined {
  const full = rows.filter(({ slots, piece }) => slots.length === width && piece && piece.columns.every((offset) => offset >= 0));
  if (full.length < 2) return undefined;
  const offsets: number[] = [];
  for (let column = 0; column < width; column++) {
    const ends = full.map(({ piece }) => piece!.columns[column]!);
    if (Math.max(...ends) - Math.min(...ends) > 2 * TOLERANCE) return undefined;
    offsets.push((Math.max(...ends) + Math.min(...ends)) / 2);
  }
  return offsets;
}

/** The values of a row in which blank cells are only missing, told by where its figures stand. */
export function byOffset({ slots, piece }: RowReading, offsets: readonly number[] | undefined): string[] | undefined {
  if (!offsets || !piece || slots.length === 0 || slots.length >= offsets.length) return undefined;
  const values = offsets.map(() => '');
  for (let at = 0; at < slots.length; at++) {
    const column = offsets.findIndex((offset) => Math.abs(offset - piece.columns[at]!) <= TOLERANCE + 1);
    if (column < 0 || values[column] !== '') return undefined;
    values[column] = slots[at]!;
  }
  return values;
}
