import { describe, expect, test } from 'vitest';
import { agencyKindOf, canBeSameBody, hasRuleMakingPower } from './agency-kind.ts';

test.each([
  ['青禾县人民政府', 'government'],
  ['云桥市临江区', 'government'],
  ['柳林镇人民政府', 'township'],
  ['白塔街道办事处', 'township'],
  ['临江经济开发区管理委员会', 'outpost'],
  ['青禾县新港开发管理处', 'outpost'],
  ['临江高新区', 'outpost'],
  ['临江区民政局', 'department'],
  ['青禾县人民政府办公室', 'department'],
  ['云桥市供水有限公司', 'authorised'],
  [null, 'department'],
] as const)('%s is a %s', (name, kind) => {
  expect(agencyKindOf(name)).toBe(kind);
});

test.each([
  ['云南省人民政府', true],
  ['重庆市人民政府', true],
  ['青禾自治州人民政府', true],
  ['青禾县人民政府', false],
  ['云桥市临江区', false],
  ['云桥市青禾市人民政府', false],
  ['云桥市人民政府', null],
] as const)('%s may make rules: %s', (name, power) => {
  expect(hasRuleMakingPower('government', name)).toBe(power);
});

describe('one body by several names', () => {
  test.each([
    ['云桥市临江区民政局', '临江区民政局'],
    ['青禾县人民政府', '青禾县人民政府办公室'],
    ['临江区城管局', '云桥市临江区城市管理局'],
    ['临江区 民政局', '临江区民政局'],
  ])('%s = %s', (a, b) => {
    expect(canBeSameBody(a, b)).toBe(true);
    expect(canBeSameBody(b, a)).toBe(true);
  });
  test.each([
    ['临江区民政局', '临江区财政局'],
    ['青禾县人民政府', '石门县人民政府'],
  ])('%s ≠ %s', (a, b) => {
    expect(canBeSameBody(a, b)).toBe(false);
  });
});
