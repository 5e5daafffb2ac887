import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { checkPrepared, checkReport, prepare, RULES } from './consistency.ts';
import type { Finding, Severity } from './finding.ts';
import { readReport } from './reading/read-report.ts';
import { aConsistentReport } from './rules/testing/consistent-report.ts';

const numbered = (prefix: string, last: number, without: readonly number[] = []) =>
  Array.from({ length: last }, (_, i) => i + 1)
    .filter((number) => !without.includes(number))
    .map((number) => `AR-${prefix}-${String(number).padStart(2, '0')}`);

describe('the rule list', () => {
  test('holds every rule in the order of checking; only the comparison with a case register is left to the register', () => {
    expect(RULES.map(({ id }) => id)).toEqual([
      ...numbered('S', 17),
      ...numbered('V', 16),
      ...numbered('T3', 14, [7]),
      ...numbered('T4', 7),
      ...numbered('Y', 4),
      ...numbered('L', 2),
      ...numbered('N', 11),
    ]);
  });

  test('tells in both languages what each rule asks and where it comes from', () => {
    for (const { id, title, source } of RULES)
      for (const words of [title, source]) {
        expect(words.zh, id).toMatch(/[\u4e00-\u9fa5]/);
        expect(words.en, id).toMatch(/^[\x20-\x7e\u2013\u2019\u201c\u201d\u2212]+$/);
      }
  });
});

describe('a consistent report', () => {
  test.each(['F2019', 'F2021'] as const)('of the form %s has no finding', (format) => {
    expect(checkReport(aConsistentReport(format))).toEqual([]);
  });

  test('is checked the same whether its text was read before or not', () => {
    const report = aConsistentReport('F2021', { title: null, publishedOn: null });
    expect(checkPrepared(prepare(report))).toEqual(checkReport(report));
  });
});

const REPORTS = join(process.cwd(), '../shared/reports');
const EXPECTED: Record<string, Partial<Record<Severity, string>>> = {
  '000_4acf457c6cc3c453.txt': {
    error: 'S-01 S-04 S-09 V-02 T3-05 T4-04',
    warning: 'S-02 S-03 S-08 V-09 V-13 N-03',
    info: 'S-14',
  },
  '001_cc1a69ecfb78831e.txt': { warning: 'S-06', info: 'N-08 N-09' },
  '002_72c4e92813d27f13.txt': { error: 'S-04 S-10', warning: 'S-03 S-06 S-08 S-11 N-02', info: 'T3-10 N-03' },
  '003_e3707fa816bf0655.txt': {
    error: 'S-04',
    warning: 'S-03 S-08 S-12 S-15 V-03 V-03 V-03 V-05 V-05 V-05 V-06 V-06 V-06 V-07 V-10 V-11 V-11 T3-12 N-02 N-04',
    info: 'S-13 S-14 V-15 N-09',
  },
  '004_a32a2e86f64ff8e8.txt': { error: 'S-04 S-05 V-02 T3-05 T4-04', warning: 'V-03 V-05 V-13 N-11', info: 'N-03 N-07' },
  'hongze-district-2023.txt': { error: 'T3-14 T4-01 T4-03', warning: 'S-06 S-08 S-15', info: 'T3-10' },
  'hongze-district-2024.txt': { error: 'T3-14', warning: 'S-06 S-08 S-15 N-01', info: 'T4-07' },
  'huaian-city-2024.txt': { warning: 'S-06 S-15', info: 'T3-08 T4-07' },
};
const read = (name: string) => readReport(readFileSync(join(REPORTS, name)));
const rulesOf = (findings: readonly Finding[], severity: Severity) =>
  findings
    .filter((finding) => finding.severity === severity)
    .map(({ rule }) => rule.slice(3))
    .join(' ');

describe.skipIf(!existsSync(REPORTS))('published reports (../shared/reports, skipped where absent)', () => {
  test.each(Object.entries(EXPECTED))('%s has exactly the findings an officer would write down', async (name, expected) => {
    const findings = checkReport(await read(name));
    expect({ error: rulesOf(findings, 'error'), warning: rulesOf(findings, 'warning'), info: rulesOf(findings, 'info') }).toEqual({
      error: '',
      warning: '',
      info: '',
      ...expected,
    });
  });

  test('the next year of one body meets the year before', async () => {
    const findings = checkReport(await read('hongze-district-2024.txt'), { previous: await read('hongze-district-2023.txt') });
    expect(findings.filter(({ rule }) => rule.startsWith('AR-Y') || rule === 'AR-T3-06').map(({ rule }) => rule)).toEqual(['AR-Y-04']);
  });

  test('a count of the office beside a table of the district is explained, not an error', async () => {
    const finding = checkReport(await read('hongze-district-2024.txt')).find(({ rule }) => rule === 'AR-N-01');
    expect(finding?.message.zh).toContain('为 17');
    expect(finding?.message.zh).toContain('为 95');
    expect(finding?.cells).toEqual(['T3.newlyReceived.total']);
  });
});
