import type { Piece } from './table-pieces.ts';
import type { Entry } from './vocabulary.ts';

/** One entry of the statutory order found in the print: `pieces` make its label, one of them bears the values. */
export interface Alignment {
  entry: number;
  /** First and last piece of its label. */
  from: number;
  to: number;
  /** The piece with the values, if any. */
  values: number | null;
  /** 0 to 1; 1 when the label is printed as the statute has it. */
  likeness: number;
}

/** The labels printed exactly, as the heaviest chain of them that keeps the statutory order. */
export function certainLabels(pieces: readonly Piece[], entries: readonly Entry[], loose: boolean): Alignment[] {
  const index = entryIndex(entries);
  const candidates: (Alignment & { weight: number })[] = [];
  pieces.forEach((piece, at) => {
    if (piece.key === '' || (loose && piece.slots.length === 0)) return;
    for (const entry of index.find(piece.key)) {
      const { heading, fullKey } = entries[entry]!;
      const filled = piece.slots.some(Boolean);
      const weight = 1 + (fullKey === piece.fullKey ? 0.5 : 0) + (heading ? -0.4 : filled ? 1 : piece.slots.length > 0 ? 0.5 : 0);
      candidates.push({ entry, from: at, to: at, values: piece.slots.length > 0 ? at : null, likeness: 1, weight });
    }
  });
  return heaviestChain(candidates);
}

function heaviestChain<T extends Alignment & { weight: number }>(candidates: readonly T[]): T[] {
  const total: number[] = [];
  const before: number[] = [];
  let best = -1;
  candidates.forEach((candidate, at) => {
    total[at] = candidate.weight;
    before[at] = -1;
    for (let earlier = Math.max(0, at - 200); earlier < at; earlier++) {
      const other = candidates[earlier]!;
      if (other.from >= candidate.from || other.entry >= candidate.entry) continue;
      // The later of two equal chains begins nearer to the rows that follow.
      if (total[earlier]! + candidate.weight >= total[at]!) {
        total[at] = total[earlier]! + candidate.weight;
        before[at] = earlier;
      }
    }
    if (best < 0 || total[at]! > total[best]!) best = at;
  });
  const chain: T[] = [];
  for (let at = best; at >= 0; at = before[at]!) chain.unshift(candidates[at]!);
  return chain;
}

interface EntryIndex {
  find(key: string): readonly number[];
}

const INDEXES = new WeakMap<readonly Entry[], EntryIndex>();

function entryIndex(entries: readonly Entry[]): EntryIndex {
  let index = INDEXES.get(entries);
  if (!index) {
    index = buildIndex(entries);
    INDEXES.set(entries, index);
  }
  return index;
}

function buildIndex(entries: readonly Entry[]): EntryIndex {
  const byKey = new Map<string, number[]>();
  const lengths = new Set<number>();
  entries.forEach((entry, at) => {
    for (const key of entry.keys) {
      byKey.set(key, [...(byKey.get(key) ?? []), at]);
      if (key.length >= 6) lengths.add(key.length);
    }
  });
  const none: readonly number[] = [];
  const find = (key: string) => {
    const exact = byKey.get(key);
    if (exact) return exact;
    // A heading or a piece of it may stand before the label in the same cell or line.
    for (const length of lengths) {
      if (length < key.length && length >= key.length - 14) {
        const tail = byKey.get(key.slice(-length));
        if (tail) return tail;
      }
    }
    return none;
  };
  return { find };
}
