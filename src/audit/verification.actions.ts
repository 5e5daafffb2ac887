import type { Db } from '../platform/db/database.ts';
import { listEntriesAfter } from './entry.store.ts';
import { BEGINNING, type ChainHead } from './entry.ts';
import { type BrokenLink, brokenLinks } from './verification.ts';

const PAGE = 5_000;
const ENOUGH_PROBLEMS = 100;

export interface AuditVerification {
  readonly entries: number;
  /** The end of the chain. Kept elsewhere, it later shows whether the last entries were cut off. */
  readonly head: ChainHead;
  readonly broken: readonly BrokenLink[];
  /** The hashes of the files that must be there. */
  readonly keptFiles: ReadonlySet<string>;
}

/** Reads the whole log; with `knownHash`, an earlier end of the chain, that entry must still be there. */
export async function verifyAudit(db: Db, knownHash?: string): Promise<AuditVerification & { knownHashFound?: boolean }> {
  let head = BEGINNING;
  let entries = 0;
  let knownHashFound = false;
  const broken: BrokenLink[] = [];
  const keptFiles = new Set<string>();
  for (;;) {
    const page = await listEntriesAfter(db, head.number, PAGE);
    broken.push(...brokenLinks(page, head).slice(0, ENOUGH_PROBLEMS - broken.length));
    knownHashFound ||= page.some(({ hash }) => hash === knownHash);
    for (const { detail } of page) if (typeof detail.keptFile === 'string') keptFiles.add(detail.keptFile);
    entries += page.length;
    head = page.at(-1) ?? head;
    if (page.length < PAGE) break;
  }
  const { number, hash } = head;
  return { entries, head: { number, hash }, broken, keptFiles, ...(knownHash && { knownHashFound }) };
}
