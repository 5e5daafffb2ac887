import type { CellId } from '../../src/annual-reports/statutory-tables.ts';
import type { Random } from './random.ts';

export type Figures = Record<CellId, number>;

export interface Remedies<T> {
  reconsideration: T;
  direct: T;
  after: T;
}

export function addTo(figures: Figures, id: CellId, count: number): void {
  figures[id] = (figures[id] ?? 0) + count;
}

export function rowTotals(figures: Figures, row: string, applicants: readonly string[]): number {
  return applicants.reduce((total, applicant) => total + figures[`T3.${row}.${applicant}`]!, 0);
}

/** Outcomes of one block of Table 4: last year's pending cases are decided, of the new ones some wait. Hands back how many. */
export function remedyFigures(figures: Figures, block: string, cases: number, pendingBefore: number, random: Random): number {
  const pending = cases > 1 && random.chance(0.4) ? 1 : 0;
  const corrected = cases > 2 && random.chance(0.5) ? 1 : 0;
  const other = cases > 3 && random.chance(0.5) ? 1 : 0;
  const upheld = cases + pendingBefore - pending - corrected - other;
  const outcomes = { upheld, corrected, other, pending, total: cases + pendingBefore };
  for (const [outcome, count] of Object.entries(outcomes)) figures[`T4.${block}.${outcome}`] = count;
  return pending;
}

/** Cell by cell, exact to the hundredth. */
export function sumOf(parts: readonly Figures[]): Figures {
  const hundredths: Figures = {};
  for (const part of parts) for (const [id, value] of Object.entries(part)) addTo(hundredths, id, Math.round(value * 100));
  return Object.fromEntries(Object.entries(hundredths).map(([id, value]) => [id, value / 100]));
}
