import { chown, mkdir, readdir, readFile, realpath, rename, rm, stat, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { dirname, join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import pg from 'pg';
import { isRunning } from '../process.ts';
import { StartProblem } from '../start-problem.ts';
import { type Cluster, lastLine, runAs, type StartedServer, startServer } from './postgres-process.ts';

const GIVE_UP_AFTER_MS = 20_000;
const LOOK_EVERY_MS = 50;
const STOP_WITHIN_SECONDS = 20;
export const OWNER = 'gongkai_owner';

const SETTINGS = [
  'listen_addresses=127.0.0.1',
  'unix_socket_directories=',
  'timezone=Asia/Shanghai',
  'jit=off',
  // What a statement carried may be personal; the server's log names the error only.
  'log_min_error_statement=panic',
  'log_error_verbosity=terse',
];

export async function clusterExists(folder: string): Promise<boolean> {
  return (await stat(join(folder, 'PG_VERSION')).catch(() => undefined)) !== undefined;
}

/** Made beside its place and moved there whole, so that an interrupted creation leaves nothing half done. */
export async function createCluster(cluster: Cluster): Promise<void> {
  const workshop = `${cluster.folder}-new-${process.pid}`;
  await clearWorkshops(cluster.folder);
  await mkdir(workshop, { mode: 0o700 });
  const passwordFile = join(workshop, 'password');
  await writeFile(passwordFile, `${cluster.ownerPassword}\n`, { mode: 0o600 });
  const { uid, gid } = cluster.account;
  if (uid !== undefined && gid !== undefined) {
    await chown(passwordFile, uid, gid);
    await chown(workshop, uid, gid);
  }
  const made = join(workshop, 'cluster');
  const locale = ['--encoding=UTF8', '--locale=C', '--locale-provider=builtin', '--builtin-locale=C.UTF-8'];
  const options = [`--pgdata=${made}`, `--username=${OWNER}`, `--pwfile=${passwordFile}`, '--auth=scram-sha-256', ...locale];
  if (cluster.settings.includes('fsync=off')) options.push('--no-sync');
  try {
    await runAs(cluster, cluster.binaries.initdb, options);
    await rename(made, cluster.folder);
  } catch (error) {
    // Another start may have been quicker.
    if (await clusterExists(cluster.folder)) return;
    throw new StartProblem(`PostgreSQL could not create its data in ${cluster.folder}: ${lastLine((error as { stderr?: string }).stderr)}`);
  } finally {
    await rm(workshop, { recursive: true, force: true });
  }
}

/** What earlier creations left behind that were killed. */
async function clearWorkshops(folder: string): Promise<void> {
  for (const name of await readdir(dirname(folder))) {
    const pid = Number(/^postgres-new-(\d+)$/.exec(name)?.[1]);
    if (pid && !isRunning(pid)) await rm(join(dirname(folder), name), { recursive: true, force: true });
  }
}

/** Finds the server that already serves this folder or starts one, waiting for recovery; returns its port. */
export async function startCluster(cluster: Cluster, preferredPort?: number): Promise<number> {
  const giveUpAt = Date.now() + GIVE_UP_AFTER_MS;
  let server: StartedServer | undefined;
  for (;;) {
    const found = await findRunning(cluster);
    if (typeof found === 'number') return found;
    if (found === 'absent' && server?.isRunning() !== true) {
      // After a crash, processes of the old server may need a moment to leave.
      if (server && Date.now() > giveUpAt) throw new StartProblem(`PostgreSQL did not start: ${await server.lastWords()}`);
      server = await startServer(cluster, [...SETTINGS, `port=${preferredPort ?? (await freePort())}`, ...cluster.settings]);
    }
    await wait(LOOK_EVERY_MS);
  }
}

export async function stopCluster(cluster: Cluster): Promise<void> {
  const stop = (mode: string) =>
    runAs(cluster, cluster.binaries.pgCtl, ['stop', '-D', cluster.folder, '-m', mode, '-w', '-t', String(STOP_WITHIN_SECONDS)]);
  // An immediate stop loses nothing: the next start recovers from the log.
  await stop('fast').catch(async (error) => {
    if ((await findRunning(cluster)) !== 'absent') await stop('immediate').catch(() => Promise.reject(error));
  });
}

async function findRunning(cluster: Cluster): Promise<number | 'busy' | 'absent'> {
  const lines = (await readFile(join(cluster.folder, 'postmaster.pid'), 'utf8').catch(() => '')).split('\n');
  const port = Number(lines[3]);
  if (!port) return 'absent';
  const client = ownerClient(cluster, port);
  try {
    await client.connect();
    const { rows } = await client.query<{ folder: string }>(`select current_setting('data_directory') as folder`);
    // A copied data folder carries the note of the server that runs on the original.
    const same = (await realpath(rows[0]?.folder ?? '').catch(() => '')) === (await realpath(cluster.folder));
    return same ? port : 'absent';
  } catch (error) {
    const CANNOT_CONNECT_NOW = '57P03';
    return (error as { code?: string }).code === CANNOT_CONNECT_NOW ? 'busy' : 'absent';
  } finally {
    await client.end().catch(() => {});
  }
}

export function ownerClient(cluster: Cluster, port: number, database = 'postgres'): pg.Client {
  const client = new pg.Client({
    host: '127.0.0.1',
    port,
    user: OWNER,
    password: cluster.ownerPassword,
    database,
    application_name: 'gongkai keeper',
    connectionTimeoutMillis: 5_000,
    keepAlive: true,
  });
  client.on('error', () => {});
  return client;
}

async function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const { port } = probe.address() as { port: number };
      probe.close(() => resolve(port));
    });
  });
}
