import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sql } from 'kysely';
import { findReport } from '../src/annual-reports/report.store.ts';
import type { ListFilter } from '../src/annual-reports/report-list.store.ts';
import { sumReports } from '../src/annual-reports/totals.store.ts';
import { agencySearch } from '../src/organizations/server.ts';
import { connect, type Db } from '../src/platform/db/database.ts';
import { startEmbedded } from '../src/platform/db/embedded.ts';
import { migrate } from '../src/platform/db/migrate.ts';
import { type Figure, median, ms, quantile, timesOf } from './measure.ts';
import { AGENCIES, agencyIdOf, fillProvince, YEARS } from './scale-data.ts';

export async function benchScale(): Promise<Figure[]> {
  const folder = await mkdtemp(join(tmpdir(), 'gongkai-scale-'));
  const postgres = process.env.BENCH_DATABASE_URL ? undefined : await startEmbedded(folder);
  const db = connect(process.env.BENCH_DATABASE_URL ?? postgres!.ownerUrl);
  try {
    await migrate(db);
    const { rows } = await sql`select from annual_reports.report limit 1`.execute(db);
    const start = performance.now();
    if (rows.length === 0) await fillProvince(db);
    console.error(`filled in ${Math.round((performance.now() - start) / 1000)} s`);
    return await measure(db);
  } finally {
    await db.destroy();
    await postgres?.stop();
    await rm(folder, { recursive: true, force: true });
  }
}

async function measure(db: Db): Promise<Figure[]> {
  const rollUps = await timesOf(6, (round) => sumReports(db, { year: YEARS[round % YEARS.length]! }));
  const reports = await timesOf(300, (round) => findReport(db, { agencyId: anyAgency(round), year: YEARS[round % YEARS.length]! }));
  const lists = await timesOf(200, (round) => listPage(db, round));
  const searches = await timesOf(100, (round) => agencySearch(db, WORDS[round % WORDS.length]!));
  return [
    atMost('region roll-up of one year, 40,000 agencies, median', median(rollUps), 2_000),
    atMost('one report with its tables, text and findings, p95', quantile(reports, 0.95), 50),
    atMost('a page of the list with its count, any filter and order, p95', quantile(lists, 0.95), 80),
    atMost('search by agency, p95', quantile(searches, 0.95), 50),
    { what: 'on disk', measured: await sizeOf(db), goal: '–', met: null },
  ];
}

const WORDS = ['教育局', '示范12区', '临江', '新桥镇', '东湖100', '财政', '人民政府', '示范300区水务局'];
const anyAgency = (round: number) => agencyIdOf(1 + ((round * 7_919) % AGENCIES));

const FILTERS: readonly ListFilter[] = [
  {},
  { year: 2023 },
  { year: 2020, findings: 'error' },
  { kind: 'government' },
  { year: 2024, kind: 'township', findings: 'clean' },
  { findings: 'warning' },
  { nameHas: '教育局' },
];
const SORTS = ['year', 'name', 'published', 'errors', '-year', '-errors'] as const;

async function listPage(db: Db, round: number): Promise<void> {
  const filter = FILTERS[round % FILTERS.length]!;
  const total = await countReports(db, filter);
  const lastPage = Math.max(0, Math.floor((total - 1) / 30));
  // Mostly the first pages, as readers do; every tenth anywhere.
  const page = round % 10 === 0 ? (round * 31) % (lastPage + 1) : round % 3;
  await listReportPage(db, { filter, sort: SORTS[round % SORTS.length]!, size: 30, offset: 30 * page, total });
}

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
