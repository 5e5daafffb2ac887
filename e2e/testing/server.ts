import { afterAll } from 'vitest';
import type { App } from '../../src/platform/http/route-config.ts';
import { aServer, testDatabase } from '../../src/platform/testing/index.ts';
import { portalPlugin, renderErrorPage } from '../../src/portal/plugin.ts';
import { displayVariant } from '../../src/ui/portal/display.ts';
import { SAMPLE_SITE } from '../../src/ui/portal/testing/sample-frame.ts';

/** The real server on its own real database. */
export async function startServer(addRoutes: (app: App) => void = () => {}): Promise<string> {
  const { webUrl: _, db } = await testDatabase();
  const app = await aServer({ renderError: renderErrorPage, keptPages: { bytes: 10_000_000, seconds: 60, variantOf: displayVariant } });
  await app.register(portalPlugin, {
    db,
    site: () => SAMPLE_SITE,
    publicUrl: 'http://127.0.0.1',
    demo: true,
    highlights: async () => ({ figures: [], latest: [] }),
    highlightTags: [],
    datasets: [],
    apiPath: '/about',
  });
  addRoutes(app);
  const address = await app.listen({ port: 0, host: '127.0.0.1' });
  afterAll(() => app.close());
  return address;
}
