import type { Alignment } from './align-rows.ts';
import type { Piece } from './table-pieces.ts';
import { CONTENT_KEY, type ColumnWord, PROACTIVE_COLUMNS, PROACTIVE_ENTRIES } from './vocabulary.ts';

/** Column labels of Table 2 in the order a text shows them, whatever separates or joins them. */
export function columnWordsIn(key: string): ColumnWord[] {
  if (key.length < 4) return [];
  let rest = key;
  const found: { at: number; word: ColumnWord }[] = [];
  for (const word of PROACTIVE_COLUMNS) {
    for (let at = rest.indexOf(word.key); at >= 0; at = rest.indexOf(word.key)) {
      found.push({ at, word });
      rest = rest.slice(0, at) + ' '.repeat(word.key.length) + rest.slice(at + word.key.length);
    }
  }
  return found.sort((a, b) => a.at - b.at).map(({ word }) => word);
}

/** For each data row, the column ids of the head it stands under. A head ends where the next group or head begins. */
export function headsOfRows(pieces: readonly Piece[], alignments: readonly Alignment[]): string[][] {
  const heads: string[][] = [];
  let text = '';
  let at = 0;
  let afterRow = false;
  for (const alignment of alignments) {
    const heading = PROACTIVE_ENTRIES[alignment.entry]!.heading;
    for (; at < alignment.from; at++) {
      const { key } = pieces[at]!;
      if (key.startsWith(CONTENT_KEY) || (afterRow && columnWordsIn(key).length > 0)) {
        text = '';
        afterRow = false;
      }
      text += key;
    }
    at = alignment.to + 1;
    if (heading) text = '';
    else {
      heads.push(columnWordsIn(text).map((word) => word.id));
      afterRow = true;
    }
  }
  return heads;
}
