import type { Finding, Severity } from '../finding.ts';
import type { CellId } from '../statutory-tables.ts';

/** The object that `report audit --json` prints. */
export interface FindingsJson {
  findings: {
    rule: string;
    severity: Severity;
    cells: CellId[];
    /** In Chinese. */
    message: string;
    messageEn: string;
    evidence: string | null;
  }[];
}

export function findingsJson(findings: readonly Finding[]): FindingsJson {
  return {
    findings: findings.map(({ rule, severity, cells, message, evidence }) => ({
      rule,
      severity,
      cells,
      message: message.zh,
      messageEn: message.en,
      evidence: evidence ?? null,
    })),
  };
}
