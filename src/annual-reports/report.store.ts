import { sql } from 'kysely';
import type { Db } from '../platform/db/database.ts';
import type { Edition } from './edition.ts';
import { listFindings } from './finding.store.ts';
import type { Finding } from './finding.ts';
import type { AgencyKind, ChapterId, PublishedReport } from './published-report.ts';
import { findSheets, tablesOf } from './sheet.store.ts';
import type { OriginalFile, ReportEntry, StoredReport } from './stored-report.ts';

/** `report` is the alias of the table. */
export const ENTRY_COLUMNS = sql.raw(`report.id, report.agency_id, report.agency_name, report.agency_kind, report.year, report.format,
  report.edition, report.is_current, report.published_on, report.signed_on, report.imported_at,
  report.error_count, report.warning_count, report.info_count`);

export interface EntryRow {
  id: string;
  agencyId: string;
  agencyName: string;
  agencyKind: AgencyKind;
  year: number;
  format: PublishedReport['format'];
  edition: number;
  isCurrent: boolean;
  publishedOn: string | null;
  signedOn: string | null;
  importedAt: Date;
  errorCount: number;
  warningCount: number;
  infoCount: number;
}

export function toEntry(row: EntryRow): ReportEntry {
  return {
    id: row.id,
    agencyId: row.agencyId,
    agencyName: row.agencyName,
    agencyKind: row.agencyKind,
    year: row.year,
    format: row.format,
    edition: { number: row.edition, publishedOn: row.publishedOn, importedAt: row.importedAt, isCurrent: row.isCurrent },
    datedOn: row.publishedOn ?? row.signedOn,
    counts: { error: row.errorCount, warning: row.warningCount, info: row.infoCount },
  };
}

export interface ReportKey {
  agencyId: string;
  year: number;
}

/** The current edition, or the one with this number. */
export async function findReport(db: Db, { agencyId, year }: ReportKey, edition?: number): Promise<StoredReport | undefined> {
  const row = await db
    .selectFrom('annualReports.report')
    .select('id')
    .where('agencyId', '=', agencyId)
    .where('year', '=', year)
    .where((where) => (edition === undefined ? where('isCurrent', '=', true) : where('edition', '=', edition)))
    .executeTakeFirst();
  return row && (await listReports(db, [row.id]))[0];
}

/** All editions of an agency and year, the newest first. */
export async function listEditions(db: Db, { agencyId, year }: ReportKey): Promise<Edition[]> {
  return (await listEditionsOfAgency(db, agencyId)).filter((edition) => edition.year === year);
}

export interface EditionOfAgency extends Edition {
  id: string;
  year: number;
}

/** All editions of all years, the latest year and the newest edition first. */
export async function listEditionsOfAgency(db: Db, agencyId: string): Promise<EditionOfAgency[]> {
  const { rows } = await sql<EditionOfAgency>`
    select id, year, edition as number, published_on, imported_at, is_current
    from annual_reports.report where agency_id = ${agencyId} order by year desc, edition desc`.execute(db);
  return rows;
}

export async function findReportById(db: Db, id: string): Promise<StoredReport | undefined> {
  return (await listReports(db, [id]))[0];
}

interface WholeRow extends EntryRow {
  regionId: string;
  supersedes: number | null;
  fileSha256: string;
  fileSm3: string;
  fileKind: OriginalFile['kind'];
  fileName: string;
  fileSize: number;
  checkedAt: Date;
  preamble: string;
  chapters: ChapterRow[];
  particulars: Particulars;
}

/** Whole reports, in the order of `ids`; an id that is not there is left out. */
export async function listReports(db: Db, ids: readonly string[]): Promise<StoredReport[]> {
  if (ids.length === 0) return [];
  const [{ rows }, sheets, findings] = await Promise.all([
    sql<WholeRow>`
      select ${ENTRY_COLUMNS}, report.region_id, report.supersedes, report.file_sha256, report.file_sm3, report.file_kind, report.file_name,
        report.file_size, report.checked_at, narrative.preamble, narrative.chapters, narrative.particulars
      from annual_reports.report
      join annual_reports.narrative on narrative.region_id = report.region_id and narrative.report_id = report.id
      where report.id = any(${ids}::uuid[])`.execute(db),
    findSheets(db, ids),
    listFindings(db, ids),
  ]);
  const byId = new Map(rows.map((row) => [row.id, row]));
  return ids.flatMap((id) => {
    const row = byId.get(id);
    return row ? toReport(row, tablesOf(sheets.get(id) ?? []), findings.get(id) ?? []) : [];
  });
}

function toReport(row: WholeRow, tables: Pick<PublishedReport, Tables>, findings: Finding[]): StoredReport {
  return {
    ...toEntry(row),
    regionId: row.regionId,
    supersedes: row.supersedes,
    checkedAt: row.checkedAt,
    file: { sha256: row.fileSha256, sm3: row.fileSm3, kind: row.fileKind, name: row.fileName, size: row.fileSize },
    findings,
    report: { ...row.particulars, ...tables, preamble: row.preamble, ...readChapters(row.chapters) },
  };
}

type Tables = 'cells' | 'raw' | 'cellsOwn' | 'rawOwn';
type Text = 'chapters' | 'chapterOrder' | 'preamble';
type Particulars = Omit<PublishedReport, Tables | Text>;
interface ChapterRow {
  id: ChapterId;
  heading: string;
  text: string;
}

function readChapters(rows: readonly ChapterRow[]): Pick<PublishedReport, 'chapters' | 'chapterOrder'> {
  return {
    chapters: Object.fromEntries(rows.map(({ id, heading, text }) => [id, { heading, text }])),
    chapterOrder: rows.map(({ id }) => id),
  };
}

export interface NewReport extends Omit<StoredReport, 'findings' | 'datedOn'> {
  contentHash: string;
  cellCount: number;
  importedBy: string;
}

const INSERTED: Record<string, { type: string; of: (report: NewReport) => unknown }> = {
  region_id: { type: 'uuid', of: ({ regionId }) => regionId },
  id: { type: 'uuid', of: ({ id }) => id },
  agency_id: { type: 'uuid', of: ({ agencyId }) => agencyId },
  agency_name: { type: 'text', of: ({ agencyName }) => agencyName },
  agency_kind: { type: 'text', of: ({ agencyKind }) => agencyKind },
  year: { type: 'smallint', of: ({ year }) => year },
  edition: { type: 'smallint', of: ({ edition }) => edition.number },
  is_current: { type: 'boolean', of: ({ edition }) => edition.isCurrent },
  supersedes: { type: 'smallint', of: ({ supersedes }) => supersedes },
  format: { type: 'text', of: ({ format }) => format },
  cell_count: { type: 'smallint', of: ({ cellCount }) => cellCount },
  published_on: { type: 'date', of: ({ report }) => report.publishedOn },
  signed_on: { type: 'date', of: ({ report }) => report.signedOn },
  error_count: { type: 'smallint', of: ({ counts }) => counts.error },
  warning_count: { type: 'smallint', of: ({ counts }) => counts.warning },
  info_count: { type: 'smallint', of: ({ counts }) => counts.info },
  file_sha256: { type: 'text', of: ({ file }) => file.sha256 },
  file_sm3: { type: 'text', of: ({ file }) => file.sm3 },
  file_kind: { type: 'text', of: ({ file }) => file.kind },
  file_name: { type: 'text', of: ({ file }) => file.name },
  file_size: { type: 'integer', of: ({ file }) => file.size },
  content_hash: { type: 'text', of: ({ contentHash }) => contentHash },
  imported_at: { type: 'timestamptz', of: ({ edition }) => edition.importedAt },
  imported_by: { type: 'text', of: ({ importedBy }) => importedBy },
  checked_at: { type: 'timestamptz', of: ({ checkedAt }) => checkedAt },
};
const INSERTED_COLUMNS = sql.raw(Object.keys(INSERTED).join(', '));

/** The row and the text of each report; its tables and findings are inserted by their own stores. */
export async function insertReports(trx: Db, reports: readonly NewReport[]): Promise<void> {
  if (reports.length === 0) return;
  const columns = Object.values(INSERTED).map(({ type, of }) => sql`${reports.map(of)}::${sql.raw(type)}[]`);
  await sql`
    insert into annual_reports.report (${INSERTED_COLUMNS})
    select ${INSERTED_COLUMNS} from unnest(${sql.join(columns)}) as report (${INSERTED_COLUMNS})`.execute(trx);
  const texts = reports.map(({ report }) => {
    const { cells, raw, cellsOwn, rawOwn, chapters, chapterOrder, preamble, ...particulars } = report;
    const rows = chapterOrder.map((chapter) => ({ id: chapter, ...chapters[chapter] }));
    return { preamble, chapters: JSON.stringify(rows), particulars: JSON.stringify(particulars) };
  });
  await sql`
    insert into annual_reports.narrative (region_id, report_id, preamble, chapters, particulars)
    select region_id, report_id, preamble, chapters::jsonb, particulars::jsonb
    from unnest(${reports.map(({ regionId }) => regionId)}::uuid[], ${reports.map(({ id }) => id)}::uuid[],
      ${texts.map(({ preamble }) => preamble)}::text[], ${texts.map(({ chapters }) => chapters)}::text[],
      ${texts.map(({ particulars }) => particulars)}::text[])
    as narrative (region_id, report_id, preamble, chapters, particulars)`.execute(trx);
}
