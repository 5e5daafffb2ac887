import { type SqlBool, sql } from 'kysely';
import { plainDate } from '../platform/date.ts';
import type { Db } from '../platform/db/database.ts';
import type { Agency } from './agency.ts';
import type { Succession, SuccessionKind } from './succession.ts';

/** All changes that name one of the agencies, the earliest first. */
export async function listSuccessions(db: Db, agencyIds: readonly string[]): Promise<Succession[]> {
  if (agencyIds.length === 0) return [];
  const rows = await db
    .selectFrom('organizations.succession as change')
    .innerJoin('organizations.successionParty as party', (join) =>
      join.onRef('party.regionId', '=', 'change.regionId').onRef('party.successionId', '=', 'change.id'),
    )
    .select(['change.id', 'change.kind', 'change.happenedOn', 'change.note', 'party.side', 'party.agencyId'])
    .where(
      sql<SqlBool>`(change.region_id, change.id) in
        (select region_id, succession_id from organizations.succession_party where agency_id = any(${agencyIds}::uuid[]))`,
    )
    .orderBy('change.happenedOn')
    .orderBy('change.id')
    .orderBy('party.agencyId')
    .execute();
  return [...Map.groupBy(rows, (row) => row.id).values()].map((parties) => ({
    kind: parties[0]!.kind as SuccessionKind,
    happenedOn: plainDate(parties[0]!.happenedOn),
    predecessorIds: parties.filter((party) => party.side === 'predecessor').map((party) => party.agencyId),
    successorIds: parties.filter((party) => party.side === 'successor').map((party) => party.agencyId),
    note: parties[0]!.note,
  }));
}

/** Kept in the region of the first agency named. */
export async function insertSuccession(trx: Db, id: string, change: Succession, agencies: readonly Agency[]): Promise<void> {
  const regionOf = new Map(agencies.map((agency) => [agency.id, agency.regionId]));
  const regionId = regionOf.get(change.predecessorIds[0]!)!;
  await trx
    .insertInto('organizations.succession')
    .values({ regionId, id, kind: change.kind, happenedOn: change.happenedOn.toString(), note: change.note })
    .execute();
  const party = (side: string) => (agencyId: string) => ({
    regionId,
    successionId: id,
    side,
    agencyRegionId: regionOf.get(agencyId)!,
    agencyId,
  });
  await trx
    .insertInto('organizations.successionParty')
    .values([...change.predecessorIds.map(party('predecessor')), ...change.successorIds.map(party('successor'))])
    .execute();
}
