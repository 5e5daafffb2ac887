import { APPLICANT_COLUMNS, type ApplicantColumn, REQUEST_ROWS } from '../statutory-tables.ts';
import { type Alignment, alignRows } from './align-rows.ts';
import { columnOrder } from './applicant-order.ts';
import { byOffset, columnOffsets } from './column-offsets.ts';
import { requestHeadDefects } from './head-defects.ts';
import type { Line } from './line.ts';
import { readValue } from './printed-value.ts';
import { readTransposedRequests } from './read-transposed-requests.ts';
import { formatOf, type RowReading, rowsOf, usualWidth } from './request-rows.ts';
import type { Piece } from './table-pieces.ts';
import { addNote, emptyReading, judgeLabel, placeAt, putCell, shown, TABLE_NAMES, type TableReading } from './table-reading.ts';
import { chooseWindow, mayBePadded, valuesIn } from './value-window.ts';
import { APPLICANT_KEYS, REQUEST_CELL_IDS, REQUEST_ENTRIES } from './vocabulary.ts';

const WIDTH = APPLICANT_COLUMNS.length;
const MOST_PIECES = 1500;

/** Reads Table 3 from its labels and value cells. */
export function readRequests(pieces: readonly Piece[], lines: readonly Line[], loose: boolean): TableReading {
  const reading = emptyReading('T3');
  if (pieces.length > MOST_PIECES) return reading;
  if (isTransposed(pieces)) return readTransposedRequests(pieces, lines);
  const alignments = alignRows(pieces, REQUEST_ENTRIES, { loose, widths: [WIDTH, 2 * WIDTH] });
  const rows = rowsOf(pieces, alignments);
  if (rows.length === 0) return reading;
  const head = pieces.slice(0, alignments[0]?.from ?? 0);
  const sublevels = head.filter((piece) => piece.key.includes('本级')).length;
  reading.split = sublevels > 1 && rows.some((row) => row.slots.length > WIDTH || row.slots.length === 0);
  reading.format = formatOf(rows);
  putRows(reading, rows, head, lines);
  requestHeadDefects(reading, head, rows[0]!.entry);
  noteStrayRows(reading, pieces, alignments, lines);
  noteMissingRows(reading, rows);
  reading.rows = rows.length;
  return reading;
}

function isTransposed(pieces: readonly Piece[]): boolean {
  return pieces.filter((piece) => piece.slots.length >= 10 && APPLICANT_KEYS.includes(piece.key)).length >= 4;
}

function putRows(reading: TableReading, rows: readonly RowReading[], head: readonly Piece[], lines: readonly Line[]): void {
  const printed = usualWidth(rows);
  const columns = columnOrder(head, reading.split ? 2 * WIDTH : printed);
  if (!columns) {
    addNote(
      reading,
      'columns-uncertain',
      `${TABLE_NAMES.T3.zh}每行印有 ${printed} 个数,不是 7 个,表头也不能说明缺哪一列,各单元格按未知处理`,
      `${TABLE_NAMES.T3.en} prints ${printed} figures per row instead of 7, and its head does not tell which column is missing; the cells are unknown`,
      placeAt(lines, rows[0]!.line),
    );
  }
  const order = columns ?? APPLICANT_COLUMNS.map((column) => column.id);
  const width = reading.split ? 2 * order.length : order.length;
  const totalAt = order.indexOf('total');
  const window = chooseWindow(
    rows.map((row) => row.slots),
    width,
    (values) => (reading.split ? 0 : sumHolds(values, totalAt)),
    rows.some((row) => mayBePadded(lines[row.line])),
  );
  const offsets = columnOffsets(rows, width);
  const grouped = reading.split && levelsAreGrouped(head);
  for (const row of rows) {
    const { id } = REQUEST_ENTRIES[row.entry]!;
    judgeLabel(reading, REQUEST_ENTRIES[row.entry]!, row.label, row.likeness, placeAt(lines, row.line));
    const placed = byColumn(row, order, head, reading.split) ?? byOffset(row, offsets);
    const exact = placed ?? valuesIn(row.slots, width, window);
    const known = columns && exact && (placed || row.slots.length >= width || isPadded(row, lines));
    if (!known && columns) noteUncertainRow(reading, row, lines, order);
    const place = placeAt(lines, row.line);
    order.forEach((column, at) => {
      const cell = REQUEST_CELL_IDS[id]![column];
      if (!reading.split) putCell(reading, cell, known ? exact[at]! : '', place);
      else {
        const [whole, own] = grouped ? [at, order.length + at] : [2 * at, 2 * at + 1];
        putCell(reading, cell, known ? exact[whole]! : '', place);
        putCell(reading, cell, known ? exact[own]! : '', place, true);
      }
    });
  }
}

/** Whether the seven columns of the whole area stand before the seven of the own level, and not the two levels of each side by side. */
function levelsAreGrouped(head: readonly Piece[]): boolean {
  const levels = head.filter((piece) => /本级|全[县市区省]|市直/.test(piece.key)).map((piece) => piece.key.includes('本级'));
  return levels.length >= WIDTH && levels[0] === false && levels[1] === false;
}

/** Cells missing at the end of a row are blank where the file marks cells; in running figures nobody can tell which is missing. */
function isPadded(row: RowReading, lines: readonly Line[]): boolean {
  if (!row.slots.some(Boolean)) return true;
  return mayBePadded(lines[row.piece?.line ?? row.line]);
}

/** Values by the columns their heads stand in, where the file shows a grid and the heads are in another order or number. */
function byColumn(row: RowReading, order: readonly string[], head: readonly Piece[], split: boolean): string[] | undefined {
  if (split || !row.piece || row.slots.length === order.length || row.piece.column < 0) return undefined;
  const columns = order.map((id) => {
    const key = APPLICANT_KEYS[APPLICANT_COLUMNS.findIndex((column) => column.id === id)]!;
    return head.findLast((piece) => piece.key === key)?.column ?? -1;
  });
  if (columns.some((column) => column < 0) || new Set(columns).size < columns.length) return undefined;
  const values = columns.map((column) => row.slots[row.piece!.columns.indexOf(column)]);
  const filled = row.slots.filter(Boolean).length;
  if (values.some((value) => value === undefined) || values.filter(Boolean).length < filled) return undefined;
  return values as string[];
}

function sumHolds(values: readonly string[], totalAt: number): number {
  if (totalAt < 0) return 0;
  let sum = 0;
  for (let at = 0; at < values.length; at++) {
    const { value } = readValue(values[at]!);
    if (at === totalAt) {
      if (value === null) return 0;
      sum -= value;
    } else sum += value ?? 0;
  }
  return sum === 0 && values.some((value) => value !== '' && value !== '0') ? 1 : 0;
}

function noteUncertainRow(reading: TableReading, row: RowReading, lines: readonly Line[], order: readonly ApplicantColumn['id'][]): void {
  const entry = REQUEST_ENTRIES[row.entry]!;
  const printed = shown(row.slots.join(' '));
  addNote(
    reading,
    'row-uncertain',
    `「${entry.label}」一行印有「${printed}」,不能确定各数属于哪一列,按未知处理`,
    `The row "${entry.label}" prints "${printed}"; which column each figure belongs to is uncertain, so its cells are unknown`,
    placeAt(lines, row.line),
    order.map((column) => REQUEST_CELL_IDS[entry.id]![column]),
  );
}

function noteStrayRows(reading: TableReading, pieces: readonly Piece[], alignments: readonly Alignment[], lines: readonly Line[]): void {
  const used = new Set<number>();
  for (const { from, to } of alignments) for (let at = from; at <= to; at++) used.add(at);
  const first = alignments[0]?.from ?? 0;
  pieces.forEach((piece, at) => {
    const figures = piece.slots.filter(Boolean).length;
    if (used.has(at) || at < first || figures < 3) return;
    addNote(
      reading,
      'row-unknown',
      `${TABLE_NAMES.T3.zh}中「${shown(piece.text)}」一行不在法定格式内,未读入(所印:${shown(piece.slots.join(' '))})`,
      `The row "${shown(piece.text)}" in ${TABLE_NAMES.T3.en} is not of the statutory form and was left out (printed: ${shown(piece.slots.join(' '))})`,
      placeAt(lines, piece.line),
    );
  });
}

function noteMissingRows(reading: TableReading, rows: readonly RowReading[]): void {
  const found = new Set(rows.map((row) => REQUEST_ENTRIES[row.entry]!.id));
  const required = reading.format ? REQUEST_ROWS[reading.format] : REQUEST_ROWS.F2019.filter((row) => row.id !== 'other');
  const missing = required.filter((row) => !found.has(row.id)).map((row) => row.label.zh);
  if (missing.length === 0) return;
  addNote(
    reading,
    'row-missing',
    `${TABLE_NAMES.T3.zh}缺少 ${missing.length} 行:${shown(missing.join(';'))}`,
    `${TABLE_NAMES.T3.en} lacks ${missing.length} rows: ${shown(missing.join('; '))}`,
  );
}
