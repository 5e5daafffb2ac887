import type { CellValue, PublishedReport } from './published-report.ts';
import { CELLS, type Cell, type CellId, type Format, type TableId } from './statutory-tables.ts';

const TABLES: readonly TableId[] = ['T2', 'T3', 'T4'];
const FORMATS: readonly Format[] = ['F2019', 'F2021'];

/** Every cell that either format can print, each once: one column of `annual_reports.sheet` a cell. */
export const STORED_CELLS: readonly Cell[] = [
  ...new Map(TABLES.flatMap((table) => FORMATS.flatMap((format) => CELLS[table][format])).map((cell) => [cell.id, cell])).values(),
];

/** `T3.newlyReceived.org.business` is the column `t3_newly_received_org_business`. */
export function cellColumn(id: CellId): string {
  return id.replace(/[A-Z]/g, (letter, at) => (at === 0 ? letter.toLowerCase() : `_${letter.toLowerCase()}`)).replaceAll('.', '_');
}

/** The forms of the tables of chapters two, three and four, which need not be the same. */
export type Forms = readonly [Format, Format, Format];

export function formsOf({ format, formatByTable }: Pick<PublishedReport, 'format' | 'formatByTable'>): Forms {
  return [formatByTable?.T2 ?? format, formatByTable?.T3 ?? format, formatByTable?.T4 ?? format];
}

/**
 * A blank cell and a cell that is not there are both null in the database. A report's forms tell which cells are there;
 * this list names the exceptions: cells of the forms that the report does not print, and cells it prints beyond them.
 */
export function cellsOffForm(forms: Forms, cells: Record<CellId, CellValue>): CellId[] {
  const ofForms = formCells(forms);
  const missing = [...ofForms].filter((id) => !(id in cells));
  const extra = Object.keys(cells).filter((id) => !ofForms.has(id));
  return [...missing, ...extra];
}

/** In the printed order of the tables. */
export function unpackCells(forms: Forms, values: readonly CellValue[], offForm: readonly CellId[]): Record<CellId, CellValue> {
  const ofForms = formCells(forms);
  const off = new Set(offForm);
  const cells: Record<CellId, CellValue> = {};
  STORED_CELLS.forEach(({ id }, index) => {
    if (ofForms.has(id) !== off.has(id)) cells[id] = values[index] ?? null;
  });
  return cells;
}

const KNOWN_FORMS = new Map<string, ReadonlySet<CellId>>();

/** The cells that reports of these forms print; a local row is not among them. */
export function formCells(forms: Forms): ReadonlySet<CellId> {
  const key = forms.join();
  let ids = KNOWN_FORMS.get(key);
  if (!ids) {
    ids = new Set(TABLES.flatMap((table, index) => CELLS[table][forms[index]!].filter((cell) => !cell.local).map((cell) => cell.id)));
    KNOWN_FORMS.set(key, ids);
  }
  return ids;
}
