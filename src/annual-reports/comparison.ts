import type { CellValue, PublishedReport } from './published-report.ts';
import { CELLS, type Cell, type CellId, type TableId } from './statutory-tables.ts';

type Compared = Pick<PublishedReport, 'format' | 'formatByTable' | 'cells'>;

export interface ComparedRow {
  cell: Cell;
  /** One for each report; `undefined` where the report has no such cell, `null` where it left it blank. */
  values: (CellValue | undefined)[];
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

/** The cells of several reports side by side, in printed order; those of the older format stand after their table's newer ones. */
export function compareReports(reports: readonly Compared[], { totalsOnly, differsOnly }: ComparisonScope): ComparedTable[] {
  const tables: TableId[] = ['T2', 'T3', 'T4'];
  return tables
    .map((id) => ({
      id,
      rows: cellsOf(id)
        .filter((cell) => !(totalsOnly && id === 'T3') || cell.id.endsWith('.total'))
        .map((cell) => ({ cell, values: reports.map((report) => report.cells[cell.id]) }))
        .filter(({ values }) => values.some((value) => value !== undefined))
        .filter(({ values }) => !differsOnly || new Set(values).size > 1),
    }))
    .filter(({ rows }) => rows.length > 0);
}

function cellsOf(table: TableId): Cell[] {
  const seen = new Set<CellId>();
  return [...CELLS[table].F2021, ...CELLS[table].F2019].filter((cell) => !seen.has(cell.id) && seen.add(cell.id));
}
