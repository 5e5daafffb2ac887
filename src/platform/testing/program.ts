import { type ChildProcess, spawn } from 'node:child_process';
import { chmod, mkdtemp, readFile, rm } from 'node:fs/promises';
import { createServer, type Server } from 'node:net';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import pg from 'pg';
import { afterAll, inject, onTestFinished } from 'vitest';
import { isRunning } from '../process.ts';

const ROOT = join(import.meta.dirname, '../../..');

export interface Program {
  readonly process: ChildProcess;
  readonly url: string;
  /** Standard output and error so far. */
  output(): string;
  ended: Promise<number | NodeJS.Signals>;
}

export type Environment = Readonly<Record<string, string | undefined>>;

/** A folder for a program's data, gone after the last test of the file or group that asks for it. */
export async function dataFolder(): Promise<string> {
  const folder = await mkdtemp(join(inject('testFolder'), 'program-'));
  await chmod(folder, 0o711);
  afterAll(async () => {
    const pid = await databasePid(folder);
    if (pid) stopProcess(pid, 'SIGQUIT');
    await rm(folder, { recursive: true, force: true, maxRetries: 10, retryDelay: 200 });
  });
  return folder;
}

export function runProgram(file: string, args: readonly string[], environment: Environment): Omit<Program, 'url'> {
  const child = spawn(process.execPath, ['--import', 'tsx/esm', join(ROOT, file), ...args], {
    cwd: ROOT,
    env: { PATH: process.env.PATH, LOG_LEVEL: 'warn', GONGKAI_DEMO: 'off', ...environment },
  });
  let output = '';
  child.stdout.on('data', (text) => {
    output += text;
  });
  child.stderr.on('data', (text) => {
    output += text;
  });
  // A test that fails leaves the data folder to the next one.
  onTestFinished(() => {
    child.kill('SIGKILL');
  });
  const ended = new Promise<number | NodeJS.Signals>((resolve) => child.once('close', (code, signal) => resolve(code ?? signal!)));
  return { process: child, output: () => output, ended };
}

/** The whole program in a process of its own; returns when it answers. */
export async function startProgram(environment: Environment): Promise<Program> {
  const port = await freePort();
  const program = runProgram('src/main.ts', [], { PORT: String(port), ...environment });
  const url = `http://127.0.0.1:${port}`;
  let hasEnded = false;
  program.ended.then(() => {
    hasEnded = true;
  });
  while (!(await answers(`${url}/readyz`))) {
    if (hasEnded) throw new Error(`the program ended: ${program.output()}`);
    await wait(50);
  }
  return { ...program, url };
}

export async function answers(url: string): Promise<boolean> {
  return fetch(url).then(
    (response) => response.ok,
    () => false,
  );
}

export async function databasePid(folder: string): Promise<number | undefined> {
  const note = await readFile(join(folder, 'postgres', 'postmaster.pid'), 'utf8').catch(() => '');
  const pid = Number(note.split('\n')[0]);
  return pid && isRunning(pid) ? pid : undefined;
}

export function stopProcess(pid: number, signal: NodeJS.Signals): boolean {
  try {
    process.kill(pid, signal);
    return true;
  } catch {
    return false;
  }
}

/** A statement in the database of a running program, as its owner. */
export async function queryDatabase(folder: string, statement: string): Promise<unknown[]> {
  const access = JSON.parse(await readFile(join(folder, 'postgres-access.json'), 'utf8'));
  const port = Number((await readFile(join(folder, 'postgres', 'postmaster.pid'), 'utf8')).split('\n')[3]);
  const client = new pg.Client({ host: '127.0.0.1', port, user: 'gongkai_owner', password: access.owner, database: 'gongkai' });
  client.on('error', () => {});
  await client.connect();
  const { rows } = await client.query(statement);
  await client.end();
  return rows;
}

export async function freePort(): Promise<number> {
  const server = await occupyPort();
  const { port } = server.address() as { port: number };
  await new Promise((done) => server.close(done));
  return port;
}

export async function occupyPort(): Promise<Server> {
  const server = createServer();
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  return server;
}
