import type { Finding, Severity } from './finding.ts';

export const SEVERITIES: readonly Severity[] = ['error', 'warning', 'info'];

/** Errors before warnings before hints; pages number their findings in this order. */
export function inSeverityOrder(findings: readonly Finding[]): Finding[] {
  return SEVERITIES.flatMap((severity) => findings.filter((finding) => finding.severity === severity));
}
