import { sql } from 'kysely';
import type { PlainDate } from '../platform/date.ts';
import type { Db } from '../platform/db/database.ts';
import type { AgencyKind } from './agency.ts';
import { nameKey } from './agency-name.ts';
import { plainDateOrNull } from './span.ts';

export interface AgencyHit {
  id: string;
  regionId: string;
  name: string;
  nameEn: string | null;
  kind: AgencyKind;
  dissolvedOn: PlainDate | null;
  /** The former or short name that was found, where it is not the name itself. */
  foundAs: string | null;
}

const MAX_SIGNS = 40;

/**
 * Agencies whose present, former or short name has these signs in this order: 「示范发改局」 finds 「示范区发展和改革局」.
 * The whole name comes first, then names that begin with the text, that contain it, and the rest; shorter names before longer ones.
 */
export async function agencySearch(db: Db, text: string, limit = 20): Promise<AgencyHit[]> {
  const signs = [...nameKey(text)].slice(0, MAX_SIGNS);
  if (signs.length === 0 || limit < 1) return [];
  const key = signs.join('');
  const escaped = signs.map((sign) => sign.replace(/[\\%_]/, '\\$&'));
  const inOrder = `%${escaped.join('%')}%`;
  const { rows } = await sql<Omit<AgencyHit, 'dissolvedOn'> & { dissolvedOn: string | null }>`
    with found as (
      select region_id, id, name_key as key, null as found_as from organizations.agency where name_key like ${inOrder}
      union all
      select region_id, id, short_key, short_name from organizations.agency where short_key like ${inOrder}
      union all
      select region_id, agency_id, name_key, name from organizations.former_name where name_key like ${inOrder}
    ), ranked as (
      select region_id, id, found_as, length(key) as length,
        case when key = ${key} then 0 when starts_with(key, ${key}) then 1 when strpos(key, ${key}) > 0 then 2 else 3 end as rank
      from found
    ), best as (
      select distinct on (region_id, id) region_id, id, found_as, rank, length from ranked
      order by region_id, id, rank, found_as is not null, length
    )
    select agency.id, agency.region_id, agency.name, agency.name_en, agency.kind, agency.dissolved_on, best.found_as
    from best join organizations.agency using (region_id, id)
    order by best.rank, agency.dissolved_on is not null, best.length, agency.name, agency.id
    limit ${limit}`.execute(db);
  return rows.map((row) => ({ ...row, dissolvedOn: plainDateOrNull(row.dissolvedOn) }));
}
