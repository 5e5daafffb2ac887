import { LEVEL_COLUMNS, PROACTIVE_ITEMS, type ProactiveItem, type ProactiveRow, TABLE_HEADINGS } from '../statutory-tables.ts';
import {
  assemble,
  type DrawnRow,
  formatOf,
  hasCell,
  head,
  isSplit,
  type LaidOutTable,
  label,
  type TableSource,
  value,
} from './laid-out-table.ts';

const COLUMNS = 4;

/** Table 2: under each group heading its own head row and its rows; the last column takes the width that is left. */
export function layoutProactiveTable(report: TableSource): LaidOutTable[] {
  const drawItem = isSplit(report, 'T2') ? drawSplitItem : drawPlainItem;
  const body = PROACTIVE_ITEMS[formatOf(report, 'T2')].flatMap((item) => {
    const rows = item.rows.filter((row) => row.columns.some((column) => hasCell(report, idOf(item, row, column.id))));
    return rows.length === 0 ? [] : [groupHeading(item), ...drawItem(item, rows)];
  });
  return assemble('T2', [], body, [31, 23, 23, 23]);
}

function groupHeading(item: ProactiveItem): DrawnRow {
  return { cells: [head(item.label, 'rowgroup', 1, COLUMNS)], startsGroup: true };
}

function drawPlainItem(item: ProactiveItem, rows: ProactiveRow[]): DrawnRow[] {
  const columns = rows[0]?.columns ?? [];
  const spanOf = (index: number) => (index === columns.length - 1 ? COLUMNS - columns.length : 1);
  return [
    { cells: [head(TABLE_HEADINGS.information, 'col'), ...columns.map((column, index) => head(column.label, 'col', 1, spanOf(index)))] },
    ...rows.map((row) => ({
      cells: [label(row.label, 'row'), ...row.columns.map((column, index) => value(idOf(item, row, column.id), false, spanOf(index)))],
    })),
  ];
}

/** Turned on its side: one line for each figure, one value column for each level. */
function drawSplitItem(item: ProactiveItem, rows: ProactiveRow[]): DrawnRow[] {
  return [
    { cells: [head(TABLE_HEADINGS.information, 'col', 1, 2), head(LEVEL_COLUMNS.whole, 'col'), head(LEVEL_COLUMNS.own, 'col')] },
    ...rows.flatMap((row) =>
      row.columns.map((column, index) => ({
        cells: [
          ...(index === 0 ? [label(row.label, 'rowgroup', row.columns.length)] : []),
          label(column.label, 'row'),
          value(idOf(item, row, column.id)),
          value(idOf(item, row, column.id), true),
        ],
      })),
    ),
  ];
}

const idOf = (item: ProactiveItem, row: ProactiveRow, columnId: string) => `T2.${item.id}.${row.id}.${columnId}`;
