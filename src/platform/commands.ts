import type { Db } from './db/database.ts';
import type { FileStore } from './files/file-store.ts';

/** What a command gets that works with stored data: opened when the command runs, closed when it ends. */
export interface Workplace {
  readonly db: Db;
  readonly files: FileStore;
  /** The migrations that were run to open the database. */
  readonly migrations: readonly string[];
}

export type WithWorkplace = <T>(work: (place: Workplace) => Promise<T>) => Promise<T>;
