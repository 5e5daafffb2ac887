import { access, mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { connect } from '../db/database.ts';
import { embeddedUrls, openCluster, prepareDatabase, WEB_ROLE } from '../db/embedded.ts';
import { migrate } from '../db/migrate.ts';
import { startCluster, stopCluster } from '../db/postgres-cluster.ts';

/** Nothing in a test outlives a power cut. */
const SETTINGS = ['fsync=off', 'synchronous_commit=off', 'full_page_writes=off', 'max_connections=300', 'shared_buffers=64MB'];
/** The database that every test's own is copied from. */
export const TEMPLATE = 'gongkai';

export interface SharedServer {
  readonly ownerUrl: string;
  readonly webUrl: string;
}

/** The PostgreSQL that all test files of one run share: started by the first that asks, stopped when the run ends. */
export async function sharedServer(folder: string): Promise<SharedServer> {
  const ready = join(folder, 'ready.json');
  const mayStart = await mkdir(join(folder, 'starting')).then(
    () => true,
    () => false,
  );
  if (mayStart) {
    const outcome = await start(join(folder, 'data')).catch((error) => ({ problem: String(error?.stack ?? error) }));
    await writeFile(`${ready}.new`, JSON.stringify(outcome));
    await rename(`${ready}.new`, ready);
  }
  while (!(await exists(ready))) await wait(50);
  const outcome = JSON.parse(await readFile(ready, 'utf8'));
  if (outcome.problem) throw new Error(`the tests have no database: ${outcome.problem}`);
  return outcome;
}

async function start(dataFolder: string): Promise<SharedServer> {
  const { cluster, access } = await openCluster(dataFolder, SETTINGS);
  const port = await startCluster(cluster);
  await prepareDatabase(cluster, port, access.web);
  const urls = embeddedUrls(access, port, TEMPLATE);
  const db = connect(urls.ownerUrl, { connections: 1 });
  await migrate(db, { webRole: WEB_ROLE }).finally(() => db.destroy());
  return urls;
}

export async function stopSharedServer(folder: string): Promise<void> {
  if (!(await exists(join(folder, 'data', 'postgres', 'postmaster.pid')))) return;
  const { cluster } = await openCluster(join(folder, 'data'), SETTINGS);
  await stopCluster(cluster);
}

async function exists(file: string): Promise<boolean> {
  return access(file).then(
    () => true,
    () => false,
  );
}
