import { APPLICANT_COLUMNS, type Format, REQUEST_ROWS } from '../statutory-tables.ts';
import type { Line } from './line.ts';
import type { Piece } from './table-pieces.ts';
import { addNote, emptyReading, placeAt, putCell, shown, TABLE_NAMES, type TableReading } from './table-reading.ts';
import { chooseWindow, mayBePadded, valuesIn } from './value-window.ts';
import { APPLICANT_KEYS, REQUEST_ENTRIES } from './vocabulary.ts';

/** Table 3 turned on its side: applicants as rows, outcomes as columns in the statutory order. */
export function readTransposedRequests(pieces: readonly Piece[], lines: readonly Line[]): TableReading {
  const reading = emptyReading('T3');
  const rows = applicantRows(pieces);
  const head = pieces.slice(0, pieces.indexOf(rows[0]!.piece));
  const format: Format = head.some((piece) => isSubrowOfOther(piece)) ? 'F2021' : 'F2019';
  const width = REQUEST_ROWS[format].length;
  const window = chooseWindow(
    rows.map(({ piece }) => piece.slots),
    width,
    () => 0,
    rows.some(({ piece }) => mayBePadded(lines[piece.line])),
  );
  reading.format = format;
  for (const { column, piece } of rows) {
    const values = piece.slots.length >= width ? valuesIn(piece.slots, width, window) : undefined;
    if (!values) {
      addNote(
        reading,
        'row-uncertain',
        `「${shown(piece.text)}」一行应有 ${width} 个单元格,印有 ${piece.slots.length} 个,按未知处理`,
        `The row "${shown(piece.text)}" should have ${width} cells and prints ${piece.slots.length}; they are unknown`,
        placeAt(lines, piece.line),
      );
    }
    REQUEST_ROWS[format].forEach((row, at) => {
      putCell(reading, `T3.${row.id}.${column}`, values?.[at] ?? '', placeAt(lines, piece.line));
    });
  }
  reading.rows = width;
  if (rows.length < APPLICANT_COLUMNS.length) {
    addNote(
      reading,
      'row-missing',
      `${TABLE_NAMES.T3.zh}缺少部分申请人的行`,
      `${TABLE_NAMES.T3.en} lacks the rows of some applicants`,
      placeAt(lines, rows[0]!.piece.line),
    );
  }
  return reading;
}

function applicantRows(pieces: readonly Piece[]): { column: string; piece: Piece }[] {
  const seen = new Set<string>();
  return pieces.flatMap((piece) => {
    const column = APPLICANT_COLUMNS[APPLICANT_KEYS.indexOf(piece.key)]?.id;
    if (!column || piece.slots.length < 10 || seen.has(column)) return [];
    seen.add(column);
    return [{ column, piece }];
  });
}

function isSubrowOfOther(piece: Piece): boolean {
  const entry = REQUEST_ENTRIES.find((candidate) => candidate.keys[0] === piece.key);
  return entry?.id === 'other.overdueCorrection' || entry?.id === 'other.overdueFee';
}
