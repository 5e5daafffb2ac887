import { mkdir, readdir, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { sql } from 'kysely';
import { describe, expect, it, vi } from 'vitest';
import { startEmbedded } from './platform/db/embedded.ts';
import { isRunning } from './platform/process.ts';
import { testDatabase } from './platform/testing/index.ts';
import {
  answers,
  databasePid,
  dataFolder,
  occupyPort,
  type Program,
  queryDatabase,
  runProgram,
  startProgram,
  stopProcess,
} from './platform/testing/program.ts';

const { db, url, webUrl } = await testDatabase();
const KEEP = `insert into portal.page_visit (path, visits) values ('/kept', 7)`;
const KEPT = `select visits from portal.page_visit where path = '/kept'`;
// Each test starts the program several times, beside other tests.
vi.setConfig({ testTimeout: 240_000 });
const SOON = { timeout: 30_000 };
const ONE_LINE = /^gongkai: .+\n$/;

async function endOf(environment: Record<string, string>): Promise<{ status: unknown; output: string }> {
  const program = runProgram('src/main.ts', [], environment);
  const status = await program.ended;
  return { status, output: program.output() };
}

/** The quickest of a few starts: the machine may be busy with other tests. */
async function startSoon(DATA_DIR: string): Promise<{ program: Program; seconds: number }> {
  for (let attempt = 1; ; attempt++) {
    const starting = performance.now();
    const program = await startProgram({ DATA_DIR });
    const seconds = (performance.now() - starting) / 1_000;
    if (seconds < 5 || attempt === 4) return { program, seconds };
    program.process.kill('SIGTERM');
    await program.ended;
  }
}

describe('the program with its own database', async () => {
  const DATA_DIR = await dataFolder();

  it('starts from nothing, says where it is, and ends with its database at a signal', async () => {
    const program = await startProgram({ DATA_DIR });
    await expect.poll(program.output, SOON).toContain(program.url);
    expect((await stat(join(DATA_DIR, 'postgres-access.json'))).mode & 0o777).toBe(0o600);
    await queryDatabase(DATA_DIR, KEEP);
    const database = (await databasePid(DATA_DIR))!;
    const stopping = performance.now();
    program.process.kill('SIGTERM');
    expect(await program.ended).toBe(0);
    expect(performance.now() - stopping).toBeLessThan(8_000);
    await expect.poll(() => isRunning(database), SOON).toBe(false);
    expect(await databasePid(DATA_DIR)).toBeUndefined();
  });

  it('starts again in less than five seconds with all data, and ends with Ctrl-C', async () => {
    const { program, seconds } = await startSoon(DATA_DIR);
    expect(seconds).toBeLessThan(5);
    expect(await queryDatabase(DATA_DIR, KEPT)).toEqual([{ visits: '7' }]);
    program.process.kill('SIGINT');
    expect(await program.ended).toBe(0);
    expect(await databasePid(DATA_DIR)).toBeUndefined();
  });

  it('finds its database again after it was killed', async () => {
    const killed = await startProgram({ DATA_DIR });
    const database = await databasePid(DATA_DIR);
    killed.process.kill('SIGKILL');
    await killed.ended;
    expect(await databasePid(DATA_DIR)).toBe(database);
    const next = await startProgram({ DATA_DIR });
    expect(await databasePid(DATA_DIR)).toBe(database);
    next.process.kill('SIGTERM');
    expect(await next.ended).toBe(0);
    expect(await databasePid(DATA_DIR)).toBeUndefined();
  });

  it('brings its database back when that was killed, with everything that was acknowledged', async () => {
    const program = await startProgram({ DATA_DIR });
    await queryDatabase(DATA_DIR, KEEP.replace('/kept', '/before-the-crash'));
    const database = (await databasePid(DATA_DIR))!;
    stopProcess(database, 'SIGKILL');
    await expect.poll(() => databasePid(DATA_DIR), SOON).not.toBe(database);
    await expect.poll(() => answers(`${program.url}/readyz`), SOON).toBe(true);
    await expect.poll(program.output, SOON).toContain('is back');
    expect(await queryDatabase(DATA_DIR, KEPT.replace('/kept', '/before-the-crash'))).toHaveLength(1);
    program.process.kill('SIGTERM');
    expect(await program.ended).toBe(0);
    expect(await databasePid(DATA_DIR)).toBeUndefined();
  });

  it('starts after both were killed at the same moment', async () => {
    const program = await startProgram({ DATA_DIR });
    await queryDatabase(DATA_DIR, KEEP.replace('/kept', '/both'));
    const database = (await databasePid(DATA_DIR))!;
    program.process.kill('SIGKILL');
    stopProcess(database, 'SIGKILL');
    await program.ended;
    const next = await startProgram({ DATA_DIR });
    expect(await queryDatabase(DATA_DIR, KEPT.replace('/kept', '/both'))).toHaveLength(1);
    next.process.kill('SIGTERM');
    expect(await next.ended).toBe(0);
  });

  it('is alone on its data folder, but lets commands work beside it', async () => {
    const program = await startProgram({ DATA_DIR });
    const second = await endOf({ DATA_DIR, PORT: '0' });
    expect(second).toEqual({ status: 1, output: expect.stringMatching(ONE_LINE) });
    expect(second.output).toContain('already running');
    const command = runProgram('src/cli.ts', ['verify'], { DATA_DIR });
    expect(await command.ended).toBe(0);
    expect(command.output()).toContain('Unchanged');
    expect(await answers(`${program.url}/readyz`)).toBe(true);
    program.process.kill('SIGTERM');
    expect(await program.ended).toBe(0);
  });

  it('leaves the database running while a command still uses it, which then stops it', async () => {
    const program = await startProgram({ DATA_DIR });
    const other = await startEmbedded(DATA_DIR);
    program.process.kill('SIGTERM');
    expect(await program.ended).toBe(0);
    expect(await databasePid(DATA_DIR)).toBeDefined();
    await other.stop();
    expect(await databasePid(DATA_DIR)).toBeUndefined();
  });
});

describe('a new installation', async () => {
  const DATA_DIR = await dataFolder();

  it('fills an empty database with the demonstration, once, even when that was cut short', async () => {
    const environment = { DATA_DIR, GONGKAI_DEMO: 'on', PORT: '0' };
    const interrupted = runProgram('src/main.ts', [], environment);
    await expect.poll(interrupted.output, { timeout: 120_000 }).toContain('Adding the demonstration');
    interrupted.process.kill('SIGKILL');
    await interrupted.ended;

    const program = await startProgram({ DATA_DIR, GONGKAI_DEMO: 'on' });
    expect(program.output()).toContain('Adding the demonstration');
    const [{ reports }] = (await queryDatabase(DATA_DIR, 'select count(*)::int as reports from annual_reports.report')) as [
      { reports: number },
    ];
    expect(reports).toBeGreaterThanOrEqual(60);
    program.process.kill('SIGTERM');
    await program.ended;

    const again = await startProgram({ DATA_DIR, GONGKAI_DEMO: 'on' });
    expect(again.output()).not.toContain('Adding the demonstration');
    again.process.kill('SIGTERM');
    expect(await again.ended).toBe(0);
  });
});

describe('the program on another PostgreSQL', async () => {
  const DATA_DIR = await dataFolder();

  it('works there, and says that one role owns everything', async () => {
    const program = await startProgram({ DATA_DIR, DATABASE_URL: url });
    expect(await readdir(DATA_DIR)).not.toContain('postgres');
    expect(program.output()).toContain('DATABASE_OWNER_URL');
    program.process.kill('SIGTERM');
    expect(await program.ended).toBe(0);
  });

  it('works there with a role that cannot rewrite the audit log', async () => {
    const program = await startProgram({ DATA_DIR, DATABASE_URL: webUrl, DATABASE_OWNER_URL: url });
    expect(program.output()).not.toContain('DATABASE_OWNER_URL');
    program.process.kill('SIGTERM');
    expect(await program.ended).toBe(0);
  });
});

describe('one clear line and exit status 1', async () => {
  const DATA_DIR = await dataFolder();
  const wrong = (change: (url: URL) => void) => {
    const changed = new URL(url);
    change(changed);
    return changed.href;
  };
  const expectLine = async (environment: Record<string, string>, words: string) => {
    const { status, output } = await endOf({ DATA_DIR, PORT: '0', ...environment });
    expect({ status, output }).toEqual({ status: 1, output: expect.stringMatching(ONE_LINE) });
    expect(output).toContain(words);
    expect(output).not.toContain(new URL(url).password);
  };

  it('for a port in use', async () => {
    const other = await occupyPort();
    const { port } = other.address() as { port: number };
    await expectLine({ PORT: String(port) }, `Port ${port} on 127.0.0.1 is in use`);
    other.close();
  });

  it('for a setting that cannot be used', () => expectLine({ PORT: 'eighty' }, 'PORT must be'));

  it('for a data folder that is a file', async () => {
    const file = join(DATA_DIR, 'file');
    await writeFile(file, '');
    await expectLine({ DATA_DIR: join(file, 'data') }, 'cannot be written');
  });

  it.skipIf(process.getuid?.() === 0)('for a data folder that cannot be written', async () => {
    const folder = join(DATA_DIR, 'closed');
    await mkdir(folder, { mode: 0o500 });
    await expectLine({ DATA_DIR: folder }, 'cannot be written');
  });

  it('for a database where nothing listens', () =>
    expectLine(
      {
        DATABASE_URL: wrong((changed) => {
          changed.port = '1';
        }),
      },
      'nothing listens there',
    ));

  it('for a wrong password', () =>
    expectLine(
      {
        DATABASE_URL: wrong((changed) => {
          changed.password = 'guess';
        }),
      },
      'the password is wrong',
    ));

  it('for a database that does not exist', () =>
    expectLine(
      {
        DATABASE_URL: wrong((changed) => {
          changed.pathname = '/nowhere';
        }),
      },
      'there is no such database',
    ));

  it('for an address that is none', () => expectLine({ DATABASE_URL: 'localhost/gongkai' }, 'DATABASE_URL must be an address'));

  it('for a database that a newer program used', async () => {
    await sql`insert into public.kysely_migration (name, timestamp) values ('20990101_01_from_the_future', '2099-01-01')`.execute(db);
    await expectLine({ DATABASE_URL: url }, 'newer than this program: it holds 20990101_01_from_the_future');
  });
});
