import { sql } from 'kysely';
import type { Db } from '../platform/db/database.ts';
import type { Finding, Severity } from './finding.ts';
import { countFindings } from './stored-report.ts';

export interface FindingsOf {
  regionId: string;
  reportId: string;
  findings: readonly Finding[];
}

export async function insertFindings(trx: Db, reports: readonly FindingsOf[]): Promise<void> {
  const rows = reports.flatMap(({ regionId, reportId, findings }) =>
    findings.map((finding, position) => ({ regionId, reportId, position, ...finding })),
  );
  if (rows.length === 0) return;
  await sql`
    insert into annual_reports.finding (region_id, report_id, position, rule, severity, cells, message_zh, message_en, evidence)
    select region_id, report_id, position, rule, severity, cells::text[], message_zh, message_en, evidence
    from unnest(${rows.map(({ regionId }) => regionId)}::uuid[], ${rows.map(({ reportId }) => reportId)}::uuid[],
      ${rows.map(({ position }) => position)}::smallint[], ${rows.map(({ rule }) => rule)}::text[],
      ${rows.map(({ severity }) => severity)}::text[], ${rows.map(({ cells }) => `{${cells.join()}}`)}::text[],
      ${rows.map(({ message }) => message.zh)}::text[], ${rows.map(({ message }) => message.en)}::text[],
      ${rows.map(({ evidence }) => evidence ?? null)}::text[])
    as finding (region_id, report_id, position, rule, severity, cells, message_zh, message_en, evidence)`.execute(trx);
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

interface FindingRow {
  reportId: string;
  rule: string;
  severity: Severity;
  cells: string[];
  messageZh: string;
  messageEn: string;
  evidence: string | null;
}

export async function listFindings(db: Db, reportIds: readonly string[]): Promise<Map<string, Finding[]>> {
  const found = new Map<string, Finding[]>(reportIds.map((id) => [id, []]));
  if (reportIds.length === 0) return found;
  const { rows } = await sql<FindingRow>`
    select report_id, rule, severity, cells, message_zh, message_en, evidence
    from annual_reports.finding where report_id = any(${reportIds}::uuid[]) order by report_id, position`.execute(db);
  for (const { reportId, rule, severity, cells, messageZh, messageEn, evidence } of rows) {
    found.get(reportId)?.push({
      rule,
      severity,
      cells,
      message: { zh: messageZh, en: messageEn },
      ...(evidence === null ? {} : { evidence }),
    });
  }
  return found;
}

export interface RuleCount {
  count: number;
  /** The worst among them. */
  severity: Severity;
}
export type RuleCounts = Record<string, RuleCount>;

const WORST = sql<Severity>`(array['error', 'warning', 'info'])[min(array_position(array['error', 'warning', 'info'], finding.severity))]`;

/** Findings by rule, of each of these reports. */
export async function countRulesOf(db: Db, reportIds: readonly string[]): Promise<Map<string, RuleCounts>> {
  const { rows } = await sql<RuleCount & { reportId: string; rule: string }>`
    select finding.report_id, finding.rule, count(*) as count, ${WORST} as severity
    from annual_reports.finding
    where finding.report_id = any(${reportIds}::uuid[])
    group by finding.report_id, finding.rule`.execute(db);
  const byReport = new Map<string, RuleCounts>(reportIds.map((id) => [id, {}]));
  for (const { reportId, rule, count, severity } of rows) byReport.get(reportId)![rule] = { count, severity };
  return byReport;
}

export interface RuleTotals extends RuleCount {
  rule: string;
  /** Reports with at least one such finding. */
  reports: number;
}

/** How often each rule was broken in the current reports of a year, or of all years. */
export async function countByRule(db: Db, year?: number): Promise<RuleTotals[]> {
  const { rows } = await sql<RuleTotals>`
    select finding.rule, count(*) as count, count(distinct finding.report_id) as reports, ${WORST} as severity
    from annual_reports.finding
    join annual_reports.report on report.region_id = finding.region_id and report.id = finding.report_id
    where report.is_current ${year === undefined ? sql`` : sql`and report.year = ${year}`}
    group by finding.rule order by finding.rule`.execute(db);
  return rows;
}
