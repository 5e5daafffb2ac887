import { findBareTables } from './pdf-bare-table.ts';
import { type PageLines, withoutFurniture } from './pdf-furniture.ts';
import { findLattices } from './pdf-lattice.ts';
import type { Line } from './pdf-line.ts';
import type { PageContent } from './pdf-page.ts';
import { joinOverPageBreak } from './pdf-page-break.ts';
import { type FlowLine, type Margins, marginsOf, toParagraphs, usualLeading } from './pdf-paragraph.ts';
import { linesInReadingOrder } from './pdf-reading-order.ts';
import type { Ruling } from './pdf-ruling.ts';
import { fillLattices, type PageTable } from './pdf-table.ts';
import type { Block, GridBlock } from './source-document.ts';

type Item = { line: FlowLine } | { table: PageTable; page: number; lastPage: number };

/** From positions on pages to paragraphs and grids in reading order. */
export function toBlocks(pages: readonly PageContent[]): Block[] {
  const tables: PageTable[][] = [];
  const rules = new Map<number, Ruling[]>();
  const lined = pages.map(({ page, width, height, runs, rulings }): PageLines => {
    const filled = fillLattices(findLattices(rulings), runs);
    tables.push(filled.tables);
    rules.set(page, outside(rulings.horizontal, filled.tables));
    return { page, width, height, zones: linesInReadingOrder(filled.rest, page) };
  });
  const clean = withoutFurniture(lined);
  const whole = marginsOf(
    clean.flatMap((page) => longLines(page.zones.flat())),
    clean[0]?.width ?? 0,
  );
  const items = clean.flatMap((page, index) => pageItems(page, tables[index]!, whole));
  return itemsToBlocks(joinTables(withBareTables(items, rules)));
}

function outside(rulings: readonly Ruling[], tables: readonly PageTable[]): Ruling[] {
  return rulings.filter((ruling) => !tables.some((table) => ruling.at > table.top - 5 && ruling.at < table.bottom + 5));
}

function withBareTables(items: readonly Item[], rules: ReadonlyMap<number, readonly Ruling[]>): Item[] {
  const all: Item[] = [];
  let flow: FlowLine[] = [];
  const endFlow = () => {
    const lines = flow;
    const found = findBareTables(
      lines.map(({ line }) => line),
      rules,
    );
    all.push(...found.map((item): Item => ('index' in item ? { line: lines[item.index]! } : item)));
    flow = [];
  };
  for (const item of items) {
    if ('line' in item) flow.push(item.line);
    else {
      endFlow();
      all.push(item);
    }
  }
  endFlow();
  return all;
}

function longLines(lines: readonly Line[]): Line[] {
  const longest = Math.max(0, ...lines.map((line) => line.x1 - line.x0));
  return lines.filter((line) => line.x1 - line.x0 > longest * 0.6);
}

function pageItems(page: PageLines, tables: PageTable[], whole: Margins | undefined): Item[] {
  const lines = page.zones.flatMap((zone) => {
    const margins = zoneMargins(zone, page.zones.length > 1 ? undefined : whole, page.width);
    return zone.map((line): FlowLine => ({ line, margins }));
  });
  const items: Item[] = lines.map((line) => ({ line }));
  for (const table of [...tables].reverse()) {
    const above = lines.findLastIndex(({ line }) => line.baseline < table.top + 2 && line.x0 < table.xs.at(-1)! && line.x1 > table.xs[0]!);
    items.splice(above + 1, 0, { table, page: page.page, lastPage: page.page });
  }
  return items;
}

/** A column has margins of its own; a page with little text takes those of the document. */
function zoneMargins(zone: readonly Line[], whole: Margins | undefined, pageWidth: number): Margins {
  const long = longLines(zone);
  const own = marginsOf(long, pageWidth);
  return (long.length >= 6 || !whole ? own : whole) ?? { left: 0, right: pageWidth };
}

function joinTables(items: readonly Item[]): Item[] {
  const joined: Item[] = [];
  for (const item of items) {
    const previous = joined.at(-1);
    if (previous && 'table' in item && 'table' in previous && item.page === previous.lastPage + 1) {
      const table = joinOverPageBreak(previous.table, item.table);
      if (table) {
        joined[joined.length - 1] = { table, page: previous.page, lastPage: item.page };
        continue;
      }
    }
    joined.push(item);
  }
  return joined;
}

function itemsToBlocks(items: readonly Item[]): Block[] {
  const leading = usualLeading(items.flatMap((item) => ('line' in item ? [item.line] : [])));
  const blocks: Block[] = [];
  let flow: FlowLine[] = [];
  const endFlow = () => {
    blocks.push(...toParagraphs(flow, leading).map(({ text, page }) => ({ kind: 'text' as const, text, page })));
    flow = [];
  };
  for (const item of items) {
    if ('line' in item) flow.push(item.line);
    else {
      endFlow();
      blocks.push(toGrid(item.table, item.page));
    }
  }
  endFlow();
  return blocks;
}

function toGrid(table: PageTable, page: number): GridBlock {
  return {
    kind: 'grid',
    page,
    rowCount: table.rowCount,
    columnCount: table.xs.length - 1,
    cells: table.cells
      .map(({ text, row, column, rowspan, colspan }) => ({ text, row, column, rowspan, colspan }))
      .sort((a, b) => a.row - b.row || a.column - b.column),
  };
}
