import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { sql } from 'kysely';
import { describe, expect, it, vi } from 'vitest';
import { record } from './audit/server.ts';
import { localFiles } from './platform/files/local-files.ts';
import { testDatabase } from './platform/testing/index.ts';
import { dataFolder, runProgram } from './platform/testing/program.ts';

// Each command is a process of its own, beside other tests.
vi.setConfig({ testTimeout: 240_000 });
const { db, url } = await testDatabase();
const DATA_DIR = await dataFolder();

async function gongkai(...args: string[]): Promise<{ status: unknown; output: string }> {
  const program = runProgram('src/cli.ts', args, { DATA_DIR, DATABASE_URL: url });
  const status = await program.ended;
  return { status, output: program.output() };
}

describe('the command gongkai', () => {
  it('explains itself and each of its commands', async () => {
    const { status, output } = await gongkai('--help');
    expect(status).toBe(0);
    const names = [...output.matchAll(/^ {2}([a-z]+) /gm)].map(([, name]) => name!).filter((name) => name !== 'help');
    expect(names).toEqual(expect.arrayContaining(['serve', 'migrate', 'verify', 'report']));
    for (const name of names)
      expect(await gongkai(name, '--help')).toEqual({ status: 0, output: expect.stringContaining('Usage: gongkai') });
  });

  it('refuses what it does not know', async () => {
    expect(await gongkai('fly')).toEqual({ status: 1, output: expect.stringContaining("unknown command 'fly'") });
    expect(await gongkai('migrate', '--fast')).toEqual({ status: 1, output: expect.stringContaining("unknown option '--fast'") });
  });

  it('migrates', async () => {
    expect(await gongkai('migrate')).toEqual({ status: 0, output: 'The database is up to date.\n' });
  });

  it('verifies, and says what was changed', async () => {
    await record(db, { actor: 'officer-1', action: 'organizations.site-saved', subject: 'site' });
    const good = await gongkai('verify');
    expect(good).toEqual({
      status: 0,
      output: expect.stringMatching(/^Audit log: 1 entries, end [0-9a-f]{64}\nKept files: 0\nUnchanged\.\n$/),
    });
    expect(await gongkai('verify', '--head', 'the-end')).toEqual({ status: 1, output: expect.stringContaining('64 digits') });

    const files = localFiles(join(DATA_DIR, 'files'));
    const { sha256 } = await files.put(Buffer.from('a report'));
    await record(db, { actor: 'officer-1', action: 'annual-reports.imported', subject: 'report-1', detail: { keptFile: sha256 } });
    expect((await gongkai('verify')).status).toBe(0);
    await rm(join(DATA_DIR, 'files', sha256.slice(0, 2), sha256));
    expect(await gongkai('verify')).toEqual({ status: 1, output: expect.stringContaining(`${sha256}: missing`) });

    await sql`alter table audit.entry disable trigger all`.execute(db);
    await sql`update audit.entry set actor = 'officer-2'`.execute(db);
    const changed = await gongkai('verify');
    expect(changed).toEqual({ status: 1, output: expect.stringContaining('entry 1: changed') });
    expect(changed.output).toContain('gongkai: the records were changed outside the program');
  });
});
