import { describe, expect, test } from 'vitest';
import { agrees, scanNumbers } from './number-scan.ts';

const seen = (sentence: string) => scanNumbers(sentence).map(({ value, unit, approx }) => `${value} ${unit} ${approx}`);

describe('numbers in prose', () => {
  test.each([
    ['受理31件', ['31 件 exact']],
    ['四百件', ['400 件 exact']],
    ['十余条', ['10 条 more-than']],
    ['600余件', ['600 件 more-than']],
    ['3100多条', ['3100 条 more-than']],
    ['近百件', ['100 件 about']],
    ['上百件', ['100 件 at-least']],
    ['不足20件', ['20 件 less-than']],
    ['采购金额2.2万元', ['22000 元 exact']],
    ['投资1.2亿元', ['120000000 元 exact']],
    ['金额3829.46万元', ['38294600 元 exact']],
    ['证照23.5万个', ['235000 个 exact']],
    ['实现率达到99%以上', ['99 % at-least']],
    ['百分之九十八', ['98 % exact']],
    ['百分之百', ['100 % exact']],
    ['占一半', ['50 % about']],
    ['收到0例', ['0 例 exact']],
    ['三十一件', ['31 件 exact']],
    ['300余人次', ['300 人次 more-than']],
  ])('%s', (sentence, expected) => {
    expect(seen(sentence)).toEqual(expected);
  });

  test.each([
    '2020年10月20日',
    '国办公开办函〔2019〕60号',
    '第20条',
    '一件事一次办',
    '一个窗口、一处审批、一次性办结',
    '三级联动,五公开',
    '1.加强领导',
    '电话0517-87222589',
    'A4纸',
    '十九届五中全会',
    '(2015年-2020年)',
  ])('nothing is counted in 「%s」', (sentence) => {
    expect(seen(sentence)).toEqual([]);
  });
});

describe('a rounded number', () => {
  test.each([
    [600, 'more-than', [600, 650, 699], [599, 700]],
    [3100, 'more-than', [3150], [3200]],
    [99, 'at-least', [99, 100], [98]],
    [20, 'less-than', [15], [21, 5]],
    [100, 'about', [95, 108], [250]],
    [31, 'exact', [31], [30, 32]],
  ] as const)('%d %s', (value, approx, fits, not) => {
    for (const actual of fits) expect(agrees(value, approx, actual), String(actual)).toBe(true);
    for (const actual of not) expect(agrees(value, approx, actual), String(actual)).toBe(false);
  });

  test('agrees with nothing unknown', () => {
    expect(agrees(5, 'exact', Number.NaN)).toBe(false);
  });
});
