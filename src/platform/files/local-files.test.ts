import { chmod, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { sha256, sm3 } from '../hash.ts';
import { localFiles } from './local-files.ts';

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'gongkai-files-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

const listAll = async (place: string) => Array.fromAsync(localFiles(place).list());

it('keeps the same content once, whether it came whole or in pieces', async () => {
  const files = localFiles(join(folder, 'same'));
  const content = Buffer.from('年度报告'.repeat(1_000));
  const whole = await files.put(content);
  const pieces = await files.put(Readable.from([content.subarray(0, 5), content.subarray(5)]));
  expect(whole).toEqual({ sha256: sha256(content), sm3: sm3(content), size: content.length });
  expect(pieces).toEqual(whole);
  expect(await listAll(join(folder, 'same'))).toEqual([whole.sha256]);
  expect(await files.get(whole.sha256)).toEqual(content);
  expect(await buffer(await files.open(whole.sha256))).toEqual(content);
});

it('takes the same file from several hands at once', async () => {
  const files = localFiles(join(folder, 'many'));
  const stored = await Promise.all(Array.from({ length: 20 }, () => files.put(Buffer.from('one'))));
  expect(new Set(stored.map((file) => file.sha256)).size).toBe(1);
  expect(await readdir(join(folder, 'many', 'incoming'))).toEqual([]);
});

it('leaves nothing behind when the sender breaks off', async () => {
  const files = localFiles(join(folder, 'broken'));
  const broken = Readable.from(
    (async function* () {
      yield Buffer.from('half');
      throw new Error('the connection was lost');
    })(),
  );
  await expect(files.put(broken)).rejects.toThrow('the connection was lost');
  expect(await readdir(join(folder, 'broken', 'incoming'))).toEqual([]);
  expect(await listAll(join(folder, 'broken'))).toEqual([]);
});

it('notices a file that was changed behind its back', async () => {
  const files = localFiles(join(folder, 'changed'));
  const { sha256: id } = await files.put(Buffer.from('original'));
  const place = join(folder, 'changed', id.slice(0, 2), id);
  await chmod(place, 0o600);
  await writeFile(place, 'forged!!');
  await expect(files.get(id)).rejects.toThrow('damaged');
});

it('finds nothing outside its folder', async () => {
  const files = localFiles(join(folder, 'outside'));
  await expect(async () => files.get('../../etc/passwd')).rejects.toThrow('not a SHA-256');
  expect(await files.has('0'.repeat(64))).toBe(false);
});
