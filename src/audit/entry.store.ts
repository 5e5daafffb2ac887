import { sql } from 'kysely';
import { type Db, inTransaction } from '../platform/db/database.ts';
import { type AuditEntry, type AuditRecord, BEGINNING, type ChainHead, chain } from './entry.ts';

const CHAIN_LOCK = 7_301_010;
/** PostgreSQL takes 65,535 parameters a statement, and an entry has eight. */
const ENTRIES_A_STATEMENT = 5_000;

/**
 * Adds an entry in the transaction of the deed. Everybody who records waits for the transactions before it,
 * so record last, just before the commit.
 */
export async function record(trx: Db, entry: AuditRecord): Promise<void> {
  await recordAll(trx, [entry]);
}

/** Many entries at the price of one wait. */
export async function recordAll(db: Db, records: readonly AuditRecord[]): Promise<void> {
  if (records.length === 0) return;
  await inTransaction(db, async (trx) => {
    await sql`select pg_advisory_xact_lock(${CHAIN_LOCK})`.execute(trx);
    const entries = chain(records, await findHead(trx), new Date());
    for (let start = 0; start < entries.length; start += ENTRIES_A_STATEMENT) {
      await insertEntries(trx, entries.slice(start, start + ENTRIES_A_STATEMENT));
    }
  });
}

async function findHead(trx: Db): Promise<ChainHead> {
  const head = await trx.selectFrom('audit.entry').select(['number', 'hash']).orderBy('number', 'desc').limit(1).executeTakeFirst();
  return head ?? BEGINNING;
}

async function insertEntries(trx: Db, entries: readonly AuditEntry[]): Promise<void> {
  await trx
    .insertInto('audit.entry')
    .values(entries.map((entry) => ({ ...entry, detail: JSON.stringify(entry.detail) })))
    .execute();
}

/** Whether anything, or this deed, was ever recorded. */
export async function hasEntries(db: Db, action?: string): Promise<boolean> {
  const entry = await db
    .selectFrom('audit.entry')
    .select('number')
    .$if(action !== undefined, (query) => query.where('action', '=', action!))
    .limit(1)
    .executeTakeFirst();
  return entry !== undefined;
}

export async function listEntriesAfter(db: Db, number: number, limit: number): Promise<AuditEntry[]> {
  const rows = await db
    .selectFrom('audit.entry')
    .select(['number', 'recordedAt', 'actor', 'action', 'subject', 'detail', 'previousHash', 'hash'])
    .where('number', '>', number)
    .orderBy('number')
    .limit(limit)
    .execute();
  return rows.map((row) => ({ ...row, detail: row.detail as AuditEntry['detail'] }));
}
