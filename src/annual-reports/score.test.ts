import { describe, expect, test } from 'vitest';
import { RULES } from './consistency.ts';
import { scoreOf } from './score.ts';
import { aFinding, aReport } from './testing/view-samples.ts';

const ALONE = { hasPrevious: false, hasChildren: false };
const groupOf = (scores: ReturnType<typeof scoreOf>, group: string) => scores.find((score) => score.group === group);

describe('the score', () => {
  test('counts a rule once, however often it was broken', () => {
    const findings = [aFinding({ rule: 'AR-T3-01' }), aFinding({ rule: 'AR-T3-01', severity: 'warning' })];
    const rules = RULES.filter((rule) => rule.group === 'requests').length;
    expect(groupOf(scoreOf(aReport(), findings, ALONE), 'requests')).toEqual({
      group: 'requests',
      checked: rules,
      held: rules - 1,
      counts: { error: 1, warning: 1, info: 0 },
    });
  });

  test('a wholly blank table has no clean rules', () => {
    const blank = aReport();
    for (const id of Object.keys(blank.cells)) if (id.startsWith('T3')) blank.cells[id] = null;
    const score = groupOf(scoreOf(blank, [aFinding({ rule: 'AR-T3-05' })], ALONE), 'requests');
    expect(score).toMatchObject({ checked: 1, held: 0 });
  });

  test('rules across years count only beside the year before', () => {
    expect(groupOf(scoreOf(aReport(), [], ALONE), 'years')).toMatchObject({ checked: 0, held: 0 });
    expect(groupOf(scoreOf(aReport(), [], { ...ALONE, hasPrevious: true }), 'years')?.held).toBeGreaterThan(0);
  });

  test('no rule is left out of the groups', () => {
    const split = aReport({ cellsOwn: aReport().cells });
    const scores = scoreOf(split, [], { hasPrevious: true, hasChildren: true });
    expect(scores.reduce((sum, { checked }) => sum + checked, 0)).toBe(RULES.length);
  });
});
