import type { FastifyInstance } from 'fastify';
import type { Language } from '../ui/language.ts';
import { renderPage } from '../ui/portal/render.ts';
import { AboutPage } from './about.view.tsx';
import { type Highlights, HomePage } from './home.view.tsx';
import { type Dataset, OpenDataPage } from './open-data.view.tsx';
import { SiteMapPage } from './site-map.view.tsx';

export interface PortalPagesOptions {
  highlights: (language: Language) => Promise<Highlights>;
  datasets: readonly Dataset[];
  apiPath: string;
}

const PUBLIC = { config: { permission: 'public' } };

export async function portalPages(app: FastifyInstance, { highlights, datasets, apiPath }: PortalPagesOptions): Promise<void> {
  const html = 'text/html; charset=utf-8';
  app.get('/', PUBLIC, async (request, reply) => {
    const frame = request.frame();
    return reply.type(html).send(renderPage(<HomePage frame={frame} highlights={await highlights(frame.language)} />));
  });
  app.get('/site-map', PUBLIC, (request, reply) => reply.type(html).send(renderPage(<SiteMapPage frame={request.frame()} />)));
  app.get('/about', PUBLIC, (request, reply) => reply.type(html).send(renderPage(<AboutPage frame={request.frame()} />)));
  app.get('/open-data', PUBLIC, (request, reply) =>
    reply.type(html).send(renderPage(<OpenDataPage frame={request.frame()} datasets={datasets} apiPath={apiPath} />)),
  );
}
