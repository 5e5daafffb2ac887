import { sql } from 'kysely';
import type { PlainDate } from '../platform/date.ts';
import type { Db } from '../platform/db/database.ts';
import { findAgencies } from './agency.store.ts';
import type { Agency } from './agency.ts';

export interface OnDay {
  /** The tree as it stood on this day; without it, the tree of today. */
  on?: PlainDate;
}

/** The agencies right below, in the order of the directory. */
export async function listChildren(db: Db, parentId: string, { on }: OnDay = {}): Promise<Agency[]> {
  const children = await findAgencies(db, await childIds(db, [parentId], on?.toString()));
  return children.sort((a, b) => a.position - b.position || (a.name < b.name ? -1 : 1));
}

/** The agency itself and all below it, level by level. */
export async function subtreeIds(db: Db, rootId: string, { on }: OnDay = {}): Promise<string[]> {
  const found = new Set([rootId]);
  for (let level = [rootId]; level.length > 0; ) {
    level = (await childIds(db, level, on?.toString())).filter((id) => !found.has(id));
    for (const id of level) found.add(id);
  }
  return [...found];
}

/** The agency itself and those above it, up to the root. */
export async function ancestorIds(db: Db, id: string): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    with recursive above as (
      select id, parent_id, 0 as depth from organizations.agency where id = ${id}
      union all
      select parent.id, parent.parent_id, depth + 1 from organizations.agency parent join above on parent.id = above.parent_id
    ) cycle id set looped using path
    select id from above where not looped order by depth`.execute(db);
  return rows.map((row) => row.id);
}

export async function insertFormerParent(trx: Db, agency: Agency, parentRegionId: string, until: PlainDate): Promise<void> {
  if (agency.parentId === null) return;
  await trx
    .insertInto('organizations.formerParent')
    .values({ regionId: agency.regionId, agencyId: agency.id, parentRegionId, parentId: agency.parentId, until: until.toString() })
    .onConflict((conflict) =>
      conflict.columns(['regionId', 'agencyId', 'until']).doUpdateSet({ parentRegionId, parentId: agency.parentId! }),
    )
    .execute();
}

/** A former parent counts up to its last day; the earliest one that reaches to the day is the one of that day. */
async function childIds(db: Db, parentIds: readonly string[], on: string | undefined): Promise<string[]> {
  const { rows } = on
    ? await sql<{ id: string }>`
        with candidate as (
          select region_id, id, parent_id from organizations.agency where parent_id = any(${parentIds}::uuid[])
          union
          select agency.region_id, agency.id, agency.parent_id
          from organizations.former_parent former join organizations.agency on agency.region_id = former.region_id and agency.id = former.agency_id
          where former.parent_id = any(${parentIds}::uuid[]) and former.until >= ${on}
        )
        select candidate.id
        from candidate
        join organizations.agency using (region_id, id)
        left join lateral (
          select former.parent_id from organizations.former_parent former
          where former.region_id = candidate.region_id and former.agency_id = candidate.id and former.until >= ${on}
          order by former.until limit 1
        ) earlier on true
        where coalesce(earlier.parent_id, candidate.parent_id) = any(${parentIds}::uuid[])
          and (agency.established_on is null or agency.established_on <= ${on})
          and (agency.dissolved_on is null or agency.dissolved_on >= ${on})
        order by candidate.id`.execute(db)
    : await sql<{ id: string }>`
        select id from organizations.agency
        where parent_id = any(${parentIds}::uuid[]) and dissolved_on is null order by id`.execute(db);
  return rows.map((row) => row.id);
}
