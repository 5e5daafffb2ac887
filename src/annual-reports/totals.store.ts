import { sql } from 'kysely';
import type { Db } from '../platform/db/database.ts';
import { addDecimals, type Decimal } from './decimal.ts';
import { inWan, type RollUpCell } from './roll-up.ts';
import { cellColumn, type Forms, formCells, STORED_CELLS } from './stored-cells.ts';

const PROCUREMENT_AMOUNT = 'T2.art20_9.procurement.amount';
const COLUMNS = STORED_CELLS.map(({ id }) => (id === PROCUREMENT_AMOUNT ? 'procurement_yuan' : cellColumn(id)));
const SUMS = sql.raw<(Decimal | null)[]>(`array[${COLUMNS.map((column) => `sum(sheet.${column})`).join(', ')}]::text[]`);
const COUNTS = sql.raw<number[]>(`array[${COLUMNS.map((column) => `count(sheet.${column})`).join(', ')}]`);

/** Which reports are added up. A government's consolidated report already holds those of the agencies below it. */
export interface TotalsOf {
  year: number;
  agencyIds?: readonly string[];
  regionId?: string;
}

interface FormTotals {
  formats: Forms;
  reports: number;
  sums: (Decimal | null)[];
  counts: number[];
}

/** The sum of all current reports of a year that are no government's, for any number of them. */
export async function sumReports(db: Db, { year, agencyIds, regionId }: TotalsOf): Promise<{ cells: RollUpCell[]; reports: number }> {
  const these = sql`report.year = ${year} and report.is_current and report.agency_kind <> 'government'
    ${agencyIds ? sql`and report.agency_id = any(${agencyIds}::uuid[])` : sql``}
    ${regionId ? sql`and report.region_id = ${regionId}` : sql``}`;
  const sheets = sql`
    from annual_reports.report
    join annual_reports.sheet on sheet.region_id = report.region_id and sheet.report_id = report.id
    where ${these} and sheet.year = ${year} and sheet.scope = 'whole'`;
  const [totals, exceptions] = await Promise.all([
    sql<FormTotals>`select sheet.formats, count(*) as reports, ${SUMS} as sums, ${COUNTS} as counts ${sheets} group by sheet.formats`.execute(
      db,
    ),
    sql<{ formats: Forms; cell: string; reports: number }>`
      select sheet.formats, cell, count(*) as reports
      from (select sheet.formats, sheet.off_form ${sheets} and sheet.off_form <> '{}') sheet, unnest(sheet.off_form) cell
      group by sheet.formats, cell`.execute(db),
  ]);
  return {
    reports: totals.rows.reduce((sum, { reports }) => sum + reports, 0),
    cells: STORED_CELLS.flatMap(({ id }, index) => {
      const sums = totals.rows.map((row) => row.sums[index] ?? null).filter((sum) => sum !== null);
      const known = totals.rows.reduce((sum, { counts }) => sum + counts[index]!, 0);
      const printing = totals.rows.reduce((sum, row) => sum + printed(row, id, exceptions.rows), 0);
      if (printing === 0) return [];
      const sum = sums.length > 0 ? addDecimals(sums) : null;
      return [{ cell: id, sum: id === PROCUREMENT_AMOUNT ? inWan(sum) : sum, known, blank: printing - known }];
    }),
  };
}

/** Reports of these forms that print the cell: all whose form has it, but for the exceptions; or the exceptions alone. */
function printed(
  { formats, reports }: FormTotals,
  id: string,
  exceptions: readonly { formats: Forms; cell: string; reports: number }[],
): number {
  const off = exceptions.find(({ formats: forms, cell }) => cell === id && forms.join() === formats.join())?.reports ?? 0;
  return formCells(formats).has(id) ? reports - off : off;
}

export interface MissingAgency {
  id: string;
  name: string;
}

/** Agencies, governments aside, that existed at the end of the year and have no report of it. */
export async function listMissing(
  db: Db,
  { year, agencyIds, regionId }: TotalsOf,
  limit: number,
): Promise<{ agencies: MissingAgency[]; total: number }> {
  const lastDay = `${year}-12-31`;
  const { rows } = await sql<MissingAgency & { total: number }>`
    select agency.id, agency.name, count(*) over () as total
    from organizations.agency
    where agency.kind <> 'government'
      and (agency.established_on is null or agency.established_on <= ${lastDay}::date)
      and (agency.dissolved_on is null or agency.dissolved_on >= ${lastDay}::date)
      ${agencyIds ? sql`and agency.id = any(${agencyIds}::uuid[])` : sql``}
      ${regionId ? sql`and agency.region_id = ${regionId}` : sql``}
      and not exists (
        select from annual_reports.report
        where report.region_id = agency.region_id and report.agency_id = agency.id and report.year = ${year} and report.is_current
      )
    order by agency.position, agency.name
    limit ${limit}`.execute(db);
  return { agencies: rows.map(({ id, name }) => ({ id, name })), total: rows[0]?.total ?? 0 };
}

/** Where one government stands above everybody, its report is what the sum is held against; `undefined` where there are several. */
export async function findTopGovernment(db: Db): Promise<string | undefined> {
  const { rows } = await sql<{ id: string }>`
    select agency.id from organizations.agency
    where agency.kind = 'government' and agency.parent_id is null and agency.dissolved_on is null
      and exists (select from organizations.agency below where below.parent_id = agency.id)
    limit 2`.execute(db);
  return rows.length === 1 ? rows[0]!.id : undefined;
}
