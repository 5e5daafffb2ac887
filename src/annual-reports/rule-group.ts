/** The letters of a rule id: `T3` in `AR-T3-01`. */
export type RuleGroup = 'S' | 'V' | 'T3' | 'T4' | 'Y' | 'L' | 'N';

export function ruleGroupOf(rule: string): RuleGroup {
  return (rule.split('-')[1] ?? 'S') as RuleGroup;
}
