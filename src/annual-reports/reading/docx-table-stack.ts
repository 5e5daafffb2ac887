import type { Outlet } from './docx-outlet.ts';
import { blocksOfTable, type DocxCell, type DocxRow } from './docx-table.ts';
import { isOn, toCount, tooComplexDocx, type XmlElement } from './docx-xml.ts';

const MAX_CELLS = 60_000;

interface Table {
  rows: DocxRow[];
  row?: DocxRow & { unseen: boolean };
  cell?: DocxCell;
}

/** The tables that are open while a document streams by, one within the cell of another. */
export class TableStack {
  private readonly tables: Table[] = [];
  private readonly outlet: Outlet;
  private cellCount = 0;

  constructor(outlet: Outlet) {
    this.outlet = outlet;
  }

  openTable(): void {
    this.tables.push({ rows: [] });
  }

  openRow(): void {
    const table = this.tables.at(-1);
    if (table) table.row = { cells: [], before: 0, unseen: false };
  }

  openCell(): void {
    const table = this.tables.at(-1);
    if (!table) return;
    if (++this.cellCount > MAX_CELLS) throw tooComplexDocx();
    table.cell = { blocks: this.outlet.open(true), span: 1 };
  }

  setRowProperty(element: XmlElement): void {
    const row = this.tables.at(-1)?.row;
    if (!row) return;
    if (element.name === 'gridBefore') row.before = toCount(element.attribute('val'));
    else if (element.name === 'del' || (element.name === 'hidden' && isOn(element))) row.unseen = true;
  }

  setCellProperty(element: XmlElement): void {
    const cell = this.tables.at(-1)?.cell;
    if (!cell) return;
    const value = element.attribute('val');
    if (element.name === 'gridSpan') cell.span = toCount(value);
    else if (element.name === 'vMerge' && value !== 'restart') cell.joins = 'above';
    else if (element.name === 'hMerge' && value !== 'restart') cell.joins = 'left';
  }

  closeCell(): void {
    const table = this.tables.at(-1);
    if (!table?.cell) return;
    this.outlet.close();
    table.row?.cells.push(table.cell);
    table.cell = undefined;
  }

  closeRow(): void {
    const table = this.tables.at(-1);
    if (table?.row && !table.row.unseen) table.rows.push(table.row);
    if (table) table.row = undefined;
  }

  closeTable(): void {
    const table = this.tables.pop();
    if (!table) return;
    const blocks = blocksOfTable(table.rows);
    const only = blocks.length === 1 ? blocks[0] : undefined;
    // A table of one cell within a cell is a frame around its text.
    if (this.outlet.inCell && only?.kind === 'grid' && only.cells.length === 1)
      this.outlet.emit({ kind: 'text', text: only.cells[0]!.text });
    else for (const block of blocks) this.outlet.emit(block);
  }
}
