import type { ImportOutcome } from '../src/annual-reports/index.ts';
import { type IncomingFile, importReports } from '../src/annual-reports/server.ts';
import { NEW_SITE } from '../src/organizations/index.ts';
import { loadSite, saveSite } from '../src/organizations/server.ts';
import type { Db } from '../src/platform/db/database.ts';
import type { FileStore } from '../src/platform/files/file-store.ts';
import { DEMO_SITE } from './demo/agencies.ts';
import { ACTOR, enterDemoDistrict, enterPublishedBodies } from './demo/register.ts';
import { DEMO_REPORT_COUNT, demoReports } from './demo/reports.ts';
import { publishedReports } from './published-reports.ts';

export { type DemoReport, demoReports } from './demo/reports.ts';
export { publishedReports } from './published-reports.ts';

export interface SeedOutcome {
  imported: number;
  /** Were there already. */
  unchanged: number;
}

/**
 * The invented district with its reports, and the figures of real published reports, through the same import that officers use.
 * A second run changes nothing; settings of the site that somebody has made stay.
 */
export async function seedDemo(db: Db, files: FileStore, today: { year: number }): Promise<SeedOutcome> {
  const published = [...publishedReports()];
  const stored = await countSeeded(db);
  if (stored >= DEMO_REPORT_COUNT + published.length) return { imported: 0, unchanged: stored };
  const regionId = await enterDemoDistrict(db);
  await enterPublishedBodies(db, published);
  if ((await loadSite(db)).domain === NEW_SITE.domain) await saveSite(db, DEMO_SITE, ACTOR);
  const outcome: SeedOutcome = { imported: 0, unchanged: 0 };
  const options = { regionId, unknownAgency: 'refuse' as const, importedBy: ACTOR, today };
  for await (const one of importReports(db, files, incoming([...demoReports(), ...published]), options)) count(outcome, one);
  return outcome;
}

/** Reading all of them again only to find them known would delay every start. */
async function countSeeded(db: Db): Promise<number> {
  const { reports } = await db
    .selectFrom('annualReports.report')
    .select(({ fn }) => fn.countAll<number>().as('reports'))
    .where('importedBy', '=', ACTOR)
    .executeTakeFirstOrThrow();
  return reports;
}

function incoming(reports: readonly { fileName: string; html: string }[]): IncomingFile[] {
  return reports.map(({ fileName, html }) => ({ name: fileName, source: { bytes: new TextEncoder().encode(html) } }));
}

function count(outcome: SeedOutcome, one: ImportOutcome): void {
  if (one.status === 'refused') throw new Error(`the demonstration report ${one.name} was refused: ${one.message}`);
  if (one.status === 'unchanged') outcome.unchanged += 1;
  else outcome.imported += 1;
}
