import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createAgency } from '../organizations/server.ts';
import { localFiles } from '../platform/files/local-files.ts';
import { testDatabase } from '../platform/testing/index.ts';
import { addDecimals } from './decimal.ts';
import { publishedFrom } from './exports/testing.ts';
import { listReports } from './report.store.ts';
import { importReports } from './report-import.actions.ts';
import { addable, rollUp } from './roll-up.ts';
import { aDistrict, aReportFile } from './testing/imports.ts';
import { sampleReport } from './testing/sample-report.ts';
import { sumGovernment, sumRegion } from './totals.actions.ts';

const { db } = await testDatabase();
const folder = await mkdtemp(join(tmpdir(), 'gongkai-totals-'));
afterAll(() => rm(folder, { recursive: true, force: true }));
const { region, government, options } = await aDistrict(db);
const YEAR = 2020;
const AGENCIES = 30;

beforeAll(async () => {
  // The tables of generated reports: blank, odd and mixed-form ones among them.
  const samples = fc.sample(sampleReport(), { numRuns: AGENCIES, seed: 7 });
  const files = [];
  for (const [n, sample] of samples.entries()) {
    const agency = `青禾县第${n + 1}局`;
    await createAgency(db, { name: agency, kind: 'department', regionId: region.id, parentId: government.id }, 'clerk-1');
    const { format, formatByTable, cells, raw } = publishedFrom(sample);
    files.push(aReportFile({ agency, year: YEAR, format, ...(formatByTable ? { formatByTable } : {}), cells, raw }, `${n}.html`));
  }
  files.push(aReportFile({ agency: '青禾县人民政府', year: YEAR, format: 'F2019' }));
  for await (const one of importReports(db, localFiles(folder), files, options)) if (one.status === 'refused') throw new Error(one.message);
});

async function departmentReports() {
  const { rows } = await sql<{ id: string }>`
    select id from annual_reports.report where year = ${YEAR} and is_current and agency_kind <> 'government'`.execute(db);
  return listReports(
    db,
    rows.map(({ id }) => id),
  );
}

describe('the sum of a region', () => {
  it('is the same whether the database adds up or the reports are added one by one', async () => {
    const reports = await departmentReports();
    const { cells, reports: counted, missingTotal } = await sumRegion(db, { year: YEAR });
    const parts = reports.map(({ agencyId, agencyName, report }) => ({ agencyId, agencyName, report }));
    expect(counted).toBe(AGENCIES);
    expect(cells).toEqual(rollUp(parts).cells);
    // The education bureau and the township have no report of the year.
    expect(missingTotal).toBe(2);
  });

  it('is exact where binary fractions are not', async () => {
    const reports = await departmentReports();
    const id = 'T2.art20_9.procurement.amount';
    const amounts = reports.map(({ report }) => addable(report, id)).filter((amount) => amount !== null);
    expect(amounts.length).toBeGreaterThan(3);
    const { cells } = await sumRegion(db, { year: YEAR });
    expect(cells.find(({ cell }) => cell === id)?.sum).toBe(addDecimals(amounts));
  });

  it('agrees with plain SQL on a single cell', async () => {
    const { rows } = await sql<{ sum: string; known: number; blank: number }>`
      select sum(t3_newly_received_natural_person)::text as sum, count(t3_newly_received_natural_person) as known,
        count(*) filter (where t3_newly_received_natural_person is null and not 'T3.newlyReceived.naturalPerson' = any(off_form)) as blank
      from annual_reports.sheet join annual_reports.report on report.id = sheet.report_id
      where report.year = ${YEAR} and scope = 'whole' and is_current and agency_kind <> 'government'`.execute(db);
    const { cells } = await sumRegion(db, { year: YEAR });
    expect(cells.find(({ cell }) => cell === 'T3.newlyReceived.naturalPerson')).toEqual({
      cell: 'T3.newlyReceived.naturalPerson',
      ...rows[0],
    });
  });

  it('is empty for a year without reports', async () => {
    expect(await sumRegion(db, { year: 2014 })).toMatchObject({ reports: 0, cells: [] });
  });
});

describe('the sum of a government', () => {
  it('names the missing children and then shows no differences', async () => {
    const totals = (await sumGovernment(db, government.id, YEAR))!;
    expect(totals.reports).toBe(AGENCIES);
    expect(totals.missing.map(({ name }) => name)).toEqual(['青禾县教育局', '河湾镇人民政府']);
    expect(totals.consolidated?.agencyName).toBe('青禾县人民政府');
    expect(totals.differences).toEqual([]);
  });

  it('holds the consolidated report against the sum once all are in', async () => {
    const rest = ['青禾县教育局', '河湾镇人民政府'].map((agency) => aReportFile({ agency, year: YEAR, format: 'F2019' }, `${agency}.html`));
    for await (const one of importReports(db, localFiles(folder), rest, options)) expect(one.status).toBe('imported');
    const { differences, cells } = (await sumGovernment(db, government.id, YEAR))!;
    expect(differences.length).toBeGreaterThan(0);
    for (const { cell, sum, parts } of differences) {
      expect(addDecimals(parts.map(({ value }) => value))).toBe(sum);
      expect(cells.find((one) => one.cell === cell)?.blank).toBe(0);
    }
  });
});
