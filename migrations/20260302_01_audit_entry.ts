import { type Kysely, sql } from 'kysely';

export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`create schema audit`.execute(db);
  await sql`
    create table audit.entry (
      number bigint primary key check (number > 0),
      recorded_at timestamptz not null,
      actor text not null check (actor <> ''),
      action text not null check (action ~ '^[a-z][a-z0-9-]*(\\.[a-z][a-z0-9-]*)+$'),
      subject text not null,
      detail jsonb not null,
      previous_hash text not null unique check (previous_hash ~ '^[0-9a-f]{64}$'),
      hash text not null unique check (hash ~ '^[0-9a-f]{64}$')
    )`.execute(db);
  await sql`create index entry_by_subject on audit.entry (subject, number)`.execute(db);
  await sql`create index entry_by_action on audit.entry (action, number)`.execute(db);
  await sql`create index entry_by_time on audit.entry (recorded_at)`.execute(db);
  await sql`comment on table audit.entry is 'Append-only log; each hash (SM3) covers the entry and the hash before it.'`.execute(db);
  await sql`
    create function audit.refuse_change() returns trigger language plpgsql as $$
    begin
      raise exception 'audit.entry is append-only: % is refused', lower(tg_op) using errcode = 'insufficient_privilege';
    end $$`.execute(db);
  await sql`
    create trigger entry_is_append_only before update or delete or truncate on audit.entry
    for each statement execute function audit.refuse_change()`.execute(db);
}
