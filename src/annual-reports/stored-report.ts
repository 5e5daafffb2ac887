import type { Edition } from './edition.ts';
import type { Finding, Severity } from './finding.ts';
import type { AgencyKind, PublishedReport } from './published-report.ts';
import type { SourceKind } from './reading/source-document.ts';

export type FindingCounts = Record<Severity, number>;

/** The file a report was read from, kept as it came. */
export interface OriginalFile {
  sha256: string;
  sm3: string;
  kind: SourceKind;
  name: string;
  size: number;
}

/** What a list shows of a report: one line an agency and year, the current edition. */
export interface ReportEntry {
  id: string;
  agencyId: string;
  /** As it was called when the report came in. */
  agencyName: string;
  agencyKind: AgencyKind;
  year: number;
  format: PublishedReport['format'];
  edition: Edition;
  /** The day printed as publication, else the day of the signature. */
  datedOn: string | null;
  counts: FindingCounts;
}

export interface StoredReport extends ReportEntry {
  regionId: string;
  report: PublishedReport;
  findings: Finding[];
  file: OriginalFile;
  /** The edition that this one took the place of. */
  supersedes: number | null;
  checkedAt: Date;
}

export function countFindings(findings: readonly Pick<Finding, 'severity'>[]): FindingCounts {
  const counts: FindingCounts = { error: 0, warning: 0, info: 0 };
  for (const { severity } of findings) counts[severity]++;
  return counts;
}

/** All years of an agency. */
export const agencyReportsPath = (agencyId: string): string => `/annual-reports/${agencyId}`;

/** The permanent address of a report; editions stand below it. */
export function reportPath(agencyId: string, year: number, edition?: number): string {
  return `${agencyReportsPath(agencyId)}/${year}${edition === undefined ? '' : `/editions/${edition}`}`;
}

/** Tag of lists, maps and sums, which every report that comes in may change. */
export const ALL_REPORTS = 'annual-reports';

export const agencyTag = (agencyId: string): string => `annual-reports/${agencyId}`;

/** Tags of the pages that show something of this report; a report's page shows the other years of its agency too. */
export function pagesShowing({ agencyId }: Pick<ReportEntry, 'agencyId'>): string[] {
  return [ALL_REPORTS, agencyTag(agencyId)];
}
