import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { testDatabase } from '../testing/index.ts';
import { inTransaction } from './database.ts';
import { appliedMigrations, migrate } from './migrate.ts';

const { db } = await testDatabase();

describe('a migration', () => {
  let folder: string;
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'gongkai-migrations-'));
    await sql`drop table public.kysely_migration, public.kysely_migration_lock`.execute(db);
  });
  afterAll(() => rm(folder, { recursive: true, force: true }));
  const write = (name: string, statement: string) =>
    writeFile(
      join(folder, name),
      `export async function up(db) { await db.executeQuery({ sql: ${JSON.stringify(statement)}, parameters: [], query: { kind: 'RawNode' } }); }`,
    );

  it('is run once, in the order of the names', async () => {
    await write('20260101_01_first.ts', 'create table first (id int)');
    await write('20260101_02_second.ts', 'alter table first add name text');
    await writeFile(join(folder, 'notes.md'), 'no migration');
    expect(await migrate(db, { folder })).toEqual(['20260101_01_first', '20260101_02_second']);
    expect(await migrate(db, { folder })).toEqual([]);
  });

  it('that fails leaves nothing behind, nor do those that came with it', async () => {
    await write('20260102_01_good.ts', 'create table good (id int)');
    await write('20260102_02_bad.ts', 'create table no such thing');
    await expect(migrate(db, { folder })).rejects.toThrow('migration 20260102_02_bad failed');
    expect(await appliedMigrations(db)).toEqual(['20260101_01_first', '20260101_02_second']);
    expect((await sql<{ name: unknown }>`select to_regclass('good') as name`.execute(db)).rows).toEqual([{ name: null }]);
  });

  it('of an earlier day may come later, from another branch', async () => {
    await rm(join(folder, '20260102_02_bad.ts'));
    await write('20251231_01_earlier.ts', 'create table earlier (id int)');
    expect(await migrate(db, { folder })).toEqual(['20251231_01_earlier', '20260102_01_good']);
  });

  it('that this program does not know stops it', async () => {
    await rm(join(folder, '20260102_01_good.ts'));
    await expect(migrate(db, { folder })).rejects.toThrow('newer than this program: it holds 20260102_01_good');
  });
});

describe('a column', () => {
  it('keeps days as text, counts as numbers and exact decimals as text', async () => {
    const { rows } = await sql`select date '2024-02-29' as day, array[date '2024-02-29', null] as days, 9007199254740991::int8 as large,
      array[1, null]::int8[] as counts, count(*) as count, 0.10::numeric as amount, '{"newlyReceived":{"natural_person":1}}'::jsonb as json`.execute(
      db,
    );
    expect(rows).toEqual([
      {
        day: '2024-02-29',
        days: ['2024-02-29', null],
        large: Number.MAX_SAFE_INTEGER,
        counts: [1, null],
        count: 1,
        amount: '0.10',
        json: { newlyReceived: { natural_person: 1 } },
      },
    ]);
  });

  it('with a number that JavaScript would round is refused', async () => {
    await expect(sql`select 9007199254740993::int8 as n`.execute(db)).rejects.toThrow('9007199254740993');
  });
});

it('a transaction within a transaction is the same one', async () => {
  await sql`create table kept (id int)`.execute(db);
  const failing = inTransaction(db, async (outer) => {
    await inTransaction(outer, (inner) => sql`insert into kept values (1)`.execute(inner));
    throw new Error('undo');
  });
  await expect(failing).rejects.toThrow('undo');
  expect((await sql`select * from kept`.execute(db)).rows).toEqual([]);
});
