import { randomUUIDv7 } from 'node:crypto';
import { type CsvError, parse } from 'csv-parse/sync';
import { record } from '../audit/server.ts';
import { type Db, inTransaction } from '../platform/db/database.ts';
import { RuleViolation } from '../platform/errors.ts';
import { sha256 } from '../platform/hash.ts';
import { dropPages } from '../platform/http/kept-page-news.ts';
import { insertAgencies, listRegisterNames } from './agency.store.ts';
import { AGENCY_PAGES } from './agency-path.ts';
import { type PlacedLine, placeLines } from './agency-placement.ts';
import { type LineProblem, readAgencyLines } from './agency-table.ts';

export interface AgencyImport {
  imported: number;
  /** Nothing is imported when there is any. */
  problems: LineProblem[];
}

const LARGEST_FILE = 64 * 1024 * 1024;

/** Takes all agencies of a CSV list (UTF-8 or GB18030) into a region, or none. */
export async function importAgencies(db: Db, regionId: string, bytes: Uint8Array, actor: string): Promise<AgencyImport> {
  const read = readAgencyLines(recordsOf(bytes));
  if (read.problems.length > 0) return { imported: 0, problems: read.problems };
  return inTransaction(db, async (trx) => {
    const register = await listRegisterNames(trx, regionId);
    const { placed, problems } = placeLines(read.lines, register, randomUUIDv7);
    if (problems.length > 0) return { imported: 0, problems };
    await insertAgencies(
      trx,
      placed.map((line) => toAgency(line, regionId)),
      () => regionId,
    );
    const detail = { agencies: placed.length, sha256: sha256(bytes) };
    await dropPages(trx, [AGENCY_PAGES]);
    await record(trx, { actor, action: 'organizations.agencies-imported', subject: regionId, detail });
    return { imported: placed.length, problems };
  });
}

function toAgency({ id, parentId, details }: PlacedLine, regionId: string) {
  return { ...details, id, parentId, regionId, dissolvedOn: null };
}

function recordsOf(bytes: Uint8Array): { line: number; values: string[] }[] {
  if (bytes.byteLength > LARGEST_FILE) throw new RuleViolation('file-too-large', '文件不能超过 64 MB');
  try {
    const records = parse(decode(bytes), { bom: true, info: true, relax_column_count: true, skip_empty_lines: true, trim: true });
    return (records as unknown as { record: string[]; info: { lines: number } }[]).map(({ record: values, info }) => ({
      line: info.lines,
      values,
    }));
  } catch (error) {
    const { code, lines } = error as CsvError & { lines?: number };
    if (!code?.startsWith('CSV_')) throw error;
    throw new RuleViolation('not-csv', `第 ${lines ?? 1} 行不是有效的 CSV（引号不成对？）`);
  }
}

/** Spreadsheets in Chinese offices still save CSV as GB18030. */
function decode(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('gb18030').decode(bytes);
  }
}
