import { Type } from 'typebox';
import type { App } from '../platform/http/route-config.ts';
import type { ColumnContext } from './column-context.ts';
import { BYTE_ORDER_MARK, csvLines } from './exports/csv.ts';
import { AgencyId, fileOf, Totals, Year } from './open-data.contract.ts';
import { attachment } from './report-downloads.ts';
import { openToAll, sendJson } from './send-data.api.ts';
import { findCell } from './statutory-tables.ts';
import { sumGovernment, type YearTotals } from './totals.actions.ts';

export const TOTALS_PATH = '/api/v1/annual-reports/totals';

export function totalsApi(app: App, { db, licence, regionTotals }: ColumnContext): void {
  const config = { permission: 'public' };
  const querystring = Type.Object(
    { agency: Type.Optional(AgencyId) },
    { description: '政府：只计其直属机关 · a government: only those right below it' },
  );
  const params = Type.Object({ year: Year });
  const load = ({ year }: { year: number }, { agency }: { agency?: string }) =>
    agency ? sumGovernment(db, agency, year) : regionTotals(year);

  app.get(
    `${TOTALS_PATH}/:year`,
    {
      config,
      schema: { tags: ['annual-reports'], summary: '年度汇总 · totals of a year', params, querystring, response: { 200: Totals } },
    },
    async (request, reply) => {
      const totals = await load(request.params, request.query);
      return totals ? sendJson(request, reply, { year: request.params.year, ...describe(totals), licence }) : reply.callNotFound();
    },
  );
  app.get(
    `${TOTALS_PATH}/:year/totals.csv`,
    {
      config,
      schema: {
        tags: ['annual-reports'],
        summary: '年度汇总，CSV · totals of a year as CSV',
        params,
        querystring,
        response: { 200: fileOf('text/csv') },
      },
    },
    async (request, reply) => {
      const totals = await load(request.params, request.query);
      if (!totals) return reply.callNotFound();
      openToAll(reply)
        .type('text/csv; charset=utf-8')
        .header('content-disposition', attachment(`annual-report-totals-${request.params.year}.csv`));
      return reply.send(totalsCsv(request.params.year, totals));
    },
  );
}

function describe({ government, cells, reports, missing, missingTotal, differences }: YearTotals) {
  const above = government ? { government: { id: government.id, name: government.name } } : {};
  return { ...above, reports, missing, missingTotal, cells, differences };
}

function totalsCsv(year: number, { cells }: YearTotals): string {
  const head = ['year', 'cell', 'label_zh', 'label_en', 'sum', 'reports_known', 'reports_blank'];
  const rows = cells.map(({ cell, sum, known, blank }) => {
    const label = findCell(cell)?.label;
    return [year, cell, label?.zh ?? '', label?.en ?? '', sum, known, blank];
  });
  return BYTE_ORDER_MARK + csvLines([head, ...rows]);
}
