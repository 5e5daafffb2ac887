import { findAgencies, findAgency, listAgencies, listChildren } from '../organizations/server.ts';
import type { Db } from '../platform/db/database.ts';
import type { App } from '../platform/http/route-config.ts';
import { type Frame, hrefIn, textIn } from '../ui/portal/frame.ts';
import { renderPage } from '../ui/portal/render.ts';
import type { ColumnContext } from './column-context.ts';
import { COMPARE_PATH, type ComparedColumn, ComparePage } from './compare.view.tsx';
import { findCurrentIds } from './edition.store.ts';
import { comparisonCsv } from './exports/comparison-csv.ts';
import { comparisonXlsx } from './exports/comparison-xlsx.ts';
import { one, type PageQuery, readId, readMany, readYear } from './page-query.ts';
import { listReports } from './report.store.ts';
import { attachment } from './report-downloads.ts';
import { yearsOf } from './report-list.ts';
import { totalsAsReport } from './roll-up.ts';
import { ALL_REPORTS, reportPath } from './stored-report.ts';

const PUBLIC = { config: { permission: 'public' }, schema: { hide: true } };
/** In the place of an agency: the sum of all bodies of the region. */
const WHOLE_REGION = 'all';
const MOST_AGENCIES = 8;
const MOST_YEARS = 8;
const MOST_COLUMNS = 24;
const MOST_CHOICES = 60;

export function comparePages(app: App, context: ColumnContext): void {
  const { db, groups } = context;
  app.get(COMPARE_PATH, PUBLIC, async (request, reply) => {
    const query = request.query as PageQuery;
    const { agencies, years } = readChoice(query);
    const frame = request.frame();
    const [columns, choices, counted] = await Promise.all([
      comparedColumns(context, frame, agencies, years),
      agencyChoices(db, frame, agencies),
      groups(),
    ]);
    const page = (
      <ComparePage
        frame={frame}
        columns={columns}
        chosen={{ agencies, years: years.map(String) }}
        choices={{ agencies: choices, years: yearsOf(counted) }}
        show={{ allColumns: one(query.show) === 'all', differsOnly: one(query.rows) === 'differing' }}
        downloads={comparisonDownloads(frame, agencies, years, columns.length)}
      />
    );
    return reply.sendKept(renderPage(page), ['site', ALL_REPORTS]);
  });

  app.get(`${COMPARE_PATH}/:file`, PUBLIC, async (request, reply) => {
    const { file } = request.params as { file: string };
    const type = FILE_TYPES.get(file);
    if (!type) return reply.callNotFound();
    const { agencies, years } = readChoice(request.query as PageQuery);
    const frame = request.frame();
    const columns = await comparedColumns(context, frame, agencies, years);
    const reports = columns.map(({ label, year, report }) => ({ ...report, agency: label, year }));
    reply
      .type(type)
      .header('content-disposition', attachment(`${frame.language === 'zh' ? '年报对比' : 'annual-reports'}.${file.split('.')[1]}`));
    if (file.endsWith('.csv')) return comparisonCsv(reports, frame.language);
    return app.heavyWork.run(async () => Buffer.from(await comparisonXlsx(reports, frame.language)));
  });
}

const FILE_TYPES = new Map([
  ['comparison.csv', 'text/csv; charset=utf-8'],
  ['comparison.xlsx', 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'],
]);

/** Years in ascending order; at most so many agencies and years as a reader can take in. */
function readChoice(query: PageQuery): { agencies: string[]; years: number[] } {
  const years = readMany(query.year, MOST_YEARS).flatMap((year) => readYear(year) ?? []);
  return {
    agencies: readMany(query.agency, MOST_AGENCIES).filter((id) => id === WHOLE_REGION || readId(id)),
    years: years.sort((a, b) => a - b),
  };
}

async function comparedColumns(
  { db, regionTotals }: ColumnContext,
  frame: Frame,
  agencies: readonly string[],
  years: readonly number[],
): Promise<ComparedColumn[]> {
  const wanted = years.flatMap((year) => agencies.map((agencyId) => ({ agencyId, year }))).slice(0, MOST_COLUMNS);
  const named = wanted.filter(({ agencyId }) => agencyId !== WHOLE_REGION);
  const ids = await findCurrentIds(db, named);
  const reports = await listReports(db, [...ids.values()]);
  const columns = await Promise.all(
    wanted.map(async ({ agencyId, year }): Promise<ComparedColumn | undefined> => {
      if (agencyId === WHOLE_REGION) return regionColumn(regionTotals, frame, year);
      const found = reports.find((report) => report.agencyId === agencyId && report.year === year);
      return (
        found && {
          id: `${agencyId}-${year}`,
          label: found.agencyName,
          year,
          href: hrefIn(frame, reportPath(agencyId, year)),
          report: found.report,
        }
      );
    }),
  );
  return columns.filter((column) => column !== undefined);
}

async function regionColumn(regionTotals: ColumnContext['regionTotals'], frame: Frame, year: number): Promise<ComparedColumn | undefined> {
  const { cells, reports } = await regionTotals(year);
  if (reports === 0) return undefined;
  return {
    id: `${WHOLE_REGION}-${year}`,
    label: regionLabel(frame),
    year,
    href: hrefIn(frame, `/annual-reports/roll-up?year=${year}`),
    report: totalsAsReport(cells, year),
  };
}

const regionLabel = (frame: Frame) =>
  frame.language === 'zh' ? `${textIn(frame, frame.site.regionName)}合计` : `${textIn(frame, frame.site.regionName)}, total`;

/** The agencies chosen and those beside them; at first, those of the highest level. */
async function agencyChoices(db: Db, frame: Frame, chosen: readonly string[]) {
  const ids = chosen.filter((id) => id !== WHOLE_REGION);
  const agencies = await findAgencies(db, ids);
  const first = agencies.find(({ id }) => id === ids[0]);
  const parent = first?.parentId ? await findAgency(db, first.parentId) : undefined;
  const beside = parent
    ? [parent, ...(await listChildren(db, parent.id))]
    : first
      ? [first, ...(await listChildren(db, first.id))]
      : (await listAgencies(db, { limit: MOST_CHOICES })).agencies;
  const offered = new Map([...agencies, ...beside].map(({ id, name }) => [id, name]));
  return [
    { value: WHOLE_REGION, label: regionLabel(frame) },
    ...[...offered].slice(0, MOST_CHOICES).map(([value, label]) => ({ value, label })),
  ];
}

function comparisonDownloads(frame: Frame, agencies: readonly string[], years: readonly number[], columns: number) {
  if (columns === 0) return [];
  const query = new URLSearchParams([...agencies.map((agency) => ['agency', agency]), ...years.map((year) => ['year', String(year)])]);
  const label = frame.language === 'zh' ? '对比表' : 'Comparison';
  return (['xlsx', 'csv'] as const).map((ending) => ({
    href: hrefIn(frame, `${COMPARE_PATH}/comparison.${ending}?${query}`),
    format: ending.toUpperCase(),
    label,
  }));
}
