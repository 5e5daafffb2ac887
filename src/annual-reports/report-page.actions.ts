import type { Db } from '../platform/db/database.ts';
import type { Edition } from './edition.ts';
import { countRulesOf, type RuleCounts } from './finding.store.ts';
import type { Finding, Severity } from './finding.ts';
import { SEVERITIES } from './finding-order.ts';
import type { PublishedReport } from './published-report.ts';
import { type EditionOfAgency, listEditionsOfAgency, listReports, type ReportKey } from './report.store.ts';
import { findSheets, tablesOf } from './sheet.store.ts';
import type { StoredReport } from './stored-report.ts';

export interface YearOfAgency {
  year: number;
  cells: PublishedReport['cells'];
  rules: RuleCounts;
}

export interface ReportInContext {
  stored: StoredReport;
  /** Of the same agency and year, the newest first. */
  editions: Edition[];
  /** The current reports of the agency, the earliest year first. */
  years: YearOfAgency[];
}

/** A report with the years around it, in two round trips to the database. */
export async function findReportInContext(db: Db, { agencyId, year }: ReportKey, edition?: number): Promise<ReportInContext | undefined> {
  const all = await listEditionsOfAgency(db, agencyId);
  const editions = all.filter((one) => one.year === year);
  const chosen = editions.find((one) => (edition === undefined ? one.isCurrent : one.number === edition));
  if (!chosen) return undefined;
  const [[stored], others] = await Promise.all([listReports(db, [chosen.id]), loadYears(db, all, chosen.id)]);
  if (!stored) return undefined;
  if (!chosen.isCurrent) return { stored, editions, years: others };
  const { cells } = stored.report;
  const years = [...others, { year, cells, rules: countRules(stored.findings) }].sort((a, b) => a.year - b.year);
  return { stored, editions, years };
}

/** The earliest year first. */
export async function findAgencyYears(db: Db, agencyId: string): Promise<YearOfAgency[]> {
  return loadYears(db, await listEditionsOfAgency(db, agencyId));
}

async function loadYears(db: Db, editions: readonly EditionOfAgency[], exceptId?: string): Promise<YearOfAgency[]> {
  const current = editions.filter(({ isCurrent, id }) => isCurrent && id !== exceptId).reverse();
  const ids = current.map(({ id }) => id);
  if (ids.length === 0) return [];
  const [sheets, rules] = await Promise.all([findSheets(db, ids), countRulesOf(db, ids)]);
  return current.map(({ id, year }) => ({ year, cells: tablesOf(sheets.get(id) ?? []).cells, rules: rules.get(id) ?? {} }));
}

function countRules(findings: readonly Finding[]): RuleCounts {
  const counts: RuleCounts = {};
  for (const { rule, severity } of findings) {
    const known = counts[rule];
    counts[rule] = { count: (known?.count ?? 0) + 1, severity: known && isWorse(known.severity, severity) ? known.severity : severity };
  }
  return counts;
}

const isWorse = (a: Severity, b: Severity) => SEVERITIES.indexOf(a) < SEVERITIES.indexOf(b);
