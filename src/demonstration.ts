import type { SeedOutcome } from '../seeds/demo.ts';
import { hasEntries, record } from './audit/server.ts';
import { todayInBeijing } from './platform/date.ts';
import type { Db } from './platform/db/database.ts';
import type { FileStore } from './platform/files/file-store.ts';

const BEGUN = 'platform.demonstration-begun';
const FINISHED = 'platform.demonstration-finished';
const ENTRY = { actor: 'program', subject: 'demonstration' };

/** A database in which nothing was ever done, or whose demonstration data are only half there. */
export async function wantsDemonstration(db: Db): Promise<boolean> {
  if (!(await hasEntries(db))) return true;
  return (await showsDemonstration(db)) && !(await hasEntries(db, FINISHED));
}

export async function addDemonstration(db: Db, files: FileStore): Promise<SeedOutcome> {
  const { seedDemo } = await import('../seeds/demo.ts');
  await record(db, { ...ENTRY, action: BEGUN });
  const outcome = await seedDemo(db, files, todayInBeijing());
  await record(db, { ...ENTRY, action: FINISHED, detail: { ...outcome } });
  return outcome;
}

/** Pages then say that their data are invented. */
export async function showsDemonstration(db: Db): Promise<boolean> {
  return hasEntries(db, BEGUN);
}
