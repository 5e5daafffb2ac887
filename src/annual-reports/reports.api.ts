import { Type } from 'typebox';
import { HttpError } from '../platform/http/http-error.ts';
import type { App } from '../platform/http/route-config.ts';
import { withQuery } from '../ui/portal/list.view.tsx';
import type { ColumnContext } from './column-context.ts';
import { RULES } from './consistency.ts';
import { AgencyId, EditionList, ListQuery, ReportList, ReportRecordBody, RuleList, Year } from './open-data.contract.ts';
import { findReport, listEditions } from './report.store.ts';
import { findReports } from './report-list.actions.ts';
import { readCursor, readSort } from './report-list.ts';
import { dataPath, reportRecord } from './report-record.ts';
import { sendJson } from './send-data.api.ts';
import { type ReportEntry, reportPath } from './stored-report.ts';

const TAGS = ['annual-reports'];
const LIST = '/api/v1/annual-reports';

export function reportsApi(app: App, context: ColumnContext): void {
  const { db, publicUrl, licence } = context;
  const config = { permission: 'public' };

  app.get(
    LIST,
    { config, schema: { tags: TAGS, summary: '年报列表 · list of annual reports', querystring: ListQuery, response: { 200: ReportList } } },
    async (request, reply) => {
      const { sort = 'year', after, limit = 50, agency, ...filter } = request.query;
      const cursor = after === undefined ? undefined : readCursor(after, readSort(sort).order);
      if (after !== undefined && !cursor) throw unknownPlace();
      const page = await findReports(db, {
        filter: { ...filter, ...(agency ? { agencyId: agency } : {}) },
        sort,
        size: limit,
        after: cursor,
      });
      const next = page.next && `${publicUrl}${withQuery(LIST, { ...request.query, after: page.next })}`;
      return sendJson(request, reply, {
        reports: page.entries.map((entry) => reportItem(entry, publicUrl)),
        ...(next ? { next } : {}),
        licence,
      });
    },
  );

  const key = { agencyId: AgencyId, year: Year };
  app.get(
    `${LIST}/:agencyId/:year`,
    {
      config,
      schema: { tags: TAGS, summary: '一份年报 · one annual report', params: Type.Object(key), response: { 200: ReportRecordBody } },
    },
    async (request, reply) => {
      const stored = await findReport(db, request.params);
      return stored ? sendJson(request, reply, reportRecord(stored, context)) : reply.callNotFound();
    },
  );
  app.get(
    `${LIST}/:agencyId/:year/editions`,
    { config, schema: { tags: TAGS, summary: '各版本 · its editions', params: Type.Object(key), response: { 200: EditionList } } },
    async (request, reply) => {
      const { agencyId, year } = request.params;
      const editions = await listEditions(db, { agencyId, year });
      if (editions.length === 0) return reply.callNotFound();
      const items = editions.map(({ number, isCurrent, publishedOn, importedAt }) => ({
        edition: number,
        current: isCurrent,
        publishedOn,
        importedAt: importedAt.toISOString(),
        data: `${publicUrl}${dataPath(agencyId, year, number)}`,
        page: `${publicUrl}${reportPath(agencyId, year, number)}`,
      }));
      return sendJson(request, reply, { editions: items });
    },
  );
  app.get(
    `${LIST}/:agencyId/:year/editions/:edition`,
    {
      config,
      schema: {
        tags: TAGS,
        summary: '某一版本 · one edition',
        params: Type.Object({ ...key, edition: Type.Integer({ minimum: 1, maximum: 9_999 }) }),
        response: { 200: ReportRecordBody },
      },
    },
    async (request, reply) => {
      const stored = await findReport(db, request.params, request.params.edition);
      return stored ? sendJson(request, reply, reportRecord(stored, context)) : reply.callNotFound();
    },
  );

  app.get(
    `${LIST}/rules`,
    { config, schema: { tags: TAGS, summary: '核查规则 · rules of consistency', response: { 200: RuleList } } },
    async (request, reply) =>
      sendJson(request, reply, { rules: RULES.map(({ id, severity, group, title, source }) => ({ id, severity, group, title, source })) }),
  );
}

function reportItem({ agencyId, agencyName, agencyKind, year, format, edition, datedOn, counts }: ReportEntry, publicUrl: string) {
  return {
    agencyId,
    agencyName,
    agencyKind,
    year,
    format,
    edition: edition.number,
    datedOn,
    findings: counts,
    data: `${publicUrl}${dataPath(agencyId, year)}`,
    page: `${publicUrl}${reportPath(agencyId, year)}`,
  };
}

const unknownPlace = () =>
  new HttpError(400, 'unknown-place', '参数 after 不是本列表给出的位置 · `after` is not a place that a list of this order has handed out');
