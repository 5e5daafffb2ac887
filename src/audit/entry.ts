import { sm3 } from '../platform/hash.ts';

export type Json = string | number | boolean | null | readonly Json[] | { readonly [key: string]: Json };

/** What somebody did: `actor` and `subject` are ids, never names or numbers of persons. */
export interface AuditRecord {
  readonly actor: string;
  /** The capability and the deed: `annual-reports.imported`. */
  readonly action: string;
  readonly subject: string;
  /** `keptFile` is the SHA-256 of a file that was kept with it and must stay there. */
  readonly detail?: Readonly<Record<string, unknown>>;
}

export interface AuditEntry {
  readonly number: number;
  readonly recordedAt: Date;
  readonly actor: string;
  readonly action: string;
  readonly subject: string;
  readonly detail: { readonly [key: string]: Json };
  readonly previousHash: string;
  readonly hash: string;
}

export interface ChainHead {
  readonly number: number;
  readonly hash: string;
}

/** What the first entry stands on. */
export const BEGINNING: ChainHead = { number: 0, hash: '0'.repeat(64) };

export function chain(records: readonly AuditRecord[], head: ChainHead, recordedAt: Date): AuditEntry[] {
  let previous = head;
  return records.map(({ actor, action, subject, detail = {} }) => {
    const content = { number: previous.number + 1, recordedAt, actor, action, subject, detail: storable(detail) };
    const entry = { ...content, previousHash: previous.hash, hash: hashOf({ ...content, previousHash: previous.hash }) };
    previous = entry;
    return entry;
  });
}

export function hashOf(entry: Omit<AuditEntry, 'hash'>): string {
  const { number, recordedAt, actor, action, subject, detail, previousHash } = entry;
  return sm3(canonical([number, recordedAt.toISOString(), actor, action, subject, detail, previousHash]));
}

/** The detail as the database will give it back. */
function storable(detail: Readonly<Record<string, unknown>>): { readonly [key: string]: Json } {
  return JSON.parse(JSON.stringify(detail), (_key, value) =>
    // PostgreSQL keeps neither NUL nor half a surrogate pair.
    typeof value === 'string' ? value.replaceAll('\0', '').toWellFormed() : value,
  );
}

/** JSON with sorted keys: the database does not keep their order. */
function canonical(value: Json): string {
  if (Array.isArray(value)) return `[${value.map(canonical).join(',')}]`;
  if (value === null || typeof value !== 'object') return JSON.stringify(value);
  const entries = Object.entries(value).sort(([one], [other]) => (one < other ? -1 : 1));
  return `{${entries.map(([key, item]) => `${JSON.stringify(key)}:${canonical(item)}`).join(',')}}`;
}
