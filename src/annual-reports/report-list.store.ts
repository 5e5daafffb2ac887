import { type RawBuilder, sql } from 'kysely';
import type { Db } from '../platform/db/database.ts';
import { ENTRY_COLUMNS, type EntryRow, toEntry } from './report.store.ts';
import {
  type CursorKeys,
  type ReportFilter,
  type ReportGroup,
  type ReportOrder,
  type ReportPage,
  type ReportSort,
  readSort,
  writeCursor,
} from './report-list.ts';
import type { ReportEntry } from './stored-report.ts';

type Sql = RawBuilder<unknown>;

interface OrderColumn {
  column: Sql;
  descending: boolean;
  type: Sql;
  keyOf: (entry: ReportEntry) => string | number;
}

const YEAR: OrderColumn = { column: sql`report.year`, descending: true, type: sql`int`, keyOf: ({ year }) => year };
const NAME: OrderColumn = {
  column: sql`report.agency_name collate "zh-x-icu"`,
  descending: false,
  type: sql`text`,
  keyOf: ({ agencyName }) => agencyName,
};
const UNDATED = '1970-01-01';
const DATED_ON: OrderColumn = {
  column: sql`coalesce(report.published_on, report.signed_on, 'epoch'::date)`,
  descending: true,
  type: sql`date`,
  keyOf: ({ datedOn }) => datedOn ?? UNDATED,
};
const ERRORS: OrderColumn = { column: sql`report.error_count`, descending: true, type: sql`int`, keyOf: ({ counts }) => counts.error };
const WARNINGS: OrderColumn = {
  column: sql`report.warning_count`,
  descending: true,
  type: sql`int`,
  keyOf: ({ counts }) => counts.warning,
};
/** Makes the order strict. */
const ID: OrderColumn = { column: sql`report.id`, descending: false, type: sql`uuid`, keyOf: ({ id }) => id };
const LATER_ID: OrderColumn = { ...ID, descending: true };

/** Each is an index of the report table, read forwards or backwards. */
const ORDERS: Record<ReportOrder, readonly OrderColumn[]> = {
  year: [YEAR, NAME, ID],
  name: [NAME, YEAR, ID],
  published: [DATED_ON, LATER_ID],
  errors: [ERRORS, WARNINGS, LATER_ID],
};

function columnsOf(sort: ReportSort): OrderColumn[] {
  const { order, reversed } = readSort(sort);
  return ORDERS[order].map((column) => ({ ...column, descending: column.descending !== reversed }));
}

const orderBy = (columns: readonly OrderColumn[]): Sql =>
  sql.join(columns.map(({ column, descending }) => (descending ? sql`${column} desc` : column)));

/** a < x or (a = x and (b < y or (b = y and c < z))), and a <= x beside it, which lets an index begin at the right place. */
function beyond(columns: readonly OrderColumn[], keys: CursorKeys): Sql {
  const [{ column, descending, type }, ...rest] = columns as [OrderColumn, ...OrderColumn[]];
  const key = sql`${keys[0]}::${type}`;
  const past = descending ? sql`${column} < ${key}` : sql`${column} > ${key}`;
  if (rest.length === 0) return past;
  const reached = descending ? sql`${column} <= ${key}` : sql`${column} >= ${key}`;
  return sql`(${reached} and (${past} or ${beyond(rest, keys.slice(1))}))`;
}

/** What a filter means once its name has been looked up in the register. */
export interface ListFilter extends Omit<ReportFilter, 'name' | 'agencyId'> {
  agencyIds?: readonly string[];
  /** The name has these signs in this order. */
  nameHas?: string;
}

export interface ListWish {
  filter: ListFilter;
  sort: ReportSort;
  size: number;
}

/** The entries that follow the place of a cursor; what comes in meanwhile neither repeats nor hides one. Current editions only. */
export async function listReportsAfter(
  db: Db,
  { filter, sort, size, after }: ListWish & { after?: CursorKeys | undefined },
): Promise<ReportPage<ReportEntry>> {
  const columns = columnsOf(sort);
  const conditions = [...conditionsOf(filter), ...(after ? [beyond(columns, after)] : [])];
  const { rows } = await sql<EntryRow>`
    select ${ENTRY_COLUMNS} from annual_reports.report
    where ${sql.join(conditions, sql` and `)} order by ${orderBy(columns)} limit ${size + 1}`.execute(db);
  const entries = rows.slice(0, size).map(toEntry);
  const last = entries.at(-1);
  return { entries, ...(last && rows.length > size ? { next: writeCursor(columns.map(({ keyOf }) => keyOf(last))) } : {}) };
}

/** A page by its number. The entries before it are passed over in the index alone, from the nearer end. */
export async function listReportPage(
  db: Db,
  { filter, sort, size, offset, total }: ListWish & { offset: number; total: number },
): Promise<ReportEntry[]> {
  const fromEnd = total - offset - size;
  const backwards = fromEnd >= 0 && fromEnd < offset;
  const columns = columnsOf(backwards ? (sort.startsWith('-') ? (sort.slice(1) as ReportSort) : (`-${sort}` as ReportSort)) : sort);
  const { rows } = await sql<EntryRow>`
    select ${ENTRY_COLUMNS} from annual_reports.report
    join (
      select report.region_id, report.id from annual_reports.report
      where ${sql.join(conditionsOf(filter), sql` and `)} order by ${orderBy(columns)} limit ${size} offset ${backwards ? fromEnd : offset}
    ) page on page.region_id = report.region_id and page.id = report.id
    order by ${orderBy(columnsOf(sort))}`.execute(db);
  return rows.map(toEntry);
}

function conditionsOf({ year, kind, findings, rule, agencyIds, nameHas }: ListFilter): Sql[] {
  const conditions: Sql[] = [sql`report.is_current`];
  if (year !== undefined) conditions.push(sql`report.year = ${year}`);
  if (kind) conditions.push(sql`report.agency_kind = ${kind}`);
  if (findings === 'error') conditions.push(sql`report.error_count > 0`);
  if (findings === 'warning') conditions.push(sql`(report.error_count > 0 or report.warning_count > 0)`);
  if (findings === 'clean') conditions.push(sql`report.error_count = 0 and report.warning_count = 0`);
  if (agencyIds) conditions.push(sql`report.agency_id = any(${agencyIds}::uuid[])`);
  if (nameHas) conditions.push(sql`report.agency_name like ${signsInOrder(nameHas)}`);
  if (rule)
    conditions.push(sql`(report.region_id, report.id) in (select region_id, report_id from annual_reports.finding where rule = ${rule})`);
  return conditions;
}

function signsInOrder(text: string): string {
  return `%${[...text].map((sign) => sign.replace(/[\\%_]/, '\\$&')).join('%')}%`;
}

/** Agencies whose present, short or former name has the signs of `key` in this order; no more than `limit`, in no order. */
export async function listAgencyIdsNamed(db: Db, key: string, limit: number): Promise<string[]> {
  const pattern = signsInOrder(key);
  const { rows } = await sql<{ id: string }>`
    select id from organizations.agency where name_key like ${pattern} or short_key like ${pattern}
    union
    select agency_id from organizations.former_name where name_key like ${pattern}
    limit ${limit}`.execute(db);
  return rows.map(({ id }) => id);
}

/** How many current reports there are of each year, kind and state of findings. */
export async function countGroups(db: Db): Promise<ReportGroup[]> {
  const { rows } = await sql<ReportGroup>`
    select year, agency_kind as kind, error_count > 0 as has_errors, warning_count > 0 as has_warnings, count(*) as reports
    from annual_reports.report where is_current
    group by 1, 2, 3, 4 order by 1 desc`.execute(db);
  return rows;
}
