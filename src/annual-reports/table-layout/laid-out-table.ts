import { CHAPTER_TITLES, type ChapterId, type PublishedReport } from '../published-report.ts';
import type { CellId, Format, Label, TableId } from '../statutory-tables.ts';

/** What of a report decides how its tables are printed. */
export type TableSource = Pick<PublishedReport, 'format' | 'formatByTable' | 'cells' | 'raw' | 'cellsOwn' | 'rawOwn'>;

export interface LaidOutCell {
  /** `note` is the caption in the corner of Table 3. */
  role: 'head' | 'label' | 'value' | 'note';
  /** Absent in a value cell. */
  text?: Label;
  /** Only in a value cell. */
  cellId?: CellId;
  /** The value is that of the own-level column (`cellsOwn`). */
  own?: true;
  /** 0-based; the cells of a row leave out the columns that a span from above covers. */
  column: number;
  rowspan: number;
  colspan: number;
  scope?: 'col' | 'colgroup' | 'row' | 'rowgroup';
  /** Printed one character under the other. */
  vertical?: true;
}

export interface LaidOutRow {
  cells: LaidOutCell[];
  /** The row opens a group that belongs together: 第二十条第(五)项 with its head and its rows. */
  startsGroup?: true;
}

export interface LaidOutTable {
  id: TableId;
  /** The chapter the table stands in. */
  chapter: ChapterId;
  title: Label;
  /** Rows that are repeated at the top of a new page; Table 2 has its heads in the body, group by group. */
  head: LaidOutRow[];
  body: LaidOutRow[];
  columnCount: number;
  /** Relative column widths, one for each column. */
  widths: number[];
}

export type Drawn = Omit<LaidOutCell, 'column' | 'rowspan' | 'colspan'> & { rowspan?: number; colspan?: number };
export interface DrawnRow {
  cells: Drawn[];
  startsGroup?: true;
}

const CHAPTER_OF: Record<TableId, ChapterId> = { T2: 'ch2', T3: 'ch3', T4: 'ch4' };

/** Gives every cell its column, and the table its title. A table without body rows is none. */
export function assemble(id: TableId, head: DrawnRow[], body: DrawnRow[], widths: number[]): LaidOutTable[] {
  if (body.length === 0) return [];
  const chapter = CHAPTER_OF[id];
  const printed = CHAPTER_TITLES[chapter];
  const title = { zh: printed.zh.replace(/^.、/, ''), en: printed.en.replace(/^[IVX]+\. /, '') };
  return [{ id, chapter, title, head: place(head), body: place(body), columnCount: widths.length, widths }];
}

export function head(text: Label, scope: LaidOutCell['scope'], rowspan = 1, colspan = 1): Drawn {
  return { role: 'head', text, rowspan, colspan, ...(scope ? { scope } : {}) };
}

export function label(text: Label, scope: 'row' | 'rowgroup', rowspan = 1, colspan = 1): Drawn {
  return { role: 'label', text, scope, rowspan, colspan };
}

export function value(cellId: CellId, own = false, colspan = 1): Drawn {
  return { role: 'value', cellId, colspan, ...(own ? { own: true as const } : {}) };
}

export function formatOf(report: TableSource, table: TableId): Format {
  return report.formatByTable?.[table] ?? report.format;
}

export function hasCell(report: TableSource, id: CellId): boolean {
  return id in report.cells || (report.cellsOwn !== undefined && id in report.cellsOwn);
}

/** Whether the report prints this table in two levels. Table 4 has no place for the second where it is blank throughout. */
export function isSplit({ cellsOwn, rawOwn }: TableSource, table: TableId): boolean {
  for (const id in cellsOwn) {
    if (id.startsWith(table) && (table !== 'T4' || cellsOwn[id] !== null || rawOwn?.[id] !== undefined)) return true;
  }
  return false;
}

function place(rows: DrawnRow[]): LaidOutRow[] {
  const coveredUntil: number[] = [];
  return rows.map((row, rowIndex) => {
    let column = 0;
    const cells = row.cells.map((drawn) => {
      while ((coveredUntil[column] ?? 0) > rowIndex) column += 1;
      const cell: LaidOutCell = { ...drawn, column, rowspan: drawn.rowspan ?? 1, colspan: drawn.colspan ?? 1 };
      for (let covered = column; covered < column + cell.colspan; covered += 1) coveredUntil[covered] = rowIndex + cell.rowspan;
      column += cell.colspan;
      return cell;
    });
    return row.startsGroup ? { cells, startsGroup: true } : { cells };
  });
}
