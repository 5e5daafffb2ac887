import { createAgency, createRegion } from '../../organizations/server.ts';
import type { Db } from '../../platform/db/database.ts';
import { reportHtml } from '../exports/report-html.ts';
import { aPublishedReport } from '../exports/testing.ts';
import type { PublishedReport } from '../published-report.ts';
import type { ImportOptions, IncomingFile } from '../report-import.actions.ts';

const CLERK = 'clerk-1';

/** A page that holds the invented report with these changes. */
export function aReportFile(changes: Partial<PublishedReport> = {}, name = 'report.html'): IncomingFile {
  const { cells, agency = '青禾县人民政府', year = 2023, ...rest } = changes;
  const whole = aPublishedReport({
    title: `${agency}${year}年政府信息公开工作年度报告`,
    signedBy: agency,
    ...rest,
    agency,
    year,
  });
  const report = { ...whole, cells: { ...whole.cells, ...cells } };
  return { name, source: { bytes: new TextEncoder().encode(reportHtml(report, 'zh')) } };
}

export async function aDistrict(db: Db) {
  const region = await createRegion(db, { code: '320826', name: '青禾县' }, CLERK);
  const government = await createAgency(db, { name: '青禾县人民政府', kind: 'government', regionId: region.id }, CLERK);
  const below = { regionId: region.id, parentId: government.id };
  const education = await createAgency(db, { ...below, name: '青禾县教育局', kind: 'department', enforcesLaw: true, position: 1 }, CLERK);
  const township = await createAgency(db, { ...below, name: '河湾镇人民政府', kind: 'township', position: 2 }, CLERK);
  const options: ImportOptions = { regionId: region.id, importedBy: CLERK, unknownAgency: 'refuse', today: { year: 2026 } };
  return { region, government, education, township, options };
}
