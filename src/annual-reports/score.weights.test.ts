import { describe, expect, test } from 'vitest';
import { checkReport } from './consistency.ts';
import type { Finding } from './finding.ts';
import { aConsistentReport, withCells } from './rules/testing/consistent-report.ts';
import { COST, GROUP_WEIGHTS, overallScore } from './score.ts';

const ALONE = { hasPrevious: false, hasChildren: false };
const REPORT = aConsistentReport('F2021');
const finding = (rule: string, severity: Finding['severity']): Finding => ({ rule, severity, cells: [], message: { zh: rule, en: rule } });
const points = (findings: Finding[], group: string) =>
  overallScore(REPORT, findings, ALONE).groups.find((each) => each.group === group)?.points;

describe('the overall score', () => {
  test('weights add up to a hundred', () => {
    expect(Object.values(GROUP_WEIGHTS).reduce((a, b) => a + b)).toBe(100);
  });

  test('a report without findings has 100; what could not be checked does not count', () => {
    const score = overallScore(REPORT, checkReport(REPORT), ALONE);
    expect(score.total).toBe(100);
    expect(score.groups.filter((group) => group.points === null).map(({ group }) => group)).toEqual(['years', 'levels']);
  });

  test('an error costs more than a warning, a warning more than a hint', () => {
    expect(points([finding('AR-T3-03', 'error')], 'requests')).toBe(100 - COST.error);
    expect(points([finding('AR-T3-09', 'warning')], 'requests')).toBe(100 - COST.warning);
    expect(points([finding('AR-T3-10', 'info')], 'requests')).toBe(100 - COST.info);
  });

  test('one rule broken often costs at most twice', () => {
    const often = (times: number) =>
      points(
        Array.from({ length: times }, () => finding('AR-T3-01', 'error')),
        'requests',
      );
    expect([often(1), often(2), often(3), often(25)]).toEqual([75, 63, 50, 50]);
  });

  test('a group never falls below 0', () => {
    const errors = ['AR-T3-01', 'AR-T3-02', 'AR-T3-03', 'AR-T3-04', 'AR-T3-13'].map((rule) => finding(rule, 'error'));
    expect(points(errors, 'requests')).toBe(0);
  });

  test('a wrong sum lowers its group by weight only', () => {
    const report = withCells(REPORT, { 'T4.litigation.direct.upheld': 4 });
    // 10 of the 80 points that could be checked belong to the remedies; a quarter of them is lost.
    expect(overallScore(report, checkReport(report), ALONE)).toMatchObject({ total: 97 });
  });
});
