import type { Db } from '../platform/db/database.ts';
import type { Site } from '../ui/portal/frame.ts';

export async function findSite(db: Db): Promise<Site | undefined> {
  const row = await db.selectFrom('organizations.site').select('settings').where('id', '=', 1).executeTakeFirst();
  return row?.settings as Site | undefined;
}

export async function upsertSite(trx: Db, site: Site, savedAt: Date): Promise<void> {
  const values = { settings: JSON.stringify(site), savedAt };
  await trx
    .insertInto('organizations.site')
    .values({ id: 1, ...values })
    .onConflict((conflict) => conflict.column('id').doUpdateSet(values))
    .execute();
}
