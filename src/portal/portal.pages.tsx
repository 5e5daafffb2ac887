import type { FastifyInstance } from 'fastify';
import type {} from '../platform/http/route-config.ts';
import type { Language } from '../ui/language.ts';
import { renderPage } from '../ui/portal/render.ts';
import { AboutPage } from './about.view.tsx';
import { type Highlights, HomePage } from './home.view.tsx';
import { type Dataset, OpenDataPage } from './open-data.view.tsx';
import { SiteMapPage } from './site-map.view.tsx';

export interface PortalPagesOptions {
  highlights: (language: Language) => Promise<Highlights>;
  /** Tags of kept pages that the highlights depend on. */
  highlightTags: readonly string[];
  datasets: readonly Dataset[];
  apiPath: string;
}

const PUBLIC = { config: { permission: 'public' }, schema: { hide: true } };
/** Everything that shows the settings of the site carries it. */
const SITE = 'site';

export async function portalPages(
  app: FastifyInstance,
  { highlights, highlightTags, datasets, apiPath }: PortalPagesOptions,
): Promise<void> {
  app.get('/', PUBLIC, async (request, reply) => {
    const frame = request.frame();
    const page = <HomePage frame={frame} highlights={await highlights(frame.language)} />;
    return reply.sendKept(renderPage(page), [SITE, ...highlightTags]);
  });
  app.get('/site-map', PUBLIC, (request, reply) => reply.sendKept(renderPage(<SiteMapPage frame={request.frame()} />), [SITE]));
  app.get('/about', PUBLIC, (request, reply) => reply.sendKept(renderPage(<AboutPage frame={request.frame()} />), [SITE]));
  app.get('/open-data', PUBLIC, (request, reply) =>
    reply.sendKept(renderPage(<OpenDataPage frame={request.frame()} datasets={datasets} apiPath={apiPath} />), [SITE]),
  );
}
