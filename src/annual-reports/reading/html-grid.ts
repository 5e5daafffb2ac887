import type { Block, GridBlock, GridCell } from './source-document.ts';

const MOST_SLOTS = 60_000;
const MOST_SPAN = 200;
/** A cell with more than this is prose: the row lays out a page and holds no table figures. */
const PROSE_LENGTH = 250;

export interface CellDraft {
  blocks: Block[];
  rowspan: number;
  colspan: number;
}

export interface TableDraft {
  rows: CellDraft[][];
  line: number;
}

/**
 * A `<table>` as it is printed: rows of figures become grids with their spans resolved; rows that hold
 * prose or other tables only lay out the page, and give their content in reading order.
 */
export function blocksOfTable(table: TableDraft): Block[] {
  const blocks: Block[] = [];
  let grid: CellDraft[][] = [];
  const flush = () => {
    if (grid.length > 0) blocks.push(...gridOf(grid, table.line));
    grid = [];
  };
  for (const row of table.rows) {
    if (row.some(laysOut)) {
      flush();
      for (const cell of row) for (const block of cell.blocks) blocks.push(block);
    } else grid.push(row);
  }
  flush();
  return blocks;
}

function laysOut(cell: CellDraft): boolean {
  let length = 0;
  for (const block of cell.blocks) {
    if (block.kind === 'grid') return true;
    length += block.text.length;
  }
  return length > PROSE_LENGTH;
}

function gridOf(rows: CellDraft[][], line: number): Block[] {
  const cells: GridCell[] = [];
  // For each column, the first row that is free again below a cell spanning rows.
  const freeFrom: number[] = [];
  let columnCount = 0;
  let slots = 0;
  for (let row = 0; row < rows.length; row++) {
    let column = 0;
    for (const draft of rows[row]!) {
      while ((freeFrom[column] ?? 0) > row) column++;
      const rowspan = Math.min(draft.rowspan || rows.length, rows.length - row, MOST_SPAN);
      let colspan = 1;
      while (colspan < Math.min(draft.colspan, MOST_SPAN) && (freeFrom[column + colspan] ?? 0) <= row) colspan++;
      slots += rowspan * colspan;
      if (slots > MOST_SLOTS) return textsOf(rows);
      cells.push({ text: textOf(draft.blocks), row, column, rowspan, colspan });
      for (let c = column; c < column + colspan; c++) freeFrom[c] = row + rowspan;
      column += colspan;
      columnCount = Math.max(columnCount, column);
    }
  }
  if (cells.length === 0) return [];
  const grid: GridBlock = { kind: 'grid', cells, rowCount: rows.length, columnCount, line };
  return [grid];
}

const textsOf = (rows: CellDraft[][]): Block[] => rows.flatMap((row) => row.flatMap((cell) => cell.blocks));

function textOf(blocks: readonly Block[]): string {
  let text = '';
  for (const block of blocks) if (block.kind === 'text' && block.text) text += text ? `\n${block.text}` : block.text;
  return text;
}
