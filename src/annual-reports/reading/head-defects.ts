import { APPLICANT_COLUMNS, type Format, OUTCOME_COLUMNS, PROACTIVE_ITEMS } from '../statutory-tables.ts';
import type { Alignment } from './align-rows.ts';
import { columnWordsIn } from './proactive-heads.ts';
import type { Piece } from './table-pieces.ts';
import type { TableReading } from './table-reading.ts';
import {
  APPLICANT_KEYS,
  APPLICANTS_KEY,
  CAPTION_KEY,
  LITIGATION_KEY,
  ORGANISATIONS_KEY,
  OUTCOME_KEYS,
  PROACTIVE_ENTRIES,
  RECONSIDERATION_KEY,
} from './vocabulary.ts';

/** Heads of Table 3 that are missing or cut. A table that begins in its middle shows no head to judge. */
export function requestHeadDefects(reading: TableReading, head: readonly Piece[], firstEntry: number): void {
  const text = head.map((piece) => piece.key).join('');
  if (text === '' && firstEntry > 0) return;
  const missing = missingLabels(text, [
    { key: APPLICANTS_KEY, label: APPLICANTS_KEY },
    { key: ORGANISATIONS_KEY, label: ORGANISATIONS_KEY },
    ...APPLICANT_COLUMNS.map((column, at) => ({ key: APPLICANT_KEYS[at]!, label: column.label.zh })),
  ]);
  report(reading, missing, head);
}

/** Heads of Table 4. `times`: how often the outcomes are printed, three times where all cells stand in one row. */
export function remedyHeadDefects(reading: TableReading, head: readonly Piece[], times: number): void {
  const text = head.map((piece) => piece.key).join('');
  const missing = missingLabels(text, [
    { key: '未经复议直接起诉', label: '未经复议直接起诉' },
    { key: '复议后起诉', label: '复议后起诉' },
    { key: RECONSIDERATION_KEY, label: RECONSIDERATION_KEY },
    { key: LITIGATION_KEY, label: LITIGATION_KEY },
    ...Array.from({ length: times }).flatMap(() =>
      OUTCOME_COLUMNS.map((column, at) => ({ key: OUTCOME_KEYS[at]!, label: column.label.zh })),
    ),
  ]);
  report(reading, missing, head);
}

interface Expected {
  key: string;
  label: string;
}

/**
 * Labels the head does not show. A label broken over lines stands there in pieces among others, so what is not found
 * whole counts as printed when the characters of all such labels are left over.
 */
function missingLabels(text: string, expected: readonly Expected[]): string[] {
  let rest = text.replace(CAPTION_KEY, '');
  const unfound = [...expected]
    .sort((a, b) => b.key.length - a.key.length)
    .filter(({ key }) => {
      const at = rest.indexOf(key);
      if (at < 0) return true;
      rest = `${rest.slice(0, at)} ${rest.slice(at + key.length)}`;
      return false;
    });
  const left = new Map<string, number>();
  for (const character of rest) left.set(character, (left.get(character) ?? 0) + 1);
  const scattered = unfound.every(({ key }) =>
    [...key].every((character) => {
      const count = left.get(character) ?? 0;
      left.set(character, count - 1);
      return count > 0;
    }),
  );
  return scattered ? [] : [...new Set(unfound.map(({ label }) => label))];
}

function report(reading: TableReading, missing: readonly string[], head: readonly Piece[]): void {
  if (missing.length > 0) reading.lostHeads = true;
  for (const expected of missing) reading.defects.push({ table: reading.table, expected, printed: cutLabel(expected, head) });
}

/** What is left of a label: a cell holding only its beginning or end. */
function cutLabel(expected: string, head: readonly Piece[]): string | null {
  const cut = head.find(
    ({ key }) => key.length >= 2 && key.length < expected.length && (expected.startsWith(key) || expected.endsWith(key)),
  );
  return cut?.text ?? null;
}

/** Group headings and column heads of Table 2, for the groups of which a row is there. */
export function proactiveHeadDefects(
  reading: TableReading,
  pieces: readonly Piece[],
  alignments: readonly Alignment[],
  format: Format,
  sideways: boolean,
): void {
  const found = new Map(alignments.map((alignment) => [PROACTIVE_ENTRIES[alignment.entry]!.id, alignment]));
  const firstRow = alignments.find(({ entry }) => !PROACTIVE_ENTRIES[entry]!.heading);
  let from = 0;
  for (const item of PROACTIVE_ITEMS[format]) {
    const rows = item.rows.flatMap((row) => found.get(`${item.id}.${row.id}`) ?? []);
    if (rows.length === 0) continue;
    const begun = item.id === PROACTIVE_ITEMS[format][0]!.id || rows[0] !== firstRow;
    if (!found.has(item.id) && begun) reading.defects.push({ table: 'T2', expected: item.label.zh, printed: null });
    const to = sideways ? nextAfter(rows.at(-1)!, alignments, pieces.length) : rows[0]!.from;
    const start = sideways ? rows[0]!.to + 1 : (found.get(item.id)?.to ?? from - 1) + 1;
    const text = pieces
      .slice(start, to)
      .map((piece) => piece.key)
      .join('');
    const words = new Set(columnWordsIn(text).map((word) => word.id));
    if (begun || words.size > 0) {
      for (const column of item.rows[0]!.columns) {
        if (words.has(column.id)) continue;
        reading.defects.push({ table: 'T2', expected: column.label.zh, printed: cutLabel(column.label.zh, pieces.slice(start, to)) });
      }
    }
    from = rows.at(-1)!.to + 1;
  }
}

function nextAfter(row: Alignment, alignments: readonly Alignment[], end: number): number {
  return alignments.find((alignment) => alignment.from > row.to)?.from ?? end;
}
