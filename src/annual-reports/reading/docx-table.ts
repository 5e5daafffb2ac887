import type { Block, GridBlock, GridCell } from './source-document.ts';

export interface DocxCell {
  blocks: Block[];
  span: number;
  /** Goes on with the cell above (`w:vMerge`), or with the cell to its left (`w:hMerge`). */
  joins?: 'above' | 'left';
}

export interface DocxRow {
  cells: DocxCell[];
  /** Grid columns left free before the first cell. */
  before: number;
}

const MAX_SPAN = 200;
/** A cell with more than this is prose: the row lays out the page and holds no figures. */
const PROSE_LENGTH = 250;

/** A Word table: rows of figures become grids with their spans resolved, rows that lay out the page give what is in them. */
export function blocksOfTable(rows: readonly DocxRow[]): Block[] {
  const blocks: Block[] = [];
  let figures: DocxRow[] = [];
  const closeGrid = () => {
    const grid = toGrid(figures);
    if (grid) blocks.push(grid);
    figures = [];
  };
  for (const row of rows) {
    if (row.cells.some(laysOut)) {
      closeGrid();
      for (const cell of row.cells) for (const block of cell.blocks) blocks.push(block);
    } else figures.push(row);
  }
  closeGrid();
  return blocks;
}

function laysOut({ blocks }: DocxCell): boolean {
  const length = blocks.reduce((sum, block) => sum + (block.kind === 'text' ? block.text.length : PROSE_LENGTH + 1), 0);
  return length > PROSE_LENGTH;
}

function toGrid(rows: readonly DocxRow[]): GridBlock | undefined {
  const cells: GridCell[] = [];
  /** The cell that covers each column of the row above. */
  let above: (GridCell | undefined)[] = [];
  let columnCount = 0;
  for (const [row, { cells: drafts, before }] of rows.entries()) {
    const current: (GridCell | undefined)[] = [];
    let column = before;
    let previous: GridCell | undefined;
    for (const draft of drafts) {
      const span = Math.min(Math.max(draft.span, 1), MAX_SPAN);
      const over = above[column];
      if (draft.joins === 'above' && over?.column === column) {
        over.rowspan = row + 1 - over.row;
        for (let c = column; c < column + over.colspan; c++) current[c] = over;
        column += Math.max(span, over.colspan);
        previous = undefined;
        continue;
      }
      if (draft.joins === 'left' && previous) {
        previous.colspan += span;
        for (let c = column; c < column + span; c++) current[c] = previous;
        column += span;
        continue;
      }
      previous = { text: textOf(draft.blocks), row, column, rowspan: 1, colspan: span };
      cells.push(previous);
      for (let c = column; c < column + span; c++) current[c] = previous;
      column += span;
    }
    columnCount = Math.max(columnCount, column);
    above = current;
  }
  return cells.length > 0 ? { kind: 'grid', cells, rowCount: rows.length, columnCount } : undefined;
}

function textOf(blocks: readonly Block[]): string {
  return blocks
    .map((block) => (block.kind === 'text' ? block.text.trim() : ''))
    .filter(Boolean)
    .join('\n');
}
