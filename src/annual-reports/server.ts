export { recheckDue } from './checking.actions.ts';
export type { AnnualReportsOptions } from './plugin.ts';
export { annualReportsPlugin } from './plugin.ts';
export { findReport, listEditions } from './report.store.ts';
export { type ImportOptions, type IncomingFile, importReport, importReports } from './report-import.actions.ts';
