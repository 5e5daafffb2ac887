import type { CellValue, PublishedReport } from '../published-report.ts';
import { CELLS, type Cell, type CellId, findCell, type Label, LEVEL_COLUMNS, type TableId } from '../statutory-tables.ts';
import { displayValue } from '../table-layout.ts';

export interface PrintedCell {
  cell: Cell;
  own: boolean;
  value: CellValue;
  /** Exactly what stands in the cell; empty where it is blank. */
  printed: string;
  unit: Label;
  /** Only in a report of two levels. */
  level: Label | null;
}

type CellSource = Pick<PublishedReport, 'format' | 'formatByTable' | 'cells' | 'raw' | 'cellsOwn' | 'rawOwn'>;

const TABLES: readonly TableId[] = ['T2', 'T3', 'T4'];

/** Every cell of the report in printed order, the own-level value beside the whole; cells beyond the format stand last. */
export function listPrintedCells(report: CellSource): PrintedCell[] {
  return cellsOf(report).flatMap((cell) => {
    const printed: PrintedCell[] = [];
    const isSplit = report.cellsOwn !== undefined && cell.id in report.cellsOwn;
    if (cell.id in report.cells) printed.push(printedCell(report, cell, false, isSplit));
    if (isSplit) printed.push(printedCell(report, cell, true, true));
    return printed;
  });
}

function cellsOf(report: CellSource): Cell[] {
  const ofFormat = TABLES.flatMap((table) => CELLS[table][report.formatByTable?.[table] ?? report.format]);
  const known = new Set(ofFormat.map((cell) => cell.id));
  const beyond = Object.keys(report.cells).filter((id) => !known.has(id));
  return [...ofFormat, ...beyond.map(findCell).filter((cell) => cell !== undefined)];
}

function printedCell(report: CellSource, cell: Cell, own: boolean, isSplit: boolean): PrintedCell {
  const printed = displayValue(report, cell.id, own);
  return {
    cell,
    own,
    value: (own ? report.cellsOwn : report.cells)?.[cell.id] ?? null,
    printed,
    unit: unitOf(cell, printed),
    level: isSplit ? (own ? LEVEL_COLUMNS.own : LEVEL_COLUMNS.whole) : null,
  };
}

const NONE: Label = { zh: '', en: '' };
const PIECES: Label = { zh: '件', en: 'items' };
const ENTRIES: Label = { zh: '项', en: 'entries' };
const WAN: Label = { zh: '万元', en: '10 000 yuan' };
const MONEY_UNITS: readonly (readonly [string, Label])[] = [
  ['亿元', { zh: '亿元', en: '100 million yuan' }],
  ['万元', WAN],
  ['元', { zh: '元', en: 'yuan' }],
];
const COUNTED_AS_ENTRIES = /\.(previousItems|change|projects)$/;

/** An amount without a printed unit has none: the head gives it none either. */
function unitOf(cell: Pick<Cell, 'id' | 'kind'>, printed: string): Label {
  if (cell.kind === 'wan') return WAN;
  if (cell.kind === 'money') return MONEY_UNITS.find(([unit]) => printed.includes(unit))?.[1] ?? NONE;
  return COUNTED_AS_ENTRIES.test(cell.id as CellId) ? ENTRIES : PIECES;
}
