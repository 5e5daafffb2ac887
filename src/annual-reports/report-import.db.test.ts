import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sql } from 'kysely';
import { afterAll, beforeEach, describe, expect, it } from 'vitest';
import { verifyAudit } from '../audit/server.ts';
import { connect } from '../platform/db/database.ts';
import { localFiles } from '../platform/files/local-files.ts';
import { testDatabase } from '../platform/testing/index.ts';
import type { PublishedReport } from './published-report.ts';
import { readReport } from './reading/read-report.ts';
import { findReport, listEditions } from './report.store.ts';
import { type IncomingFile, importReport, importReports } from './report-import.actions.ts';
import type { Stored } from './report-import.ts';
import { aDistrict, aReportFile } from './testing/imports.ts';

const { db, webUrl } = await testDatabase();
const web = connect(webUrl);
const folder = await mkdtemp(join(tmpdir(), 'gongkai-import-'));
const files = localFiles(folder);
const { education, government, township, options } = await aDistrict(db);
afterAll(async () => {
  await web.destroy();
  await rm(folder, { recursive: true, force: true });
});
beforeEach(async () => {
  await sql`truncate annual_reports.report, annual_reports.sheet, annual_reports.narrative, annual_reports.finding`.execute(db);
});

const ofEducation = (changes: Partial<PublishedReport> = {}) =>
  aReportFile({ agency: '青禾县教育局', publishedOn: '2024-01-10', ...changes });
const importOne = async (file: IncomingFile) => (await importReport(web, files, file, options)) as Stored;
const countRows = async () => {
  const { rows } = await sql<Record<string, number>>`
    select (select count(*) from annual_reports.report) as reports, (select count(*) from annual_reports.sheet) as sheets,
      (select count(*) from annual_reports.narrative) as narratives, (select count(*) from annual_reports.finding) as findings`.execute(db);
  return rows[0]!;
};
const bytesOf = (file: IncomingFile) => ('bytes' in file.source ? file.source.bytes : new Uint8Array());

describe('a report that comes in', () => {
  it('is given back exactly as it was read, with its findings and its file', async () => {
    const file = ofEducation();
    const outcome = await importOne(file);
    expect(outcome).toMatchObject({ status: 'imported', agencyId: education.id, agencyName: '青禾县教育局', year: 2023, edition: 1 });

    const stored = await findReport(web, { agencyId: education.id, year: 2023 });
    expect(stored?.report).toEqual(await readReport(bytesOf(file)));
    expect(stored?.findings.length).toBeGreaterThan(0);
    expect(stored?.counts).toEqual(outcome.counts);
    expect(stored?.file).toMatchObject({ kind: 'html', name: 'report.html', size: bytesOf(file).length });
    expect(await files.get(stored!.file.sha256)).toEqual(Buffer.from(bytesOf(file)));
  });

  it('keeps blank cells, odd cells and the own-level column', async () => {
    const file = ofEducation({
      year: 2020,
      format: 'F2019',
      cells: { 'T3.newlyReceived.total': null, 'T2.art20_9.procurement.amount': 3829.46 },
      raw: { 'T2.art20_9.procurement.amount': '3829.46万元' },
    });
    await importOne(file);
    const { report } = (await findReport(web, { agencyId: education.id, year: 2020 }))!;
    expect(report.cells['T3.newlyReceived.total']).toBeNull();
    expect(report.raw['T2.art20_9.procurement.amount']).toBe('3829.46万元');
    const { rows } = await sql`select procurement_yuan from annual_reports.sheet`.execute(db);
    expect(rows).toEqual([{ procurementYuan: '38294600' }]);
  });

  it('is audited with the hash of its file', async () => {
    const { reportId } = await importOne(ofEducation());
    const { rows } = await sql<{ actor: string; detail: Record<string, unknown> }>`
      select actor, detail from audit.entry where action = 'annual-reports.imported' and subject = ${reportId}`.execute(db);
    const { file } = (await findReport(web, { agencyId: education.id, year: 2023 }))!;
    expect(rows).toMatchObject([{ actor: 'clerk-1', detail: { year: 2023, edition: 1, keptFile: file.sha256, sm3: file.sm3 } }]);
    expect((await verifyAudit(db)).broken).toEqual([]);
  });
});

describe('the same report again', () => {
  it('changes nothing and says so', async () => {
    await importOne(ofEducation());
    const before = await countRows();
    const audited = (await verifyAudit(db)).entries;
    expect(await importOne(ofEducation())).toMatchObject({ status: 'unchanged', edition: 1 });
    expect(await countRows()).toEqual(before);
    expect((await verifyAudit(db)).entries).toBe(audited);
  });

  it('changes nothing in another wrapping either', async () => {
    const file = ofEducation();
    await importOne(file);
    const wrapped = Buffer.from(Buffer.from(bytesOf(file)).toString().replace('<body>', '<body><!-- copied -->\n'));
    expect(await importOne({ name: 'copy.html', source: { bytes: wrapped } })).toMatchObject({ status: 'unchanged', edition: 1 });
  });
});

describe('a corrected edition', () => {
  it('takes the place of the earlier one, which stays', async () => {
    await importOne(ofEducation());
    const corrected = ofEducation({ cells: { 'T3.newlyReceived.total': 77 }, publishedOn: '2024-03-05' });
    expect(await importOne(corrected)).toMatchObject({ status: 'corrected', edition: 2 });

    const current = await findReport(web, { agencyId: education.id, year: 2023 });
    const earlier = await findReport(web, { agencyId: education.id, year: 2023 }, 1);
    expect(current).toMatchObject({ supersedes: 1, edition: { number: 2, isCurrent: true, publishedOn: '2024-03-05' } });
    expect(current?.report.cells['T3.newlyReceived.total']).toBe(77);
    expect(earlier?.edition).toMatchObject({ number: 1, isCurrent: false, publishedOn: '2024-01-10' });
    expect(earlier?.report.cells['T3.newlyReceived.total']).not.toBe(77);
    expect((await listEditions(web, { agencyId: education.id, year: 2023 })).map(({ number }) => number)).toEqual([2, 1]);
    expect(await files.has(earlier!.file.sha256)).toBe(true);
  });

  it('is kept aside when it was published earlier', async () => {
    await importOne(ofEducation());
    const older = ofEducation({ cells: { 'T3.newlyReceived.total': 5 }, publishedOn: '2024-01-02' });
    expect(await importOne(older)).toMatchObject({ status: 'kept-aside', edition: 2 });
    expect((await findReport(web, { agencyId: education.id, year: 2023 }))?.edition.number).toBe(1);
  });

  it('is kept aside when it is only a piece of the report', async () => {
    await importOne(ofEducation());
    const page = Buffer.from(bytesOf(ofEducation({ cells: { 'T3.newlyReceived.total': 9 }, publishedOn: '2024-05-05' }))).toString();
    const cutOff = page.slice(0, page.indexOf('三、本年度办理结果'));
    expect(await importOne({ name: 'piece.html', source: { bytes: Buffer.from(cutOff) } })).toMatchObject({
      status: 'kept-aside',
      edition: 2,
    });
    expect((await findReport(web, { agencyId: education.id, year: 2023 }))?.edition.number).toBe(1);
  });

  it('may come in one batch with the edition it corrects', async () => {
    const batch = [ofEducation(), ofEducation({ cells: { 'T3.newlyReceived.total': 77 }, publishedOn: '2024-03-05' }), ofEducation()];
    const outcomes = await Array.fromAsync(importReports(web, files, batch, options));
    expect(outcomes.map(({ status }) => status)).toEqual(['imported', 'corrected', 'unchanged']);
    expect((await listEditions(web, { agencyId: education.id, year: 2023 })).map(({ isCurrent }) => isCurrent)).toEqual([true, false]);
  });
});

describe('many at once', () => {
  it('makes one edition of one report, however many bring it', async () => {
    const outcomes = await Promise.all(Array.from({ length: 8 }, () => importOne(ofEducation())));
    expect(outcomes.map(({ status }) => status).sort()).toEqual(['imported', ...Array(7).fill('unchanged')]);
    expect((await countRows()).reports).toBe(1);
  });

  it('numbers different editions without a gap and leaves one current', async () => {
    const editions = Array.from({ length: 6 }, (_, n) => ofEducation({ cells: { 'T3.newlyReceived.total': 100 + n } }));
    await Promise.all(editions.map(importOne));
    const kept = await listEditions(web, { agencyId: education.id, year: 2023 });
    expect(kept.map(({ number }) => number)).toEqual([6, 5, 4, 3, 2, 1]);
    expect(kept.filter(({ isCurrent }) => isCurrent).map(({ number }) => number)).toEqual([6]);
  });

  it('does not stand in its own way when batches meet the same agencies and years', async () => {
    const years = [2019, 2020, 2021, 2022, 2023];
    const of = (agency: string, value: number) =>
      years.map((year) => aReportFile({ agency, year, format: year <= 2020 ? 'F2019' : 'F2021', cells: { 'T3.disclosed.total': value } }));
    const forwards = [...of('青禾县教育局', 1), ...of('河湾镇人民政府', 1)];
    const backwards = [...of('河湾镇人民政府', 2), ...of('青禾县教育局', 2)].reverse();
    const all = await Promise.all([forwards, backwards].map((batch) => Array.fromAsync(importReports(web, files, batch, options))));
    expect(
      all
        .flat()
        .map(({ status }) => status)
        .filter((status) => status === 'refused'),
    ).toEqual([]);
    expect((await countRows()).reports).toBe(20);
  });

  it('stores the others when one cannot be read, one names no agency of the register, and one cannot be stored', async () => {
    const batch: IncomingFile[] = [
      ofEducation(),
      { name: 'photo.png', source: { bytes: Buffer.from('89504e470d0a1a0a0000', 'hex') } },
      aReportFile({ agency: '不知名县水务局' }),
      { name: 'gone.html', source: { path: join(folder, 'gone.html') } },
      aReportFile({ agency: '河湾镇人民政府' }),
    ];
    const outcomes = await Array.fromAsync(importReports(web, files, batch, options));
    expect(outcomes.map((one) => (one.status === 'refused' ? one.code : one.status))).toEqual([
      'imported',
      'scanned',
      'agency-unknown',
      'no-file',
      'imported',
    ]);
    expect((await countRows()).reports).toBe(2);
  });

  it('stores a report wholly or not at all', async () => {
    await sql`create function annual_reports.refuse() returns trigger language plpgsql as $$
      begin if new.raw ? 'T4.reconsideration.total' then raise exception 'refused' using errcode = '23514'; end if; return new; end $$`.execute(
      db,
    );
    await sql`create trigger refuse before insert on annual_reports.sheet for each row execute function annual_reports.refuse()`.execute(
      db,
    );
    try {
      const spoilt = aReportFile({
        agency: '河湾镇人民政府',
        raw: { 'T4.reconsideration.total': '3件' },
        cells: { 'T4.reconsideration.total': 3 },
      });
      const outcomes = await Array.fromAsync(importReports(web, files, [ofEducation(), spoilt], options));
      expect(outcomes.map((one) => (one.status === 'refused' ? one.code : one.status))).toEqual(['imported', 'not-stored']);
      expect(await countRows()).toMatchObject({ reports: 1, sheets: 1, narratives: 1 });
    } finally {
      await sql`drop trigger refuse on annual_reports.sheet`.execute(db);
      await sql`drop function annual_reports.refuse()`.execute(db);
    }
  });
});

describe('an agency that the register does not know', () => {
  it('is entered when that is wished', async () => {
    const file = aReportFile({ agency: '青禾县水务局' });
    const outcome = await importReport(web, files, file, { ...options, unknownAgency: 'register' });
    expect(outcome).toMatchObject({ status: 'imported', agencyName: '青禾县水务局', agencyRegistered: true });
    expect(await importOne(file)).toMatchObject({ status: 'unchanged' });
  });

  it('may be named by whoever imports', async () => {
    const outcome = await importReport(web, files, aReportFile({ agency: '教育局' }), { ...options, agencyId: education.id });
    expect(outcome).toMatchObject({ status: 'imported', agencyId: education.id });
  });

  it('is no way to a year that cannot be', async () => {
    expect(await importReport(web, files, ofEducation(), { ...options, year: 2031 })).toMatchObject({
      status: 'refused',
      code: 'year-impossible',
    });
  });
});

describe('findings that rest on neighbours', () => {
  const rulesOf = async (agencyId: string, year: number) => (await findReport(web, { agencyId, year }))!.findings.map(({ rule }) => rule);
  const carried = (year: number, over: number, forward: number) =>
    ofEducation({ year, cells: { 'T3.carriedOver.naturalPerson': over, 'T3.carriedForward.naturalPerson': forward } });

  it('see the year before, whichever of the two comes first', async () => {
    await importOne(carried(2022, 0, 4));
    await importOne(carried(2023, 3, 0));
    expect(await rulesOf(education.id, 2023)).toContain('AR-T3-06');
    await sql`truncate annual_reports.report, annual_reports.sheet, annual_reports.narrative, annual_reports.finding`.execute(db);
    await importOne(carried(2023, 3, 0));
    expect(await rulesOf(education.id, 2023)).not.toContain('AR-T3-06');
    await importOne(carried(2022, 0, 4));
    expect(await rulesOf(education.id, 2023)).toContain('AR-T3-06');
    const { rows } = await sql`select id from annual_reports.report where recheck_due`.execute(db);
    expect(rows).toEqual([]);
  });

  it('see them in one batch too', async () => {
    await Array.fromAsync(importReports(web, files, [carried(2023, 3, 0), carried(2022, 0, 4)], options));
    expect(await rulesOf(education.id, 2023)).toContain('AR-T3-06');
  });

  it('follow a correction of the year before', async () => {
    await Array.fromAsync(importReports(web, files, [carried(2022, 0, 4), carried(2023, 3, 0)], options));
    const carriedOver = async () => {
      const { findings } = (await findReport(web, { agencyId: education.id, year: 2023 }))!;
      return findings.filter(({ rule }) => rule === 'AR-T3-06').flatMap(({ cells }) => cells);
    };
    expect(await carriedOver()).toContain('T3.carriedOver.naturalPerson');
    await importOne(ofEducation({ year: 2022, publishedOn: '2024-05-01', cells: { 'T3.carriedForward.naturalPerson': 3 } }));
    expect(await carriedOver()).not.toContain('T3.carriedOver.naturalPerson');
  });

  it('compare a government with the agencies below it once their reports are in', async () => {
    await importOne(aReportFile({ agency: '青禾县人民政府' }));
    await importOne(ofEducation());
    await importOne(aReportFile({ agency: '河湾镇人民政府' }));
    const found = (await findReport(web, { agencyId: government.id, year: 2023 }))!.findings.filter(({ rule }) => rule === 'AR-L-01');
    expect(found.length).toBeGreaterThan(0);
    expect(JSON.stringify(found)).not.toContain('尚未');
    expect(township.parentId).toBe(government.id);
  });
});
