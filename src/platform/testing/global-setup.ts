import { chmod, mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestProject } from 'vitest/node';
import { isRunning } from '../process.ts';
import { stopSharedServer } from './shared-server.ts';

declare module 'vitest' {
  export interface ProvidedContext {
    testFolder: string;
  }
}

const PREFIX = 'gongkai-test-';

/** Gives the run a folder; the database in it starts when the first test asks for one. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  await clearAfterKilledRuns();
  const folder = await mkdtemp(join(tmpdir(), `${PREFIX}${process.pid}-`));
  // Under root the database runs as another account, which has to get through.
  await chmod(folder, 0o711);
  project.provide('testFolder', folder);
  return () => clear(folder);
}

async function clearAfterKilledRuns(): Promise<void> {
  for (const name of await readdir(tmpdir())) {
    const pid = Number(/^gongkai-test-(\d+)-/.exec(name)?.[1]);
    if (pid && !isRunning(pid)) await clear(join(tmpdir(), name)).catch(() => {});
  }
}

async function clear(folder: string): Promise<void> {
  await stopSharedServer(folder);
  await rm(folder, { recursive: true, force: true });
}
