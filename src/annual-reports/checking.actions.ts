import { type Agency, breaksYearOnYear, type Succession } from '../organizations/index.ts';
import { findAgencies, listChildren, listFormerNames, listSuccessions } from '../organizations/server.ts';
import { plainDate } from '../platform/date.ts';
import { type Db, inTransaction } from '../platform/db/database.ts';
import { dropPages } from '../platform/http/kept-page-news.ts';
import { checkReport } from './consistency.ts';
import { findCurrentIds, keyOf, takeRecheckDue } from './edition.store.ts';
import { replaceFindings } from './finding.store.ts';
import type { Finding } from './finding.ts';
import type { PublishedReport } from './published-report.ts';
import { listReports, type ReportKey } from './report.store.ts';
import type { AgencyFacts, ChildReport } from './rules/check.ts';
import { pagesShowing } from './stored-report.ts';

export interface ToCheck {
  id: string;
  agency: Agency;
  year: number;
  report: PublishedReport;
  /** What its neighbours are compared with, when it is not stored yet. */
  isCurrent: boolean;
}

const RECHECKED_AT_ONCE = 50;

/** Findings by report id, each report seen beside the year before, the agencies below it and the register. */
export async function checkWithNeighbours(db: Db, reports: readonly ToCheck[]): Promise<Map<string, Finding[]>> {
  const children = await childrenOf(db, reports);
  const agencyIds = [...new Set(reports.map(({ agency }) => agency.id))];
  const [changes, formerNames, stored] = await Promise.all([
    listSuccessions(db, agencyIds),
    listFormerNames(db, agencyIds),
    loadNeighbours(db, reports, [...children.values()].flat()),
  ]);
  for (const one of reports) if (one.isCurrent) stored.set(keyOf({ agencyId: one.agency.id, year: one.year }), one.report);

  const findings = new Map<string, Finding[]>();
  for (const { id, agency, year, report } of reports) {
    const previous = stored.get(keyOf({ agencyId: agency.id, year: year - 1 }));
    const below = children.get(id);
    const names = formerNames.get(agency.id)?.map(({ name }) => name) ?? [];
    findings.set(
      id,
      checkReport(report, {
        agency: factsOf(agency, names, changes, year),
        ...(previous ? { previous } : {}),
        ...(below ? { children: below.map((child) => childReport(child, year, stored)) } : {}),
      }),
    );
  }
  return findings;
}

/** Computes findings again whose neighbours changed. Returns how many reports were checked. */
export async function recheckDue(db: Db): Promise<number> {
  for (let done = 0; ; ) {
    const checked = await inTransaction(db, async (trx) => {
      const reports = await listReports(trx, await takeRecheckDue(trx, RECHECKED_AT_ONCE));
      if (reports.length === 0) return 0;
      const agencies = await findAgencies(
        trx,
        reports.map(({ agencyId }) => agencyId),
      );
      const agencyOf = new Map(agencies.map((agency) => [agency.id, agency]));
      const findings = await checkWithNeighbours(
        trx,
        reports.map(({ id, agencyId, year, report, edition }) => ({
          id,
          agency: agencyOf.get(agencyId)!,
          year,
          report,
          isCurrent: edition.isCurrent,
        })),
      );
      await replaceFindings(
        trx,
        reports.map(({ regionId, id }) => ({ regionId, reportId: id, findings: findings.get(id) ?? [] })),
        new Date(),
      );
      await dropPages(trx, reports.flatMap(pagesShowing));
      return reports.length;
    });
    if (checked === 0) return done;
    done += checked;
  }
}

/** Of governments only: a department's report adds nobody up. */
async function childrenOf(db: Db, reports: readonly ToCheck[]): Promise<Map<string, Agency[]>> {
  const children = new Map<string, Agency[]>();
  for (const { id, agency, year } of reports) {
    if (agency.kind !== 'government') continue;
    const below = await listChildren(db, agency.id, { on: plainDate(`${year}-12-31`) });
    if (below.length > 0) children.set(id, below);
  }
  return children;
}

async function loadNeighbours(db: Db, reports: readonly ToCheck[], children: readonly Agency[]): Promise<Map<string, PublishedReport>> {
  const years = [...new Set(reports.map(({ year }) => year))];
  const keys: ReportKey[] = [
    ...reports.map(({ agency, year }) => ({ agencyId: agency.id, year: year - 1 })),
    ...children.flatMap(({ id }) => years.map((year) => ({ agencyId: id, year }))),
  ];
  const ids = await findCurrentIds(db, keys);
  const found = await listReports(db, [...ids.values()]);
  return new Map(found.map((one) => [keyOf(one), one.report]));
}

function factsOf(agency: Agency, formerNames: readonly string[], changes: readonly Succession[], year: number): AgencyFacts {
  return {
    name: agency.name,
    kind: agency.kind,
    hasRuleMakingPower: agency.makesRules,
    enforcesLaw: agency.enforcesLaw,
    approvalBureau: agency.approvalBureau,
    // An agency without an entry in the site register has nothing to be compared with.
    ...(Object.keys(agency.site).length > 0 && { site: agency.site }),
    formerNames,
    mergedOrSplitSince: breaksYearOnYear(agency.id, changes, year),
  };
}

function childReport({ id, name }: Agency, year: number, stored: Map<string, PublishedReport>): ChildReport {
  return { agency: name, report: stored.get(keyOf({ agencyId: id, year })) ?? null };
}
