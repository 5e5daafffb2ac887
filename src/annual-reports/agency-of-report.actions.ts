import { type Agency, existsOn, nameKey } from '../organizations/index.ts';
import { createAgency, findAgencyByName, getAgency, type NameLookup } from '../organizations/server.ts';
import { plainDate } from '../platform/date.ts';
import type { Db } from '../platform/db/database.ts';
import { RuleViolation } from '../platform/errors.ts';
import type { PublishedReport } from './published-report.ts';
import { isReportYear, REFUSALS, type Refused } from './report-import.ts';
import { agencyKindOf, canEnforceLaw, hasRuleMakingPower, isApprovalBureau } from './rules/agency-kind.ts';

export interface AgencyChoice {
  /** For a report that does not name its agency, or names it in a way the register does not know. */
  agencyId?: string;
  /** For a report that does not name its year. */
  year?: number;
  /** What to do when the register does not know the agency: `register` enters it in the region under the name that the report gives. */
  unknownAgency: 'refuse' | 'register';
  /** Where agencies are looked for, and entered. */
  regionId: string;
  importedBy: string;
  today: { year: number };
}

export interface AgencyOfReport {
  agency: Agency;
  year: number;
  agencyRegistered?: true;
}

/** Remembers the agencies of one import, so that a thousand reports of ten agencies ask the register ten times. */
export type KnownAgencies = Map<string, Promise<Agency | undefined>>;

export async function findAgencyOfReport(
  db: Db,
  name: string,
  report: PublishedReport,
  choice: AgencyChoice,
  known: KnownAgencies,
): Promise<AgencyOfReport | Refused> {
  const year = choice.year ?? report.year;
  if (year === null) return REFUSALS.yearMissing(name);
  if (!isReportYear(year, choice.today)) return REFUSALS.yearImpossible(name, year);
  if (choice.agencyId) return { agency: await getAgency(db, choice.agencyId), year };
  const printed = report.agency?.trim();
  if (!printed) return REFUSALS.agencyMissing(name);
  const agency = await lookUp(db, printed, year, choice.regionId, known);
  if (agency) return { agency, year };
  if (choice.unknownAgency === 'refuse') return REFUSALS.agencyUnknown(name, printed);
  return register(db, name, printed, year, choice, known);
}

async function lookUp(db: Db, printed: string, year: number, regionId: string, known: KnownAgencies): Promise<Agency | undefined> {
  const lastDay = plainDate(`${year}-12-31`);
  const now = await remember(known, nameKey(printed), () => find(db, printed, { regionId }));
  // Who bears the name now and was there then is meant; any other case is a matter of the day.
  if (now && nameKey(now.name) === nameKey(printed) && existsOn(now, lastDay)) return now;
  return remember(known, `${year} ${nameKey(printed)}`, () => find(db, printed, { regionId, on: lastDay }));
}

/** A city's programme also holds the agencies of its districts, so the region comes first but not alone. */
async function find(db: Db, printed: string, { regionId, on }: NameLookup): Promise<Agency | undefined> {
  return (await findAgencyByName(db, printed, { regionId, on })) ?? findAgencyByName(db, printed, { on });
}

function remember(known: KnownAgencies, key: string, search: () => Promise<Agency | undefined>): Promise<Agency | undefined> {
  const found = known.get(key) ?? search();
  known.set(key, found);
  return found;
}

async function register(
  db: Db,
  name: string,
  printed: string,
  year: number,
  { regionId, importedBy }: AgencyChoice,
  known: KnownAgencies,
): Promise<AgencyOfReport | Refused> {
  try {
    const kind = agencyKindOf(printed);
    const details = {
      name: printed,
      kind,
      makesRules: hasRuleMakingPower(kind, printed) === true,
      enforcesLaw: canEnforceLaw(printed),
      approvalBureau: isApprovalBureau(printed),
    };
    const agency = await createAgency(db, { ...details, regionId }, importedBy);
    known.set(nameKey(printed), Promise.resolve(agency));
    return { agency, year, agencyRegistered: true };
  } catch (error) {
    if (!(error instanceof RuleViolation)) throw error;
    // Somebody else may have entered it just now; else several agencies bear the name.
    known.delete(nameKey(printed));
    known.delete(`${year} ${nameKey(printed)}`);
    const agency = await lookUp(db, printed, year, regionId, known);
    return agency ? { agency, year } : REFUSALS.agencyNotEntered(name, printed, error.message);
  }
}
