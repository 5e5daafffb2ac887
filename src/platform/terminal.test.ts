import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { CommandFailure, openOutput, writeOutput } from './terminal.ts';

const folder = await mkdtemp(join(tmpdir(), 'gongkai-terminal-'));
afterAll(() => rm(folder, { recursive: true }));

test('a result is written piece by piece', async () => {
  const file = join(folder, 'findings.csv');
  await writeOutput(file, 'what was there before, and was longer');
  const output = await openOutput(file);
  await output.writeFile('机关,');
  await output.writeFile('年度\n');
  await output.close();
  expect(await readFile(file, 'utf8')).toBe('机关,年度\n');
});

test.each([
  ['in a folder that is not there', join(folder, 'nowhere', 'a.csv'), 'no such folder'],
  ['that is a folder', folder, 'it is a folder'],
])('a result %s is refused in one line that names it', async (_, path, why) => {
  const refusal = await openOutput(path).catch((error) => error);
  expect(refusal).toBeInstanceOf(CommandFailure);
  expect(refusal.message).toContain(path);
  expect(refusal.message).toContain(why);
  expect(refusal.message).not.toContain('\n');
});
