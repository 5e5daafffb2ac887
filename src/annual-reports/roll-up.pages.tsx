import { todayInBeijing } from '../platform/date.ts';
import type { App } from '../platform/http/route-config.ts';
import { type Frame, hrefIn, textIn } from '../ui/portal/frame.ts';
import { withQuery } from '../ui/portal/list.view.tsx';
import { renderPage } from '../ui/portal/render.ts';
import type { ColumnContext } from './column-context.ts';
import { one, type PageQuery, readId, readYear } from './page-query.ts';
import { yearsOf } from './report-list.ts';
import { RollupPage } from './rollup.view.tsx';
import { ALL_REPORTS, reportPath } from './stored-report.ts';
import { sumGovernment, type YearTotals } from './totals.actions.ts';
import { TOTALS_PATH } from './totals.api.ts';
import { findTopGovernment } from './totals.store.ts';

const PUBLIC = { config: { permission: 'public' }, schema: { hide: true } };
export const ROLL_UP_PATH = '/annual-reports/roll-up';

export function rollUpPages(app: App, { db, groups, regionTotals }: ColumnContext): void {
  app.get(ROLL_UP_PATH, PUBLIC, async (request, reply) => {
    const query = request.query as PageQuery;
    const years = yearsOf(await groups());
    const year = readYear(one(query.year)) ?? years[0] ?? todayInBeijing().year - 1;
    const governmentId = readId(one(query.agency)) ?? (await findTopGovernment(db));
    const totals = governmentId ? await sumGovernment(db, governmentId, year) : await regionTotals(year);
    if (!totals) return reply.callNotFound();
    const frame = request.frame();
    const agency = one(query.agency);
    const page = (
      <RollupPage
        frame={frame}
        region={totals.government?.name ?? textIn(frame, frame.site.regionName)}
        year={year}
        years={years}
        yearHref={(other) => withQuery(hrefIn(frame, ROLL_UP_PATH), { year: other, agency })}
        reports={totals.reports}
        missing={totals.missing}
        missingTotal={totals.missingTotal}
        rows={totals.cells}
        {...consolidatedOf(frame, totals, year)}
        downloads={(['csv', 'json'] as const).map((ending) => ({
          href: withQuery(`${TOTALS_PATH}/${year}${ending === 'csv' ? '/totals.csv' : ''}`, { agency: governmentId }),
          format: ending.toUpperCase(),
          label: frame.language === 'zh' ? '年度汇总' : 'Totals of the year',
        }))}
      />
    );
    return reply.sendKept(renderPage(page), ['site', ALL_REPORTS]);
  });
}

function consolidatedOf(frame: Frame, { government, consolidated, differences }: YearTotals, year: number) {
  if (!government || !consolidated) return {};
  return { consolidated: { href: hrefIn(frame, reportPath(government.id, year)), report: consolidated.report, differences } };
}
