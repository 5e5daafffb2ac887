import { type Alignment, certainLabels } from './certain-labels.ts';
import { labelLikeness } from './label-key.ts';
import { wordOf } from './printed-word.ts';
import type { Piece } from './table-pieces.ts';
import { type Entry, REQUEST_HEADING_KEYS } from './vocabulary.ts';

export type { Alignment };

export interface AlignOptions {
  /** Labels may stand after their figures. */
  loose: boolean;
  /** How many values a row may have. */
  widths: readonly number[];
}

const LEAST_LIKENESS = 0.6;
const SPOILT_LIKENESS = 0.35;
const LONGEST_GROUP = 6;
/** More pieces than this between two certain labels are not compared one by one. */
const WIDEST_STRETCH = 90;

/**
 * Lays the printed labels along the statutory order. Labels printed exactly are fixed first, as the heaviest chain that
 * keeps the order; between them, dynamic programming weighs likeness of the labels against rows left out on either side.
 */
export function alignRows(pieces: readonly Piece[], entries: readonly Entry[], options: AlignOptions): Alignment[] {
  const pins = certainLabels(pieces, entries, options.loose);
  const found: Alignment[] = [];
  let piece = 0;
  let entry = 0;
  for (const pin of [...pins, undefined]) {
    const pieceEnd = pin ? pin.from : pieces.length;
    const entryEnd = pin ? pin.entry : entries.length;
    found.push(...alignStretch(pieces, piece, pieceEnd, entries, entry, entryEnd, options));
    if (!pin) break;
    found.push(withItsValues(pin, pieces, entries[pin.entry]!, options));
    piece = found.at(-1)!.to + 1;
    entry = pin.entry + 1;
  }
  return found;
}

interface Step {
  score: number;
  group: number;
  values: number | null;
  likeness: number;
  move: 'piece' | 'entry' | 'match' | 'end';
}

/** A label whose beginning alone is a label too, broken before its figures: 「(二)部分公开」 and the rest in the next line. */
function withItsValues(pin: Alignment, pieces: readonly Piece[], entry: Entry, options: AlignOptions): Alignment {
  const next = pieces[pin.to + 1];
  if (pin.values !== null || entry.heading || !next || next.key === '' || !bearsRow(next, options)) return pin;
  const joined = pieces[pin.from]!.key + next.key;
  if (isOtherLabel(next.key) || likenessOf(joined, entry) < LEAST_LIKENESS) return pin;
  return { ...pin, to: pin.to + 1, values: pin.to + 1 };
}

function alignStretch(
  pieces: readonly Piece[],
  fromPiece: number,
  toPiece: number,
  entries: readonly Entry[],
  fromEntry: number,
  toEntry: number,
  options: AlignOptions,
): Alignment[] {
  const rows = toPiece - fromPiece;
  const columns = toEntry - fromEntry;
  if (rows <= 0 || columns <= 0 || rows > WIDEST_STRETCH) return [];
  const steps: Step[][] = Array.from({ length: rows + 1 }, () => []);
  for (let i = rows; i >= 0; i--) {
    for (let j = columns; j >= 0; j--) steps[i]![j] = bestStep(i, j);
  }
  return trace();

  function bestStep(i: number, j: number): Step {
    let best: Step = { score: i === rows && j === columns ? 0 : -Infinity, group: 0, values: null, likeness: 0, move: 'end' };
    if (i < rows) {
      const loss = bearsRow(pieces[fromPiece + i]!, options) ? 0.6 : 0.01;
      const score = steps[i + 1]![j]!.score - loss;
      if (score > best.score) best = { score, group: 0, values: null, likeness: 0, move: 'piece' };
    }
    if (j < columns) {
      const score = steps[i]![j + 1]!.score - (entries[fromEntry + j]!.optional ? 0 : 0.3);
      if (score > best.score) best = { score, group: 0, values: null, likeness: 0, move: 'entry' };
    }
    if (i < rows && j < columns) best = bestMatch(i, j, best);
    return best;
  }

  function bestMatch(i: number, j: number, floor: Step): Step {
    let best = floor;
    const entry = entries[fromEntry + j]!;
    const longest = entry.keys[0]!.length;
    let key = '';
    let values: number | null = null;
    let bearing: Piece | null = null;
    for (let group = 1; group <= LONGEST_GROUP && i + group <= rows; group++) {
      const piece = pieces[fromPiece + i + group - 1]!;
      if (piece.slots.length > 0) {
        if (values !== null) break;
        values = fromPiece + i + group - 1;
        bearing = piece;
      }
      key += piece.key;
      if (key.length > longest * 1.6 + 14) break;
      const closed = group < LONGEST_GROUP && values !== null && !options.loose;
      const likeness = key === '' ? 0 : likenessOf(key, entry);
      const score = matchScore(entry, likeness, bearing, group) + steps[i + group]![j + 1]!.score;
      if (score > best.score) best = { score, group, values, likeness, move: 'match' };
      if (closed) break;
    }
    return best;
  }

  function matchScore(entry: Entry, likeness: number, bearing: Piece | null, group: number): number {
    const fits = bearing !== null && bearsRow(bearing, options);
    const tidy = -0.02 * (group - 1);
    if (likeness >= LEAST_LIKENESS) {
      if (entry.heading) return fits ? -1 : likeness * 0.5 + tidy;
      return likeness + (fits ? 0.5 : bearing ? 0.1 : options.loose ? -0.4 : 0) + tidy;
    }
    // A row of the right width in the right place whose label is lost or spoilt; another label is not this one.
    const spoilt = likeness >= SPOILT_LIKENESS || (bearing?.key.length ?? 0) <= 1;
    if (!entry.heading && !entry.optional && fits && group === 1 && spoilt && !isOtherLabel(bearing.key)) return 0.05 + likeness * 0.3;
    return -Infinity;
  }

  function trace(): Alignment[] {
    const found: Alignment[] = [];
    let i = 0;
    let j = 0;
    for (;;) {
      const step = steps[i]![j]!;
      if (step.move === 'end') return found;
      if (step.move === 'piece') i++;
      else if (step.move === 'entry') j++;
      else {
        const from = fromPiece + i;
        found.push({ entry: fromEntry + j, from, to: from + step.group - 1, values: step.values, likeness: step.likeness });
        i += step.group;
        j++;
      }
    }
  }
}

function isOtherLabel(key: string): boolean {
  const word = wordOf(key);
  return word.isLabel || word.tag !== undefined;
}

function bearsRow(piece: Piece, { widths }: AlignOptions): boolean {
  return piece.slots.length > 0 && (widths.includes(piece.slots.length) || (piece.slots.length > widths[0]! && piece.slots.some(Boolean)));
}

/** Likeness of a printed label; words of a heading before it, in the same cell or line, do not count. */
function likenessOf(key: string, entry: Entry): number {
  const rest = withoutHeading(key);
  if (rest !== key && key.startsWith(entry.keys[0]!)) return 0;
  let best = 0;
  for (const label of entry.keys) {
    best = Math.max(best, labelLikeness(key, label), rest === key || entry.heading ? 0 : labelLikeness(rest, label));
  }
  return best;
}

function withoutHeading(key: string): string {
  for (const heading of REQUEST_HEADING_KEYS)
    if (key.startsWith(heading) && key.length >= heading.length + 3) return key.slice(heading.length);
  return key;
}
