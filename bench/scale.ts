import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sql } from 'kysely';
import { sumReports } from '../src/annual-reports/totals.store.ts';
import { agencySearch } from '../src/organizations/server.ts';
import { connect, type Db } from '../src/platform/db/database.ts';
import { startEmbedded } from '../src/platform/db/embedded.ts';
import { migrate } from '../src/platform/db/migrate.ts';
import type { App } from '../src/platform/http/route-config.ts';
import { columnApp } from './column-app.ts';
import { benchImport } from './import.ts';
import { type Figure, median, ms, quantile, timesOf } from './measure.ts';
import { AGENCIES, agencyIdOf, fillProvince, YEARS } from './scale-data.ts';

export async function benchScale(): Promise<Figure[]> {
  const folder = await mkdtemp(join(tmpdir(), 'gongkai-scale-'));
  const postgres = process.env.BENCH_DATABASE_URL ? undefined : await startEmbedded(folder);
  const db = connect(process.env.BENCH_DATABASE_URL ?? postgres!.ownerUrl);
  try {
    await migrate(db);
    const { rows } = await sql`select from annual_reports.report limit 1`.execute(db);
    if (rows.length === 0) await fillProvince(db);
    const app = await columnApp(db, folder);
    const figures = await measure(db, app).finally(() => app.close());
    return [...figures, ...(await benchImport(db))];
  } finally {
    await db.destroy();
    await postgres?.stop();
    await rm(folder, { recursive: true, force: true });
  }
}

async function measure(db: Db, app: App): Promise<Figure[]> {
  const yearOf = (round: number) => YEARS[round % YEARS.length]!;
  // Every address is new, so nothing is answered from memory.
  const get = async (path: string) => {
    const { statusCode } = await app.inject({ url: path, headers: { 'accept-encoding': 'gzip' } });
    if (statusCode !== 200) throw new Error(`${path}: ${statusCode}`);
  };
  const rollUps = await timesOf(6, (round) => sumReports(db, { year: yearOf(round) }));
  const reports = await timesOf(300, (round) => get(`/annual-reports/${anyAgency(round)}/${yearOf(round)}?cold=${round}`));
  const lists = await timesOf(200, (round) => get(`/annual-reports?${QUERIES[round % QUERIES.length]}&cold=${round}`));
  const searches = await timesOf(100, (round) => agencySearch(db, WORDS[round % WORDS.length]!));
  const names = await timesOf(50, (round) => get(`/annual-reports?name=${encodeURIComponent(WORDS[round % WORDS.length]!)}`));
  return [
    atMost('roll-up of one year of 40,000 agencies, median', median(rollUps), 2_000),
    atMost('a report page, cold, p95', quantile(reports, 0.95), 50),
    atMost('a list page, any filter and order, cold, p95', quantile(lists, 0.95), 80),
    atMost('search by agency, p95', quantile(searches, 0.95), 50),
    { what: 'a list page by part of a name, p95', measured: ms(quantile(names, 0.95)), goal: '–', met: null },
    { what: 'on disk', measured: await sizeOf(db), goal: '–', met: null },
  ];
}

const WORDS = ['教育局', '示范12区', '临江', '新桥镇', '东湖100', '财政', '人民政府', '示范300区水务局', '没有这个机关'];
const anyAgency = (round: number) => agencyIdOf(1 + ((round * 7_919) % AGENCIES));

const QUERIES = [
  '',
  'year=2023',
  'year=2020&findings=error',
  'kind=government',
  'year=2024&kind=township&findings=clean',
  'findings=warning',
].flatMap((filter) => ['year', '-year', 'name', 'published', 'errors', '-errors'].map((sort) => `${filter}&sort=${sort}`));

async function sizeOf(db: Db): Promise<string> {
  const { rows } = await sql<{ name: string; size: string }>`
    select relname as name, pg_size_pretty(pg_total_relation_size(pg_class.oid)) as size
    from pg_class join pg_namespace on pg_namespace.oid = relnamespace
    where nspname = 'annual_reports' and relkind = 'r' order by relname`.execute(db);
  return rows.map(({ name, size }) => `${name} ${size}`).join(', ');
}

function atMost(what: string, value: number, goal: number): Figure {
  return { what, measured: ms(value), goal: `≤ ${goal} ms`, met: value <= goal };
}
