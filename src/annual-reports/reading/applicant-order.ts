import { APPLICANT_COLUMNS, type ApplicantColumn } from '../statutory-tables.ts';
import type { Piece } from './table-pieces.ts';
import { APPLICANT_KEYS } from './vocabulary.ts';

type Applicant = ApplicantColumn['id'];
const STATUTORY: readonly Applicant[] = APPLICANT_COLUMNS.map((column) => column.id);

/**
 * The applicants in the order of the value columns. The statutory order unless the head clearly shows another one;
 * `undefined` when rows have another number of figures and the head does not tell which column is missing.
 */
export function columnOrder(head: readonly Piece[], width: number): readonly Applicant[] | undefined {
  const printed = printedOrder(head);
  if (width === STATUTORY.length - 1 && printed.length === width) return printed;
  if (width < STATUTORY.length) return undefined;
  return printed.length === STATUTORY.length ? printed : STATUTORY;
}

function printedOrder(head: readonly Piece[]): Applicant[] {
  const seen = new Map<Applicant, { column: number; at: number }>();
  head.forEach((piece, at) => {
    const index = APPLICANT_KEYS.indexOf(piece.key);
    // A head repeated after a page break says the same again.
    if (index >= 0 && !seen.has(STATUTORY[index]!)) seen.set(STATUTORY[index]!, { column: piece.column, at });
  });
  const columns = new Set([...seen.values()].map((place) => place.column));
  if (columns.size === seen.size && !columns.has(-1)) return [...seen.keys()].sort((a, b) => seen.get(a)!.column - seen.get(b)!.column);
  // Without a grid, the cells of a head in several rows stand row after row: 总计 of the upper row before those of the lower.
  const total = seen.get('total');
  const person = seen.get('naturalPerson');
  const rest = [...seen.keys()].filter((id) => id !== 'total').sort((a, b) => seen.get(a)!.at - seen.get(b)!.at);
  if (!total) return rest;
  return person && total.at < person.at ? ['total', ...rest] : [...rest, 'total'];
}
