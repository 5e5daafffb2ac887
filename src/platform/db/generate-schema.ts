import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Kysely, PostgresDialect as KyselyPostgresDialect } from 'kysely';
import { generate, PostgresDialect } from 'kysely-codegen';
import pg from 'pg';
import { connect } from './database.ts';
import { startEmbedded } from './embedded.ts';
import { migrate } from './migrate.ts';

export const SCHEMA_FILE = join(dirname(fileURLToPath(import.meta.url)), 'schema.ts');

/** The TypeScript types of a migrated database. */
export async function generateSchema(url: string): Promise<string> {
  const dialect = new PostgresDialect({ dateParser: 'string', numericParser: 'string', partitions: false });
  const pool = new pg.Pool({ connectionString: url, max: 2 });
  pool.on('error', () => {});
  const db = new Kysely({ dialect: new KyselyPostgresDialect({ pool }) });
  try {
    return await generate({ db, dialect, camelCase: true, excludePattern: 'public.*', typeMapping: { int8: 'number' } });
  } finally {
    await db.destroy();
  }
}

async function rewriteSchema(): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'gongkai-schema-'));
  const postgres = await startEmbedded(folder);
  const db = connect(postgres.ownerUrl);
  try {
    await migrate(db);
    await writeFile(SCHEMA_FILE, await generateSchema(postgres.ownerUrl));
  } finally {
    await db.destroy();
    await postgres.stop();
    await rm(folder, { recursive: true, force: true });
  }
}

if (import.meta.main) await rewriteSchema();
