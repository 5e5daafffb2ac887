import { sql } from 'kysely';
import type { Db } from '../platform/db/database.ts';

const MOST_READ = 2000;

/** Adds the views of a batch and tells the new totals. */
export async function addVisits(db: Db, batch: ReadonlyMap<string, number>): Promise<Map<string, number>> {
  if (batch.size === 0) return new Map();
  // In one order everywhere, so that two processes never wait for each other's rows.
  const paths = [...batch.keys()].sort();
  const { rows } = await sql<{ path: string; visits: number }>`
    insert into portal.page_visit as page (path, visits)
    select * from unnest(${paths}::text[], ${paths.map((path) => batch.get(path)!)}::bigint[])
    on conflict (path) do update set visits = page.visits + excluded.visits
    returning path, visits`.execute(db);
  return totals(rows);
}

export async function listMostVisited(db: Db): Promise<Map<string, number>> {
  const { rows } = await sql<{ path: string; visits: number }>`
    select path, visits from portal.page_visit order by visits desc limit ${MOST_READ}`.execute(db);
  return totals(rows.reverse());
}

const totals = (rows: { path: string; visits: number }[]) => new Map(rows.map((row) => [row.path, Number(row.visits)]));
