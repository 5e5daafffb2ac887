import { readdir } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { type Migration, Migrator, sql } from 'kysely';
import { StartProblem } from '../start-problem.ts';
import type { Db } from './database.ts';
import { grantWebRole } from './web-role.ts';

const FOLDER = join(dirname(fileURLToPath(import.meta.url)), '../../../migrations');
const MIGRATION_FILE = /^(\d{8}_\d{2}_[a-z0-9_]+)\.ts$/;
const OLDEST_POSTGRES = 15;

export interface MigrationOptions {
  readonly folder?: string;
  /** The role of the web process, when it is not the one that migrates. */
  readonly webRole?: string;
}

/** Brings the database up to this program and returns the names of the migrations that were run. */
export async function migrate(db: Db, { folder = FOLDER, webRole }: MigrationOptions = {}): Promise<string[]> {
  await checkServerVersion(db);
  const migrator = new Migrator({
    db,
    provider: { getMigrations: () => readMigrations(folder) },
    // Two branches may each bring a file; the later merge then adds an earlier name.
    allowUnorderedMigrations: true,
  });
  await refuseNewerDatabase(db, await readMigrations(folder));
  const { error, results = [] } = await migrator.migrateToLatest();
  if (error) {
    const failed = results.find((result) => result.status === 'Error')?.migrationName;
    throw failed ? new Error(`migration ${failed} failed`, { cause: error }) : error;
  }
  if (webRole) await grantWebRole(db, webRole);
  return results.map((result) => result.migrationName);
}

async function checkServerVersion(db: Db): Promise<void> {
  const { rows } = await sql<{ number: string; name: string }>`
    select current_setting('server_version_num') as number, current_setting('server_version') as name`.execute(db);
  const { number, name } = rows[0]!;
  if (Number(number) < OLDEST_POSTGRES * 10_000) {
    throw new StartProblem(`The database is PostgreSQL ${name}; Gongkai needs PostgreSQL ${OLDEST_POSTGRES} or newer.`);
  }
}

async function refuseNewerDatabase(db: Db, known: Record<string, Migration>): Promise<void> {
  const unknown = (await appliedMigrations(db)).filter((name) => !(name in known));
  if (unknown.length > 0) {
    throw new StartProblem(
      `The database is newer than this program: it holds ${unknown.join(', ')}. Install the version of Gongkai that last used it.`,
    );
  }
}

export async function appliedMigrations(db: Db): Promise<string[]> {
  const { rows: tables } = await sql`select 1 from pg_tables where schemaname = 'public' and tablename = 'kysely_migration'`.execute(db);
  if (tables.length === 0) return [];
  const { rows } = await sql<{ name: string }>`select name from public.kysely_migration order by name`.execute(db);
  return rows.map((row) => row.name);
}

async function readMigrations(folder: string): Promise<Record<string, Migration>> {
  const migrations: Record<string, Migration> = {};
  for (const file of (await readdir(folder)).sort()) {
    const name = MIGRATION_FILE.exec(file)?.[1];
    if (name) migrations[name] = (await import(pathToFileURL(join(folder, file)).href)) as Migration;
  }
  return migrations;
}
