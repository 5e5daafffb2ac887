import { randomBytes } from 'node:crypto';
import { link, mkdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import pg from 'pg';
import { StartProblem } from '../start-problem.ts';
import { postgresAccount } from './postgres-account.ts';
import { findPostgres } from './postgres-binaries.ts';
import { clusterExists, createCluster, OWNER, ownerClient, startCluster, stopCluster } from './postgres-cluster.ts';
import type { Cluster } from './postgres-process.ts';

const DATABASE = 'gongkai';
export const WEB_ROLE = 'gongkai_web';
/** Held by everyone who uses the server: the last to leave stops it. */
const IN_USE_LOCK = 7_301_001;
/** Held by the one program that serves the data folder. */
const SERVING_LOCK = 7_301_002;

export interface EmbeddedOptions {
  /** Only one program may serve a data folder; commands may work beside it. */
  readonly serving?: boolean;
  /** Told when the server was lost; it is started again on the same port, and given up with an error. */
  readonly onLost?: (outcome: { recovered: boolean; error?: unknown }) => void;
}

export interface EmbeddedPostgres {
  readonly ownerUrl: string;
  readonly webUrl: string;
  /** Stops the server unless somebody else still uses it. */
  stop(): Promise<void>;
}

/** Gongkai's own PostgreSQL, with its data in `<dataFolder>/postgres`. */
export async function startEmbedded(dataFolder: string, options: EmbeddedOptions = {}): Promise<EmbeddedPostgres> {
  const { cluster, access } = await openCluster(dataFolder);
  const { port, keeper } = await enter(cluster, options);
  await prepareDatabase(cluster, port, access.web);
  return { ...embeddedUrls(access, port), stop: keep(cluster, port, keeper, options) };
}

/** The cluster of a data folder, created when it is not there yet; it is not started. */
export async function openCluster(dataFolder: string, settings: readonly string[] = []): Promise<{ cluster: Cluster; access: Access }> {
  const folder = resolve(dataFolder, 'postgres');
  const access = await readAccess(dataFolder, folder);
  const binaries = await findPostgres(join(dataFolder, 'postgres-libraries'));
  const owner = await stat(folder).catch(() => undefined);
  const account = await postgresAccount([binaries.root, resolve(dataFolder)], owner);
  const cluster: Cluster = { folder, binaries, account, ownerPassword: access.owner, settings };
  if (!(await clusterExists(folder))) await createCluster(cluster);
  return { cluster, access };
}

export function embeddedUrls(access: Access, port: number, database = DATABASE): { ownerUrl: string; webUrl: string } {
  const url = (user: string, password: string) => `postgresql://${user}:${password}@127.0.0.1:${port}/${database}`;
  return { ownerUrl: url(OWNER, access.owner), webUrl: url(WEB_ROLE, access.web) };
}

export interface Access {
  readonly owner: string;
  readonly web: string;
}

async function readAccess(dataFolder: string, folder: string): Promise<Access> {
  const file = join(dataFolder, 'postgres-access.json');
  const text = await readFile(file, 'utf8').catch((error) => {
    if (error.code !== 'ENOENT' && error.code !== 'ENOTDIR') throw new StartProblem(`${file} cannot be read (${error.code}).`);
    return undefined;
  });
  if (text !== undefined) return JSON.parse(text) as Access;
  if (await clusterExists(folder)) throw new StartProblem(`${file} is missing, and with it the passwords of the database in ${folder}.`);
  const access: Access = { owner: randomBytes(24).toString('base64url'), web: randomBytes(24).toString('base64url') };
  const draft = `${file}.${process.pid}`;
  try {
    await mkdir(dataFolder, { recursive: true });
    await writeFile(draft, JSON.stringify(access), { mode: 0o600 });
    // Unlike a rename, a link does not take the place of what another start wrote just now.
    await link(draft, file);
    return access;
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === 'EEXIST') return JSON.parse(await readFile(file, 'utf8')) as Access;
    throw new StartProblem(`The data folder ${dataFolder} cannot be written (${code}).`);
  } finally {
    await rm(draft, { force: true }).catch(() => {});
  }
}

/** Comes in under the locks; the server may be stopped by its last user between being found and being entered, then it is started again. */
async function enter(cluster: Cluster, { serving = false }: EmbeddedOptions, port?: number): Promise<{ port: number; keeper: pg.Client }> {
  for (let attempt = 1; ; attempt++) {
    const running = await startCluster(cluster, port);
    const keeper = ownerClient(cluster, running);
    try {
      await keeper.connect();
      if (!(await lock(keeper, 'pg_try_advisory_lock_shared', IN_USE_LOCK))) throw new Error('the server is being stopped');
      if (serving && !(await lock(keeper, 'pg_try_advisory_lock', SERVING_LOCK))) {
        throw new StartProblem(`Another Gongkai is already running on the data folder ${dirname(cluster.folder)}.`);
      }
      return { port: running, keeper };
    } catch (error) {
      await keeper.end().catch(() => {});
      if (error instanceof StartProblem || attempt === 20) throw error;
      await new Promise((done) => setTimeout(done, 200));
    }
  }
}

async function lock(client: pg.Client, how: string, key: number): Promise<boolean> {
  const { rows } = await client.query<{ held: boolean }>(`select ${how}($1) as held`, [key]);
  return rows[0]?.held === true;
}

/** Role, password and database are made again when an earlier start was cut short. */
export async function prepareDatabase(cluster: Cluster, port: number, webPassword: string): Promise<void> {
  const client = ownerClient(cluster, port);
  await client.connect();
  try {
    const { rows } = await client.query<{ role: boolean; database: boolean }>(
      `select exists (select from pg_roles where rolname = $1) as role, exists (select from pg_database where datname = $2) as database`,
      [WEB_ROLE, DATABASE],
    );
    if (!rows[0]?.role) await client.query(`create role ${WEB_ROLE} login password ${pg.escapeLiteral(webPassword)}`);
    if (!rows[0]?.database) await client.query(`create database ${DATABASE}`);
  } finally {
    await client.end();
  }
}

/** Watches the server through its keeper connection, and hands back the way out. */
function keep(cluster: Cluster, port: number, first: pg.Client, options: EmbeddedOptions): () => Promise<void> {
  let keeper = first;
  let leaving: Promise<void> | undefined;
  let returning: Promise<void> | undefined;

  const watch = (client: pg.Client) => {
    client.once('end', () => {
      if (!leaving) returning = comeBack();
    });
  };
  const comeBack = async () => {
    try {
      keeper = (await enter(cluster, options, port)).keeper;
      watch(keeper);
      options.onLost?.({ recovered: true });
    } catch (error) {
      options.onLost?.({ recovered: false, error });
    }
  };
  const leave = async () => {
    await returning;
    const isLast = await lock(keeper, 'pg_try_advisory_lock', IN_USE_LOCK).catch(() => false);
    if (isLast) await stopCluster(cluster);
    await keeper.end().catch(() => {});
  };

  watch(keeper);
  return () => {
    leaving ??= leave();
    return leaving;
  };
}
