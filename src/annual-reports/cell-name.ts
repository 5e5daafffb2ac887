import type { Language } from '../ui/language.ts';
import { APPLICANT_COLUMNS, type CellId, findCell, REQUEST_HEADINGS, REQUEST_ROWS, type RequestRow } from './statutory-tables.ts';

const ROWS = new Map<string, RequestRow>([...REQUEST_ROWS.F2021, ...REQUEST_ROWS.F2019].map((row) => [row.id, row]));

/** A cell named so that it stands alone: a row of Table 3 with the heading it stands under. `bare` leaves the applicant column out. */
export function cellName(id: CellId, language: Language, { bare = false } = {}): string {
  const [table, ...rest] = id.split('.');
  if (table !== 'T3') return findCell(id)?.label[language] ?? id;
  const parts = rest.join('.');
  const column = APPLICANT_COLUMNS.find((candidate) => parts.endsWith(`.${candidate.id}`));
  const row = column && ROWS.get(parts.slice(0, -column.id.length - 1));
  if (!row) return id;
  const heading = row.under && row.under !== 'results' ? `${REQUEST_HEADINGS[row.under][language]} ` : '';
  return `${heading}${row.label[language]}${bare ? '' : ` · ${column.label[language]}`}`;
}
