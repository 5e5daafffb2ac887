import { type Format, PROACTIVE_ITEMS, type ProactiveRow } from '../statutory-tables.ts';
import { type Alignment, alignRows } from './align-rows.ts';
import { proactiveHeadDefects } from './head-defects.ts';
import type { Line } from './line.ts';
import { columnWordsIn, headsOfRows } from './proactive-heads.ts';
import type { Piece } from './table-pieces.ts';
import { addNote, emptyReading, judgeLabel, placeAt, putCell, shown, TABLE_NAMES, type TableReading } from './table-reading.ts';
import { mayBePadded, valuesIn } from './value-window.ts';
import { PROACTIVE_COLUMNS, PROACTIVE_ENTRIES } from './vocabulary.ts';

const MOST_PIECES = 600;

/** Reads Table 2: rows of one item with its columns beside it, or turned on its side with one column a line. */
export function readProactive(pieces: readonly Piece[], lines: readonly Line[], loose: boolean): TableReading {
  const reading = emptyReading('T2');
  if (pieces.length > MOST_PIECES) return reading;
  const alignments = alignRows(pieces, PROACTIVE_ENTRIES, { loose, widths: [3, 2, 1] });
  const rows = alignments.filter(({ entry }) => !PROACTIVE_ENTRIES[entry]!.heading);
  if (rows.length === 0) return reading;
  const format = formatOf(pieces, rows);
  const sideways = isSideways(pieces, rows);
  reading.format = format;
  reading.split =
    pieces.filter((piece) => piece.key.includes('本级')).length > 0 && (sideways || rows.some((row) => isDoubled(row, pieces, format)));
  const heads = headsOfRows(pieces, alignments);
  const used = new Set<number>();
  for (const { from, to } of alignments) for (let at = from; at <= to; at++) used.add(at);
  rows.forEach((row, index) => {
    const schema = schemaRow(format, PROACTIVE_ENTRIES[row.entry]!.id);
    const label = pieces.slice(row.from, row.to + 1).map((piece) => piece.text);
    judgeLabel(reading, PROACTIVE_ENTRIES[row.entry]!, label.join(''), row.likeness, placeAt(lines, pieces[row.from]!.line));
    if (sideways) putSideways(reading, row, rows[index + 1], schema, pieces, lines, used);
    else putRow(reading, row, schema, heads[index]!, pieces, lines);
  });
  proactiveHeadDefects(reading, pieces, alignments, format, sideways);
  noteStrayRows(reading, pieces, used, lines);
  noteMissingRows(reading, rows, format);
  reading.rows = rows.length;
  return reading;
}

function formatOf(pieces: readonly Piece[], rows: readonly Alignment[]): Format {
  let older = 0;
  const text = pieces.map((piece) => piece.key).join('');
  for (const word of columnWordsIn(text)) if (word.formats.size === 1) older += word.formats.has('F2019') ? 1 : -1;
  const only2019 = new Set(['art20_1.otherDocs', 'art20_5.otherServices', 'art20_9.procurement']);
  for (const row of rows) {
    const { id } = PROACTIVE_ENTRIES[row.entry]!;
    if (only2019.has(id)) older += 2;
    if (id === 'art20_5.licensing' || id === 'art20_6.penalty' || id === 'art20_6.coercion') {
      const filled = row.values === null ? 0 : pieces[row.values]!.slots.filter(Boolean).length;
      if (filled > 0) older += filled === 1 ? -1 : 1;
    }
  }
  return older > 0 ? 'F2019' : 'F2021';
}

function schemaRow(format: Format, id: string): { prefix: string; row: ProactiveRow } {
  const [itemId, rowId] = id.split('.') as [string, string];
  for (const items of [PROACTIVE_ITEMS[format], PROACTIVE_ITEMS.F2019]) {
    const row = items.find((item) => item.id === itemId)?.rows.find((candidate) => candidate.id === rowId);
    if (row) return { prefix: `T2.${id}`, row };
  }
  throw new Error(`No such row: ${id}`);
}

/** Turned on its side, a row label is followed by a column label, not by figures. */
function isSideways(pieces: readonly Piece[], rows: readonly Alignment[]): boolean {
  const sideways = rows.filter((row) => {
    const next = pieces[row.to + 1];
    return next && row.values === null && columnWordsIn(next.key).length === 1;
  });
  return sideways.length * 2 > rows.length;
}

function isDoubled(row: Alignment, pieces: readonly Piece[], format: Format): boolean {
  const width = schemaRow(format, PROACTIVE_ENTRIES[row.entry]!.id).row.columns.length;
  return row.values !== null && pieces[row.values]!.slots.length >= 2 * width;
}

function putRow(
  reading: TableReading,
  alignment: Alignment,
  { prefix, row }: { prefix: string; row: ProactiveRow },
  head: readonly string[],
  pieces: readonly Piece[],
  lines: readonly Line[],
): void {
  const piece = alignment.values === null ? null : pieces[alignment.values]!;
  const slots = piece?.slots ?? [];
  const ids = row.columns.map((column) => column.id);
  const printed = head.filter((id) => ids.includes(id));
  const order = printed.length === ids.length && new Set(printed).size === ids.length ? printed : ids;
  const width = reading.split ? 2 * order.length : order.length;
  const values = fittingValues(slots, width) ?? withoutRepeats(slots, order, head);
  const padded = (piece && mayBePadded(lines[piece.line])) || !slots.some(Boolean);
  const known = values && (slots.length >= width || padded);
  const place = placeAt(lines, piece?.line ?? pieces[alignment.from]!.line);
  if (!known) {
    addNote(
      reading,
      'row-uncertain',
      `「${row.label.zh}」一行应有 ${width} 个单元格,印有「${shown(slots.join(' '))}」,不能确定各数属于哪一列,按未知处理`,
      `The row "${row.label.zh}" has ${width} cells and prints "${shown(slots.join(' '))}"; which column each figure belongs to is uncertain`,
      place,
      order.map((id) => `${prefix}.${id}`),
    );
  }
  order.forEach((id, at) => {
    if (!reading.split) putCell(reading, `${prefix}.${id}`, known ? values[at]! : '', place);
    else {
      putCell(reading, `${prefix}.${id}`, known ? values[2 * at]! : '', place);
      putCell(reading, `${prefix}.${id}`, known ? values[2 * at + 1]! : '', place, true);
    }
  });
}

/** The first cells that hold all figures of the row: padding may stand before or after them. */
function fittingValues(slots: readonly string[], width: number): string[] | undefined {
  for (let offset = 0; offset <= Math.max(0, slots.length - width); offset++) {
    const values = valuesIn(slots, width, { from: 'label', offset });
    if (values) return values;
  }
  return undefined;
}

/** A cell spanning columns that was written down once for each of them, under a head repeated the same way. */
function withoutRepeats(slots: readonly string[], order: readonly string[], head: readonly string[]): string[] | undefined {
  const under = head.filter((id) => order.includes(id));
  if (under.length <= order.length || slots.slice(under.length).some(Boolean)) return undefined;
  const values = order.map((id) => slots[under.indexOf(id)] ?? '');
  return under.every((id, at) => (slots[at] ?? '') === values[order.indexOf(id)]) ? values : undefined;
}

function putSideways(
  reading: TableReading,
  alignment: Alignment,
  next: Alignment | undefined,
  { prefix, row }: { prefix: string; row: ProactiveRow },
  pieces: readonly Piece[],
  lines: readonly Line[],
  used: Set<number>,
): void {
  const found = new Map<string, Piece>();
  for (let at = alignment.to + 1; at < (next?.from ?? pieces.length); at++) {
    const word = columnWordsIn(pieces[at]!.key)[0];
    if (!word || found.has(word.id) || !row.columns.some((column) => column.id === word.id)) continue;
    found.set(word.id, pieces[at]!);
    used.add(at);
  }
  for (const { id } of row.columns) {
    const piece = found.get(id);
    const place = placeAt(lines, piece?.line ?? pieces[alignment.from]!.line);
    putCell(reading, `${prefix}.${id}`, piece?.slots[0] ?? '', place);
    if (reading.split) putCell(reading, `${prefix}.${id}`, piece?.slots[1] ?? '', place, true);
  }
}

function noteStrayRows(reading: TableReading, pieces: readonly Piece[], used: ReadonlySet<number>, lines: readonly Line[]): void {
  pieces.forEach((piece, at) => {
    if (used.has(at) || piece.key === '' || !piece.slots.some(Boolean)) return;
    if (PROACTIVE_COLUMNS.some((word) => piece.key.includes(word.key))) return;
    addNote(
      reading,
      'row-unknown',
      `${TABLE_NAMES.T2.zh}中「${shown(piece.text)}」一行不在法定格式内,未读入(所印:${shown(piece.slots.join(' '))})`,
      `The row "${shown(piece.text)}" in ${TABLE_NAMES.T2.en} is not of the statutory form and was left out (printed: ${shown(piece.slots.join(' '))})`,
      placeAt(lines, piece.line),
    );
  });
}

function noteMissingRows(reading: TableReading, rows: readonly Alignment[], format: Format): void {
  const found = new Set(rows.map((row) => PROACTIVE_ENTRIES[row.entry]!.id));
  const missing = PROACTIVE_ITEMS[format].flatMap((item) =>
    item.rows.filter((row) => !row.local && !found.has(`${item.id}.${row.id}`)).map((row) => row.label.zh),
  );
  if (missing.length === 0) return;
  addNote(
    reading,
    'row-missing',
    `${TABLE_NAMES.T2.zh}缺少 ${missing.length} 行:${shown(missing.join(';'))}`,
    `${TABLE_NAMES.T2.en} lacks ${missing.length} rows: ${shown(missing.join('; '))}`,
  );
}
