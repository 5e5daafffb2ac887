import { type Kysely, sql } from 'kysely';

/** How often each page of the portal was read. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`create schema if not exists portal`.execute(db);
  await sql`
    create table portal.page_visit (
      path text primary key check (path like '/%' and length(path) <= 500),
      visits bigint not null check (visits > 0)
    )`.execute(db);
}
