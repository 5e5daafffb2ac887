import type { App } from '../platform/http/route-config.ts';
import type { NavigationEntry } from '../ui/portal/frame.ts';
import { renderPage } from '../ui/portal/render.ts';
import type { ColumnContext } from './column-context.ts';
import { type PageQuery, readListQuery } from './page-query.ts';
import { findReports } from './report-list.actions.ts';
import { readCursor, readSort, yearsOf } from './report-list.ts';
import { REPORT_LIST_PATH, ReportListPage } from './report-list.view.tsx';
import { ALL_REPORTS } from './stored-report.ts';

const PUBLIC = { config: { permission: 'public' }, schema: { hide: true } };
const PAGE_SIZE = 30;

const TOOLS: readonly NavigationEntry[] = [
  { path: '/annual-reports/roll-up', label: { zh: '年度汇总', en: 'Totals of a year' } },
  { path: '/annual-reports/compare', label: { zh: '对比', en: 'Compare' } },
  { path: '/annual-reports/findings', label: { zh: '核查结果分布', en: 'Map of findings' } },
  { path: '/annual-reports/check-up', label: { zh: '年报体检', en: 'Report check-up' } },
  { path: '/open-data', label: { zh: '开放数据', en: 'Open data' } },
];

export function reportListPages(app: App, { db, groups }: ColumnContext): void {
  app.get(REPORT_LIST_PATH, PUBLIC, async (request, reply) => {
    const query = readListQuery(request.query as PageQuery);
    const { sort = 'year', after, ...filter } = query;
    const cursor = after === undefined ? undefined : readCursor(after, readSort(sort).order);
    const [page, counted] = await Promise.all([findReports(db, { filter, sort, size: PAGE_SIZE, after: cursor }), groups()]);
    const { after: _, ...rest } = query;
    const html = renderPage(
      <ReportListPage frame={request.frame()} query={cursor ? query : rest} years={yearsOf(counted)} tools={TOOLS} {...page} />,
    );
    // Every name is another address: only what many ask for is worth keeping.
    if (filter.name) return reply.type('text/html; charset=utf-8').send(html);
    return reply.sendKept(html, ['site', ALL_REPORTS]);
  });
}
