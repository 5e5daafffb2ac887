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
/** Present, short and a few former names. */
const NAMES_AN_AGENCY = 5;

/**
 * Agencies whose present, former or short name has these signs in this order: 「示范发改局」 finds 「示范区发展和改革局」.
 * The whole name comes first, then names that begin with the text, that contain it, and the rest; shorter names before longer ones.
 */
export async function agencySearch(db: Db, text: string, limit = 20): Promise<AgencyHit[]> {
  const signs = [...nameKey(text)].slice(0, MAX_SIGNS);
  if (signs.length === 0 || limit < 1) return [];
  const escaped = signs.map((sign) => sign.replace(/[\\%_]/, '\\$&'));
  const pattern = escaped.join('');
  const inOrder = `%${escaped.join('%')}%`;
  const { rows } = await sql<Row>`
    with found as (
      select region_id, id, name_key as key, null as found_as, dissolved_on is not null as dissolved
      from organizations.agency where name_key like ${inOrder}
      union all
      select region_id, id, short_key, short_name, dissolved_on is not null
      from organizations.agency where short_key like ${inOrder}
      union all
      select former.region_id, agency_id, former.name_key, former.name, dissolved_on is not null
      from organizations.former_name former join organizations.agency on (agency.region_id, agency.id) = (former.region_id, former.agency_id)
      where former.name_key like ${inOrder}
    ), best as (
      select region_id, id, found_as, row_number() over () as number from (
        select region_id, id, found_as from found
        order by case when key like ${`${pattern}%`} then 1 when key like ${`%${pattern}%`} then 2 else 3 end,
          dissolved, octet_length(key), key collate "C", id
        limit ${limit * NAMES_AN_AGENCY}
      ) in_order
    )
    select agency.id, agency.region_id, agency.name, agency.name_en, agency.kind, agency.dissolved_on, best.found_as
    from best join organizations.agency using (region_id, id)
    order by best.number`.execute(db);
  const hits = new Map<string, AgencyHit>();
  for (const row of rows) if (!hits.has(row.id)) hits.set(row.id, { ...row, dissolvedOn: plainDateOrNull(row.dissolvedOn) });
  return [...hits.values()].slice(0, limit);
}

type Row = Omit<AgencyHit, 'dissolvedOn'> & { dissolvedOn: string | null };
