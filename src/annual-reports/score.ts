import type { Finding, Severity } from './finding.ts';
import type { RuleGroup, Words } from './rules/rule.ts';
import { RULES } from './rules/rule-list.ts';

export interface GroupScore {
  group: RuleGroup;
  label: Words;
  /** Share of the whole in points of 100, before groups that were not checked drop out. */
  weight: number;
  /** 0 to 100; `null` when the group could not be checked. */
  score: number | null;
  errors: number;
  warnings: number;
  infos: number;
  /** How the score came about. */
  explanation: Words;
}

export interface ReportScore {
  /** 0 to 100: the mean of the checked groups by weight. */
  total: number;
  groups: GroupScore[];
}

/** Groups that need more than the report itself. */
export interface Checked {
  /** The report of the year before was at hand. */
  years: boolean;
  /** Reports of the units, or a second column, were at hand. */
  levels: boolean;
}

/** The tables weigh most: they are what is added up and compared; the text comes after the numbers it must agree with. */
export const GROUPS: readonly { group: RuleGroup; weight: number; label: Words }[] = [
  { group: 'structure', weight: 15, label: { zh: '结构与发布', en: 'Structure and publication' } },
  { group: 'values', weight: 20, label: { zh: '主动公开数值', en: 'Values and proactive disclosure' } },
  { group: 'requests', weight: 25, label: { zh: '依申请公开', en: 'Requests' } },
  { group: 'remedies', weight: 10, label: { zh: '复议与诉讼', en: 'Reconsideration and litigation' } },
  { group: 'years', weight: 10, label: { zh: '年度衔接', en: 'Between years' } },
  { group: 'levels', weight: 10, label: { zh: '层级汇总', en: 'Between levels' } },
  { group: 'narrative', weight: 10, label: { zh: '图文一致', en: 'Text and tables' } },
];

/** What one broken rule costs its group: an error blocks publication, a warning can be explained, a hint hardly counts. */
export const COST: Record<Severity, number> = { error: 25, warning: 8, info: 1 };
/** A table without numbers leaves nothing to check. */
const COSTS_ALL = new Set(['AR-T3-05', 'AR-T4-04']);
/** However often one rule is broken, it costs at most this many times its cost. */
const MOST_TIMES = 2;

const GROUP_OF = new Map(RULES.map(({ id, group }) => [id, group]));
const BY_SEVERITY: readonly Severity[] = ['error', 'warning', 'info'];

export function scoreReport(findings: readonly Finding[], checked: Checked): ReportScore {
  const groups = GROUPS.map(({ group, weight, label }) => {
    const own = findings.filter(({ rule }) => GROUP_OF.get(rule) === group);
    const [errors, warnings, infos] = BY_SEVERITY.map((severity) => own.filter((finding) => finding.severity === severity).length) as [
      number,
      number,
      number,
    ];
    const isChecked = (group !== 'years' || checked.years) && (group !== 'levels' || checked.levels);
    const score = isChecked ? scoreOf(own) : null;
    return { group, weight, label, score, errors, warnings, infos, explanation: explain(score, errors, warnings, infos) };
  });
  const counted = groups.filter(({ score }) => score !== null);
  const weights = counted.reduce((sum, { weight }) => sum + weight, 0);
  const points = counted.reduce((sum, { weight, score }) => sum + weight * (score ?? 0), 0);
  return { total: Math.round(points / weights), groups };
}

function scoreOf(findings: readonly Finding[]): number {
  let cost = 0;
  for (const rule of new Set(findings.map((finding) => finding.rule))) {
    if (COSTS_ALL.has(rule)) return 0;
    const same = findings.filter((finding) => finding.rule === rule).map(({ severity }) => COST[severity]);
    const worst = Math.max(...same);
    const all = same.reduce((sum, each) => sum + each, 0);
    // The first finding counts in full, every further one by half.
    cost += Math.min(worst + (all - worst) / 2, worst * MOST_TIMES);
  }
  return Math.max(0, Math.round(100 - cost));
}

function explain(score: number | null, errors: number, warnings: number, infos: number): Words {
  if (score === null)
    return { zh: '未核对:需要上年报告或所属单位的报告', en: 'Not checked: needs the report of the year before or those of the units' };
  if (errors + warnings + infos === 0) return { zh: '未发现问题', en: 'Nothing found' };
  return {
    zh: `错误 ${errors} 处、警告 ${warnings} 处、提示 ${infos} 处;每条规则错误扣 ${COST.error} 分、警告扣 ${COST.warning} 分、提示扣 ${COST.info} 分,同一规则再次出现减半`,
    en: `${errors} errors, ${warnings} warnings, ${infos} hints; a rule costs ${COST.error}, ${COST.warning} or ${COST.info} points, and half for each further finding`,
  };
}
