import type { AgencyKind, PublishedReport, SiteFooter } from '../published-report.ts';
import type { PreparedReport } from './prepared-report.ts';

/** What a register knows of the agency; every part is optional and takes the place of what the name suggests. */
export interface AgencyFacts {
  name?: string;
  kind?: AgencyKind;
  hasRuleMakingPower?: boolean;
  enforcesLaw?: boolean;
  approvalBureau?: boolean;
  /** What the footer of the agency's site should say. */
  site?: SiteFooter;
  formerNames?: readonly string[];
  /** A merger or split since the previous report explains carried-over numbers that do not meet. */
  mergedOrSplitSince?: boolean;
}

export interface ChildReport {
  agency: string;
  /** `null`: the child has not handed in a report. */
  report: PublishedReport | null;
}

/** Amounts in yuan from the finance office. */
export interface LedgerFigures {
  adminFeesYuan?: number;
  processingFeesYuan?: number;
}

export interface CheckSettings {
  /** AR-V-06: largest plausible |change| as a share of the items of last year. */
  changeShare: number;
  /** AR-V-08: a fee total this many times last year's is implausible. */
  feeFactor: number;
  /** AR-V-09: plausible amount of one procurement project, in 万元. */
  projectWan: readonly [number, number];
  /** AR-T3-09 */
  catchAllShare: number;
  /** AR-T3-10 */
  notHeldShare: number;
  /** AR-S-16 */
  similarity: number;
  /** AR-Y-04 */
  jumpFactor: number;
  jumpFrom: number;
}

export const DEFAULT_SETTINGS: CheckSettings = {
  changeShare: 0.5,
  feeFactor: 10,
  projectWan: [0.5, 10_000],
  catchAllShare: 0.2,
  notHeldShare: 0.4,
  similarity: 0.9,
  jumpFactor: 5,
  jumpFrom: 20,
};

export interface CheckContext {
  /** Last year's report of the same body. */
  previous?: PublishedReport;
  /** The reports that a consolidated report adds up. */
  children?: readonly ChildReport[];
  agency?: AgencyFacts;
  /** ISO date; local notices set earlier days than the law. */
  dueOn?: string;
  ledger?: LedgerFigures;
  settings?: Partial<CheckSettings>;
}

/** Of last year's report the rules need the tables and the text as they are. */
export type PreviousReport = Pick<PreparedReport, 'report' | 'requests'>;

/** Everything a rule may look at. */
export interface Check {
  prepared: PreparedReport;
  report: PublishedReport;
  facts: AgencyFacts;
  kind: AgencyKind;
  /** Present only when it is the report of the year before. */
  previous: PreviousReport | null;
  children: readonly ChildReport[] | null;
  dueOn: string | null;
  ledger: LedgerFigures;
  settings: CheckSettings;
}
