import type { CellValue, PublishedReport, ReadingNote } from '../published-report.ts';
import type { CellId, Format, TableId } from '../statutory-tables.ts';
import { labelKey, showsWhole } from './label-key.ts';
import type { Line, Place } from './line.ts';
import { readValue } from './printed-value.ts';
import type { Entry } from './vocabulary.ts';

/** What one table gave. `own`: the second column of a report split into two levels. */
export interface TableReading {
  table: TableId;
  format: Format | null;
  cells: Record<CellId, CellValue>;
  raw: Record<CellId, string>;
  cellsOwn: Record<CellId, CellValue>;
  rawOwn: Record<CellId, string>;
  split: boolean;
  /** Heads lost so that columns were told by their position. */
  lostHeads: boolean;
  /** Labels printed otherwise than the statute has them. */
  otherLabels: boolean;
  defects: PublishedReport['headerDefects'];
  notes: ReadingNote[];
  /** Rows found; tells the main table of a page from a fragment. */
  rows: number;
}

export function emptyReading(table: TableId): TableReading {
  return {
    table,
    format: null,
    cells: {},
    raw: {},
    cellsOwn: {},
    rawOwn: {},
    split: false,
    lostHeads: false,
    otherLabels: false,
    defects: [],
    notes: [],
    rows: 0,
  };
}

export const TABLE_NAMES: Record<TableId, { zh: string; en: string }> = {
  T2: { zh: '主动公开政府信息情况表', en: 'Table 2 (proactive disclosure)' },
  T3: { zh: '政府信息公开申请情况表', en: 'Table 3 (requests)' },
  T4: { zh: '行政复议、行政诉讼情况表', en: 'Table 4 (reconsideration and litigation)' },
};

/** Puts what is printed in a cell into the reading, as a number where it is one. */
export function putCell(reading: TableReading, id: CellId, printed: string, place: Place, own = false): void {
  const { value, raw, oddity } = readValue(printed);
  const cells = own ? reading.cellsOwn : reading.cells;
  if (id in cells && cells[id] !== null && value === null) return;
  cells[id] = value;
  if (raw !== undefined) (own ? reading.rawOwn : reading.raw)[id] = raw;
  if (oddity === 'unreadable') {
    addNote(
      reading,
      'value-unreadable',
      `「${shown(printed)}」不是数字,该单元格按未知处理`,
      `"${shown(printed)}" is no number; the cell is unknown`,
      place,
      [id],
    );
  }
}

export function addNote(
  reading: { notes: ReadingNote[] },
  code: string,
  message: string,
  messageEn: string,
  place?: Place,
  cells?: CellId[],
): void {
  reading.notes.push({
    code,
    message,
    messageEn,
    ...(cells && cells.length > 0 ? { cells } : {}),
    ...(place && (place.line !== undefined || place.page !== undefined) ? { place } : {}),
  });
}

/** A letter of the upright heading 三、本年度办理结果 that stands in the same line. */
const BEFORE_NUMBER = /^\S{1,2}\s+(?=\d{1,2}[.、．])/;

/** Tells a row whose label was matched only roughly, and records a misprint of it. */
export function judgeLabel(reading: TableReading, entry: Entry, printed: string, likeness: number, place: Place): void {
  if (likeness === 1) {
    if (printed.replace(/\s+/g, '') !== entry.label) reading.otherLabels = true;
    return;
  }
  const key = labelKey(printed);
  if (entry.keys.some((label) => showsWhole(key, label))) return;
  reading.otherLabels = true;
  reading.defects.push({ table: reading.table, expected: entry.label, printed: shown(printed.replace(BEFORE_NUMBER, '')) || null });
  if (likeness < 0.75) {
    const name = TABLE_NAMES[reading.table];
    addNote(
      reading,
      'label-uncertain',
      `${name.zh}中印作「${shown(printed)}」的一行,按位置读作「${entry.label}」`,
      `The row printed "${shown(printed)}" in ${name.en} was read by its position as "${entry.label}"`,
      place,
    );
  }
}

export const shown = (text: string): string => {
  const tidy = text.replace(/\s+/g, ' ').trim();
  return tidy.length > 40 ? `${tidy.slice(0, 40)}…` : tidy;
};

export const placeAt = (lines: readonly Line[], at: number): Place => lines[at]?.place ?? {};
