import { RULES, type Rule, type RuleGroup } from './consistency.ts';

const BY_ID = new Map<string, Rule>(RULES.map((rule) => [rule.id, rule]));

/** In the order in which a report is checked. */
export const RULE_GROUPS: readonly RuleGroup[] = [...new Set(RULES.map((rule) => rule.group))];

export function findRule(id: string): Rule | undefined {
  return BY_ID.get(id);
}

/** Rules in the order of checking; what is stored of a rule that is no longer there comes last. */
export function inRuleOrder(ids: Iterable<string>): string[] {
  const place = new Map(RULES.map((rule, index) => [rule.id, index]));
  return [...new Set(ids)].sort((a, b) => (place.get(a) ?? RULES.length) - (place.get(b) ?? RULES.length) || a.localeCompare(b));
}

export const RULES_PATH = '/annual-reports/rules';

/** Where a rule is explained. */
export const rulePath = (id: string): string => `${RULES_PATH}#${id}`;
