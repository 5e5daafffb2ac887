import { createHash, randomUUID } from 'node:crypto';
import { access, mkdir, open, opendir, readFile, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { sha256 as hashOf } from '../hash.ts';
import type { FileStore, StoredFile } from './file-store.ts';

const SHA256 = /^[0-9a-f]{64}$/;

/** Files in a local folder, two letters of the hash to a sub-folder. */
export function localFiles(folder: string): FileStore {
  const placeOf = (sha256: string) => {
    if (!SHA256.test(sha256)) throw new Error(`${sha256} is not a SHA-256`);
    return join(folder, sha256.slice(0, 2), sha256);
  };
  const has = (sha256: string) =>
    access(placeOf(sha256)).then(
      () => true,
      () => false,
    );

  return {
    has,
    put: (content) => put(folder, content, placeOf, has),
    async get(sha256) {
      const content = await readFile(placeOf(sha256));
      if (hashOf(content) !== sha256) throw new Error(`the kept file ${sha256} was damaged`);
      return content;
    },
    async open(sha256) {
      const handle = await open(placeOf(sha256));
      return handle.createReadStream();
    },
    list: () => list(folder),
  };
}

/** Written aside, flushed, then moved to its place, so that a half-written file is never taken for a whole one. */
async function put(
  folder: string,
  content: Uint8Array | Readable,
  placeOf: (sha256: string) => string,
  has: (sha256: string) => Promise<boolean>,
): Promise<StoredFile> {
  const incoming = join(folder, 'incoming');
  await mkdir(incoming, { recursive: true });
  const draft = join(incoming, randomUUID());
  try {
    const file = await write(draft, content instanceof Uint8Array ? Readable.from([content]) : content);
    if (await has(file.sha256)) return file;
    const place = placeOf(file.sha256);
    await mkdir(join(place, '..'), { recursive: true });
    await rename(draft, place);
    await flushFolder(join(place, '..'));
    return file;
  } finally {
    await rm(draft, { force: true });
  }
}

async function write(draft: string, content: Readable): Promise<StoredFile> {
  const sha256 = createHash('sha256');
  const sm3 = createHash('sm3');
  let size = 0;
  const handle = await open(draft, 'wx', 0o640);
  try {
    for await (const chunk of content as AsyncIterable<Uint8Array>) {
      sha256.update(chunk);
      sm3.update(chunk);
      size += chunk.byteLength;
      await handle.writeFile(chunk);
    }
    await handle.sync();
  } finally {
    await handle.close();
  }
  return { sha256: sha256.digest('hex'), sm3: sm3.digest('hex'), size };
}

/** The move itself must survive a power cut too. */
async function flushFolder(folder: string): Promise<void> {
  if (process.platform === 'win32') return;
  const handle = await open(folder);
  await handle.sync().finally(() => handle.close());
}

async function* list(folder: string): AsyncIterable<string> {
  const entries = await opendir(folder, { recursive: true }).catch((error) => {
    if (error.code === 'ENOENT') return [];
    throw error;
  });
  for await (const entry of entries) if (entry.isFile() && SHA256.test(entry.name)) yield entry.name;
}
