import { enableCompileCache, flushCompileCache } from 'node:module';
import { join } from 'node:path';
import { localUrl, readConfig } from './config.ts';
import { openDatabase } from './platform/db/open-database.ts';
import { localFiles } from './platform/files/local-files.ts';
import { requireSm3 } from './platform/hash.ts';
import { listenProblem, requireFreePort } from './platform/http/free-port.ts';
import { type Shutdown, shutdownOnSignal } from './platform/shutdown.ts';
import { reportProblem } from './platform/start-problem.ts';

// React renders pages in a third of the time; it looks when it is loaded, which is later than this.
process.env.NODE_ENV ??= 'production';

/** Starts the platform and returns when it answers; a signal ends it, the database included. */
export async function serve(environment: NodeJS.ProcessEnv): Promise<void> {
  const shutdown = shutdownOnSignal();
  try {
    await start(environment, shutdown);
  } catch (error) {
    if (shutdown.isClosing()) return;
    reportProblem(error);
    await shutdown.close();
    process.exit(1);
  }
}

async function start(environment: NodeJS.ProcessEnv, shutdown: Shutdown): Promise<void> {
  const config = readConfig(environment);
  requireSm3();
  enableCompileCache(join(config.dataFolder, 'compiled'));
  await requireFreePort(config.host, config.port);

  const opening = openDatabase(config.database, {
    serving: true,
    onLost: ({ recovered, error }) => {
      if (recovered) return console.error('gongkai: the database was lost and is back.');
      reportProblem(error);
      shutdown.close().then(() => process.exit(1));
    },
  });
  shutdown.add(async () => (await opening.catch(() => undefined))?.close());
  // The parts of the server load while the database starts.
  const [database, { buildApp }, { addDemonstration, showsDemonstration, wantsDemonstration }, { seedHolidays }] = await Promise.all([
    opening,
    import('./app.ts'),
    import('./demonstration.ts'),
    import('../seeds/reference/holidays.ts'),
  ]);
  if (database.sharesOwnerRole) {
    console.error(
      'gongkai: DATABASE_URL owns its tables; set DATABASE_OWNER_URL as well, so that the web process cannot rewrite the audit log.',
    );
  }

  const files = localFiles(join(config.dataFolder, 'files'));
  if (config.demo && (await wantsDemonstration(database.db))) {
    console.log('Adding the demonstration data; set GONGKAI_DEMO=off to start empty.');
    await addDemonstration(database.db, files);
  }
  await seedHolidays(database.db);
  const app = await buildApp({ config, database, files, demo: await showsDemonstration(database.db) });
  shutdown.add(() => app.close());
  await app.listen({ host: config.host, port: config.port }).catch((error) => {
    throw listenProblem(error, config.host, config.port);
  });
  const { port } = app.server.address() as { port: number };
  flushCompileCache();
  console.log(`Gongkai 公开: ${localUrl(config.host, port)}`);
}

if (import.meta.main) await serve(process.env);
