import { randomBytes } from 'node:crypto';
import pg from 'pg';
import { afterAll, inject } from 'vitest';
import { connect, type Db } from '../db/database.ts';
import { sharedServer, TEMPLATE } from './shared-server.ts';

export interface TestDatabase {
  readonly db: Db;
  readonly url: string;
  /** The same database as the role of the web process, which cannot alter tables nor rewrite the audit log. */
  readonly webUrl: string;
}

/** A fresh, migrated database for one test file. Call it at the top of the file: it is dropped after the file's last test. */
export async function testDatabase(): Promise<TestDatabase> {
  const server = await sharedServer(inject('testFolder'));
  const name = `test_${randomBytes(8).toString('hex')}`;
  await administer(server.ownerUrl, `create database ${name} template ${TEMPLATE}`);
  const url = withDatabase(server.ownerUrl, name);
  const db = connect(url);
  afterAll(async () => {
    await db.destroy();
    await administer(server.ownerUrl, `drop database ${name} with (force)`);
  });
  return { db, url, webUrl: withDatabase(server.webUrl, name) };
}

async function administer(ownerUrl: string, statement: string): Promise<void> {
  const client = new pg.Client({ connectionString: withDatabase(ownerUrl, 'postgres') });
  await client.connect();
  await client.query(statement).finally(() => client.end());
}

function withDatabase(url: string, name: string): string {
  const changed = new URL(url);
  changed.pathname = `/${name}`;
  return changed.href;
}
