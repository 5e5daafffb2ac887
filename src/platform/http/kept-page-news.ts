import { sql } from 'kysely';
import pg from 'pg';
import type { Db } from '../db/database.ts';
import type { KeptPages } from './kept-pages.ts';

const CHANNEL = 'kept_pages';
/** PostgreSQL carries payloads below 8,000 bytes. */
const LARGEST_PAYLOAD = 7_500;
const RECONNECT_AFTER_MS = 1_000;

/** Tells every process, once the transaction is committed, that pages with these tags show something old. */
export async function dropPages(trx: Db, tags: readonly string[]): Promise<void> {
  for (const payload of payloads(tags)) await sql`select pg_notify(${CHANNEL}, ${payload})`.execute(trx);
}

function payloads(tags: readonly string[]): string[] {
  const all: string[] = [];
  let current: string[] = [];
  for (const tag of new Set(tags)) {
    if (Buffer.byteLength(JSON.stringify([...current, tag])) > LARGEST_PAYLOAD) {
      all.push(JSON.stringify(current));
      current = [];
    }
    current.push(tag);
  }
  return current.length > 0 ? [...all, JSON.stringify(current)] : all;
}

/** Follows the news of all processes. After a broken connection everything is dropped, since news may have been missed. */
export async function followPageNews(url: string, pages: KeptPages): Promise<{ stop(): Promise<void> }> {
  let stopped = false;
  let client: pg.Client;
  let retry: NodeJS.Timeout | undefined;

  const listen = async () => {
    client = new pg.Client({ connectionString: url, application_name: 'gongkai page news', keepAlive: true });
    client.on('error', () => {});
    client.on('notification', ({ payload }) => pages.drop(JSON.parse(payload ?? '[]')));
    await client.connect();
    await client.query(`listen ${CHANNEL}`);
    client.once('end', listenAgain);
  };
  const listenAgain = () => {
    if (stopped) return;
    pages.dropAll();
    retry = setTimeout(() => listen().then(() => pages.dropAll(), listenAgain), RECONNECT_AFTER_MS).unref();
  };

  await listen();
  return {
    async stop() {
      stopped = true;
      clearTimeout(retry);
      await client.end().catch(() => {});
    },
  };
}
