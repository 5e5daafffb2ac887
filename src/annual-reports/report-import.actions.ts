import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import type { Db } from '../platform/db/database.ts';
import type { FileStore } from '../platform/files/file-store.ts';
import { sha256 } from '../platform/hash.ts';
import { type AgencyChoice, findAgencyOfReport, type KnownAgencies } from './agency-of-report.actions.ts';
import { recheckDue } from './checking.actions.ts';
import { keyOf } from './edition.store.ts';
import { fileKind } from './file-kind.ts';
import { type Draft, storeBatch } from './import-batch.actions.ts';
import { openReadingPool } from './reading-pool.ts';
import type { ReadingResult, ReadingTask } from './reading-worker.ts';
import { type ImportOutcome, REFUSALS, type Refused, refused } from './report-import.ts';
import { storable } from './same-report.ts';

export interface IncomingFile {
  /** As the person who gave it calls it. */
  name: string;
  /** The bytes, or where on this machine they are. */
  source: { bytes: Uint8Array } | { path: string };
}

export type ImportOptions = AgencyChoice;

/** Reports stored in one transaction. */
const BATCH = 64;
/** While one batch waits for the disk, the next one is computed. */
const BATCHES_AT_ONCE = 2;
/** Files read ahead of storing: memory stays flat however many there are. */
const AHEAD = 3 * BATCH;
/** Longest time for one file; an honest report takes milliseconds. */
const READING_TIMEOUT_MS = 60_000;

/** Reads, checks and stores one report; its original file is kept. */
export async function importReport(db: Db, files: FileStore, file: IncomingFile, options: ImportOptions): Promise<ImportOutcome> {
  const { default: readAndCheck } = await import('./reading-worker.ts');
  const prepared = await prepareAll(db, [await read(file, readAndCheck)], options, new Map());
  const [outcome] = await store(db, files, prepared, options.importedBy);
  await recheckDue(db);
  return outcome!;
}

/**
 * Many reports, read on all cores. Outcomes come in the order of the files; a file that cannot be read or stored does not touch
 * the others, and what was stored before an interruption stays stored.
 */
export async function* importReports(
  db: Db,
  files: FileStore,
  incoming: Iterable<IncomingFile> | AsyncIterable<IncomingFile>,
  options: ImportOptions,
): AsyncGenerator<ImportOutcome> {
  const pool = openReadingPool({ timeoutMs: READING_TIMEOUT_MS });
  const known: KnownAgencies = new Map();
  const reading: Promise<ReadFile>[] = [];
  const storing: Batch[] = [];
  const storeNext = async () => {
    const batch = await startStoring(db, files, await Promise.all(reading.splice(0, BATCH)), storing, options, known);
    storing.push(batch);
    return storing.length > BATCHES_AT_ONCE ? storing.shift()!.outcomes : [];
  };
  try {
    for await (const file of incoming) {
      const result = read(file, (task) => pool.run(task));
      // Met where the results are awaited.
      result.catch(() => {});
      reading.push(result);
      if (reading.length >= AHEAD) yield* await storeNext();
    }
    while (reading.length > 0) yield* await storeNext();
    while (storing.length > 0) yield* await storing.shift()!.outcomes;
  } finally {
    await Promise.allSettled([...reading, ...storing.map(({ outcomes }) => outcomes)]);
    await pool.close();
    await recheckDue(db);
  }
}

interface Batch {
  keys: Set<string>;
  outcomes: Promise<ImportOutcome[]>;
}

/** Waits for earlier batches with the same agency and year, so that editions are numbered in the order of the files. */
async function startStoring(
  db: Db,
  files: FileStore,
  batch: readonly ReadFile[],
  earlier: readonly Batch[],
  options: ImportOptions,
  known: KnownAgencies,
): Promise<Batch> {
  const prepared = await prepareAll(db, batch, options, known);
  const keys = new Set(prepared.filter(isDraft).map(({ agency, year }) => keyOf({ agencyId: agency.id, year })));
  await Promise.all(earlier.filter((other) => !keys.isDisjointFrom(other.keys)).map(({ outcomes }) => outcomes));
  const outcomes = store(db, files, prepared, options.importedBy);
  outcomes.catch(() => {});
  return { keys, outcomes };
}

interface ReadFile {
  result: ReadingResult;
  bytes: Uint8Array;
}

async function read({ name, source }: IncomingFile, readAndCheck: (task: ReadingTask) => Promise<ReadingResult>): Promise<ReadFile> {
  const label = basename(name);
  try {
    const bytes = 'bytes' in source ? source.bytes : await readFile(source.path);
    return { result: await readAndCheck({ name: label, source: { bytes }, unchecked: true }), bytes };
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code !== 'ENOENT' && code !== 'EISDIR' && code !== 'EACCES') throw error;
    const bytes = new Uint8Array();
    return {
      result: { ok: false, name: label, reason: 'no-file', message: '无法打开该文件', messageEn: 'The file cannot be opened' },
      bytes,
    };
  }
}

async function store(db: Db, files: FileStore, prepared: readonly (Draft | Refused)[], importedBy: string): Promise<ImportOutcome[]> {
  const drafts = prepared.filter(isDraft);
  const stored = drafts.length > 0 ? await storeAll(db, files, drafts, importedBy) : [];
  const outcomeOf = new Map(drafts.map((draft, index) => [draft, stored[index]!]));
  return prepared.map((one) => (isDraft(one) ? outcomeOf.get(one)! : one));
}

function prepareAll(db: Db, batch: readonly ReadFile[], options: ImportOptions, known: KnownAgencies): Promise<(Draft | Refused)[]> {
  return Promise.all(batch.map(({ result, bytes }) => prepare(db, result, bytes, options, known)));
}

async function prepare(
  db: Db,
  result: ReadingResult,
  bytes: Uint8Array,
  options: ImportOptions,
  known: KnownAgencies,
): Promise<Draft | Refused> {
  if (!result.ok) return refused(result.name, result.reason, result.message, result.messageEn);
  const report = storable(result.report);
  const found = await findAgencyOfReport(db, result.name, report, options, known);
  if ('status' in found) return found;
  const file = { sha256: sha256(bytes), kind: fileKind(bytes), name: result.name, size: bytes.byteLength };
  return { name: result.name, ...found, report, file, bytes };
}

const isDraft = (one: Draft | Refused): one is Draft => 'bytes' in one;

/** The whole batch at once; when one of them cannot be stored, each for itself. */
async function storeAll(db: Db, files: FileStore, drafts: readonly Draft[], importedBy: string): Promise<ImportOutcome[]> {
  try {
    return await storeBatch(db, files, drafts, importedBy);
  } catch (error) {
    if (!concernsOneReport(error)) throw error;
    if (drafts.length === 1) return [REFUSALS.notStored(drafts[0]!.name)];
    const outcomes: ImportOutcome[] = [];
    for (const draft of drafts) outcomes.push(...(await storeAll(db, files, [draft], importedBy)));
    return outcomes;
  }
}

/** SQLSTATE classes: data, constraint, rolled back for a deadlock, limit of the server. A lost connection concerns all. */
function concernsOneReport(error: unknown): boolean {
  return /^(22|23|40|54)/.test((error as { code?: string }).code ?? '');
}
