import { expect, it } from 'vitest';
import { readId, readListQuery, readMany, readPageNumber, readYear } from './page-query.ts';

it('takes what a form sends, its empty fields as absent', () => {
  expect(readListQuery({ name: ' 教育 ', year: '2023', kind: '', findings: 'error', sort: '-name' })).toEqual({
    name: '教育',
    year: 2023,
    findings: 'error',
    sort: '-name',
  });
});

it('leaves out what makes no sense', () => {
  const query = { year: '20x3', kind: 'king', findings: 'bad', sort: 'colour', rule: "AR-T3-01' or 1=1", name: '\0' };
  expect(readListQuery(query)).toEqual({});
});

it('takes the first of a value given twice', () => {
  expect(readListQuery({ year: ['2022', '2023'] })).toEqual({ year: 2022 });
});

it('reads years, numbers of pages, ids and values given several times', () => {
  expect([readYear('2024'), readYear('1999'), readYear('20244')]).toEqual([2024, undefined, undefined]);
  expect([readPageNumber('12'), readPageNumber('0'), readPageNumber('-1'), readPageNumber(undefined)]).toEqual([12, 1, 1, 1]);
  expect(readId('01900002-0000-7000-8000-000000000001')).toBeDefined();
  expect(readId('../../etc')).toBeUndefined();
  expect(readMany(['a', 'b', 'a', 'c'], 2)).toEqual(['a', 'b']);
});
