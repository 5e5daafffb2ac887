import { compareReports } from './exports/comparison-table.ts';
import type { CellValue, PublishedReport } from './published-report.ts';
import type { Cell, TableId } from './statutory-tables.ts';

type Compared = Pick<PublishedReport, 'format' | 'formatByTable' | 'cells' | 'raw'>;

export interface ComparedRow {
  cell: Cell;
  /** One for each report; `undefined` where the report has no such cell, `null` where it left it blank. */
  values: (CellValue | undefined)[];
  printed: string[];
}

export interface ComparedTable {
  id: TableId;
  rows: ComparedRow[];
}

export interface ComparisonScope {
  /** Of Table 3 only the column of totals. */
  totalsOnly: boolean;
  /** Only cells that are not the same in all reports. */
  differsOnly: boolean;
}

const TABLES: readonly TableId[] = ['T2', 'T3', 'T4'];

/** The cells of several reports side by side, table by table. */
export function comparedTables(reports: readonly Compared[], { totalsOnly, differsOnly }: ComparisonScope): ComparedTable[] {
  const rows = compareReports(reports.map((report) => ({ agency: null, year: null, ...report }))).map(({ cell, figures }) => ({
    cell,
    values: figures.map(({ value }, index) => (cell.id in reports[index]!.cells ? value : undefined)),
    printed: figures.map(({ printed }) => printed),
  }));
  return TABLES.map((id) => ({
    id,
    rows: rows
      .filter(({ cell }) => cell.table === id && !(totalsOnly && id === 'T3' && !cell.id.endsWith('.total')))
      .filter(({ values, printed }) => !differsOnly || new Set(values).size > 1 || new Set(printed).size > 1),
  })).filter((table) => table.rows.length > 0);
}
