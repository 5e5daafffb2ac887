import { CamelCasePlugin, Kysely, PostgresDialect, sql } from 'kysely';
import pg from 'pg';
import { columnTypes } from './column-types.ts';
import type { DB } from './schema.ts';

export type Database = DB;
export type Db = Kysely<Database>;

export interface ConnectionOptions {
  readonly connections?: number;
  /** Ends statements that nobody waits for any more. */
  readonly statementSeconds?: number;
  /** Told when an idle connection breaks; the pool replaces it by itself. */
  readonly onBrokenConnection?: (error: Error) => void;
}

export function connect(
  url: string,
  { connections = 10, statementSeconds = 0, onBrokenConnection = () => {} }: ConnectionOptions = {},
): Db {
  const pool = new pg.Pool({
    connectionString: url,
    max: connections,
    connectionTimeoutMillis: 10_000,
    application_name: 'gongkai',
    statement_timeout: statementSeconds * 1_000,
    types: columnTypes(),
  });
  pool.on('error', onBrokenConnection);
  return new Kysely<Database>({
    dialect: new PostgresDialect({ pool }),
    // Keys inside a JSON column are data, not column names.
    plugins: [new CamelCasePlugin({ maintainNestedObjectKeys: true })],
  });
}

/** Joins the transaction when `db` is one already. */
export async function inTransaction<T>(db: Db, work: (trx: Db) => Promise<T>): Promise<T> {
  return db.isTransaction ? work(db) : db.transaction().execute(work);
}

/** Rejects when the database does not answer. */
export async function ping(db: Db): Promise<void> {
  await sql`select 1`.execute(db);
}
