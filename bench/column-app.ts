import { annualReportsPlugin } from '../src/annual-reports/server.ts';
import { NEW_SITE } from '../src/organizations/index.ts';
import type { Db } from '../src/platform/db/database.ts';
import { localFiles } from '../src/platform/files/local-files.ts';
import type { App } from '../src/platform/http/route-config.ts';
import { buildServer } from '../src/platform/http/server.ts';
import { portalFramePlugin } from '../src/ui/portal/plugin.ts';

const PUBLIC_URL = 'https://www.example.gov.cn';

/** The column of annual reports over this database, asked without a network between. */
export async function columnApp(db: Db, folder: string): Promise<App> {
  const app = await buildServer({
    logLevel: 'silent',
    trustProxy: false,
    https: false,
    requestsPerMinute: 0,
    largestUpload: 1_000_000,
    overload: { requestsAtOnce: 1_000, eventLoopDelayMs: 0 },
    heavyWork: { atOnce: 2, waiting: 10 },
    keptPages: { bytes: 50_000_000, seconds: 60, variantOf: () => '' },
    renderError: (_request, { message }) => message,
  });
  await app.register(portalFramePlugin, { site: () => NEW_SITE, publicUrl: PUBLIC_URL, demo: false, navigation: [], footerLinks: [] });
  await app.register(annualReportsPlugin, {
    db,
    files: localFiles(folder),
    publicUrl: PUBLIC_URL,
    licence: { name: 'CC BY 4.0', url: 'https://creativecommons.org/licenses/by/4.0/' },
    largestUpload: 1_000_000,
  });
  await app.ready();
  return app;
}
