import { sql } from 'kysely';
import { CELLS, type Format } from '../src/annual-reports/statutory-tables.ts';
import { cellColumn } from '../src/annual-reports/stored-cells.ts';
import type { Db } from '../src/platform/db/database.ts';

export const AGENCIES = 40_000;
export const YEARS = [2019, 2020, 2021, 2022, 2023, 2024] as const;
/** Agencies under one government. */
const TO_A_GOVERNMENT = 80;

const KINDS = `case when n % ${TO_A_GOVERNMENT} = 1 then 'government' when n % 5 = 0 then 'township' when n % 37 = 0 then 'outpost' else 'department' end`;
const TOWNS = ['临江', '安平', '清河', '永宁', '新桥', '长乐', '青山', '东湖', '南岭', '北岸'];
const OFFICES = ['教育局', '民政局', '财政局', '司法局', '卫生健康局', '交通运输局', '水务局', '统计局', '医疗保障局', '应急管理局'];

/** An invented province: agencies, six years of reports, their tables, texts and findings. Written by the server itself. */
export async function fillProvince(db: Db, agencies = AGENCIES): Promise<void> {
  await sql`select setseed(0.42)`.execute(db);
  await sql`
    insert into organizations.region (id, division_code, name)
    select ${idOf('1', 'n')}, lpad((320000 + n)::text, 6, '0'), '示范区划' || n from generate_series(0, ${agencies / TO_A_GOVERNMENT}) n`.execute(
    db,
  );
  await sql`
    insert into organizations.agency (region_id, id, parent_region_id, parent_id, name, name_key, kind, makes_rules, enforces_law, approval_bureau, position)
    select ${idOf('1', `(n - 1) / ${TO_A_GOVERNMENT}`)}, ${idOf('2', 'n')},
      case when n % ${sql.lit(TO_A_GOVERNMENT)} = 1 then null else ${idOf('1', `(n - 1) / ${TO_A_GOVERNMENT}`)} end,
      case when n % ${sql.lit(TO_A_GOVERNMENT)} = 1 then null else ${idOf('2', `(n - 1) / ${TO_A_GOVERNMENT} * ${TO_A_GOVERNMENT} + 1`)} end,
      name, name, kind, false, true, false, n
    from (select n, ${sql.raw(KINDS)} as kind, ${sql.raw(nameOf())} as name from generate_series(1, ${agencies}) n) made`.execute(db);
  for (const year of YEARS) await fillYear(db, year, agencies);
  await sql`vacuum (analyze) annual_reports.report, annual_reports.sheet, annual_reports.narrative, annual_reports.finding, organizations.agency`.execute(
    db,
  );
}

async function fillYear(db: Db, year: number, agencies: number): Promise<void> {
  const format: Format = year <= 2020 ? 'F2019' : 'F2021';
  const cells = [...CELLS.T2[format], ...CELLS.T3[format], ...CELLS.T4[format]].filter((cell) => !cell.local);
  const columns = sql.raw(cells.map(({ id }) => cellColumn(id)).join(', '));
  // Most cells of most reports are 0; one report in twenty leaves everything blank.
  const value = (kind: string) =>
    kind === 'count' || kind === 'change'
      ? `case when n % 20 = 0 then null when random() < 0.8 then 0 else floor(random() * random() * 300) end`
      : `case when n % 20 = 0 then null when random() < 0.7 then 0 else round((random() * 4000)::numeric, 6) end`;
  const reportId = idOf('3', `n + ${(year - YEARS[0]) * agencies}`);
  await sql`
    insert into annual_reports.report (region_id, id, agency_id, agency_name, agency_kind, year, edition, is_current, format, cell_count,
      published_on, error_count, warning_count, info_count, file_sha256, file_sm3, file_kind, file_name, file_size, content_hash,
      imported_at, imported_by, checked_at)
    select region_id, ${reportId}, id, name, kind, ${year}, 1, true, ${format}, ${cells.length}, make_date(${year + 1}, 1, 1) + (n % 90)::int,
      n % 4, n % 7, n % 3, hash, hash, 'html', 'report.html', 50000, hash, now(), 'bench', now()
    from (select position as n, agency.*, encode(sha256(convert_to(id::text || ${String(year)}, 'utf8')), 'hex') as hash from organizations.agency) agency
    order by n`.execute(db);
  await sql`
    insert into annual_reports.sheet (region_id, report_id, scope, year, formats, raw, procurement_yuan, ${columns})
    select region_id, ${reportId}, 'whole', ${year}, ${sql.lit(`{${format},${format},${format}}`)}, '{}', null,
      ${sql.raw(cells.map(({ kind }) => value(kind)).join(', '))}
    from (select position as n, region_id from organizations.agency) agency order by n`.execute(db);
  await sql`
    insert into annual_reports.narrative (region_id, report_id, preamble, chapters, particulars)
    select region_id, ${reportId}, '本报告依据有关规定编制。', jsonb_build_array(${sql.raw(
      ['ch1', 'ch2', 'ch3', 'ch4', 'ch5', 'ch6']
        .map(
          (id) =>
            `jsonb_build_object('id', '${id}', 'heading', '${id}', 'text', repeat('本机关按月检查公开栏目,及时补齐缺项。', 20) || '本年度共办理' || n || '件。')`,
        )
        .join(', '),
    )}), ${JSON.stringify(particulars(year, format))}::jsonb
    from (select position as n, region_id from organizations.agency) agency order by n`.execute(db);
  await sql`
    insert into annual_reports.finding (region_id, report_id, position, rule, severity, cells, message_zh, message_en)
    select region_id, ${reportId}, k, 'AR-T3-' || lpad((1 + (n + k) % 13)::text, 2, '0'), (array['error', 'warning', 'info'])[1 + k % 3],
      '{T3.newlyReceived.total}', '本年新收一行:总计 31 与各列之和 30 不符,相差 1', 'Row total 31 is not the sum of its columns, 30; they differ by 1'
    from (select position as n, region_id from organizations.agency) agency, generate_series(0, 4) k
    where k < n % 4 + n % 7 order by n`.execute(db);
}

function particulars(year: number, format: Format) {
  return {
    agency: '示范机关',
    year,
    format,
    variants: [],
    title: `示范机关${year}年政府信息公开工作年度报告`,
    period: null,
    publishedOn: null,
    signedOn: null,
    signedBy: null,
    footer: {},
    headerDefects: [],
    tablesPresent: ['T2', 'T3', 'T4'],
    notes: [],
  };
}

function nameOf(): string {
  const pick = (words: readonly string[], by: string) =>
    `(array[${words.map((word) => `'${word}'`).join(', ')}])[1 + ${by} % ${words.length}]`;
  const region = `'示范' || ((n - 1) / ${TO_A_GOVERNMENT}) || '区'`;
  return `case when n % ${TO_A_GOVERNMENT} = 1 then ${region} || '人民政府'
    when n % 5 = 0 then ${region} || ${pick(TOWNS, 'n / 5')} || n || '镇人民政府' else ${region} || ${pick(TOWNS, 'n / 7')} || n || ${pick(OFFICES, 'n / 3')} end`;
}

/** Ids that can be told from a number, so that nothing has to be looked up while filling. */
function idOf(space: string, number: string) {
  return sql.raw<string>(`('0190000${space}-0000-7000-8000-' || lpad((${number})::text, 12, '0'))::uuid`);
}

export const agencyIdOf = (number: number) => `01900002-0000-7000-8000-${String(number).padStart(12, '0')}`;
