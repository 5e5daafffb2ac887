import { type AuditEntry, type ChainHead, hashOf } from './entry.ts';

export interface BrokenLink {
  readonly number: number;
  readonly problem: 'missing' | 'changed' | 'unlinked';
}

/** Follows the chain over the next entries; `head` is the last entry before them. */
export function brokenLinks(entries: readonly AuditEntry[], head: ChainHead): BrokenLink[] {
  let previous = head;
  return entries.flatMap((entry) => {
    const before = previous;
    previous = entry;
    const broken: BrokenLink[] = [];
    if (entry.number !== before.number + 1) broken.push({ number: before.number + 1, problem: 'missing' });
    else if (entry.previousHash !== before.hash) broken.push({ number: entry.number, problem: 'unlinked' });
    if (hashOf(entry) !== entry.hash) broken.push({ number: entry.number, problem: 'changed' });
    return broken;
  });
}
