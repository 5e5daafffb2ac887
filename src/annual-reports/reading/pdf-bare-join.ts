import type { PageTable } from './pdf-table.ts';

/** A table without borders, with the number of its head rows. */
export interface BareTable extends PageTable {
  headRows: number;
}

export type BareItem = { index: number } | { table: BareTable; page: number; lastPage: number };

/**
 * Joins a table with the one that goes on below the same head on the next page. What the head has above its columns stands
 * in lines of its own; they go where they are the same before both parts.
 */
export function joinRepeatedHeads(items: readonly BareItem[], textAt: (index: number) => string): BareItem[] {
  const joined: BareItem[] = [];
  for (const item of items) {
    const at = joined.findLastIndex((other) => 'table' in other);
    const above = joined[at];
    if (!('table' in item) || !above || !('table' in above) || item.page !== above.lastPage + 1) {
      joined.push(item);
      continue;
    }
    const between = texts(joined.slice(at + 1), textAt);
    const before = texts(joined.slice(Math.max(0, at - between.length), at), textAt);
    const isRepeated = between.length > 0 && between.every((text, index) => text !== undefined && text === before[index]);
    if (!isRepeated || headOf(above.table) !== headOf(item.table)) joined.push(item);
    else joined.splice(at, joined.length, { table: appended(above.table, item.table), page: above.page, lastPage: item.lastPage });
  }
  return joined;
}

function texts(items: readonly BareItem[], textAt: (index: number) => string): (string | undefined)[] {
  return items.map((item) => ('index' in item ? textAt(item.index) : undefined));
}

function headOf(table: BareTable): string {
  return table.cells
    .filter((cell) => cell.row < table.headRows)
    .sort((a, b) => a.row - b.row || a.column - b.column)
    .map((cell) => cell.text)
    .join('|');
}

/** The figures stand at the right; a part may have fewer columns of labels. */
function appended(above: BareTable, below: BareTable): BareTable {
  const columns = Math.max(above.xs.length, below.xs.length);
  const moved = (table: BareTable, rows: number) =>
    table.cells.map((cell) => ({ ...cell, row: cell.row + rows, column: cell.column + columns - table.xs.length }));
  const added = moved(below, above.rowCount - below.headRows).filter((cell) => cell.row >= above.rowCount);
  return {
    ...above,
    xs: above.xs.length === columns ? above.xs : below.xs,
    rowCount: above.rowCount + below.rowCount - below.headRows,
    bottom: below.bottom,
    cells: [...moved(above, 0), ...added],
  };
}
