import type { PublishedReport } from './published-report.ts';
import type { CellId } from './statutory-tables.ts';
import type { LaidOutTable, TableSource } from './table-layout/laid-out-table.ts';
import { layoutProactiveTable } from './table-layout/proactive-table.ts';
import { layoutRemedyTable } from './table-layout/remedy-table.ts';
import { layoutRequestTable } from './table-layout/request-table.ts';

export type { LaidOutCell, LaidOutRow, LaidOutTable, TableSource } from './table-layout/laid-out-table.ts';

/** The three tables as the format prints them. Rows, and whole tables, that the report does not have are left out. */
export function layoutTables(report: TableSource): LaidOutTable[] {
  return [...layoutProactiveTable(report), ...layoutRequestTable(report), ...layoutRemedyTable(report)];
}

/** What is printed in a cell: the published text of an odd cell, the number, or nothing where the cell is blank. */
export function displayValue(report: Pick<PublishedReport, 'cells' | 'raw' | 'cellsOwn' | 'rawOwn'>, cellId: CellId, own = false): string {
  const raw = (own ? report.rawOwn : report.raw)?.[cellId];
  if (raw !== undefined) return raw;
  const value = (own ? report.cellsOwn : report.cells)?.[cellId];
  return value === undefined || value === null ? '' : plainNumber(value);
}

export interface CellPosition {
  table: LaidOutTable;
  /** 0-based row of the body. */
  row: number;
  /** 0-based column of the table. */
  column: number;
}

/** Where a cell stands, or `undefined` where the report does not print it. */
export function findCellPosition(tables: readonly LaidOutTable[], cellId: CellId, own = false): CellPosition | undefined {
  for (const table of tables) {
    if (!cellId.startsWith(table.id)) continue;
    for (const [row, { cells }] of table.body.entries()) {
      const cell = cells.find((other) => other.cellId === cellId && (other.own ?? false) === own);
      if (cell) return { table, row, column: cell.column };
    }
  }
  return undefined;
}

/** Without an exponent: 0.0000001 is not printed as 1e-7. */
function plainNumber(value: number): string {
  const text = String(value);
  return text.includes('e') ? value.toLocaleString('en-US', { useGrouping: false, maximumFractionDigits: 20 }) : text;
}
