import { randomUUIDv7 } from 'node:crypto';
import type { AuditRecord } from '../audit/index.ts';
import { recordAll } from '../audit/server.ts';
import type { Agency } from '../organizations/index.ts';
import { type Db, inTransaction } from '../platform/db/database.ts';
import type { FileStore, StoredFile } from '../platform/files/file-store.ts';
import { dropPages } from '../platform/http/kept-page-news.ts';
import { amountInYuan } from './amount.ts';
import { checkWithNeighbours } from './checking.actions.ts';
import { keyOf, listKnownEditions, lockEditions, markForRecheck, retireCurrent } from './edition.store.ts';
import { type Arrival, arrivalOf, type KnownEdition } from './edition.ts';
import { insertFindings } from './finding.store.ts';
import type { PublishedReport } from './published-report.ts';
import { insertReports, type NewReport, type ReportKey } from './report.store.ts';
import type { Stored } from './report-import.ts';
import { contentHash } from './same-report.ts';
import { insertSheets } from './sheet.store.ts';
import { countFindings, type OriginalFile, pagesShowing } from './stored-report.ts';

/** A report that was read, whose agency and year are known. */
export interface Draft {
  name: string;
  agency: Agency;
  year: number;
  report: PublishedReport;
  file: Omit<OriginalFile, 'sm3'>;
  bytes: Uint8Array;
  agencyRegistered?: true;
}

/** Stores all of the drafts or none. The outcomes stand in the order of the drafts. */
export async function storeBatch(db: Db, files: FileStore, drafts: readonly Draft[], importedBy: string): Promise<Stored[]> {
  return inTransaction(db, async (trx) => {
    const keys = drafts.map(keyOfDraft);
    await lockEditions(trx, [...keys, ...drafts.flatMap(neighboursOf)]);
    const placed = place(drafts, await listKnownEditions(trx, keys), new Date());
    const fresh = placed.filter(({ arrival }) => arrival.kind !== 'known');
    const [kept, findings] = await Promise.all([
      Promise.all(fresh.map(({ draft }) => files.put(draft.bytes))),
      checkWithNeighbours(
        trx,
        fresh.map(({ draft, edition }) => ({ ...draft, id: edition.reportId, isCurrent: edition.isCurrent })),
      ),
    ]);
    const reports = fresh.map((one, index) => newReport(one, kept[index]!, importedBy));
    const findingsOf = ({ id }: NewReport) => findings.get(id) ?? [];
    for (const report of reports) report.counts = countFindings(findingsOf(report));

    const current = reports.filter(({ edition }) => edition.isCurrent);
    await retireCurrent(trx, current);
    await insertReports(trx, reports);
    await insertSheets(
      trx,
      reports.map((report) => ({ ...report, reportId: report.id, tables: report.report, procurementYuan: procurementOf(report) })),
    );
    await insertFindings(
      trx,
      reports.map((report) => ({ regionId: report.regionId, reportId: report.id, findings: findingsOf(report) })),
    );
    const checkedNow = new Set(current.map(keyOf));
    const neighbours = fresh.filter(({ edition }) => edition.isCurrent).flatMap(({ draft }) => neighboursOf(draft));
    await markForRecheck(
      trx,
      neighbours.filter((key) => !checkedNow.has(keyOf(key))),
    );
    await dropPages(trx, reports.flatMap(pagesShowing));
    // Everybody who imports waits from here to the commit.
    await recordAll(
      trx,
      reports.map((report) => auditRecord(report)),
    );
    const countsOf = new Map(reports.map(({ id, counts }) => [id, counts]));
    return placed.map((one) => outcomeOf(one, countsOf.get(one.edition.reportId)));
  });
}

interface Placed {
  draft: Draft;
  arrival: Arrival;
  /** The edition that the draft becomes, or the one that it is already. */
  edition: KnownEdition;
}

/** One after the other, so that a batch may hold a report and its correction. */
function place(drafts: readonly Draft[], known: Map<string, KnownEdition[]>, now: Date): Placed[] {
  return drafts.map((draft) => {
    const key = keyOf(keyOfDraft(draft));
    const editions = known.get(key) ?? [];
    known.set(key, editions);
    const incoming = {
      fileSha256: draft.file.sha256,
      contentHash: contentHash(draft.report),
      publishedOn: draft.report.publishedOn,
      cellCount: Object.keys(draft.report.cells).length,
    };
    const arrival = arrivalOf(incoming, editions);
    if (arrival.kind === 'known') return { draft, arrival, edition: editions.find(({ number }) => number === arrival.edition)! };
    const isCurrent = arrival.kind === 'first' || arrival.kind === 'correction';
    if (isCurrent) for (const other of editions) other.isCurrent = false;
    const number = arrival.kind === 'first' ? 1 : arrival.edition;
    const edition = { ...incoming, number, isCurrent, importedAt: now, reportId: randomUUIDv7() };
    editions.push(edition);
    return { draft, arrival, edition };
  });
}

function newReport({ draft, arrival, edition }: Placed, kept: StoredFile, importedBy: string): NewReport {
  const { agency, year, report, file } = draft;
  return {
    regionId: agency.regionId,
    id: edition.reportId,
    agencyId: agency.id,
    agencyName: agency.name,
    agencyKind: agency.kind,
    year,
    format: report.format,
    edition,
    supersedes: arrival.kind === 'correction' ? arrival.supersedes : null,
    counts: countFindings([]),
    report,
    file: { ...file, sm3: kept.sm3 },
    contentHash: edition.contentHash,
    cellCount: edition.cellCount,
    importedBy,
    checkedAt: edition.importedAt,
  };
}

function procurementOf({ report }: NewReport): string | null {
  const id = 'T2.art20_9.procurement.amount';
  return amountInYuan(report.cells[id], report.raw[id]);
}

const keyOfDraft = ({ agency, year }: Draft): ReportKey => ({ agencyId: agency.id, year });

/** Whose findings a report has a part in: the next year's of the same agency, and the government's above it. */
function neighboursOf({ agency, year }: Draft): ReportKey[] {
  const next = { agencyId: agency.id, year: year + 1 };
  return agency.parentId === null ? [next] : [next, { agencyId: agency.parentId, year }];
}

function auditRecord({ id, agencyId, year, edition, supersedes, file, counts, importedBy }: NewReport): AuditRecord {
  return {
    actor: importedBy,
    action: 'annual-reports.imported',
    subject: id,
    detail: {
      agencyId,
      year,
      edition: edition.number,
      current: edition.isCurrent,
      supersedes,
      keptFile: file.sha256,
      sm3: file.sm3,
      ...counts,
    },
  };
}

const STATUS: Record<Arrival['kind'], Stored['status']> = {
  known: 'unchanged',
  first: 'imported',
  correction: 'corrected',
  earlier: 'kept-aside',
  partial: 'kept-aside',
};

function outcomeOf({ draft, arrival, edition }: Placed, counts: NewReport['counts'] | undefined): Stored {
  return {
    name: draft.name,
    status: STATUS[arrival.kind],
    reportId: edition.reportId,
    agencyId: draft.agency.id,
    agencyName: draft.agency.name,
    year: draft.year,
    edition: edition.number,
    ...(counts && arrival.kind !== 'known' ? { counts } : {}),
    ...(draft.agencyRegistered ? { agencyRegistered: true } : {}),
  };
}
