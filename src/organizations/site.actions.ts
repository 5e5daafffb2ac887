import { record } from '../audit/server.ts';
import { type Db, inTransaction } from '../platform/db/database.ts';
import { dropPages } from '../platform/http/kept-page-news.ts';
import type { Site } from '../ui/portal/frame.ts';
import { findSite, upsertSite } from './site.store.ts';
import { changeSite, NEW_SITE, siteSettings } from './site.ts';

export async function loadSite(db: Db): Promise<Site> {
  return (await findSite(db)) ?? NEW_SITE;
}

/** Changes the settings named and hands back the whole. */
export async function saveSite(db: Db, changes: Readonly<Record<string, string>>, actor: string): Promise<Site> {
  return inTransaction(db, async (trx) => {
    const before = await loadSite(trx);
    const site = changeSite(before, changes);
    const old = siteSettings(before);
    const changed = Object.entries(siteSettings(site)).filter(([key, value]) => old[key] !== value);
    await upsertSite(trx, site, new Date());
    await dropPages(trx, ['site']);
    await record(trx, { actor, action: 'organizations.site-saved', subject: 'site', detail: { keys: changed.map(([key]) => key) } });
    return site;
  });
}
