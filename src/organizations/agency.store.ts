import { type SqlBool, sql } from 'kysely';
import { plainDate } from '../platform/date.ts';
import type { Db } from '../platform/db/database.ts';
import type { Agency, AgencyKind } from './agency.ts';
import { type FormerName, nameKey } from './agency-name.ts';
import { AGENCY_COLUMNS, toAgency, toColumns } from './agency-row.store.ts';

/** PostgreSQL takes 65,535 parameters a statement. */
const ROWS_A_STATEMENT = 1_000;

export async function findAgency(db: Db, id: string): Promise<Agency | undefined> {
  const row = await db.selectFrom('organizations.agency').select(AGENCY_COLUMNS).where('id', '=', id).executeTakeFirst();
  return row && toAgency(row);
}

export async function findAgencies(db: Db, ids: readonly string[]): Promise<Agency[]> {
  if (ids.length === 0) return [];
  const rows = await db.selectFrom('organizations.agency').select(AGENCY_COLUMNS).where(sql<SqlBool>`id = any(${ids}::uuid[])`).execute();
  return rows.map(toAgency);
}

/** Locks the rows in one order, so that two mergers of the same agencies cannot meet half way. */
export async function lockAgencies(trx: Db, ids: readonly string[]): Promise<Agency[]> {
  if (ids.length === 0) return [];
  const rows = await trx
    .selectFrom('organizations.agency')
    .select(AGENCY_COLUMNS)
    .where(sql<SqlBool>`id = any(${ids}::uuid[])`)
    .orderBy('id')
    .forUpdate()
    .execute();
  return rows.map(toAgency);
}

export interface AgencyFilter {
  regionId?: string;
  kind?: AgencyKind;
  parentId?: string;
  /** Part of the present, short or a former name. */
  text?: string;
  /** Dissolved agencies too. */
  dissolved?: boolean;
  offset?: number;
  limit?: number;
}

/** In the order of the directory, with the number of all that match. */
export async function listAgencies(db: Db, filter: AgencyFilter = {}): Promise<{ agencies: Agency[]; total: number }> {
  let query = db.selectFrom('organizations.agency');
  if (filter.regionId) query = query.where('regionId', '=', filter.regionId);
  if (filter.kind) query = query.where('kind', '=', filter.kind);
  if (filter.parentId) query = query.where('parentId', '=', filter.parentId);
  if (!filter.dissolved) query = query.where('dissolvedOn', 'is', null);
  const key = nameKey(filter.text ?? '');
  if (key) {
    const pattern = containing(key);
    query = query.where(({ or, eb, selectFrom }) =>
      or([
        eb('nameKey', 'like', pattern),
        eb('shortKey', 'like', pattern),
        eb('id', 'in', selectFrom('organizations.formerName as former').select('former.agencyId').where('former.nameKey', 'like', pattern)),
      ]),
    );
  }
  const { total } = await query.select(({ fn }) => fn.countAll<number>().as('total')).executeTakeFirstOrThrow();
  // Sorting ids only keeps deep pages of a long directory fast.
  let inOrder = query.select('id').orderBy('regionId').orderBy('position').orderBy(sql`name collate "C"`).orderBy('id');
  if (filter.limit !== undefined) inOrder = inOrder.limit(filter.limit).offset(filter.offset ?? 0);
  const ids = (await inOrder.execute()).map(({ id }) => id);
  const byId = new Map((await findAgencies(db, ids)).map((agency) => [agency.id, agency]));
  return { agencies: ids.flatMap((id) => byId.get(id) ?? []), total };
}

/** Agencies that bear or bore a name with this key, those in being first. */
export async function listNamesakes(db: Db, key: string, regionId?: string): Promise<{ agency: Agency; formerNames: FormerName[] }[]> {
  const rows = await db
    .selectFrom('organizations.agency')
    .select(AGENCY_COLUMNS)
    .where(({ or, eb, exists, selectFrom }) =>
      or([
        eb('nameKey', '=', key),
        exists(
          selectFrom('organizations.formerName as former')
            .select('former.name')
            .where('former.nameKey', '=', key)
            .whereRef('former.regionId', '=', 'organizations.agency.regionId')
            .whereRef('former.agencyId', '=', 'organizations.agency.id'),
        ),
      ]),
    )
    .$if(regionId !== undefined, (query) => query.where('regionId', '=', regionId!))
    .orderBy(sql`dissolved_on is not null`)
    .orderBy('id')
    .limit(50)
    .execute();
  const agencies = rows.map(toAgency);
  const names = await listFormerNames(
    db,
    agencies.map(({ id }) => id),
  );
  return agencies.map((agency) => ({ agency, formerNames: names.get(agency.id) ?? [] }));
}

/** By agency, the latest first. */
export async function listFormerNames(db: Db, agencyIds: readonly string[]): Promise<Map<string, FormerName[]>> {
  if (agencyIds.length === 0) return new Map();
  const rows = await db
    .selectFrom('organizations.formerName')
    .select(['agencyId', 'name', 'usedUntil'])
    .where(sql<SqlBool>`agency_id = any(${agencyIds}::uuid[])`)
    .orderBy('usedUntil', 'desc')
    .execute();
  const byAgency = Map.groupBy(rows, (row) => row.agencyId);
  return new Map([...byAgency].map(([id, names]) => [id, names.map(({ name, usedUntil }) => ({ name, usedUntil: plainDate(usedUntil) }))]));
}

/** Names and codes of the agencies in being, to compare a list with. */
export async function listRegisterNames(
  db: Db,
  regionId: string,
): Promise<{ idByName: ReadonlyMap<string, string>; creditCodes: ReadonlySet<string> }> {
  const rows = await db
    .selectFrom('organizations.agency')
    .select(['id', 'nameKey', 'unifiedSocialCreditCode'])
    .where('regionId', '=', regionId)
    .where('dissolvedOn', 'is', null)
    .execute();
  const codes = rows.flatMap((row) => row.unifiedSocialCreditCode ?? []);
  return { idByName: new Map(rows.map((row) => [row.nameKey, row.id])), creditCodes: new Set(codes) };
}

export async function insertAgencies(trx: Db, agencies: readonly Agency[], parentRegionOf: (parentId: string) => string): Promise<void> {
  const rows = agencies.map((agency) => ({
    ...toColumns(agency),
    regionId: agency.regionId,
    id: agency.id,
    parentRegionId: agency.parentId && parentRegionOf(agency.parentId),
    dissolvedOn: agency.dissolvedOn?.toString() ?? null,
  }));
  for (let start = 0; start < rows.length; start += ROWS_A_STATEMENT) {
    await trx
      .insertInto('organizations.agency')
      .values(rows.slice(start, start + ROWS_A_STATEMENT))
      .execute();
  }
}

export async function updateAgencyRow(trx: Db, agency: Agency, parentRegionId: string | null): Promise<void> {
  await trx
    .updateTable('organizations.agency')
    .set({ ...toColumns(agency), parentRegionId, dissolvedOn: agency.dissolvedOn?.toString() ?? null })
    .where('regionId', '=', agency.regionId)
    .where('id', '=', agency.id)
    .execute();
}

export async function insertFormerName(trx: Db, agency: Pick<Agency, 'id' | 'regionId'>, former: FormerName): Promise<void> {
  await trx
    .insertInto('organizations.formerName')
    .values({
      regionId: agency.regionId,
      agencyId: agency.id,
      name: former.name,
      nameKey: nameKey(former.name),
      usedUntil: former.usedUntil.toString(),
    })
    .execute();
}

/** `like` pattern of the signs in a row, wherever they stand. */
export function containing(key: string): string {
  return `%${key.replace(/[\\%_]/g, '\\$&')}%`;
}
