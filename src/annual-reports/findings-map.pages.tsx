import type { App } from '../platform/http/route-config.ts';
import { hrefIn } from '../ui/portal/frame.ts';
import { withQuery } from '../ui/portal/list.view.tsx';
import { renderPage } from '../ui/portal/render.ts';
import type { ColumnContext } from './column-context.ts';
import { countRulesOf } from './finding.store.ts';
import { FindingsMapPage } from './findings-map.view.tsx';
import { one, type PageQuery, readPageNumber, readYear } from './page-query.ts';
import { findNumberedPage } from './report-list.actions.ts';
import { yearsOf } from './report-list.ts';
import { ALL_REPORTS, reportPath } from './stored-report.ts';

const PUBLIC = { config: { permission: 'public' }, schema: { hide: true } };
const PATH = '/annual-reports/findings';
const PAGE_SIZE = 40;

export function findingsMapPages(app: App, { db, groups }: ColumnContext): void {
  app.get(PATH, PUBLIC, async (request, reply) => {
    const query = request.query as PageQuery;
    const counted = await groups();
    const years = yearsOf(counted);
    const year = readYear(one(query.year)) ?? years[0] ?? new Date().getFullYear() - 1;
    const { entries, page, total } = await findNumberedPage(db, counted, {
      filter: { year },
      sort: 'errors',
      page: readPageNumber(one(query.page)),
      size: PAGE_SIZE,
    });
    const rules = await countRulesOf(
      db,
      entries.map(({ id }) => id),
    );
    const frame = request.frame();
    const html = (
      <FindingsMapPage
        frame={frame}
        year={year}
        years={years}
        rows={entries.map(({ id, agencyId, agencyName }) => ({
          id,
          label: agencyName,
          href: hrefIn(frame, reportPath(agencyId, year)),
          byRule: rules.get(id) ?? {},
        }))}
        paging={{ page, pageSize: PAGE_SIZE, total }}
        pageHref={(other) => withQuery(hrefIn(frame, PATH), { year, page: other === 1 ? undefined : other })}
        yearHref={(other) => withQuery(hrefIn(frame, PATH), { year: other })}
      />
    );
    return reply.sendKept(renderPage(html), ['site', ALL_REPORTS]);
  });
}
