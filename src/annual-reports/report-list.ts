import type { AgencyKind } from './published-report.ts';

export const REPORT_ORDERS = ['year', 'name', 'published', 'errors'] as const;
export type ReportOrder = (typeof REPORT_ORDERS)[number];
/** A minus turns the order around. First of all: `year` and `published` the latest, `errors` the most, `name` by pinyin. */
export type ReportSort = ReportOrder | `-${ReportOrder}`;

export const FINDING_FILTERS = ['error', 'warning', 'clean'] as const;
/** Reports with errors; with errors or warnings; with neither. */
export type FindingFilter = (typeof FINDING_FILTERS)[number];

export interface ReportFilter {
  year?: number;
  /** Part of an agency's present, former or short name. */
  name?: string;
  kind?: AgencyKind;
  findings?: FindingFilter;
  /** Reports that break this rule. */
  rule?: string;
  agencyId?: string;
}

export function readSort(sort: ReportSort): { order: ReportOrder; reversed: boolean } {
  return sort.startsWith('-') ? { order: sort.slice(1) as ReportOrder, reversed: true } : { order: sort as ReportOrder, reversed: false };
}

/** Some reports of one year, kind and state of findings. */
export interface ReportGroup {
  year: number;
  kind: AgencyKind;
  hasErrors: boolean;
  hasWarnings: boolean;
  reports: number;
}

/** The number of reports that a filter leaves; only filters by year, kind and findings can be answered from groups. */
export function countIn(
  groups: readonly ReportGroup[],
  { year, kind, findings }: Pick<ReportFilter, 'year' | 'kind' | 'findings'>,
): number {
  return groups
    .filter((group) => year === undefined || group.year === year)
    .filter((group) => kind === undefined || group.kind === kind)
    .filter(({ hasErrors, hasWarnings }) => {
      if (findings === 'error') return hasErrors;
      if (findings === 'warning') return hasErrors || hasWarnings;
      return findings === undefined || (!hasErrors && !hasWarnings);
    })
    .reduce((sum, { reports }) => sum + reports, 0);
}

export function yearsOf(groups: readonly ReportGroup[]): number[] {
  return [...new Set(groups.map(({ year }) => year))].sort((a, b) => b - a);
}

/** The values of the order's columns in the entry that a page ends with. */
export type CursorKeys = readonly (string | number)[];

export interface ReportPage<Entry> {
  entries: Entry[];
  /** Where the next page begins; absent on the last one. */
  next?: string;
}

export function writeCursor(keys: CursorKeys): string {
  return Buffer.from(JSON.stringify(keys)).toString('base64url');
}

const ID = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;
const YEAR = /^\d{4}$/;
const NAME = /^.{1,200}$/su;
const DAY = /^\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d)$|^\d{4}-(?:0[13-9]|1[0-2])-30$|^\d{4}-(?:0[13578]|1[02])-31$/;
const COUNT = /^\d{1,4}$/;
const SHAPES: Record<ReportOrder, readonly RegExp[]> = {
  year: [YEAR, NAME, ID],
  name: [NAME, YEAR, ID],
  published: [DAY, ID],
  errors: [COUNT, COUNT, ID],
};

/** `undefined` for a text that no list of this order has handed out. */
export function readCursor(text: string, order: ReportOrder): CursorKeys | undefined {
  let keys: unknown;
  try {
    keys = JSON.parse(Buffer.from(text, 'base64url').toString());
  } catch {
    return undefined;
  }
  const shapes = SHAPES[order];
  if (!Array.isArray(keys) || keys.length !== shapes.length) return undefined;
  return shapes.every((shape, index) => shape.test(String(keys[index])) && !String(keys[index]).includes('\0')) ? keys : undefined;
}
