import type { Db } from '../platform/db/database.ts';
import { CommandFailure } from '../platform/terminal.ts';
import { loadSite, saveSite } from './site.actions.ts';
import { siteSettings } from './site.ts';

export async function printSite(db: Db, keys: string[], options: { json?: true }): Promise<void> {
  const settings = siteSettings(await loadSite(db));
  const unknown = keys.find((key) => !Object.hasOwn(settings, key));
  if (unknown) throw new CommandFailure(`没有名为「${unknown}」的设置 (no such setting)`);
  const chosen = Object.entries(settings).filter(([key]) => keys.length === 0 || keys.includes(key));
  if (options.json) console.log(JSON.stringify(Object.fromEntries(chosen), null, 2));
  else for (const [key, value] of chosen) console.log(keys.length === 1 ? value : `${key}=${value}`);
}

export async function changeSettings(db: Db, pairs: string[]): Promise<void> {
  const changes: Record<string, string> = {};
  for (const pair of pairs) {
    const at = pair.indexOf('=');
    if (at < 1) throw new CommandFailure(`「${pair}」应写作 名称=值 (write key=value)`);
    changes[pair.slice(0, at)] = pair.slice(at + 1);
  }
  await saveSite(db, changes, 'command');
  await printSite(db, Object.keys(changes), {});
}
