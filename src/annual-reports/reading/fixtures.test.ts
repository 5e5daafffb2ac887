import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { readReport } from './read-report.ts';

const FOLDER = join(import.meta.dirname, '../../../fixtures/annual-reports');
const files = readdirSync(FOLDER).filter((name) => /\.(html|txt|md)$/.test(name));

it.each(files)('reads %s as its neighbour says', async (name) => {
  const { cells, raw = {}, ...truth } = JSON.parse(readFileSync(join(FOLDER, name.replace(/\.\w+$/, '.json')), 'utf8'));
  const report = await readReport(readFileSync(join(FOLDER, name)));
  expect(report.cells).toEqual(cells);
  expect(report.raw).toEqual(raw);
  expect(report).toMatchObject(truth);
  expect(report.chapterOrder).toEqual(['ch1', 'ch2', 'ch3', 'ch4', 'ch5', 'ch6']);
  expect(report.period).toMatchObject({ from: `${truth.year}-01-01`, to: `${truth.year}-12-31` });
  expect(report.preamble).toMatch(/统计期限/);
});
