import { sql } from 'kysely';
import type { Db } from './database.ts';

/** The web process works with rows; it cannot alter tables, and of `audit` it can only read and add. */
export async function grantWebRole(db: Db, role: string): Promise<void> {
  const { rows } = await sql<{ name: string }>`
    select nspname as name from pg_namespace where nspname !~ '^pg_' and nspname not in ('information_schema', 'public') order by 1`.execute(
    db,
  );
  for (const { name } of rows) {
    const rights = name === 'audit' ? sql`select, insert` : sql`select, insert, update, delete`;
    await sql`grant usage on schema ${sql.id(name)} to ${sql.id(role)}`.execute(db);
    await sql`grant ${rights} on all tables in schema ${sql.id(name)} to ${sql.id(role)}`.execute(db);
    await sql`grant usage on all sequences in schema ${sql.id(name)} to ${sql.id(role)}`.execute(db);
  }
  await sql`grant select on public.kysely_migration to ${sql.id(role)}`.execute(db);
}
