import type { Finding } from './finding.ts';
import type { PublishedReport } from './published-report.ts';
import { type Check, type CheckContext, DEFAULT_SETTINGS, type PreviousReport } from './rules/check.ts';
import { type PreparedReport, prepare } from './rules/prepared-report.ts';
import { readRequestGrid } from './rules/request-grid.ts';
import { findingsOf } from './rules/rule.ts';
import { RULES } from './rules/rule-list.ts';

export type { NarrativeFigure } from './narrative/figure.ts';
export { readNarrative } from './narrative/read-narrative.ts';
export { agencyKindOf } from './rules/agency-kind.ts';
export type { AgencyFacts, CheckContext, CheckSettings, ChildReport, LedgerFigures } from './rules/check.ts';
export type { PreparedReport } from './rules/prepared-report.ts';
export { prepare } from './rules/prepared-report.ts';
export type { Rule, RuleGroup } from './rules/rule.ts';
export { RULES } from './rules/rule-list.ts';

/** Every inconsistency of a report, in the order of `RULES`. */
export function checkReport(report: PublishedReport, context: CheckContext = {}): Finding[] {
  return checkPrepared(prepare(report), context);
}

/** The same for a report whose text was read before. */
export function checkPrepared(prepared: PreparedReport, context: CheckContext = {}): Finding[] {
  const check = toCheck(prepared, context);
  const findings: Finding[] = [];
  for (const rule of RULES) for (const finding of findingsOf(rule, check)) findings.push(finding);
  return findings;
}

function toCheck(prepared: PreparedReport, context: CheckContext): Check {
  const facts = context.agency ?? {};
  return {
    prepared,
    report: prepared.report,
    facts,
    kind: facts.kind ?? prepared.kind,
    previous: previousYear(prepared.report, context.previous),
    children: context.children ?? null,
    dueOn: context.dueOn ?? null,
    ledger: context.ledger ?? {},
    settings: context.settings ? { ...DEFAULT_SETTINGS, ...context.settings } : DEFAULT_SETTINGS,
  };
}

/** Only the report of the year before can be held against this one. */
function previousYear(report: PublishedReport, previous: PublishedReport | undefined): PreviousReport | null {
  if (!previous || (report.year !== null && previous.year !== null && previous.year !== report.year - 1)) return null;
  return { report: previous, requests: readRequestGrid(previous) };
}
