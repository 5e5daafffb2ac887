import { describe, expect, it } from 'vitest';
import { plainDate as day } from '../platform/date.ts';
import {
  currentDivision,
  type Division,
  divisionLevel,
  divisionOn,
  enclosingDivisionCodes,
  isWithinDivision,
  parentDivisionCode,
  parseDivisionCode,
} from './division-code.ts';

describe('a division code', () => {
  it.each([
    ['320000', 'province'],
    ['320800', 'prefecture'],
    ['320813', 'county'],
    ['429004', 'county'],
    ['320813001', 'township'],
    ['320813001201', 'village'],
  ])('%s is a %s', (code, level) => {
    expect(parseDivisionCode(code)).toBe(code);
    expect(divisionLevel(code)).toBe(level);
  });

  it.each([
    ['110101001000', '110101001'],
    ['110101000000', '110101'],
    ['110101000', '110101'],
    ['110000000000', '110000'],
    [' 320813 ', '320813'],
  ])('%j is written shorter as %s', (text, code) => {
    expect(parseDivisionCode(text)).toBe(code);
  });

  it.each(['', '32081', '3208130', '160000', '980101', '110001', '320800001', '320813000201', '32081A', '32 0813'])(
    '%j is refused',
    (text) => {
      expect(parseDivisionCode(text)).toBeUndefined();
    },
  );

  it('stands in its county, prefecture and province', () => {
    expect(enclosingDivisionCodes('320813001201')).toEqual(['320813001201', '320813001', '320813', '320800', '320000']);
    expect(parentDivisionCode('320000')).toBeUndefined();
    expect(isWithinDivision('320813001', '320800')).toBe(true);
    expect(isWithinDivision('320813001', '320801')).toBe(false);
  });
});

describe('codes over time', () => {
  const divisions: Division[] = [
    { code: '320829', name: '洪泽县', validFrom: null, validTo: day('2016-06-07'), successorCode: '320813' },
    { code: '320813', name: '洪泽区', validFrom: day('2016-06-08'), validTo: null, successorCode: null },
    { code: '500228', name: '梁平县', validFrom: null, validTo: day('2016-11-23'), successorCode: '500155' },
    { code: '500155', name: '梁平区', validFrom: day('2016-11-24'), validTo: null, successorCode: null },
  ];

  it('finds the division that bore a code on a day', () => {
    expect(divisionOn(divisions, '320829', day('2016-06-07'))?.name).toBe('洪泽县');
    expect(divisionOn(divisions, '320829', day('2016-06-08'))).toBeUndefined();
  });

  it('follows an old code to the division of today', () => {
    expect(currentDivision(divisions, '320829', day('2024-01-01'))?.name).toBe('洪泽区');
    expect(currentDivision(divisions, '500228', day('2015-01-01'))?.name).toBe('梁平县');
    expect(currentDivision(divisions, '999999', day('2024-01-01'))).toBeUndefined();
  });

  it('ends when successors name each other', () => {
    const circle: Division[] = [
      { code: '320101', name: '甲区', validFrom: null, validTo: day('2000-01-01'), successorCode: '320102' },
      { code: '320102', name: '乙区', validFrom: null, validTo: day('2001-01-01'), successorCode: '320101' },
    ];
    expect(currentDivision(circle, '320101', day('2024-01-01'))).toBeUndefined();
  });
});
