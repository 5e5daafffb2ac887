import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Db } from '../platform/db/database.ts';
import type { App } from '../platform/http/route-config.ts';
import { renderPage } from '../ui/portal/render.ts';
import { findAgencies, findAgency, listAgencies, listFormerNames } from './agency.store.ts';
import type { Agency } from './agency.ts';
import { AgencyPage } from './agency.view.tsx';
import { DirectoryPage } from './agency-directory.view.tsx';
import { AGENCY_PAGES, DIRECTORY_PATH } from './agency-path.ts';
import { type DirectoryQuery, readDirectoryQuery } from './directory-query.ts';
import { listChildren } from './hierarchy.store.ts';
import { listRegions } from './region.store.ts';
import { listSuccessions } from './succession.store.ts';

export interface OrganizationPagesOptions {
  db: Db;
  /** Where the annual reports of an agency stand. */
  reportsPath: (agencyId: string) => string;
}

const PUBLIC = { config: { permission: 'public' }, schema: { hide: true } };
const PAGE_SIZE = 30;
const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

export function agencyPages(app: App, options: OrganizationPagesOptions): void {
  app.get(DIRECTORY_PATH, PUBLIC, (request, reply) => sendDirectory(options.db, request, reply));
  app.get(`${DIRECTORY_PATH}/:id`, PUBLIC, (request, reply) => sendAgency(options, request, reply));
}

async function sendDirectory(db: Db, request: FastifyRequest, reply: FastifyReply) {
  const query = readDirectoryQuery(request.query as Record<string, unknown>);
  const regions = (await listRegions(db)).filter(({ validTo }) => validTo === null);
  const region = regions.find(({ code }) => code === query.region);
  const found = await listAgencies(db, { ...filterOf(query, region?.id), offset: (query.page - 1) * PAGE_SIZE, limit: PAGE_SIZE });
  const html = renderPage(<DirectoryPage frame={request.frame()} query={query} regions={regions} pageSize={PAGE_SIZE} {...found} />);
  // Every text is another address: only what many ask for is worth keeping.
  if (query.text) return reply.type('text/html; charset=utf-8').send(html);
  return reply.sendKept(html, ['site', AGENCY_PAGES]);
}

function filterOf({ text, kind, dissolved }: DirectoryQuery, regionId: string | undefined) {
  return {
    ...(text ? { text } : {}),
    ...(kind ? { kind } : {}),
    ...(dissolved ? { dissolved } : {}),
    ...(regionId ? { regionId } : {}),
  };
}

async function sendAgency({ db, reportsPath }: OrganizationPagesOptions, request: FastifyRequest, reply: FastifyReply) {
  const { id } = request.params as { id: string };
  const agency = UUID.test(id) ? await findAgency(db, id) : undefined;
  if (!agency) return reply.callNotFound();
  const [regions, below, names, successions, [parent]] = await Promise.all([
    listRegions(db),
    listChildren(db, id),
    listFormerNames(db, [id]),
    listSuccessions(db, [id]),
    findAgencies(db, agency.parentId === null ? [] : [agency.parentId]),
  ]);
  const changes = successions.filter(({ kind }) => kind !== 'rename');
  const parties = await findAgencies(db, [...new Set(changes.flatMap((change) => [...change.predecessorIds, ...change.successorIds]))]);
  const page = (
    <AgencyPage
      frame={request.frame()}
      agency={agency}
      region={regions.find((region) => region.id === agency.regionId)!}
      {...(parent ? { parent } : {})}
      formerNames={names.get(id) ?? []}
      changes={changes}
      parties={new Map(parties.map((party: Agency) => [party.id, party]))}
      below={below}
      reportsPath={reportsPath(id)}
    />
  );
  return reply.sendKept(renderPage(page), ['site', AGENCY_PAGES]);
}
