import type { Finding, Severity } from '../finding.ts';
import type { CellId } from '../statutory-tables.ts';
import type { Check } from './check.ts';

export type RuleGroup = 'structure' | 'values' | 'requests' | 'remedies' | 'years' | 'levels' | 'narrative';

export interface Words {
  zh: string;
  en: string;
}

/** What a rule saw. The rule list adds its id and severity. */
export interface Observation {
  cells?: readonly CellId[];
  zh: string;
  en: string;
  /** Where the case is milder or graver than the rule usually is. */
  severity?: Severity;
  evidence?: string;
}

export interface Rule {
  id: string;
  severity: Severity;
  group: RuleGroup;
  title: Words;
  /** The article, the official format or the statistical relation the rule comes from. */
  source: Words;
  /** Reads only what it is given. Unknown (blank) cells make a relation uncheckable, never broken. */
  check: (check: Check) => readonly Observation[];
}

export const NOTHING: readonly Observation[] = [];

export function findingsOf(rule: Rule, check: Check): Finding[] {
  const observations = rule.check(check);
  if (observations.length === 0) return [];
  return observations.map((seen) => ({
    rule: rule.id,
    severity: seen.severity ?? rule.severity,
    cells: [...(seen.cells ?? [])],
    message: { zh: seen.zh, en: seen.en },
    ...(seen.evidence === undefined ? {} : { evidence: seen.evidence }),
  }));
}
