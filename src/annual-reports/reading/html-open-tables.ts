import type { Token } from 'parse5';
import { span, TABLE_PARTS } from './html-elements.ts';
import { blocksOfTable, type CellDraft, type TableDraft } from './html-grid.ts';
import type { Block } from './source-document.ts';

interface OpenTable extends TableDraft {
  row: CellDraft[] | null;
  cell: CellDraft | null;
  /** How many elements were open when it began. */
  depth: number;
  /** Rows that a fragment shows without their `<table>`. */
  implied: boolean;
}

/** The tables that are open at one place of a page, the innermost last. */
export class OpenTables {
  private readonly tables: OpenTable[] = [];

  get count(): number {
    return this.tables.length;
  }

  get innermost(): OpenTable | undefined {
    return this.tables[this.tables.length - 1];
  }

  start(line: number, depth: number, implied = false): OpenTable {
    const table: OpenTable = { rows: [], row: null, cell: null, line, depth, implied };
    this.tables.push(table);
    return table;
  }

  startRow(line: number, depth: number): void {
    this.endRow();
    (this.innermost ?? this.start(line, depth, true)).row = [];
  }

  startCell(tag: Token.TagToken, line: number, depth: number): void {
    this.endCell();
    const table = this.innermost ?? this.start(line, depth, true);
    table.row ??= [];
    table.cell = { blocks: [], rowspan: span(tag, 'rowspan'), colspan: span(tag, 'colspan') || 1 };
  }

  endCell(): void {
    const table = this.innermost;
    if (!table?.cell) return;
    table.row!.push(table.cell);
    table.cell = null;
  }

  endRow(): void {
    this.endCell();
    const table = this.innermost;
    if (!table?.row) return;
    if (table.row.length > 0) table.rows.push(table.row);
    table.row = null;
  }

  /** Ends the innermost table and gives what it holds. */
  end(): Block[] {
    this.endRow();
    const table = this.tables.pop();
    return table ? blocksOfTable(table) : [];
  }

  /** Whether an element that is no part of a table ends rows shown without their `<table>`. */
  endsBefore(name: string): boolean {
    const table = this.innermost;
    return table?.implied === true && !table.cell && !TABLE_PARTS.has(name);
  }
}
