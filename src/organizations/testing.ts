import type { Db } from '../platform/db/database.ts';
import { createAgency, type NewAgency } from './agency.actions.ts';
import type { Agency } from './agency.ts';
import { createRegion } from './region.actions.ts';
import { findRegionByCode, type Region } from './region.store.ts';

/** A region of a demonstration code; the same one when asked again. */
export async function aRegion(db: Db, code = '320899', name = '示范区(演示)'): Promise<Region> {
  return (await findRegionByCode(db, code)) ?? (await createRegion(db, { code, name }, 'test'));
}

export async function anAgency(db: Db, given: Partial<NewAgency> & { name: string }): Promise<Agency> {
  const regionId = given.regionId ?? (await aRegion(db)).id;
  return createAgency(db, { kind: 'department', ...given, regionId }, 'test');
}
