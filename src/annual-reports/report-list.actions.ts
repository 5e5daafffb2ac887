import { nameKey } from '../organizations/index.ts';
import type { Db } from '../platform/db/database.ts';
import { type ListFilter, listAgencyIdsNamed, listReportPage, listReportsAfter } from './report-list.store.ts';
import { type CursorKeys, countIn, type ReportFilter, type ReportGroup, type ReportPage, type ReportSort } from './report-list.ts';
import type { ReportEntry } from './stored-report.ts';

/** A name that more agencies bear is looked for in the reports themselves: there it is met on every page of the index. */
const MOST_AGENCIES = 500;

export interface ListQuery {
  filter: ReportFilter;
  sort: ReportSort;
  size: number;
}

export async function findReports(
  db: Db,
  { filter, after, ...query }: ListQuery & { after?: CursorKeys | undefined },
): Promise<ReportPage<ReportEntry>> {
  return listReportsAfter(db, { ...query, filter: await resolveFilter(db, filter), after });
}

/** A page by its number, never beyond the last. `groups` say how many reports there are. */
export async function findNumberedPage(
  db: Db,
  groups: readonly ReportGroup[],
  { filter, page: asked, size, ...query }: ListQuery & { filter: Pick<ReportFilter, 'year' | 'kind' | 'findings'>; page: number },
): Promise<{ entries: ReportEntry[]; page: number; total: number }> {
  const total = countIn(groups, filter);
  const page = Math.min(Math.max(1, asked), Math.max(1, Math.ceil(total / size)));
  const entries = await listReportPage(db, { ...query, filter, size, offset: (page - 1) * size, total });
  return { entries, page, total };
}

async function resolveFilter(db: Db, { name, agencyId, ...filter }: ReportFilter): Promise<ListFilter> {
  if (agencyId) return { ...filter, agencyIds: [agencyId] };
  const key = nameKey(name ?? '');
  if (!key) return filter;
  const agencyIds = await listAgencyIdsNamed(db, key, MOST_AGENCIES + 1);
  return agencyIds.length > MOST_AGENCIES ? { ...filter, nameHas: key } : { ...filter, agencyIds };
}
