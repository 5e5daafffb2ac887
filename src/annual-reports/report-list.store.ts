import { type RawBuilder, sql } from 'kysely';
import type { Db } from '../platform/db/database.ts';
import { REPORT_ENTRY_COLUMNS, toEntry } from './report.store.ts';
import { type Cursor, pageOf, type ReportFilter, type ReportOrder, type ReportPage } from './report-list.ts';
import type { ReportEntry } from './stored-report.ts';

type Condition = RawBuilder<unknown>;

/** A name that more agencies bear is looked for in the reports themselves, which then are found soon. */
export const MOST_AGENCIES = 2_000;
export const COUNTED_UP_TO = 10_000;

const DATED_ON = sql`coalesce(report.published_on, report.signed_on, 'epoch'::date)`;
const NAME = sql`report.agency_name collate "zh-x-icu"`;
const ORDERS: Record<ReportOrder, { forwards: Condition; backwards: Condition; beyond: (cursor: Cursor) => Condition }> = {
  year: {
    forwards: sql`report.year desc, ${NAME}, report.id`,
    backwards: sql`report.year, ${NAME} desc, report.id desc`,
    beyond: ({ direction, keys: [year, name, id] }) =>
      direction === 'after'
        ? sql`report.year <= ${year} and (report.year < ${year} or (${NAME}, report.id) > (${name}, ${id}::uuid))`
        : sql`report.year >= ${year} and (report.year > ${year} or (${NAME}, report.id) < (${name}, ${id}::uuid))`,
  },
  published: {
    forwards: sql`${DATED_ON} desc, report.id desc`,
    backwards: sql`${DATED_ON}, report.id`,
    beyond: ({ direction, keys: [day, id] }) =>
      direction === 'after'
        ? sql`(${DATED_ON}, report.id) < (${day}::date, ${id}::uuid)`
        : sql`(${DATED_ON}, report.id) > (${day}::date, ${id}::uuid)`,
  },
  findings: {
    forwards: sql`report.error_count desc, report.warning_count desc, report.id desc`,
    backwards: sql`report.error_count, report.warning_count, report.id`,
    beyond: ({ direction, keys: [errors, warnings, id] }) =>
      direction === 'after'
        ? sql`(report.error_count, report.warning_count, report.id) < (${errors}, ${warnings}, ${id}::uuid)`
        : sql`(report.error_count, report.warning_count, report.id) > (${errors}, ${warnings}, ${id}::uuid)`,
  },
};
const KEYS_OF: Record<ReportOrder, (entry: ReportEntry) => Cursor['keys']> = {
  year: ({ year, agencyName, id }) => [year, agencyName, id],
  published: ({ datedOn, id }) => [datedOn ?? '1970-01-01', id],
  findings: ({ counts, id }) => [counts.error, counts.warning, id],
};
const COLUMNS = sql.raw(REPORT_ENTRY_COLUMNS.map((name) => `report.${name.replace(/[A-Z]/g, (c) => `_${c.toLowerCase()}`)}`).join(', '));

/** What a filter means once its name has been looked up in the register. */
export interface ListFilter extends Omit<ReportFilter, 'name' | 'agencyId'> {
  agencyIds?: readonly string[];
  /** The name has these signs in this order. */
  nameHas?: string;
}

export interface ListWish {
  filter: ListFilter;
  order: ReportOrder;
  cursor?: Cursor | undefined;
  size: number;
}

/** Current editions only. */
export async function listReportEntries(db: Db, { filter, order, cursor, size }: ListWish): Promise<ReportPage<ReportEntry>> {
  const { forwards, backwards, beyond } = ORDERS[order];
  const conditions = [...conditionsOf(filter), ...(cursor ? [beyond(cursor)] : [])];
  const { rows } = await sql<Parameters<typeof toEntry>[0]>`
    select ${COLUMNS} from annual_reports.report
    where ${sql.join(conditions, sql` and `)}
    order by ${cursor?.direction === 'before' ? backwards : forwards}
    limit ${size + 1}`.execute(db);
  return pageOf(rows.map(toEntry), size, cursor, KEYS_OF[order]);
}

/** Exact up to `COUNTED_UP_TO`, which stands for more. */
export async function countReports(db: Db, filter: ListFilter): Promise<number> {
  const { rows } = await sql<{ count: number }>`
    select count(*) as count from (
      select from annual_reports.report where ${sql.join(conditionsOf(filter), sql` and `)} limit ${COUNTED_UP_TO}
    ) counted`.execute(db);
  return rows[0]!.count;
}

function conditionsOf({ year, kind, findings, rule, agencyIds, nameHas }: ListFilter): Condition[] {
  const conditions = [sql`report.is_current`];
  if (year !== undefined) conditions.push(sql`report.year = ${year}`);
  if (kind) conditions.push(sql`report.agency_kind = ${kind}`);
  if (findings === 'error') conditions.push(sql`report.error_count > 0`);
  if (findings === 'warning') conditions.push(sql`report.warning_count > 0`);
  if (findings === 'clean') conditions.push(sql`report.error_count = 0 and report.warning_count = 0`);
  if (agencyIds) conditions.push(sql`report.agency_id = any(${agencyIds}::uuid[])`);
  if (nameHas) conditions.push(sql`report.agency_name like ${signsInOrder(nameHas)}`);
  if (rule)
    conditions.push(sql`exists (
      select from annual_reports.finding where finding.rule = ${rule} and finding.report_id = report.id and finding.region_id = report.region_id)`);
  return conditions;
}

function signsInOrder(text: string): string {
  return `%${[...text].map((sign) => sign.replace(/[\\%_]/, '\\$&')).join('%')}%`;
}

/** The years that have reports, the latest first, with the number of agencies that reported. */
export async function countByYear(db: Db): Promise<{ year: number; reports: number; withErrors: number }[]> {
  const { rows } = await sql<{ year: number; reports: number; withErrors: number }>`
    select year, count(*) as reports, count(*) filter (where error_count > 0) as with_errors
    from annual_reports.report where is_current group by year order by year desc`.execute(db);
  return rows;
}
