import { execFile, spawn } from 'node:child_process';
import { open, readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';
import type { PostgresAccount } from './postgres-account.ts';
import type { PostgresBinaries } from './postgres-binaries.ts';

const run = promisify(execFile);
const LARGEST_LOG = 10_000_000;

/** One PostgreSQL data folder and how to drive it. */
export interface Cluster {
  readonly folder: string;
  readonly binaries: PostgresBinaries;
  readonly account: PostgresAccount;
  readonly ownerPassword: string;
  readonly settings: readonly string[];
}

export interface StartedServer {
  isRunning(): boolean;
  /** What it wrote last before it ended. */
  lastWords(): Promise<string>;
}

/** A child of this program, which is told of its end; but in a session of its own, so that Ctrl-C reaches the program alone. */
export async function startServer(cluster: Cluster, settings: readonly string[]): Promise<StartedServer> {
  const logFile = join(cluster.folder, 'server.log');
  const log = await open(logFile, 'a', 0o600);
  const { uid, gid } = cluster.account;
  if ((await log.stat()).size > LARGEST_LOG) await log.truncate();
  if (uid !== undefined && gid !== undefined) await log.chown(uid, gid);
  const options = settings.flatMap((setting) => ['-c', setting]);
  const { command, args, ...identity } = asAccount(cluster, cluster.binaries.postgres, ['-D', cluster.folder, ...options]);
  const child = spawn(command, args, { ...identity, detached: true, stdio: ['ignore', log.fd, log.fd] });
  let ended = false;
  child.once('error', () => {
    ended = true;
  });
  child.once('exit', () => {
    ended = true;
  });
  child.unref();
  await log.close();
  return {
    isRunning: () => !ended,
    lastWords: async () => lastLine(await readFile(logFile, 'utf8')),
  };
}

export async function runAs(cluster: Cluster, program: string, programArgs: readonly string[]): Promise<void> {
  const { command, args, ...identity } = asAccount(cluster, program, programArgs);
  await run(command, args, identity);
}

function asAccount({ account, binaries, folder }: Cluster, program: string, programArgs: readonly string[]) {
  const [command = program, ...args] = [...account.prefix, program, ...programArgs];
  const isSwitchedByPrefix = account.prefix.length > 0;
  return {
    command,
    args,
    cwd: dirname(folder),
    uid: isSwitchedByPrefix ? undefined : account.uid,
    gid: isSwitchedByPrefix ? undefined : account.gid,
    // Settings of another PostgreSQL (PGDATA, PGPORT, …) must not reach this one.
    env: {
      PATH: process.env.PATH,
      LC_ALL: 'C',
      SystemRoot: process.env.SystemRoot,
      ...(binaries.libraryPath && { LD_LIBRARY_PATH: binaries.libraryPath }),
    },
  };
}

export function lastLine(text: string | undefined): string {
  const lines = (text ?? '').trim().split('\n');
  return (lines.findLast((line) => /\b(FATAL|error|could not)/i.test(line)) ?? lines.at(-1) ?? '').trim() || 'no reason was given';
}
