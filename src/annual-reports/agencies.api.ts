import { Type } from 'typebox';
import { AGENCY_KINDS } from '../organizations/index.ts';
import { listAgencies } from '../organizations/server.ts';
import type { App } from '../platform/http/route-config.ts';
import { withQuery } from '../ui/portal/list.view.tsx';
import type { ColumnContext } from './column-context.ts';
import { AgencyList } from './open-data.contract.ts';
import { sendJson } from './send-data.api.ts';

const PATH = '/api/v1/agencies';

const Query = Type.Object({
  name: Type.Optional(Type.String({ maxLength: 100, description: '名称的一部分 · part of the name' })),
  kind: Type.Optional(Type.Union(AGENCY_KINDS.map((kind) => Type.Literal(kind)))),
  page: Type.Optional(Type.Integer({ minimum: 1, maximum: 100_000, default: 1 })),
  limit: Type.Optional(Type.Integer({ minimum: 1, maximum: 500, default: 100 })),
});

/** The agencies that the reports are of, those no longer in being too. */
export function agenciesApi(app: App, { db, publicUrl, licence }: ColumnContext): void {
  app.get(
    PATH,
    {
      config: { permission: 'public' },
      schema: { tags: ['agencies'], summary: '机关 · agencies', querystring: Query, response: { 200: AgencyList } },
    },
    async (request, reply) => {
      const { name, kind, page = 1, limit = 100 } = request.query;
      const { agencies, total } = await listAgencies(db, {
        ...(name ? { text: name } : {}),
        ...(kind ? { kind } : {}),
        dissolved: true,
        offset: (page - 1) * limit,
        limit,
      });
      return sendJson(request, reply, {
        agencies: agencies.map((agency) => ({
          id: agency.id,
          name: agency.name,
          nameEn: agency.nameEn,
          kind: agency.kind,
          parentId: agency.parentId,
          divisionCode: agency.divisionCode,
          unifiedSocialCreditCode: agency.unifiedSocialCreditCode,
          dissolvedOn: agency.dissolvedOn?.toString() ?? null,
          reports: `${publicUrl}${withQuery('/api/v1/annual-reports', { agency: agency.id })}`,
        })),
        total,
        ...(page * limit < total ? { next: `${publicUrl}${withQuery(PATH, { ...request.query, page: page + 1 })}` } : {}),
        licence,
      });
    },
  );
}
