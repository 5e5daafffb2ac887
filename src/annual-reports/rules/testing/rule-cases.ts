import { describe, expect, test } from 'vitest';
import { checkReport, RULES } from '../../consistency.ts';
import type { Finding } from '../../finding.ts';
import type { PublishedReport } from '../../published-report.ts';
import type { CheckContext } from '../check.ts';
import type { RuleGroup } from '../rule.ts';
import { aConsistentReport, withText } from './consistent-report.ts';

export const F2019 = aConsistentReport('F2019');
export const F2021 = aConsistentReport('F2021');

export interface RuleCase {
  when: string;
  report: PublishedReport;
  context?: CheckContext;
  severity?: Finding['severity'];
  cells?: string[];
  /** A part of the Chinese message that carries the arithmetic or the name. */
  says?: string;
}
export type Breaks = Record<string, RuleCase[]>;
export type Holds = (RuleCase & { rule: string })[];

/** Runs the cases of some groups, and asks that no rule of them goes without one. */
export function describeRules(groups: readonly RuleGroup[], breaks: Breaks, holds: Holds): void {
  describe('each rule sees its own case', () => {
    test('and every rule has one here', () => {
      expect(Object.keys(breaks).sort()).toEqual(
        RULES.filter(({ group }) => groups.includes(group))
          .map(({ id }) => id)
          .sort(),
      );
    });

    for (const [rule, cases] of Object.entries(breaks)) {
      test.each(cases)(`${rule}: $when`, ({ report, context, severity, cells, says }) => {
        const found = checkReport(report, context).filter((finding) => finding.rule === rule);
        const finding = found.find((each) => (!severity || each.severity === severity) && (!says || each.message.zh.includes(says)));
        expect(finding, JSON.stringify(found, null, 1)).toBeDefined();
        if (cells) expect(finding?.cells).toEqual(cells);
        expect(finding?.message.en).not.toBe('');
      });
    }
  });

  describe('what only looks like a case is left alone', () => {
    test.each(holds)('$rule: $when', ({ rule, report, context }) => {
      expect(checkReport(report, context).filter((finding) => finding.rule === rule)).toEqual([]);
    });
  });
}

/** The same report as a county government's. */
export function asGovernment(report: PublishedReport): PublishedReport {
  return { ...report, agency: '青禾县人民政府', title: `青禾县人民政府${report.year}年政府信息公开工作年度报告` };
}

/** With what Article 50 asks of a government besides. */
export function withResults(report: PublishedReport): PublishedReport {
  return withText(report, 'ch5', `${report.year}年工作考核结果为良好,社会评议满意,没有责任追究情形。部分栏目更新不够及时。`);
}

export function withoutCells(report: PublishedReport, pattern: RegExp): PublishedReport {
  return { ...report, cells: Object.fromEntries(Object.entries(report.cells).filter(([id]) => !pattern.test(id))) };
}

export function withTable(report: PublishedReport, table: 'T3' | 'T4', value: number | null): PublishedReport {
  const cells = Object.fromEntries(Object.entries(report.cells).map(([id, old]) => [id, id.startsWith(table) ? value : old]));
  return { ...report, cells };
}
