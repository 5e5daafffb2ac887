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

type FormOf = Pick<PublishedReport, 'format' | 'formatByTable'>;

/**
 * A blank cell and a cell that is not there are both null in the database. A report's form tells which cells are there;
 * this list names the exceptions: cells of the form that the report does not print, and cells it prints beyond its form.
 */
export function cellsOffForm(form: FormOf, cells: Record<CellId, CellValue>): CellId[] {
  const ofForm = formCells(form);
  const missing = [...ofForm].filter((id) => !(id in cells));
  const extra = Object.keys(cells).filter((id) => !ofForm.has(id));
  return [...missing, ...extra];
}

export function packCells(cells: Record<CellId, CellValue>): CellValue[] {
  return STORED_CELLS.map(({ id }) => cells[id] ?? null);
}

/** In the printed order of the tables. */
export function unpackCells(form: FormOf, values: readonly CellValue[], offForm: readonly CellId[]): Record<CellId, CellValue> {
  const ofForm = formCells(form);
  const off = new Set(offForm);
  const cells: Record<CellId, CellValue> = {};
  STORED_CELLS.forEach(({ id }, index) => {
    if (ofForm.has(id) !== off.has(id)) cells[id] = values[index] ?? null;
  });
  return cells;
}

const KNOWN_FORMS = new Map<string, ReadonlySet<CellId>>();

function formCells({ format, formatByTable }: FormOf): ReadonlySet<CellId> {
  const formats = TABLES.map((table) => formatByTable?.[table] ?? format);
  const key = formats.join();
  let ids = KNOWN_FORMS.get(key);
  if (!ids) {
    ids = new Set(TABLES.flatMap((table, index) => CELLS[table][formats[index]!].filter((cell) => !cell.local).map((cell) => cell.id)));
    KNOWN_FORMS.set(key, ids);
  }
  return ids;
}
