import type { FastifyReply, FastifyRequest } from 'fastify';
import { findAgency, listFormerNames } from '../organizations/server.ts';
import type { App } from '../platform/http/route-config.ts';
import { type Frame, hrefIn } from '../ui/portal/frame.ts';
import { withQuery } from '../ui/portal/list.view.tsx';
import { renderPage } from '../ui/portal/render.ts';
import { AgencyReportsPage } from './agency.view.tsx';
import type { ColumnContext } from './column-context.ts';
import { readNarrative } from './consistency.ts';
import { inSeverityOrder } from './finding-order.ts';
import type { FindingsRow } from './findings-map.view.tsx';
import { ANNUAL_REPORT_MESSAGES } from './messages.ts';
import { markNumbers } from './narrative-marks.ts';
import { readId, readYear } from './page-query.ts';
import { ReportPage } from './report.view.tsx';
import { downloadsOf } from './report-downloads.ts';
import { findReports } from './report-list.actions.ts';
import { findAgencyYears, findReportInContext, type YearOfAgency } from './report-page.actions.ts';
import { dataPath } from './report-record.ts';
import { agencyTag, reportPath } from './stored-report.ts';

const PUBLIC = { config: { permission: 'public' }, schema: { hide: true } };
/** A year of an agency is one report; nobody is that old. */
const MOST_YEARS = 200;
const COMPARED_YEARS = 6;

type Params = { agencyId: string; year: string; edition?: string };

export function reportPages(app: App, context: ColumnContext): void {
  const report = (request: FastifyRequest, reply: FastifyReply) => sendReport(context, request, reply);
  app.get('/annual-reports/:agencyId/:year', PUBLIC, report);
  app.get('/annual-reports/:agencyId/:year/editions/:edition', PUBLIC, report);
  app.get('/annual-reports/:agencyId', PUBLIC, (request, reply) => sendAgency(context, request, reply));
}

async function sendReport({ db }: ColumnContext, request: FastifyRequest, reply: FastifyReply) {
  const params = request.params as Params;
  const agencyId = readId(params.agencyId);
  const year = readYear(params.year);
  const edition = params.edition === undefined ? undefined : Number(/^[1-9]\d{0,3}$/.exec(params.edition)?.[0] ?? -1);
  if (!agencyId || !year) return reply.callNotFound();
  const found = await findReportInContext(db, { agencyId, year }, edition);
  if (!found) return reply.callNotFound();

  const { stored, editions, years } = found;
  const frame = request.frame();
  const { language } = frame;
  const figures = readNarrative(stored.report);
  const page = (
    <ReportPage
      frame={frame}
      stored={stored}
      editions={editions}
      years={years}
      findingsByYear={findingsByYear(frame, agencyId, years)}
      passages={markNumbers(stored.report, figures, inSeverityOrder(stored.findings), ANNUAL_REPORT_MESSAGES[language].preamble)}
      downloads={downloadsOf(stored, language)}
      alternates={[
        { href: dataPath(agencyId, year, edition), type: 'application/json', title: ANNUAL_REPORT_MESSAGES[language].list.openData },
      ]}
      comparePaths={comparePaths(agencyId, year, years)}
    />
  );
  return reply.sendKept(renderPage(page), ['site', agencyTag(agencyId)]);
}

async function sendAgency({ db }: ColumnContext, request: FastifyRequest, reply: FastifyReply) {
  const agencyId = readId((request.params as Params).agencyId);
  const agency = agencyId && (await findAgency(db, agencyId));
  if (!agency) return reply.callNotFound();
  const [{ entries }, years, formerNames] = await Promise.all([
    findReports(db, { filter: { agencyId: agency.id }, sort: 'year', size: MOST_YEARS }),
    findAgencyYears(db, agency.id),
    listFormerNames(db, [agency.id]),
  ]);
  const frame = request.frame();
  const data = withQuery('/api/v1/annual-reports', { agency: agency.id });
  const page = (
    <AgencyReportsPage
      frame={frame}
      agency={{ id: agency.id, name: agency.name, formerNames: (formerNames.get(agency.id) ?? []).map(({ name }) => name) }}
      entries={entries}
      years={years}
      findingsByYear={findingsByYear(frame, agency.id, years)}
      downloads={[{ href: data, format: 'JSON', label: ANNUAL_REPORT_MESSAGES[frame.language].list.openData }]}
      alternates={[{ href: data, type: 'application/json', title: ANNUAL_REPORT_MESSAGES[frame.language].list.openData }]}
    />
  );
  return reply.sendKept(renderPage(page), ['site', agencyTag(agency.id)]);
}

function findingsByYear(frame: Frame, agencyId: string, years: readonly YearOfAgency[]): FindingsRow[] {
  return years.map(({ year, rules }) => ({
    id: String(year),
    label: String(year),
    href: hrefIn(frame, reportPath(agencyId, year)),
    byRule: rules,
  }));
}

function comparePaths(agencyId: string, year: number, years: readonly YearOfAgency[]) {
  const upTo = years.filter((one) => one.year <= year).slice(-COMPARED_YEARS);
  const path = (query: [string, string][]) => `/annual-reports/compare?${new URLSearchParams(query)}`;
  return {
    years: path([['agency', agencyId], ...upTo.map((one) => ['year', String(one.year)] as [string, string])]),
    agencies: path([
      ['agency', agencyId],
      ['year', String(year)],
    ]),
  };
}
