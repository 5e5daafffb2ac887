import type { Db } from '../platform/db/database.ts';
import type { Division } from './division-code.ts';
import { plainDateOrNull } from './span.ts';

/** A division with its row: what `region_id` stands for in every large table. */
export interface Region extends Division {
  id: string;
  nameEn: string | null;
}

const COLUMNS = ['id', 'divisionCode', 'name', 'nameEn', 'validFrom', 'validTo', 'successorCode'] as const;

export async function listRegions(db: Db): Promise<Region[]> {
  const rows = await db.selectFrom('organizations.region').select(COLUMNS).orderBy('divisionCode').orderBy('validTo').execute();
  return rows.map(toRegion);
}

/** The region that bears the code now. */
export async function findRegionByCode(db: Db, code: string): Promise<Region | undefined> {
  const row = await db
    .selectFrom('organizations.region')
    .select(COLUMNS)
    .where('divisionCode', '=', code)
    .where('validTo', 'is', null)
    .executeTakeFirst();
  return row && toRegion(row);
}

export async function insertRegion(trx: Db, { code, ...region }: Region): Promise<void> {
  await trx
    .insertInto('organizations.region')
    .values({ ...region, divisionCode: code, validFrom: region.validFrom?.toString() ?? null, validTo: region.validTo?.toString() ?? null })
    .execute();
}

interface Row {
  id: string;
  divisionCode: string;
  name: string;
  nameEn: string | null;
  validFrom: string | null;
  validTo: string | null;
  successorCode: string | null;
}

function toRegion({ divisionCode, validFrom, validTo, ...row }: Row): Region {
  return { ...row, code: divisionCode, validFrom: plainDateOrNull(validFrom), validTo: plainDateOrNull(validTo) };
}
