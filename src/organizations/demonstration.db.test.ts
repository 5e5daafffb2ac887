import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { DEMO_CHILDREN, DEMO_GOVERNMENT } from '../../seeds/demo/agencies.ts';
import { AFTERMATH, FAULTS } from '../../seeds/demo/faults.ts';
import { DEMO_REPORT_COUNT } from '../../seeds/demo/reports.ts';
import { demoReports, publishedReports, seedDemo } from '../../seeds/demo.ts';
import { localFiles } from '../platform/files/local-files.ts';
import { testDatabase } from '../platform/testing/index.ts';
import { findAgencyByName } from './agency-lookup.actions.ts';
import { loadSite } from './site.actions.ts';

const { db } = await testDatabase();
const folder = await mkdtemp(join(tmpdir(), 'gongkai-demo-'));
afterAll(() => rm(folder, { recursive: true }));
const seed = () => seedDemo(db, localFiles(folder), { year: 2026 });

it('generates the same reports every time', () => {
  expect([...demoReports()].map(({ html }) => html)).toEqual([...demoReports()].map(({ html }) => html));
});

it('enters the district and all reports through the import, and once', async () => {
  const reports = DEMO_REPORT_COUNT + [...publishedReports()].length;
  expect(await seed()).toEqual({ imported: reports, unchanged: 0 });
  expect(await seed()).toEqual({ imported: 0, unchanged: reports });
  expect((await loadSite(db)).regionName.zh).toBe('示范区（演示）');
});

it('goes on where a start was cut short', async () => {
  const lost = await db.selectFrom('annualReports.report').select('id').where('importedBy', '=', 'demonstration').limit(3).execute();
  const ids = lost.map(({ id }) => id);
  for (const table of ['annualReports.finding', 'annualReports.narrative', 'annualReports.sheet'] as const) {
    await db.deleteFrom(table).where('reportId', 'in', ids).execute();
  }
  await db.deleteFrom('annualReports.report').where('id', 'in', ids).execute();
  expect(await seed()).toMatchObject({ imported: 3 });
});

it('has exactly the faults that were put in', async () => {
  const idOf = new Map<string, string>();
  for (const { id, name } of [DEMO_GOVERNMENT, ...DEMO_CHILDREN]) idOf.set((await findAgencyByName(db, name))!.id, id);
  const rows = await db
    .selectFrom('annualReports.finding as finding')
    .innerJoin('annualReports.report as report', 'report.id', 'finding.reportId')
    .select(['report.agencyId', 'report.year', 'finding.rule'])
    .where('finding.severity', '!=', 'info')
    .where('report.agencyId', 'in', [...idOf.keys()])
    .execute();
  const found = new Set(rows.map(({ agencyId, year, rule }) => `${idOf.get(agencyId)} ${year} ${rule}`));
  const expected = [...FAULTS, ...AFTERMATH].flatMap(({ agency, year, rules }) => rules.map((rule) => `${agency} ${year} ${rule}`));
  expect([...found].sort()).toEqual([...new Set(expected)].sort());
});
