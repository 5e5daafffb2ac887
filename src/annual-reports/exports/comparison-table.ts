import type { CellValue, PublishedReport } from '../published-report.ts';
import { CELLS, type Cell, type CellId, type Format, type TableId } from '../statutory-tables.ts';
import { displayValue } from '../table-layout.ts';

export type ComparedReport = Pick<PublishedReport, 'agency' | 'year' | 'format' | 'formatByTable' | 'cells' | 'raw'>;

export interface ComparisonRow {
  cell: Cell;
  /** One for each report, in their order; `printed` is empty where the cell is blank or not there. */
  figures: { value: CellValue; printed: string }[];
}

const TABLES: readonly TableId[] = ['T2', 'T3', 'T4'];
const FORMATS: readonly Format[] = ['F2019', 'F2021'];

/** The cells that any of the reports has, in printed order, the rows of both formats at their places. */
export function compareReports(reports: readonly ComparedReport[]): ComparisonRow[] {
  return ALL_CELLS.filter((cell) => reports.some((report) => cell.id in report.cells)).map((cell) => ({
    cell,
    figures: reports.map((report) => ({ value: report.cells[cell.id] ?? null, printed: displayValue(report, cell.id) })),
  }));
}

const ALL_CELLS: readonly Cell[] = TABLES.flatMap(cellsOfBothFormats);

/** What only the older format has stands behind the cell that precedes it there. */
function cellsOfBothFormats(table: TableId): Cell[] {
  const [older, newer] = FORMATS.map((format) => CELLS[table][format]) as [readonly Cell[], readonly Cell[]];
  const known = new Set<CellId>(newer.map((cell) => cell.id));
  const cells = [...newer];
  let place = 0;
  for (const cell of older) {
    if (known.has(cell.id)) place = cells.findIndex((other) => other.id === cell.id) + 1;
    else cells.splice(place++, 0, cell);
  }
  return cells;
}
