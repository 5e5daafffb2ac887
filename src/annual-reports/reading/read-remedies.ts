import { CELLS, OUTCOME_COLUMNS, REMEDY_BLOCKS } from '../statutory-tables.ts';
import { remedyHeadDefects } from './head-defects.ts';
import type { Line } from './line.ts';
import { readValue } from './printed-value.ts';
import type { Piece } from './table-pieces.ts';
import { addNote, emptyReading, placeAt, putCell, shown, TABLE_NAMES, type TableReading } from './table-reading.ts';
import { chooseWindow, mayBePadded, valuesIn } from './value-window.ts';
import { BLOCK_KEYS, LITIGATION_KEY, OUTCOME_KEYS } from './vocabulary.ts';

const BLOCKS = REMEDY_BLOCKS.length;
const OUTCOMES = OUTCOME_COLUMNS.length;
const WIDTH = BLOCKS * OUTCOMES;
const MOST_PIECES = 400;

/** The fifteen printed values in statutory order, and how often the heads name the outcomes in that layout. */
interface Found {
  values: readonly string[];
  from: Piece;
  headTimes: number;
}

/** Reads Table 4: fifteen cells in one row, a row for each block, or turned on its side. */
export function readRemedies(pieces: readonly Piece[], lines: readonly Line[]): TableReading {
  const reading = emptyReading('T4');
  const heads = pieces.filter(
    (piece) => OUTCOME_KEYS.includes(piece.key) || BLOCK_KEYS.includes(piece.key) || piece.key === LITIGATION_KEY,
  );
  if (pieces.length > MOST_PIECES || (heads.length === 0 && !pieces.some((piece) => piece.slots.some(Boolean)))) return reading;
  const filled = pieces.filter((piece) => piece.slots.some(Boolean));
  const found = inOneRow(pieces, lines) ?? inBlockRows(pieces, filled) ?? onItsSide(pieces, filled) ?? oneByOne(filled);
  if (!found && filled.length > 0) noteUncertain(reading, filled, lines);
  const values = found?.values ?? Array.from({ length: WIDTH }, () => '');
  const place = placeAt(lines, (found?.from ?? pieces[0]!).line);
  CELLS.T4.F2021.forEach((cell, at) => {
    putCell(reading, cell.id, values[at]!, place);
  });
  const head = found && found.headTimes === BLOCKS ? pieces.slice(0, pieces.indexOf(found.from) + 1) : pieces;
  remedyHeadDefects(reading, head, found?.headTimes ?? BLOCKS);
  reading.rows = found ? 1 : 0.5;
  return reading;
}

/** All values after one another: in one row, or wrapped over lines. */
function inOneRow(pieces: readonly Piece[], lines: readonly Line[]): Found | undefined {
  const rows = pieces.filter((piece) => piece.slots.length >= WIDTH - 1 && isRowOf15(piece, lines));
  const row = rows.find((piece) => piece.slots.some(Boolean)) ?? rows[0];
  if (row) {
    const window = chooseWindow([row.slots], WIDTH, blockSums, mayBePadded(lines[row.line]));
    const values = valuesIn(row.slots, WIDTH, window);
    if (values) return { values, from: row, headTimes: BLOCKS };
  }
  return wrapped(pieces);
}

function isRowOf15(piece: Piece, lines: readonly Line[]): boolean {
  return piece.slots.length >= WIDTH || mayBePadded(lines[piece.line]);
}

function wrapped(pieces: readonly Piece[]): Found | undefined {
  for (let start = 0; start < pieces.length; start++) {
    let values: string[] = [];
    for (let at = start; at < pieces.length; at++) {
      const piece = pieces[at]!;
      if (piece.slots.length === 0 || (at > start && piece.key !== '')) break;
      values = [...values, ...piece.slots];
      if (values.length >= WIDTH) break;
    }
    const labelled = blockOf(pieces[start]!) >= 0 || OUTCOME_KEYS.includes(pieces[start]!.key);
    if (values.length === WIDTH && values.some(Boolean) && !(labelled && pieces[start]!.slots.length === OUTCOMES)) {
      return { values, from: pieces[start]!, headTimes: BLOCKS };
    }
  }
  return undefined;
}

/** One row for each block, told by its label or, without labels, by its order. */
function inBlockRows(pieces: readonly Piece[], filled: readonly Piece[]): Found | undefined {
  const rows = pieces.filter((piece) => piece.slots.length >= OUTCOMES && piece.slots.length < WIDTH && isBlockRow(piece, filled));
  if (rows.length === 0 || rows.some((row) => row.slots.slice(OUTCOMES).some(Boolean))) return twoHalves(rows);
  const values = Array.from({ length: WIDTH }, () => '');
  const labelled = rows.map(blockOf);
  const byLabel = labelled.every((block) => block >= 0) && new Set(labelled).size === rows.length;
  if (!byLabel && rows.length !== BLOCKS) return undefined;
  rows.forEach((row, at) => {
    const block = byLabel ? labelled[at]! : at;
    for (let c = 0; c < OUTCOMES; c++) values[block * OUTCOMES + c] = row.slots[c]!;
  });
  const headTimes = pieces.filter((piece) => piece.key.includes(OUTCOME_KEYS[0]!)).length;
  return { values, from: rows[0]!, headTimes: Math.max(headTimes, 1) };
}

function isBlockRow(piece: Piece, filled: readonly Piece[]): boolean {
  return filled.includes(piece) || (filled.length > 0 && blockOf(piece) >= 0);
}

/** Reconsideration in one row of five, litigation in one of ten. */
function twoHalves(rows: readonly Piece[]): Found | undefined {
  const [first, second] = rows;
  if (rows.length !== 2 || first!.slots.length !== OUTCOMES || second!.slots.length < 2 * OUTCOMES) return undefined;
  return { values: [...first!.slots, ...second!.slots.slice(0, 2 * OUTCOMES)], from: first!, headTimes: BLOCKS };
}

/** Outcomes as rows and the blocks as columns. */
function onItsSide(pieces: readonly Piece[], filled: readonly Piece[]): Found | undefined {
  const rows = OUTCOME_KEYS.map((key) => pieces.find((piece) => piece.key === key && piece.slots.length >= BLOCKS));
  const [first] = rows;
  if (!first || rows.some((row) => !row) || filled.some((piece) => !rows.includes(piece))) return undefined;
  const values = REMEDY_BLOCKS.flatMap((_, block) => rows.map((row) => row!.slots[block]!));
  return { values, from: first, headTimes: 1 };
}

/** A line for each value: each outcome label with its figure, block after block. */
function oneByOne(filled: readonly Piece[]): Found | undefined {
  const labelled = filled.filter((piece) => OUTCOME_KEYS.includes(piece.key) && piece.slots.length >= 1);
  if (labelled.length !== WIDTH || filled.length !== WIDTH) return undefined;
  if (labelled.some((piece, at) => piece.key !== OUTCOME_KEYS[at % OUTCOMES])) return undefined;
  return { values: labelled.map((piece) => piece.slots[0]!), from: labelled[0]!, headTimes: BLOCKS };
}

function blockOf(piece: Piece): number {
  return BLOCK_KEYS.findLastIndex((key) => piece.key === key || piece.key.endsWith(key));
}

function blockSums(values: readonly string[]): number {
  let holding = 0;
  for (let block = 0; block < BLOCKS; block++) {
    const numbers = values.slice(block * OUTCOMES, (block + 1) * OUTCOMES).map((text) => readValue(text).value ?? 0);
    const total = numbers.pop()!;
    if (total === numbers.reduce((sum, number) => sum + number, 0)) holding++;
  }
  return holding;
}

function noteUncertain(reading: TableReading, filled: readonly Piece[], lines: readonly Line[]): void {
  const printed = shown(filled.flatMap((piece) => piece.slots).join(' '));
  addNote(
    reading,
    'row-uncertain',
    `${TABLE_NAMES.T4.zh}应有 ${WIDTH} 个单元格,印有「${printed}」,不能确定各数属于哪一列,按未知处理`,
    `${TABLE_NAMES.T4.en} has ${WIDTH} cells and prints "${printed}"; which cell each figure belongs to is uncertain, so they are unknown`,
    placeAt(lines, filled[0]!.line),
  );
}
