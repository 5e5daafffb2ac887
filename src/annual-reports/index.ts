export type { Finding, Severity } from './finding.ts';
export type { PublishedReport } from './published-report.ts';
export type { ImportOutcome } from './report-import.ts';
export { ALL_REPORTS, agencyReportsPath, type ReportEntry, reportPath, type StoredReport } from './stored-report.ts';
