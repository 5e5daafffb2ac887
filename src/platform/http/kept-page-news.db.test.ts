import { setTimeout as wait } from 'node:timers/promises';
import { sql } from 'kysely';
import { expect, it } from 'vitest';
import { inTransaction } from '../db/database.ts';
import { testDatabase } from '../testing/index.ts';
import { dropPages, followPageNews } from './kept-page-news.ts';
import { KeptPages } from './kept-pages.ts';

const { db, url, webUrl } = await testDatabase();

class Watched extends KeptPages {
  readonly dropped: string[] = [];
  constructor() {
    super({ bytes: 1, seconds: 1, variantOf: () => '' });
  }
  override drop(tags: readonly string[]): void {
    this.dropped.push(...tags);
  }
  override dropAll(): void {
    this.dropped.push('everything');
  }
}

it('tells every process what was dropped, once it is committed', async () => {
  const pages = [new Watched(), new Watched()];
  const following = await Promise.all(pages.map((page) => followPageNews(webUrl, page)));
  const tags = Array.from({ length: 1_000 }, (_, n) => `report:${n}`);
  await inTransaction(db, async (trx) => {
    await dropPages(trx, tags);
    await wait(50);
    expect(pages.map((page) => page.dropped.length)).toEqual([0, 0]);
  });
  await expect.poll(() => pages.map((page) => page.dropped.length)).toEqual([1_000, 1_000]);

  await inTransaction(db, async (trx) => {
    await dropPages(trx, ['undone']);
    throw new Error('undo');
  }).catch(() => {});
  await wait(50);
  expect(pages[0]!.dropped).not.toContain('undone');
  for (const follower of following) await follower.stop();
});

it('drops everything when news may have been missed', async () => {
  const pages = new Watched();
  const following = await followPageNews(url, pages);
  await sql`select pg_terminate_backend(pid) from pg_stat_activity where application_name = 'gongkai page news'`.execute(db);
  await expect.poll(() => pages.dropped.length, { timeout: 5_000 }).toBe(2);
  await dropPages(db, ['after']);
  await expect.poll(() => pages.dropped).toEqual(['everything', 'everything', 'after']);
  await following.stop();
});
