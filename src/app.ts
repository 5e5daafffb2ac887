import packageJson from '../package.json' with { type: 'json' };
import { agencyReportsPath } from './annual-reports/index.ts';
import { annualReportsPlugin } from './annual-reports/server.ts';
import type { Config } from './config.ts';
import { setUpTypesetter } from './documents/server.ts';
import { datasets, HIGHLIGHT_TAGS, highlights } from './front-page.ts';
import { organizationsPlugin } from './organizations/plugin.ts';
import { loadSite } from './organizations/server.ts';
import { ping } from './platform/db/database.ts';
import type { OpenDatabase } from './platform/db/open-database.ts';
import type { FileStore } from './platform/files/file-store.ts';
import { health } from './platform/http/health.ts';
import { followPageNews } from './platform/http/kept-page-news.ts';
import type { App } from './platform/http/route-config.ts';
import { buildServer } from './platform/http/server.ts';
import { openApi } from './platform/openapi/openapi.tsx';
import { refreshing } from './platform/refreshing.ts';
import { portalPlugin, renderErrorPage } from './portal/plugin.ts';
import { displayVariant } from './ui/portal/display.ts';
import { PortalPage } from './ui/portal/page.view.tsx';
import { renderPage } from './ui/portal/render.ts';

const DATA_LICENCE = { name: 'CC BY 4.0', url: 'https://creativecommons.org/licenses/by/4.0/' };

export interface Parts {
  readonly config: Config;
  readonly database: Pick<OpenDatabase, 'db' | 'readDb' | 'url'>;
  readonly files: FileStore;
  /** Whether the data shown are a demonstration. */
  readonly demo?: boolean;
}

export async function buildApp({ config, database, files, demo = false }: Parts): Promise<App> {
  const { db, readDb } = database;
  const { publicUrl } = config;
  const app = await buildServer({
    logLevel: config.logLevel,
    trustProxy: config.trustProxy,
    https: publicUrl.startsWith('https:'),
    requestsPerMinute: config.requestsPerMinute,
    largestUpload: config.largestUploadBytes,
    overload: { requestsAtOnce: 1_000, eventLoopDelayMs: 1_500 },
    heavyWork: { atOnce: config.heavyWorkAtOnce, waiting: 8 * config.heavyWorkAtOnce },
    keptPages: { bytes: config.keptPageBytes, seconds: 300, variantOf: displayVariant },
    renderError: (request, { status, message, reference }) => renderErrorPage(request, { status, message, reference }),
  });

  await app.register(health, { check: () => ping(db), metricsToken: config.metricsToken });
  await app.register(openApi, {
    title: 'Gongkai 公开',
    description: '政府信息公开数据接口。Open data of government disclosure.',
    version: packageJson.version,
    publicUrl,
    licence: DATA_LICENCE,
    layout: (request, { title, body }) => renderPage(PortalPage({ frame: request.frame(), title, children: body })),
  });

  const typesetter = config.fontsFolder ? setUpTypesetter({ ownFontsFolder: config.fontsFolder }) : undefined;
  const site = await refreshing(() => loadSite(db), {
    everyMs: 5_000,
    onChange: () => app.keptPages.drop(['site']),
    onFailure: (error) => app.log.warn({ err: error }, 'the settings of the site were not read'),
  });
  const news = await followPageNews(database.url, app.keptPages);
  app.addHook('onClose', async () => {
    site.stop();
    await news.stop();
    await typesetter?.close();
  });
  await app.register(portalPlugin, {
    db,
    site: site.current,
    publicUrl,
    demo,
    highlights: (language) => highlights(readDb, language),
    highlightTags: HIGHLIGHT_TAGS,
    datasets: datasets(DATA_LICENCE),
    apiPath: '/api',
  });
  await app.register(organizationsPlugin, { db: readDb, reportsPath: agencyReportsPath });
  await app.register(annualReportsPlugin, {
    db: readDb,
    files,
    publicUrl,
    licence: DATA_LICENCE,
    largestUpload: config.largestUploadBytes,
  });
  return app;
}
