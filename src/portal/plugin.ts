import type { FastifyInstance, FastifyRequest } from 'fastify';
import fastifyPlugin from 'fastify-plugin';
import { createElement } from 'react';
import type { Db } from '../platform/db/database.ts';
import type { Site } from '../ui/portal/frame.ts';
import { portalFramePlugin } from '../ui/portal/plugin.ts';
import { renderPage } from '../ui/portal/render.ts';
import { ErrorPage, type Problem } from './error.view.tsx';
import { FOOTER_LINKS, NAVIGATION, SEARCH } from './navigation.ts';
import { type PortalPagesOptions, portalPages } from './portal.pages.tsx';
import { visitCounter, visitsPlugin } from './visits.plugin.ts';
import { visitsOf } from './visits.ts';

export interface PortalOptions extends PortalPagesOptions {
  db: Db;
  site: () => Site;
  publicUrl: string;
  demo: boolean;
}

/** The frame of every page, the visit counts, and the pages that belong to no capability. Register it before the capabilities. */
async function portal(app: FastifyInstance, { db, site, publicUrl, demo, ...pages }: PortalOptions): Promise<void> {
  const counter = visitCounter(db);
  await app.register(portalFramePlugin, {
    site,
    publicUrl,
    demo,
    navigation: NAVIGATION,
    footerLinks: FOOTER_LINKS,
    search: SEARCH,
    visitsOf: (path) => visitsOf(counter.counts, path),
  });
  await app.register(visitsPlugin, { db, counter });
  await app.register(portalPages, pages);
}

export const portalPlugin = fastifyPlugin(portal, { name: 'portal' });

/** The page of the one error handler. */
export function renderErrorPage(request: FastifyRequest, problem: Problem): string {
  return renderPage(createElement(ErrorPage, { frame: request.server.frameOf(request), problem }));
}
