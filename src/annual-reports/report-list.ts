import type { AgencyKind } from './published-report.ts';

export const REPORT_ORDERS = ['year', 'published', 'findings'] as const;
/** `year`: latest year first, names in their order; `published`: latest first; `findings`: most errors first. */
export type ReportOrder = (typeof REPORT_ORDERS)[number];

export const FINDING_FILTERS = ['error', 'warning', 'clean'] as const;
/** Reports with errors; with warnings; with neither. */
export type FindingFilter = (typeof FINDING_FILTERS)[number];

export interface ReportFilter {
  year?: number;
  /** Part of an agency's present, former or short name. */
  name?: string;
  kind?: AgencyKind;
  findings?: FindingFilter;
  /** Reports that break this rule. */
  rule?: string;
  agencyId?: string;
}

/** A place in a list: the entries after it, or before it. */
export interface Cursor {
  direction: 'after' | 'before';
  /** The values of the order's columns in the entry at that place. */
  keys: readonly (string | number)[];
}

export interface ReportPage<Entry> {
  entries: Entry[];
  /** Set where there is more. */
  next?: string;
  previous?: string;
}

export function writeCursor({ direction, keys }: Cursor): string {
  return Buffer.from(JSON.stringify([direction === 'after' ? 1 : 0, ...keys])).toString('base64url');
}

const KEYS: Record<ReportOrder, readonly RegExp[]> = {
  year: [/^\d{4}$/, /^.{1,200}$/su, /^[0-9a-f-]{36}$/],
  published: [/^\d{4}-\d\d-\d\d$/, /^[0-9a-f-]{36}$/],
  findings: [/^\d{1,5}$/, /^\d{1,5}$/, /^[0-9a-f-]{36}$/],
};

/** `undefined` for a text that no list of this order has handed out. */
export function readCursor(text: string, order: ReportOrder): Cursor | undefined {
  let parsed: unknown;
  try {
    parsed = JSON.parse(Buffer.from(text, 'base64url').toString());
  } catch {
    return undefined;
  }
  if (!Array.isArray(parsed)) return undefined;
  const [direction, ...keys] = parsed as (string | number)[];
  const shapes = KEYS[order];
  const fits = keys.length === shapes.length && shapes.every((shape, index) => shape.test(String(keys[index])));
  return fits && (direction === 0 || direction === 1) ? { direction: direction === 1 ? 'after' : 'before', keys } : undefined;
}

/** A page of `size` from up to `size + 1` rows read in the direction of the cursor. */
export function pageOf<Entry>(
  rows: readonly Entry[],
  size: number,
  cursor: Cursor | undefined,
  keysOf: (entry: Entry) => Cursor['keys'],
): ReportPage<Entry> {
  const backwards = cursor?.direction === 'before';
  const more = rows.length > size;
  const entries = rows.slice(0, size);
  if (backwards) entries.reverse();
  const [first, last] = [entries[0], entries.at(-1)];
  const hasNext = backwards || more;
  const hasPrevious = backwards ? more : cursor !== undefined;
  return {
    entries,
    ...(last && hasNext ? { next: writeCursor({ direction: 'after', keys: keysOf(last) }) } : {}),
    ...(first && hasPrevious ? { previous: writeCursor({ direction: 'before', keys: keysOf(first) }) } : {}),
  };
}
