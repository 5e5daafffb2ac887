import { chmod, lstat, mkdir, readdir, readFile, readlink, rm, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { databasePid, dataFolder } from '../testing/program.ts';
import { connect, ping } from './database.ts';
import { type EmbeddedPostgres, startEmbedded } from './embedded.ts';
import { linkLibraries } from './postgres-binaries.ts';

async function expectAnswer({ webUrl }: EmbeddedPostgres): Promise<void> {
  const db = connect(webUrl);
  await ping(db).finally(() => db.destroy());
}

describe("Gongkai's own PostgreSQL", async () => {
  const folder = await dataFolder();

  it('runs under a closed parent folder, for root too', async () => {
    await chmod(folder, 0o700);
    const postgres = await startEmbedded(join(folder, 'closed'));
    await expectAnswer(postgres);
    expect((await stat(join(folder, 'closed', 'postgres'))).mode & 0o777).toBe(0o700);
    expect((await stat(join(folder, 'closed', 'postgres'))).uid === 0).toBe(false);
    await postgres.stop();
  });

  it('is shared by those who come at the same moment, and stopped by the last to go', async () => {
    const place = join(folder, 'closed');
    const users = await Promise.all([startEmbedded(place), startEmbedded(place), startEmbedded(place)]);
    expect(new Set(users.map((user) => user.webUrl)).size).toBe(1);
    for (const [index, user] of users.entries()) {
      await expectAnswer(user);
      await user.stop();
      expect((await databasePid(place)) !== undefined).toBe(index < 2);
    }
  });

  it('does not lose its data when only the passwords are lost, and says so', async () => {
    const place = join(folder, 'closed');
    const access = await readFile(join(place, 'postgres-access.json'));
    await rm(join(place, 'postgres-access.json'));
    await expect(startEmbedded(place)).rejects.toThrow('postgres-access.json is missing');
    await writeFile(join(place, 'postgres-access.json'), access, { mode: 0o600 });
    const postgres = await startEmbedded(place);
    await expectAnswer(postgres);
    await postgres.stop();
  });

  it('starts anew after its creation was cut short', async () => {
    const place = join(folder, 'cut-short');
    const left = join(place, 'postgres-new-4194305');
    await mkdir(join(left, 'cluster'), { recursive: true });
    await writeFile(join(left, 'cluster', 'PG_VERSION'), '18');
    const postgres = await startEmbedded(place);
    await expectAnswer(postgres);
    expect(await readdir(place)).not.toContain('postgres-new-4194305');
    await postgres.stop();
  });
});

describe('the links of its libraries', async () => {
  const folder = await dataFolder();
  const root = join(folder, 'native');
  const links = [{ source: 'native/lib/liba.so.1.2', target: 'native/lib/liba.so.1' }];

  it('are made when npm did not run install scripts', async () => {
    await mkdir(join(root, 'lib'), { recursive: true });
    await writeFile(join(root, 'pg-symlinks.json'), JSON.stringify(links));
    await writeFile(join(root, 'lib', 'liba.so.1.2'), '');
    expect(await linkLibraries(root, join(folder, 'spare'))).toBeUndefined();
    expect(await readlink(join(root, 'lib', 'liba.so.1'))).toBe('liba.so.1.2');
    expect(await linkLibraries(root, join(folder, 'spare'))).toBeUndefined();
  });

  it.skipIf(process.getuid?.() === 0)('are made elsewhere when the package cannot be written', async () => {
    await rm(join(root, 'lib', 'liba.so.1'));
    await chmod(join(root, 'lib'), 0o500);
    expect(await linkLibraries(root, join(folder, 'spare'))).toBe(join(folder, 'spare'));
    expect((await lstat(join(folder, 'spare', 'liba.so.1'))).isSymbolicLink()).toBe(true);
    await chmod(join(root, 'lib'), 0o700);
  });
});
