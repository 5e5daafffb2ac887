import { extractJson, type ReportJson } from './exports/extract-json.ts';
import { type FindingsJson, findingsJson } from './exports/findings-json.ts';
import { addressOf } from './report-downloads.ts';
import { reportPath, type StoredReport } from './stored-report.ts';

/** One report as open data: what `report extract --json` prints, the findings of `report audit --json`, and what is known of its storage. */
export interface ReportRecord extends ReportJson, FindingsJson {
  record: {
    id: string;
    agencyId: string;
    /** As the register called the agency when the report came in. */
    agencyName: string;
    agencyKind: StoredReport['agencyKind'];
    year: number;
    edition: number;
    current: boolean;
    supersedes: number | null;
    importedAt: string;
    checkedAt: string;
    file: StoredReport['file'];
    page: string;
    licence: { name: string; url: string };
  };
}

export interface RecordContext {
  publicUrl: string;
  licence: { name: string; url: string };
}

export function reportRecord(stored: StoredReport, { publicUrl, licence }: RecordContext): ReportRecord {
  const { id, agencyId, agencyName, agencyKind, year, edition, supersedes, checkedAt, file } = stored;
  return {
    ...extractJson(stored.report),
    ...findingsJson(stored.findings),
    record: {
      id,
      agencyId,
      agencyName,
      agencyKind,
      year,
      edition: edition.number,
      current: edition.isCurrent,
      supersedes,
      importedAt: edition.importedAt.toISOString(),
      checkedAt: checkedAt.toISOString(),
      file,
      page: `${publicUrl}${addressOf(stored)}`,
      licence,
    },
  };
}

export const dataPath = (agencyId: string, year: number, edition?: number) => `/api/v1${reportPath(agencyId, year, edition)}`;
