import { parquetReadObjects } from 'hyparquet';
import { beforeAll, describe, expect, it } from 'vitest';
import { testDatabase } from '../platform/testing/index.ts';
import { extractJson } from './exports/extract-json.ts';
import { findingsJson } from './exports/findings-json.ts';
import { findReport } from './report.store.ts';
import { importReport, importReports } from './report-import.actions.ts';
import { STORED_CELLS } from './stored-cells.ts';
import { columnServer, LICENCE, PUBLIC_URL } from './testing/column-server.ts';
import { aDistrict, aReportFile } from './testing/imports.ts';

const database = await testDatabase();
const { db } = database;
const { app, files } = await columnServer(database);
const { education, government, township, options } = await aDistrict(db);
const YEARS = [2021, 2022, 2023];
const LIST = '/api/v1/annual-reports';

beforeAll(async () => {
  const reports = YEARS.flatMap((year) =>
    ['青禾县教育局', '河湾镇人民政府', '青禾县人民政府'].map((agency) =>
      aReportFile(
        { agency, year, publishedOn: `${year + 1}-01-1${agency.length % 10}`, cells: { 'T3.newlyReceived.org.other': null } },
        `${agency}.html`,
      ),
    ),
  );
  for await (const one of importReports(db, files, reports, options)) expect(one.status).toBe('imported');
});

const get = (url: string, headers: Record<string, string> = {}) => app.inject({ url, headers });
const rowsOf = (csv: string) => csv.trim().split(/\r?\n/);

describe('one report as data', () => {
  it('is what the command prints, with its findings, its file and the licence', async () => {
    const stored = (await findReport(db, { agencyId: education.id, year: 2023 }))!;
    const { record, findings, ...rest } = (await get(`${LIST}/${education.id}/2023`)).json();
    expect(rest).toEqual(JSON.parse(JSON.stringify(extractJson(stored.report))));
    expect({ findings }).toEqual(findingsJson(stored.findings));
    expect(record).toMatchObject({ agencyId: education.id, edition: 1, current: true, licence: LICENCE, file: stored.file });
    expect(record.page).toBe(`${PUBLIC_URL}/annual-reports/${education.id}/2023`);
  });

  it('is not sent again to who has it, until a correction comes in', async () => {
    const url = `${LIST}/${township.id}/2022`;
    const first = await get(url);
    const etag = String(first.headers.etag);
    expect((await get(url, { 'if-none-match': etag })).statusCode).toBe(304);
    const corrected = aReportFile({
      agency: '河湾镇人民政府',
      year: 2022,
      publishedOn: '2023-06-01',
      cells: { 'T3.disclosed.total': 4321 },
    });
    expect((await importReport(db, files, corrected, options)).status).toBe('corrected');
    const after = await get(url, { 'if-none-match': etag });
    expect(after.statusCode).toBe(200);
    expect(after.json().cells['T3.disclosed.total']).toBe(4321);
    expect((await get(`${url}/editions/1`)).json().record).toMatchObject({ edition: 1, current: false });
    expect((await get(`${url}/editions`)).json().editions.map(({ edition }: { edition: number }) => edition)).toEqual([2, 1]);
  });

  it('is not found under an id or a year that nobody has', async () => {
    expect((await get(`${LIST}/${education.id}/2011`)).statusCode).toBe(404);
    expect((await get(`${LIST}/nobody/2023`)).statusCode).toBe(400);
    expect((await get(`${LIST}/${education.id}/2023/editions/9`)).statusCode).toBe(404);
  });

  it('may be fetched by the pages of other sites', async () => {
    expect((await get(`${LIST}/${education.id}/2023`)).headers['access-control-allow-origin']).toBe('*');
  });
});

describe('the list', () => {
  type Item = { agencyName: string; year: number };
  async function walk(url: string, between: () => Promise<unknown> = async () => {}): Promise<Item[]> {
    const items: Item[] = [];
    for (let next: string | undefined = url; next; ) {
      const page: { reports: Item[]; next?: string } = (await get(next)).json();
      items.push(...page.reports);
      next = page.next?.slice(PUBLIC_URL.length);
      await between();
    }
    return items;
  }

  it.each(['year', '-year', 'name', '-name', 'published', '-published', 'errors', '-errors'])(
    'gives every report once in the order %s',
    async (sort) => {
      const whole: Item[] = (await get(`${LIST}?sort=${sort}&limit=200`)).json().reports;
      expect(await walk(`${LIST}?sort=${sort}&limit=2`)).toEqual(whole);
      expect(new Set(whole.map(({ agencyName, year }) => `${agencyName} ${year}`)).size).toBe(9);
      const turned: Item[] = (await get(`${LIST}?sort=${sort.startsWith('-') ? sort.slice(1) : `-${sort}`}&limit=200`)).json().reports;
      expect(turned.reverse()).toEqual(whole);
    },
  );

  it('filters by year, agency, part of a name, kind, findings and rule', async () => {
    const count = async (query: string) => (await get(`${LIST}?${query}`)).json().reports.length;
    expect(await count('year=2022')).toBe(3);
    expect(await count(`agency=${education.id}`)).toBe(3);
    expect(await count(`name=${encodeURIComponent('河湾')}`)).toBe(3);
    expect(await count('kind=government&year=2021')).toBe(1);
    expect(await count('findings=error')).toBe(9);
    expect(await count('findings=clean')).toBe(0);
    expect(await count('rule=AR-T3-01')).toBe(9);
    expect(await count('rule=AR-T3-99')).toBe(0);
  });

  it('neither repeats nor loses a report while others come in', async () => {
    let arrived = 0;
    const seen = await walk(`${LIST}?limit=2&year=2023`, async () => {
      if (arrived > 2) return;
      const agency = ['青禾县农业农村局', '青禾县水务局', '青禾县财政局'][arrived++]!;
      await importReport(db, files, aReportFile({ agency, year: 2023 }), { ...options, unknownAgency: 'register' });
    });
    const names = seen.map(({ agencyName }) => agencyName);
    expect(new Set(names).size).toBe(names.length);
    for (const name of ['青禾县教育局', '河湾镇人民政府', '青禾县人民政府']) expect(names).toContain(name);
  });

  it('refuses a place that it has not handed out, and filters that do not exist', async () => {
    const { next } = (await get(`${LIST}?limit=2`)).json();
    const after = new URL(next).searchParams.get('after');
    expect((await get(`${LIST}?sort=errors&after=${after}`)).json()).toMatchObject({ status: 400, code: 'unknown-place' });
    expect((await get(`${LIST}?after=bm9uc2Vuc2U`)).statusCode).toBe(400);
    expect((await get(`${LIST}?kind=king`)).statusCode).toBe(400);
    expect((await get(`${LIST}?limit=100000`)).statusCode).toBe(400);
  });
});

describe('a whole year', () => {
  it('has a row for each printed cell, as CSV and as Parquet alike', async () => {
    const csv = rowsOf((await get(`${LIST}/bulk/2021/cells.csv`)).body);
    const { rawPayload, headers } = await get(`${LIST}/bulk/2021/cells.parquet`);
    expect(headers['content-type']).toBe('application/vnd.apache.parquet');
    const buffer = new Uint8Array(rawPayload).buffer;
    const rows = await parquetReadObjects({ file: { byteLength: buffer.byteLength, slice: (from, to) => buffer.slice(from, to) } });
    expect(rows).toHaveLength(csv.length - 1);
    expect(rows).toHaveLength(3 * 200);
    const { report } = (await findReport(db, { agencyId: education.id, year: 2021 }))!;
    const ours = rows.filter((row) => row.agency_id === education.id);
    expect(Object.fromEntries(ours.map((row) => [row.cell, row.value]))).toEqual(report.cells);
    expect(ours.find((row) => row.cell === 'T3.newlyReceived.org.other')?.value).toBeNull();
  });

  it('has a row a report with a column a cell', async () => {
    const [head, ...rows] = rowsOf((await get(`${LIST}/bulk/2022/reports.csv`)).body).map((line) => line.split(','));
    expect(head).toHaveLength(7 + STORED_CELLS.length);
    expect(rows.map((row) => row[1]).sort()).toEqual(['河湾镇人民政府', '青禾县人民政府', '青禾县教育局'].sort());
    const at = head!.indexOf('T3.disclosed.total');
    expect(rows.find((row) => row[1] === '河湾镇人民政府')?.[at]).toBe('4321');
  });

  it('has its findings, and is not sent again to who has it', async () => {
    const { body, headers } = await get(`${LIST}/bulk/2021/findings.csv`);
    expect(rowsOf(body).length).toBeGreaterThan(3);
    expect((await get(`${LIST}/bulk/2021/findings.csv`, { 'if-none-match': String(headers.etag) })).statusCode).toBe(304);
    expect((await get(`${LIST}/bulk/2021/findings.csv`, { 'if-none-match': 'W/"other"' })).statusCode).toBe(200);
  });

  it('is empty but for the head where there is nothing', async () => {
    expect(rowsOf((await get(`${LIST}/bulk/2012/cells.csv`)).body)).toHaveLength(1);
    expect((await get(`${LIST}/bulk/2021/secrets.csv`)).statusCode).toBe(400);
  });
});

describe('totals, rules, agencies and their description', () => {
  it('adds up the agencies of a government and names the differences', async () => {
    const totals = (await get(`${LIST}/totals/2021?agency=${government.id}`)).json();
    expect(totals).toMatchObject({ reports: 2, missingTotal: 0, government: { name: '青禾县人民政府' } });
    const { sum } = totals.cells.find(({ cell }: { cell: string }) => cell === 'T3.resultsTotal.total');
    const reports = await Promise.all([education, township].map(({ id }) => findReport(db, { agencyId: id, year: 2021 })));
    expect(Number(sum)).toBe(reports.reduce((total, one) => total + one!.report.cells['T3.resultsTotal.total']!, 0));
    expect(totals.differences.length).toBeGreaterThan(100);
    expect(rowsOf((await get(`${LIST}/totals/2021/totals.csv?agency=${government.id}`)).body).length).toBeGreaterThan(200);
  });

  it('lists the rules and the agencies', async () => {
    const { rules } = (await get(`${LIST}/rules`)).json();
    expect(rules.find(({ id }: { id: string }) => id === 'AR-T3-01')).toMatchObject({
      severity: 'error',
      title: { zh: expect.any(String) },
    });
    const { agencies, total, next } = (await get('/api/v1/agencies?limit=2')).json();
    expect(agencies).toHaveLength(2);
    expect(total).toBeGreaterThan(2);
    expect((await get(next.slice(PUBLIC_URL.length))).json().agencies[0].id).not.toBe(agencies[0].id);
  });

  it('describes every route of the interface', async () => {
    const { paths } = (await get('/api/openapi.json')).json();
    expect(Object.keys(paths).sort()).toEqual([
      '/api/v1/agencies',
      LIST,
      `${LIST}/bulk/{year}/{file}`,
      `${LIST}/rules`,
      `${LIST}/totals/{year}`,
      `${LIST}/totals/{year}/totals.csv`,
      `${LIST}/{agencyId}/{year}`,
      `${LIST}/{agencyId}/{year}/editions`,
      `${LIST}/{agencyId}/{year}/editions/{edition}`,
    ]);
    expect(Object.keys(paths[LIST].get.responses['200'].content['application/json'].schema.properties)).toContain('licence');
  });
});
