import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { publishedReports } from '../../seeds/published-reports.ts';
import { readReport } from '../annual-reports/reading/read-report.ts';

const FOLDER = '../shared/reports';

interface GroundTruth {
  body: string;
  year: number;
  incomplete?: boolean;
  cells: Record<string, number | string | null>;
  cellsOwn?: Record<string, number | string | null>;
}

it.skipIf(!existsSync(FOLDER))(
  'the published figures are those of the published reports, cell by cell (skipped where ../shared/reports is absent)',
  async () => {
    const truths = readdirSync(FOLDER)
      .filter((name) => name.endsWith('.json') && name !== 'figures.json')
      .map((name) => JSON.parse(readFileSync(`${FOLDER}/${name}`, 'utf8')) as GroundTruth)
      .filter(({ incomplete }) => !incomplete);
    const seeds = new Map([...publishedReports()].map((seed) => [`${seed.agency.name} ${seed.year}`, seed]));
    expect([...seeds.keys()].sort()).toEqual(truths.map(({ body, year }) => `${body} ${year}`).sort());
    for (const { body, year, cells, cellsOwn } of truths) {
      const { html, fileName } = seeds.get(`${body} ${year}`)!;
      const report = await readReport(new TextEncoder().encode(html));
      expect(report.agency, fileName).toBe(body);
      expect(printed(report.cells, report.raw), fileName).toEqual(cells);
      expect(report.cellsOwn && printed(report.cellsOwn, report.rawOwn ?? {}), fileName).toEqual(cellsOwn);
    }
  },
);

function printed(cells: Record<string, number | null>, raw: Record<string, string>) {
  return Object.fromEntries(Object.entries(cells).map(([id, value]) => [id, raw[id] ?? value]));
}
