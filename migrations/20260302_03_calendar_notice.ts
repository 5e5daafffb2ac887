import { type Kysely, sql } from 'kysely';

export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`create schema calendar`.execute(db);
  await sql`
    create table calendar.notice (
      division_code text not null check (division_code ~ '^[0-9]{6}([0-9]{3}){0,2}$'),
      year integer not null check (year between 1990 and 2100),
      source text not null check (source <> ''),
      primary key (division_code, year)
    )`.execute(db);
  await sql`comment on table calendar.notice is 'Years whose days off are known; division 000000 is the whole country, any other a local rule over it.'`.execute(
    db,
  );
  await sql`
    create table calendar.day (
      division_code text not null,
      year integer not null,
      on_day date not null check (extract(year from on_day) = year),
      kind text not null check (kind in ('off', 'work')),
      name text not null,
      primary key (division_code, on_day),
      foreign key (division_code, year) references calendar.notice (division_code, year) on delete cascade
    )`.execute(db);
}
