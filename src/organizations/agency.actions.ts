import { randomUUIDv7 } from 'node:crypto';
import { record } from '../audit/server.ts';
import type { PlainDate } from '../platform/date.ts';
import { type Db, inTransaction } from '../platform/db/database.ts';
import { RuleViolation } from '../platform/errors.ts';
import { dropPages } from '../platform/http/kept-page-news.ts';
import { findAgencies, insertAgencies, listNamesakes, lockAgencies, updateAgencyRow } from './agency.store.ts';
import { type Agency, type AgencyDetails, agencyDetails, checkAgency } from './agency.ts';
import { nameKey } from './agency-name.ts';
import { AGENCY_PAGES } from './agency-path.ts';
import { ancestorIds, insertFormerParent } from './hierarchy.store.ts';
import { checkPlacement } from './hierarchy.ts';
import { dayBefore } from './span.ts';

export type NewAgency = Partial<AgencyDetails> & Pick<AgencyDetails, 'name' | 'kind'> & { regionId: string };

export async function createAgency(db: Db, { regionId, ...given }: NewAgency, actor: string): Promise<Agency> {
  const details = checkAgency(agencyDetails(given));
  return inTransaction(db, async (trx) => {
    const parent = details.parentId === null ? undefined : await getExisting(trx, details.parentId);
    await refuseNamesake(trx, regionId, details.name);
    const agency: Agency = { ...details, id: randomUUIDv7(), regionId, dissolvedOn: null };
    await insertAgencies(trx, [agency], () => parent!.regionId);
    await dropPages(trx, [AGENCY_PAGES]);
    await record(trx, { actor, action: 'organizations.agency-created', subject: agency.id, detail: { name: agency.name } });
    return agency;
  });
}

/** Everything but the name, which `renameAgency` changes. A new parent counts from `since`. */
export async function updateAgency(
  db: Db,
  id: string,
  changes: Partial<Omit<AgencyDetails, 'name'>>,
  { actor, since }: { actor: string; since: PlainDate },
): Promise<Agency> {
  return inTransaction(db, async (trx) => {
    const [before] = await lockAgencies(trx, [id]);
    if (!before) throw unknownAgency();
    const agency: Agency = { ...before, ...checkAgency({ ...before, ...changes }) };
    await placeUnder(trx, before, agency.parentId, since);
    await updateAgencyRow(trx, agency, await regionOf(trx, agency.parentId));
    await dropPages(trx, [AGENCY_PAGES]);
    await record(trx, { actor, action: 'organizations.agency-changed', subject: id, detail: { fields: Object.keys(changes) } });
    return agency;
  });
}

/** Keeps the earlier parent for the years in which it was one. */
export async function placeUnder(trx: Db, agency: Agency, parentId: string | null, since: PlainDate): Promise<void> {
  if (parentId === agency.parentId) return;
  if (parentId !== null) {
    await getExisting(trx, parentId);
    checkPlacement(agency.id, await ancestorIds(trx, parentId));
  }
  if (agency.parentId !== null) await insertFormerParent(trx, agency, (await regionOf(trx, agency.parentId))!, dayBefore(since));
}

export async function refuseNamesake(trx: Db, regionId: string, name: string, exceptId?: string): Promise<void> {
  const namesakes = await listNamesakes(trx, nameKey(name), regionId);
  const other = namesakes.find(
    ({ agency }) => agency.id !== exceptId && agency.dissolvedOn === null && nameKey(agency.name) === nameKey(name),
  );
  if (other) throw new RuleViolation('name-taken', `本区划内已有机构名为「${other.agency.name}」`);
}

export async function regionOf(trx: Db, agencyId: string | null): Promise<string | null> {
  return agencyId === null ? null : (await getExisting(trx, agencyId)).regionId;
}

async function getExisting(trx: Db, id: string): Promise<Agency> {
  const [agency] = await findAgencies(trx, [id]);
  if (!agency) throw new RuleViolation('parent-unknown', '上级机构不存在');
  return agency;
}

export function unknownAgency(): RuleViolation {
  return new RuleViolation('agency-unknown', '没有这个机构');
}
