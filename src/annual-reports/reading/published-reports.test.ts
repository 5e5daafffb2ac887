import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { PublishedReport } from '../published-report.ts';
import { readReport } from './read-report.ts';

interface GroundTruth {
  body: string;
  year: number;
  format: string;
  formatByTable?: { requests?: string };
  incomplete?: boolean;
  ambiguous: string[];
  cells: Record<string, number | string | null>;
  cellsOwn?: Record<string, number | string | null>;
}

const FOLDER = join(import.meta.dirname, '../../../../shared/reports');
const present = existsSync(FOLDER);
if (!present) console.warn('Skipped: the published reports are not in ../shared/reports');
const files = present ? readdirSync(FOLDER).filter((name) => /\.(txt|pdf)$/.test(name)) : [];

describe.skipIf(!present)('published reports, each cell against what was checked by hand', () => {
  it.each(files)('%s', async (name) => {
    const truth: GroundTruth = JSON.parse(readFileSync(join(FOLDER, name.replace(/\.\w+$/, '.json')), 'utf8'));
    const report = await readReport(readFileSync(join(FOLDER, name)));
    const expected = { ...truth.cells };
    const found = printed(report.cells, report.raw, expected);
    for (const id of truth.ambiguous) {
      delete expected[id];
      delete found[id];
    }
    expect(found).toEqual(expected);
    if (truth.cellsOwn) expect(printed(report.cellsOwn ?? {}, report.rawOwn ?? {}, truth.cellsOwn)).toEqual(truth.cellsOwn);
    else expect(report.cellsOwn).toBeUndefined();
    expect(report.format).toBe(truth.format);
    expect(report.formatByTable?.T3).toBe(truth.formatByTable?.requests ? `F${truth.formatByTable.requests}` : undefined);
    expect(report.agency).toBe(truth.incomplete ? null : truth.body);
    expect(report.year).toBe(truth.incomplete ? null : truth.year);
  });

  it.each([
    ['000_4acf457c6cc3c453.txt', ['第二十条第(九)项']],
    ['001_cc1a69ecfb78831e.txt', []],
    ['002_72c4e92813d27f13.txt', ['结果纠正', '尚未审结', '结果维持', '其他结果']],
    ['003_e3707fa816bf0655.txt', ['法律服务机构', '其他', '总计']],
    ['004_a32a2e86f64ff8e8.txt', []],
  ])('heads missing or cut in %s', async (name, expected) => {
    const report = await readReport(readFileSync(join(FOLDER, name)));
    expect(new Set(report.headerDefects.map((defect) => defect.expected))).toEqual(new Set(expected));
  });

  it.each([
    [
      '000_4acf457c6cc3c453.txt',
      { chapters: 5, signedOn: '2021-01-11', publishedOn: null, variants: ['VAR-SPLIT', 'VAR-ANNEX', 'VAR-OTHERDOCS'] },
    ],
    [
      '003_e3707fa816bf0655.txt',
      { chapters: 6, signedOn: null, publishedOn: '2021-01-28', variants: ['VAR-OTHERDOCS', 'VAR-FLAT', 'VAR-LOSTHEAD'] },
    ],
    ['004_a32a2e86f64ff8e8.txt', { chapters: 6, signedOn: '2021-03-22', publishedOn: '2021-03-22', variants: ['VAR-FLAT'] }],
  ])('chapters, days and variants of %s', async (name, expected) => {
    const report = await readReport(readFileSync(join(FOLDER, name)));
    expect(report.chapterOrder).toHaveLength(expected.chapters);
    expect(report).toMatchObject({ signedOn: expected.signedOn, publishedOn: expected.publishedOn });
    expect(report.variants).toEqual(expect.arrayContaining(expected.variants));
  });

  it('keeps a period sentence that has lost its years, without days', async () => {
    const report = await readReport(readFileSync(join(FOLDER, '004_a32a2e86f64ff8e8.txt')));
    expect(report.period?.text).toContain('20201月1日');
    expect(report.period?.from).toBeUndefined();
  });
});

/** A cell as the ground truth notes it: the printed text where the truth has text, else the number. */
function printed(cells: PublishedReport['cells'], raw: PublishedReport['raw'], like: Record<string, number | string | null>) {
  return Object.fromEntries(Object.entries(cells).map(([id, value]) => [id, typeof like[id] === 'string' ? (raw[id] ?? value) : value]));
}
