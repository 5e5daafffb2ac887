import type { Readable } from 'node:stream';

/** A kept file is known by its content: the same bytes are kept once, and cannot change unnoticed. */
export interface StoredFile {
  readonly sha256: string;
  readonly sm3: string;
  readonly size: number;
}

export interface FileStore {
  /** Returns once the content is safely on disk. */
  put(content: Uint8Array | Readable): Promise<StoredFile>;
  has(sha256: string): Promise<boolean>;
  /** The whole content; throws when it is not there or is no longer what it was. */
  get(sha256: string): Promise<Buffer>;
  /** For large files; whoever must be sure compares the hash while reading. */
  open(sha256: string): Promise<Readable>;
  /** The hashes of everything kept. */
  list(): AsyncIterable<string>;
}
