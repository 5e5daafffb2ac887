import { splitLanguage } from '../ui/language.ts';

const LONGEST_PATH = 500;

/** Counts page views in memory between two flushes, and remembers the totals that the database last told. */
export interface VisitCounts {
  pending: Map<string, number>;
  totals: Map<string, number>;
}

/** A page has one count in both languages, whatever its query. */
export function pageOf(url: string): string | undefined {
  const path = splitLanguage(url).url.split('?')[0]!;
  return path.startsWith('/') && path.length <= LONGEST_PATH ? path : undefined;
}

export function countVisit(counts: VisitCounts, page: string): void {
  counts.pending.set(page, (counts.pending.get(page) ?? 0) + 1);
}

/** The total with the views not yet written; unknown until the database has told it. */
export function visitsOf(counts: VisitCounts, page: string): number | undefined {
  const total = counts.totals.get(page);
  return total === undefined ? undefined : total + (counts.pending.get(page) ?? 0);
}

/** Takes the views to be written and starts a new batch. */
export function takePending(counts: VisitCounts): Map<string, number> {
  const batch = counts.pending;
  counts.pending = new Map();
  return batch;
}

/** A batch that could not be written counts again with the next one. */
export function putBack(counts: VisitCounts, batch: ReadonlyMap<string, number>): void {
  for (const [page, visits] of batch) counts.pending.set(page, (counts.pending.get(page) ?? 0) + visits);
}

/** Keeps the totals of the pages read last, so that memory stays bounded. */
export function rememberTotals(counts: VisitCounts, totals: Iterable<readonly [string, number]>, limit = 20_000): void {
  for (const [page, total] of totals) {
    counts.totals.delete(page);
    counts.totals.set(page, total);
  }
  for (const page of counts.totals.keys()) {
    if (counts.totals.size <= limit) break;
    counts.totals.delete(page);
  }
}
