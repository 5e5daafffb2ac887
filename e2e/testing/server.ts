import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll } from 'vitest';
import { seedDemo } from '../../seeds/demo.ts';
import { buildApp } from '../../src/app.ts';
import { readConfig } from '../../src/config.ts';
import type { Db } from '../../src/platform/db/database.ts';
import { localFiles } from '../../src/platform/files/local-files.ts';
import type { App } from '../../src/platform/http/route-config.ts';
import { testDatabase } from '../../src/platform/testing/index.ts';

export interface RunningServer {
  address: string;
  db: Db;
  app: App;
}

/** The demonstration is the same whenever the tests run. */
const DEMO_DAY = '2026-03-02';

/** The program as it is, on a database and a folder of its own; it ends with the file's last test. */
export async function startServer({
  demo = true,
  environment = {},
}: {
  demo?: boolean;
  environment?: Record<string, string>;
} = {}): Promise<RunningServer> {
  const folder = await mkdtemp(join(tmpdir(), 'gongkai-e2e-'));
  const { db, webUrl } = await testDatabase();
  const config = readConfig({ LOG_LEVEL: 'silent', REQUESTS_PER_MINUTE: '0', DATA_DIR: folder, ...environment });
  const files = localFiles(join(folder, 'files'));
  if (demo) await seedDemo(db, files, Temporal.PlainDate.from(DEMO_DAY));
  const app = await buildApp({ config, database: { db, readDb: db, url: webUrl }, files, demo });
  afterAll(async () => {
    await app.close();
    await rm(folder, { recursive: true, force: true });
  });
  return { address: await app.listen({ port: 0, host: '127.0.0.1' }), db, app };
}
