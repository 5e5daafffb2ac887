import { describe, expect, it } from 'vitest';
import { plainDate as day } from '../platform/date.ts';
import { plainDateOrNull } from './span.ts';
import {
  breaksYearOnYear,
  checkSuccession,
  dissolvedBy,
  holdersOn,
  predecessorsOf,
  type Succession,
  type SuccessionKind,
} from './succession.ts';

const change = (kind: SuccessionKind, happenedOn: string, predecessorIds: string[], successorIds: string[]): Succession => ({
  kind,
  happenedOn: day(happenedOn),
  predecessorIds,
  successorIds,
  note: null,
});
const agency = (id: string, establishedOn: string | null = null, dissolvedOn: string | null = null) => ({
  id,
  name: `${id}局`,
  establishedOn: plainDateOrNull(establishedOn),
  dissolvedOn: plainDateOrNull(dissolvedOn),
});

describe('a change of agencies', () => {
  it.each([
    ['two agencies merge into a new one', change('merge', '2024-03-01', ['a', 'b'], ['c']), ['a', 'b']],
    ['one agency takes another in', change('merge', '2024-03-01', ['a', 'b'], ['b']), ['a']],
    ['an agency is divided', change('split', '2024-03-01', ['a'], ['b', 'c']), ['a']],
    ['an agency gives part of its work to a new one', change('split', '2024-03-01', ['a'], ['a', 'b']), []],
    ['an agency is abolished', change('abolish', '2024-03-01', ['a'], []), ['a']],
    ['an agency is renamed', change('rename', '2024-03-01', ['a'], ['a']), []],
  ])('%s', (_situation, accepted, dissolved) => {
    expect(() => checkSuccession(accepted, [agency('a'), agency('b'), agency('c')])).not.toThrow();
    expect(dissolvedBy(accepted)).toEqual(dissolved);
  });

  it.each([
    ['a merger without a successor', 'merge-sides', change('merge', '2024-03-01', ['a', 'b'], [])],
    ['a merger of an agency with itself', 'merge-sides', change('merge', '2024-03-01', ['a'], ['a'])],
    ['a split into one', 'split-sides', change('split', '2024-03-01', ['a'], ['b'])],
    ['an abolition with a successor', 'abolish-sides', change('abolish', '2024-03-01', ['a'], ['b'])],
    ['a rename into another agency', 'rename-sides', change('rename', '2024-03-01', ['a'], ['b'])],
    ['the same agency twice', 'agency-twice', change('merge', '2024-03-01', ['a', 'a'], ['b'])],
    ['an agency that is already gone', 'already-dissolved', change('merge', '2024-03-01', ['gone', 'a'], ['b'])],
    ['a day before the agency existed', 'before-establishment', change('abolish', '2024-03-01', ['young'], [])],
    ['a successor that is already gone', 'successor-dissolved', change('merge', '2024-03-01', ['a'], ['gone'])],
  ])('%s is refused', (_situation, code, refused) => {
    const agencies = [agency('a'), agency('b'), agency('gone', null, '2020-12-31'), agency('young', '2024-06-01')];
    expect(() => checkSuccession(refused, agencies)).toThrowError(expect.objectContaining({ code }));
  });
});

describe('duties over several changes', () => {
  const changes = [
    change('split', '2023-01-01', ['c'], ['d', 'e']),
    change('merge', '2019-03-01', ['a', 'b'], ['c']),
    change('rename', '2020-01-01', ['c'], ['c']),
    change('abolish', '2024-01-01', ['e'], []),
  ];

  it('stand with whoever holds them on the day', () => {
    expect(holdersOn('a', changes, day('2019-02-28'))).toEqual(['a']);
    expect(holdersOn('a', changes, day('2019-03-01'))).toEqual(['c']);
    expect(holdersOn('a', changes, day('2023-06-01'))).toEqual(['d', 'e']);
    expect(holdersOn('a', changes, day('2024-06-01'))).toEqual(['d']);
  });

  it('are traced back through all predecessors', () => {
    expect(predecessorsOf('d', changes).sort()).toEqual(['a', 'b', 'c']);
    expect(predecessorsOf('a', changes)).toEqual([]);
  });

  it('break the comparison with the year before only for those concerned', () => {
    expect(breaksYearOnYear('c', changes, 2019)).toBe(true);
    expect(breaksYearOnYear('c', changes, 2020)).toBe(true);
    expect(breaksYearOnYear('c', changes, 2021)).toBe(false);
    expect(breaksYearOnYear('d', changes, 2023)).toBe(true);
    expect(breaksYearOnYear('d', changes, 2024)).toBe(false);
    expect(breaksYearOnYear('x', changes, 2019)).toBe(false);
  });
});
