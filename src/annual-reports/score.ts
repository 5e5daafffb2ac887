import { RULES, type RuleGroup } from './consistency.ts';
import type { Finding, Severity } from './finding.ts';
import type { PublishedReport } from './published-report.ts';
import { RULE_GROUPS } from './rule-book.ts';
import type { TableId } from './statutory-tables.ts';
import { countFindings } from './stored-report.ts';

export interface GroupScore {
  group: RuleGroup;
  /** Rules that had something to look at; none where the table, the text or the other report is not there. */
  checked: number;
  /** Of these, the rules without a finding. */
  held: number;
  counts: Record<Severity, number>;
}

export interface Scope {
  hasPrevious: boolean;
  hasChildren: boolean;
}

/** How many rules of each group found nothing. A group that had nothing to look at counts no rules rather than clean ones. */
export function scoreOf(report: PublishedReport, findings: readonly Finding[], scope: Scope): GroupScore[] {
  return RULE_GROUPS.map((group) => {
    const ofGroup = RULES.filter((rule) => rule.group === group);
    const ids = new Set(ofGroup.map((rule) => rule.id));
    const found = findings.filter((finding) => ids.has(finding.rule));
    const broken = new Set(found.map((finding) => finding.rule)).size;
    const checked = canCheck(group, report, scope) ? ofGroup.length : broken;
    return { group, checked, held: checked - broken, counts: countFindings(found) };
  });
}

function canCheck(group: RuleGroup, report: PublishedReport, { hasPrevious, hasChildren }: Scope): boolean {
  switch (group) {
    case 'structure':
      return true;
    case 'values':
      return hasNumbers(report, 'T2');
    case 'requests':
      return hasNumbers(report, 'T3');
    case 'remedies':
      return hasNumbers(report, 'T4');
    case 'years':
      return hasPrevious;
    case 'levels':
      return hasChildren || report.cellsOwn !== undefined;
    case 'narrative':
      return Object.keys(report.chapters).length > 0;
  }
}

function hasNumbers({ cells }: PublishedReport, table: TableId): boolean {
  return Object.entries(cells).some(([id, value]) => id.startsWith(table) && value !== null);
}

/** The tables weigh most: they are added up and compared; the text comes after the numbers it must agree with. */
export const GROUP_WEIGHTS: Record<RuleGroup, number> = {
  structure: 15,
  values: 20,
  requests: 25,
  remedies: 10,
  years: 10,
  levels: 10,
  narrative: 10,
};
/** What one broken rule costs its group: an error blocks publication, a warning can be explained, a hint hardly counts. */
export const COST: Record<Severity, number> = { error: 25, warning: 8, info: 1 };
/** However often one rule is broken, it costs at most this many times its cost. */
const MOST_TIMES = 2;
/** A table without numbers leaves nothing to check. */
const COSTS_ALL = new Set(['AR-T3-05', 'AR-T4-04']);

export interface OverallScore {
  /** 0 to 100: the mean of the groups by weight, without those that had nothing to look at. */
  total: number;
  /** 0 to 100 for each group; `null` when it had nothing to look at. */
  groups: { group: RuleGroup; weight: number; points: number | null }[];
}

/** One figure for the whole report, and how it comes about. */
export function overallScore(report: PublishedReport, findings: readonly Finding[], scope: Scope): OverallScore {
  const groups = scoreOf(report, findings, scope).map(({ group, checked }) => ({
    group,
    weight: GROUP_WEIGHTS[group],
    points: checked === 0 ? null : pointsOf(findings.filter(({ rule }) => GROUP_OF.get(rule) === group)),
  }));
  const counted = groups.filter(({ points }) => points !== null);
  const weights = counted.reduce((sum, { weight }) => sum + weight, 0);
  return { total: Math.round(counted.reduce((sum, { weight, points }) => sum + weight * (points ?? 0), 0) / weights), groups };
}

const GROUP_OF = new Map(RULES.map(({ id, group }) => [id, group]));

function pointsOf(findings: readonly Finding[]): number {
  let cost = 0;
  for (const rule of new Set(findings.map((finding) => finding.rule))) {
    if (COSTS_ALL.has(rule)) return 0;
    const costs = findings.filter((finding) => finding.rule === rule).map(({ severity }) => COST[severity]);
    const worst = Math.max(...costs);
    // The first finding of a rule counts in full, every further one by half.
    cost += Math.min(worst + (costs.reduce((sum, each) => sum + each, 0) - worst) / 2, worst * MOST_TIMES);
  }
  return Math.max(0, Math.round(100 - cost));
}
