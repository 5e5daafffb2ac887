import type { PlainDate } from '../platform/date.ts';
import type { Db } from '../platform/db/database.ts';
import { RuleViolation } from '../platform/errors.ts';
import { findAgency, listNamesakes } from './agency.store.ts';
import type { Agency } from './agency.ts';
import { chooseNamesake, nameKey } from './agency-name.ts';

export interface NameLookup {
  regionId?: string;
  /** The day on which the name was borne, as the last day of a report year. */
  on?: PlainDate;
}

/** The agency that is or was so called; `undefined` when there is none, or when several could be meant. */
export async function findAgencyByName(db: Db, name: string, { regionId, on }: NameLookup = {}): Promise<Agency | undefined> {
  const key = nameKey(name);
  if (key === '') return undefined;
  return chooseNamesake(await listNamesakes(db, key, regionId), key, on)?.agency;
}

export async function getAgency(db: Db, id: string): Promise<Agency> {
  const agency = await findAgency(db, id);
  if (!agency) throw new RuleViolation('agency-unknown', '没有这个机构');
  return agency;
}
