import { AGENCY_KINDS } from '../organizations/index.ts';
import type { AgencyKind } from './published-report.ts';
import { FINDING_FILTERS, type FindingFilter, REPORT_ORDERS, type ReportFilter, type ReportSort } from './report-list.ts';

/** The query of an address as people type and change it: what makes no sense is as good as absent. */
export type PageQuery = Readonly<Record<string, string | string[] | undefined>>;

const MAX_NAME = 100;
const RULE = /^AR-[A-Z]+\d?-\d{2}$/;
const SORTS: readonly ReportSort[] = REPORT_ORDERS.flatMap((order) => [order, `-${order}` as const]);

export interface ListPageQuery extends Pick<ReportFilter, 'year' | 'kind' | 'findings' | 'name' | 'rule'> {
  sort?: ReportSort;
  after?: string;
}

export function readListQuery(query: PageQuery): ListPageQuery {
  const name = one(query.name)?.trim().slice(0, MAX_NAME).replaceAll('\0', '').toWellFormed();
  const year = readYear(one(query.year));
  const kind = AGENCY_KINDS.find((each) => each === one(query.kind)) as AgencyKind | undefined;
  const findings = FINDING_FILTERS.find((each): each is FindingFilter => each === one(query.findings));
  const rule = RULE.exec(one(query.rule) ?? '')?.[0];
  const sort = SORTS.find((each) => each === one(query.sort));
  const after = one(query.after);
  return {
    ...(name ? { name } : {}),
    ...(year ? { year } : {}),
    ...(kind ? { kind } : {}),
    ...(findings ? { findings } : {}),
    ...(rule ? { rule } : {}),
    ...(sort ? { sort } : {}),
    ...(after ? { after } : {}),
  };
}

export function readYear(text: string | undefined): number | undefined {
  return text !== undefined && /^(?:20|21)\d{2}$/.test(text) ? Number(text) : undefined;
}

export function readPageNumber(text: string | undefined): number {
  return text !== undefined && /^[1-9]\d{0,5}$/.test(text) ? Number(text) : 1;
}

const ID = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

export function readId(text: string | undefined): string | undefined {
  return text !== undefined && ID.test(text) ? text : undefined;
}

/** A parameter that may stand several times, each value once, in the order given. */
export function readMany(value: string | string[] | undefined, most: number): string[] {
  return [...new Set(value === undefined ? [] : [value].flat())].slice(0, most);
}

export function one(value: string | string[] | undefined): string | undefined {
  return Array.isArray(value) ? value[0] : value;
}
