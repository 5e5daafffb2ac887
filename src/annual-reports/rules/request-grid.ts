import type { PublishedReport } from '../published-report.ts';
import { APPLICANT_COLUMNS, type CellId, type Format, REQUEST_ROWS, type RequestRow } from '../statutory-tables.ts';

export const COLUMNS = APPLICANT_COLUMNS.length;
/** Index of the column 总计. */
export const TOTAL = COLUMNS - 1;

interface RequestLayout {
  rows: readonly RequestRow[];
  /** Row by row. */
  ids: readonly CellId[];
  /** Row indexes that add up to `resultsTotal`. */
  results: readonly number[];
  indexOf: Readonly<Record<string, number>>;
}

function layoutOf(format: Format): RequestLayout {
  const rows = REQUEST_ROWS[format];
  return {
    rows,
    ids: rows.flatMap((row) => APPLICANT_COLUMNS.map((column) => `T3.${row.id}.${column.id}`)),
    results: rows.flatMap((row, index) => (row.result ? [index] : [])),
    indexOf: Object.fromEntries(rows.map((row, index) => [row.id, index])),
  };
}

const LAYOUTS: Record<Format, RequestLayout> = { F2019: layoutOf('F2019'), F2021: layoutOf('F2021') };

/** Table 3 as numbers, row by row. A blank or absent cell is `NaN`: every comparison with it is false, every sum over it unknown. */
export interface RequestGrid extends RequestLayout {
  format: Format;
  values: Float64Array;
  /** Cells the report has and leaves blank. */
  blanks: number;
  /** Cells the report has. */
  present: number;
}

export function readRequestGrid(report: PublishedReport): RequestGrid {
  const format = requestFormat(report);
  const layout = LAYOUTS[format];
  const values = new Float64Array(layout.ids.length).fill(Number.NaN);
  let present = 0;
  let blanks = 0;
  for (let i = 0; i < layout.ids.length; i++) {
    const value = report.cells[layout.ids[i] as CellId];
    if (value === undefined) continue;
    present++;
    if (value === null) blanks++;
    else values[i] = value;
  }
  return { ...layout, format, values, blanks, present };
}

/** The rows themselves tell the format of the table better than the year does. */
function requestFormat(report: PublishedReport): Format {
  if ('T3.other.total' in report.cells) return 'F2019';
  if ('T3.other.other.total' in report.cells) return 'F2021';
  return report.formatByTable?.T3 ?? report.format;
}

export function valueAt(grid: RequestGrid, rowId: string, column: number = TOTAL): number {
  const row = grid.indexOf[rowId];
  return row === undefined ? Number.NaN : (grid.values[row * COLUMNS + column] as number);
}
