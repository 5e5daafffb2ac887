import { sql } from 'kysely';
import type { Db } from '../platform/db/database.ts';
import type { BulkReport } from './exports/cells-parquet.ts';
import { listFindings } from './finding.store.ts';
import type { Finding } from './finding.ts';
import type { AgencyKind, PublishedReport } from './published-report.ts';
import { findSheets, tablesOf } from './sheet.store.ts';
import { formsOf } from './stored-cells.ts';

/** A report as the files of a whole year hold it. */
export interface YearReport extends BulkReport {
  id: string;
  agencyName: string;
  agencyKind: AgencyKind;
  publishedOn: string | null;
  report: Pick<PublishedReport, 'agency' | 'year' | 'format' | 'formatByTable' | 'cells' | 'raw' | 'cellsOwn' | 'rawOwn'>;
}

const REPORTS_AT_ONCE = 250;

interface Row {
  id: string;
  agencyId: string;
  agencyName: string;
  agencyKind: AgencyKind;
  year: number;
  edition: number;
  format: PublishedReport['format'];
  publishedOn: string | null;
}

export async function* reportsOfYear(db: Db, year: number): AsyncGenerator<YearReport> {
  for await (const rows of rowsOfYear(db, year)) {
    const sheets = await findSheets(
      db,
      rows.map(({ id }) => id),
    );
    for (const row of rows) {
      const found = sheets.get(row.id) ?? [];
      const formats = found[0]?.formats ?? formsOf(row);
      yield {
        ...row,
        report: {
          agency: row.agencyName,
          year: row.year,
          format: row.format,
          formatByTable: { T2: formats[0], T3: formats[1], T4: formats[2] },
          ...tablesOf(found),
        },
      };
    }
  }
}

export async function* findingsOfYear(db: Db, year: number): AsyncGenerator<{ report: Row; findings: Finding[] }> {
  for await (const rows of rowsOfYear(db, year)) {
    const findings = await listFindings(
      db,
      rows.map(({ id }) => id),
    );
    for (const row of rows) yield { report: row, findings: findings.get(row.id) ?? [] };
  }
}

/**
 * The current reports of a year in the order in which they came in, a few at a time: nobody's connection is held while a slow reader
 * takes the file, and memory stays flat.
 */
async function* rowsOfYear(db: Db, year: number): AsyncGenerator<Row[]> {
  for (let after = '00000000-0000-0000-0000-000000000000'; ; ) {
    const { rows } = await sql<Row>`
      select id, agency_id, agency_name, agency_kind, year, edition, format, published_on
      from annual_reports.report
      where year = ${year} and is_current and id > ${after}::uuid
      order by id limit ${REPORTS_AT_ONCE}`.execute(db);
    yield rows;
    if (rows.length < REPORTS_AT_ONCE) return;
    after = rows.at(-1)!.id;
  }
}

/** Changes whenever a file of the year would: a report came in, or its findings were computed again. */
export async function stateOfYear(db: Db, year: number): Promise<string> {
  const { rows } = await sql<{ reports: number; latest: Date | null }>`
    select count(*) as reports, max(greatest(imported_at, checked_at)) as latest
    from annual_reports.report where year = ${year} and is_current`.execute(db);
  const { reports, latest } = rows[0]!;
  return `${reports}-${latest?.getTime().toString(36) ?? 0}`;
}
