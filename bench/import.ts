import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type ImportOptions, type IncomingFile, importReports } from '../src/annual-reports/report-import.actions.ts';
import type { ImportOutcome } from '../src/annual-reports/report-import.ts';
import { consistentSamples } from '../src/annual-reports/testing/consistent-sample.ts';
import { renderHtml } from '../src/annual-reports/testing/html-layouts.ts';
import { renderText } from '../src/annual-reports/testing/text-layouts.ts';
import { createAgency, createRegion } from '../src/organizations/server.ts';
import type { Db } from '../src/platform/db/database.ts';
import type { FileStore } from '../src/platform/files/file-store.ts';
import { localFiles } from '../src/platform/files/local-files.ts';
import { type Figure, perSecond, rate } from './measure.ts';

const AGENCIES = 400;
const YEARS = [2019, 2020, 2021, 2022, 2023] as const;
const SEED = 20260101;
const ACTOR = 'bench';
/** Until then reading starts its threads, and the first reports compile. */
const WARM_UP = 400;

/** Files of every agency and year, read, checked, stored and audited as an officer's import does it. */
export async function benchImport(db: Db): Promise<Figure[]> {
  const folder = await mkdtemp(join(tmpdir(), 'gongkai-import-'));
  try {
    const files = localFiles(folder);
    const region = await createRegion(db, { code: '320899', name: '示范导入区' }, ACTOR);
    for (let n = 0; n < AGENCIES; n++) await createAgency(db, { name: agencyName(n), kind: 'department', regionId: region.id }, ACTOR);
    const incoming = reportFiles();
    const options = { regionId: region.id, importedBy: ACTOR, unknownAgency: 'refuse' as const, today: { year: 2026 } };
    const first = await importAll(db, files, incoming, options, 'imported');
    const again = await importAll(db, files, incoming, options, 'unchanged');
    return [
      { what: `import of ${incoming.length} text and HTML reports`, measured: rate(first), goal: '≥ 300/s', met: first >= 300 },
      { what: 'the same files again, which changes nothing', measured: rate(again), goal: '–', met: null },
    ];
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** Reports a second, once the first have gone through. */
async function importAll(
  db: Db,
  files: FileStore,
  incoming: readonly IncomingFile[],
  options: ImportOptions,
  expected: ImportOutcome['status'],
): Promise<number> {
  let done = 0;
  let start = 0;
  for await (const outcome of importReports(db, files, incoming, options)) {
    if (outcome.status !== expected) throw new Error(`${outcome.name} was ${JSON.stringify(outcome)}`);
    if (++done === WARM_UP) start = performance.now();
  }
  return perSecond(done - WARM_UP, performance.now() - start);
}

export const agencyName = (n: number) => `示范导入区第${n + 1}局`;

export function reportFiles(): IncomingFile[] {
  const models = consistentSamples(120, SEED);
  const encode = (text: string) => new TextEncoder().encode(text);
  return YEARS.flatMap((year) => {
    const ofForm = models.filter((sample) => (sample.formats.T2 === 'F2019') === year <= 2020);
    return Array.from({ length: AGENCIES }, (_, n): IncomingFile => {
      const model = ofForm[n % ofForm.length]!;
      const sample = { ...model, agency: agencyName(n), year };
      const bytes = encode(n % 2 ? renderText(sample, 'cell-a-paragraph') : renderHtml(sample, LAYOUT));
      return { name: `${n}-${year}.${n % 2 ? 'txt' : 'html'}`, source: { bytes } };
    });
  });
}

const LAYOUT = { proactiveTables: 'one', cellMarkup: 'paragraph', blankAs: '&nbsp;', page: 'whole-page', sloppy: false } as const;
