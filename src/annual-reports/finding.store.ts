import { sql } from 'kysely';
import type { Db } from '../platform/db/database.ts';
import type { Finding, Severity } from './finding.ts';
import { countFindings } from './stored-report.ts';

/** PostgreSQL takes 65,535 parameters a statement, and a finding has nine. */
const FINDINGS_A_STATEMENT = 5_000;

export interface FindingsOf {
  regionId: string;
  reportId: string;
  findings: readonly Finding[];
}

export async function insertFindings(trx: Db, reports: readonly FindingsOf[]): Promise<void> {
  const rows = reports.flatMap(({ regionId, reportId, findings }) =>
    findings.map(({ rule, severity, cells, message, evidence }, position) => ({
      regionId,
      reportId,
      position,
      rule,
      severity,
      cells,
      messageZh: message.zh,
      messageEn: message.en,
      evidence: evidence ?? null,
    })),
  );
  for (let start = 0; start < rows.length; start += FINDINGS_A_STATEMENT) {
    await trx
      .insertInto('annualReports.finding')
      .values(rows.slice(start, start + FINDINGS_A_STATEMENT))
      .execute();
  }
}

/** New findings in the place of the old ones; the check that was due is done. */
export async function replaceFindings(trx: Db, reports: readonly FindingsOf[], checkedAt: Date): Promise<void> {
  if (reports.length === 0) return;
  const ids = reports.map(({ reportId }) => reportId);
  await trx.deleteFrom('annualReports.finding').where('reportId', 'in', ids).execute();
  await insertFindings(trx, reports);
  const counts = reports.map(({ findings }) => countFindings(findings));
  await sql`
    update annual_reports.report set recheck_due = false, checked_at = ${checkedAt},
      error_count = counted.errors, warning_count = counted.warnings, info_count = counted.hints
    from unnest(${ids}::uuid[], ${counts.map(({ error }) => error)}::int[], ${counts.map(({ warning }) => warning)}::int[],
      ${counts.map(({ info }) => info)}::int[]) as counted (id, errors, warnings, hints)
    where report.id = counted.id`.execute(trx);
}

export async function listFindings(db: Db, reportIds: readonly string[]): Promise<Map<string, Finding[]>> {
  const found = new Map<string, Finding[]>(reportIds.map((id) => [id, []]));
  if (reportIds.length === 0) return found;
  const rows = await db
    .selectFrom('annualReports.finding')
    .select(['reportId', 'rule', 'severity', 'cells', 'messageZh', 'messageEn', 'evidence'])
    .where('reportId', 'in', [...reportIds])
    .orderBy('reportId')
    .orderBy('position')
    .execute();
  for (const { reportId, rule, severity, cells, messageZh, messageEn, evidence } of rows) {
    found.get(reportId)?.push({
      rule,
      severity: severity as Severity,
      cells,
      message: { zh: messageZh, en: messageEn },
      ...(evidence === null ? {} : { evidence }),
    });
  }
  return found;
}

export interface RuleCount {
  rule: string;
  severity: Severity;
  /** Findings, and reports that have at least one. */
  findings: number;
  reports: number;
}

/** How often each rule was broken in the current reports of a year, or of all years. */
export async function countByRule(db: Db, year?: number): Promise<RuleCount[]> {
  const rows = await db
    .selectFrom('annualReports.finding as finding')
    .innerJoin('annualReports.report as report', (join) =>
      join.onRef('report.regionId', '=', 'finding.regionId').onRef('report.id', '=', 'finding.reportId'),
    )
    .select(({ fn }) => [
      'finding.rule',
      'finding.severity',
      fn.countAll<number>().as('findings'),
      fn.count<number>('finding.reportId').distinct().as('reports'),
    ])
    .where('report.isCurrent', '=', true)
    .$if(year !== undefined, (query) => query.where('report.year', '=', year as number))
    .groupBy(['finding.rule', 'finding.severity'])
    .orderBy('finding.rule')
    .orderBy('finding.severity')
    .execute();
  return rows.map((row) => ({ ...row, severity: row.severity as Severity }));
}
