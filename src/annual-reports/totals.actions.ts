import type { Agency } from '../organizations/index.ts';
import { findAgency, listChildren } from '../organizations/server.ts';
import { plainDate } from '../platform/date.ts';
import type { Db } from '../platform/db/database.ts';
import { findCurrentIds, keyOf } from './edition.store.ts';
import { listReports } from './report.store.ts';
import { type Difference, differences, type RollUpCell, type RollUpPart, rollUp } from './roll-up.ts';
import type { StoredReport } from './stored-report.ts';
import { listMissing, type MissingAgency, sumReports, type TotalsOf } from './totals.store.ts';

export interface YearTotals {
  cells: RollUpCell[];
  reports: number;
  /** The first of the agencies without a report, and how many there are. */
  missing: MissingAgency[];
  missingTotal: number;
  /** The government whose agencies were added up, and its own report of the year. */
  government?: Agency;
  consolidated?: StoredReport;
  /** AR-L-01; empty while a report is missing. */
  differences: Difference[];
}

const MISSING_NAMED = 60;

/** All bodies but the governments, whose reports hold the others' numbers already. */
export async function sumRegion(db: Db, of: TotalsOf): Promise<YearTotals> {
  const [totals, missing] = await Promise.all([sumReports(db, of), listMissing(db, of, MISSING_NAMED)]);
  return { ...totals, missing: missing.agencies, missingTotal: missing.total, differences: [] };
}

export type GovernmentTotals = YearTotals & Required<Pick<YearTotals, 'government'>>;

/** A government's own office, departments and townships as the tree stood at the end of the year, against its consolidated report. */
export async function sumGovernment(db: Db, governmentId: string, year: number): Promise<GovernmentTotals | undefined> {
  const government = await findAgency(db, governmentId);
  if (!government) return undefined;
  const children = await listChildren(db, governmentId, { on: plainDate(`${year}-12-31`) });
  const ids = await findCurrentIds(
    db,
    [government, ...children].map(({ id }) => ({ agencyId: id, year })),
  );
  const reports = new Map((await listReports(db, [...ids.values()])).map((report) => [keyOf(report), report]));
  const parts: RollUpPart[] = children.map(({ id, name }) => ({
    agencyId: id,
    agencyName: name,
    report: reports.get(keyOf({ agencyId: id, year }))?.report ?? null,
  }));
  const { cells, reports: counted, missing } = rollUp(parts);
  const consolidated = reports.get(keyOf({ agencyId: governmentId, year }));
  return {
    government,
    cells,
    reports: counted,
    missing: missing.slice(0, MISSING_NAMED).map(({ agencyId, agencyName }) => ({ id: agencyId, name: agencyName })),
    missingTotal: missing.length,
    ...(consolidated ? { consolidated } : {}),
    differences: consolidated ? differences(consolidated.report, parts) : [],
  };
}
