import { join } from 'node:path';
import { readConfig } from './config.ts';
import type { WithWorkplace } from './platform/commands.ts';
import { openDatabase } from './platform/db/open-database.ts';
import { localFiles } from './platform/files/local-files.ts';
import { requireSm3 } from './platform/hash.ts';
import { shutdownOnSignal } from './platform/shutdown.ts';

/** Opens what the environment names; beside a running server it shares the server's database. */
export const withWorkplace: WithWorkplace = async (work) => {
  const config = readConfig(process.env);
  requireSm3();
  const shutdown = shutdownOnSignal();
  const opening = openDatabase(config.database);
  shutdown.add(async () => (await opening.catch(() => undefined))?.close());
  try {
    const { db, migrations } = await opening;
    return await work({ db, files: localFiles(join(config.dataFolder, 'files')), migrations });
  } finally {
    await shutdown.close();
  }
};
