import { sql } from 'kysely';
import type { Db } from '../platform/db/database.ts';
import type { KnownEdition } from './edition.ts';
import type { ReportKey } from './report.store.ts';

const LOCK_SPACE = 7_301_020;

export const keyOf = ({ agencyId, year }: ReportKey): string => `${agencyId}/${year}`;

/** Two imports of the same agency and year wait for each other. Locked in one order, so that two batches cannot hold each other up. */
export async function lockEditions(trx: Db, keys: readonly ReportKey[]): Promise<void> {
  const names = [...new Set(keys.map(keyOf))];
  await sql`
    select pg_advisory_xact_lock(${LOCK_SPACE}, number)
    from (select distinct hashtext(name) as number from unnest(${names}::text[]) name order by 1) ordered`.execute(trx);
}

export async function listKnownEditions(trx: Db, keys: readonly ReportKey[]): Promise<Map<string, KnownEdition[]>> {
  const { rows } = await sql<KnownEdition & ReportKey>`
    select report.agency_id, report.year, report.id as report_id, report.edition as number, report.published_on, report.imported_at, report.is_current,
      report.file_sha256, report.content_hash, report.cell_count
    from annual_reports.report
    join unnest(${keys.map(({ agencyId }) => agencyId)}::uuid[], ${keys.map(({ year }) => year)}::int[]) as key (agency_id, year)
      on key.agency_id = report.agency_id and key.year = report.year
    order by report.edition`.execute(trx);
  const known = new Map<string, KnownEdition[]>();
  for (const row of rows) known.set(keyOf(row), [...(known.get(keyOf(row)) ?? []), row]);
  return known;
}

/** The current editions of these agencies and years are current no longer. */
export async function retireCurrent(trx: Db, keys: readonly ReportKey[]): Promise<void> {
  if (keys.length === 0) return;
  await sql`
    update annual_reports.report set is_current = false
    from unnest(${keys.map(({ agencyId }) => agencyId)}::uuid[], ${keys.map(({ year }) => year)}::int[]) as key (agency_id, year)
    where report.agency_id = key.agency_id and report.year = key.year and report.is_current`.execute(trx);
}

/** The current reports of these agencies and years have to be checked again. */
export async function markForRecheck(trx: Db, keys: readonly ReportKey[]): Promise<void> {
  if (keys.length === 0) return;
  await sql`
    update annual_reports.report set recheck_due = true
    from unnest(${keys.map(({ agencyId }) => agencyId)}::uuid[], ${keys.map(({ year }) => year)}::int[]) as key (agency_id, year)
    where report.agency_id = key.agency_id and report.year = key.year
      and report.is_current and not report.recheck_due`.execute(trx);
}

/**
 * Takes up to `limit` reports that are due, the years in their order, and notes them as checked before their neighbours are read:
 * a neighbour that changes meanwhile waits for this transaction and makes the report due again.
 */
export async function takeRecheckDue(trx: Db, limit: number): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    with due as (
      select region_id, id from annual_reports.report where recheck_due order by year, id limit ${limit} for update skip locked
    )
    update annual_reports.report set recheck_due = false from due
    where report.region_id = due.region_id and report.id = due.id
    returning report.id`.execute(trx);
  return rows.map(({ id }) => id);
}

/** The current reports of these agencies and years: key to report id. */
export async function findCurrentIds(db: Db, keys: readonly ReportKey[]): Promise<Map<string, string>> {
  if (keys.length === 0) return new Map();
  const { rows } = await sql<ReportKey & { id: string }>`
    select report.agency_id, report.year, report.id
    from annual_reports.report
    join unnest(${keys.map(({ agencyId }) => agencyId)}::uuid[], ${keys.map(({ year }) => year)}::int[]) as key (agency_id, year)
      on key.agency_id = report.agency_id and key.year = report.year
    where report.is_current`.execute(db);
  return new Map(rows.map((row) => [keyOf(row), row.id]));
}
