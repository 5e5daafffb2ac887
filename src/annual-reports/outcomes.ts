import type { CellValue } from './published-report.ts';
import { type CellId, REQUEST_ROWS } from './statutory-tables.ts';

export const OUTCOMES = ['disclosed', 'partiallyDisclosed', 'refused', 'unavailable', 'notProcessed', 'other'] as const;
export type Outcome = (typeof OUTCOMES)[number];

const ROWS_OF = new Map<Outcome, string[]>(
  OUTCOMES.map((outcome) => [
    outcome,
    [
      ...new Set(
        [...REQUEST_ROWS.F2019, ...REQUEST_ROWS.F2021].filter((row) => row.result && row.id.split('.')[0] === outcome).map((row) => row.id),
      ),
    ],
  ]),
);

/** The requests with this kind of result; unknown when no row of it has a number. */
export function outcomeOf(cells: Readonly<Record<CellId, CellValue>>, outcome: Outcome): CellValue {
  const values = ROWS_OF.get(outcome)!.map((row) => cells[`T3.${row}.total`] ?? null);
  const known = values.filter((value) => value !== null);
  return known.length === 0 ? null : known.reduce((sum, value) => sum + value, 0);
}
