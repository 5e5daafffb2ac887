import { expect, test } from 'vitest';
import { keyFiguresOf } from './key-figures.ts';
import { aReport } from './testing/view-samples.ts';

const figure = (label: string, ...[language, report, previous]: Parameters<typeof keyFiguresOf>) =>
  keyFiguresOf(language, report, previous).find((each) => each.label === label);

test('fees given in 万元 stay 万元 in Chinese and become yuan in English', () => {
  const report = aReport({ cells: { 'T2.art20_8.adminFees.amountWan': 96171.6 } });
  expect(figure('行政事业性收费', 'zh', report, undefined)?.value).toBe('96,171.6万元');
  expect(figure('Administrative fees', 'en', report, undefined)?.value).toBe('¥961,716,000');
});

test('an amount keeps the unit that was printed, and gets none when none was printed', () => {
  const id = 'T2.art20_9.procurement.amount';
  const withUnit = aReport({ year: 2020, cells: { [id]: 10693.46 }, raw: { [id]: '10693.46万' } });
  expect(figure('政府集中采购', 'zh', withUnit, undefined)?.value).toBe('10693.46万');
  const without = aReport({ year: 2020, cells: { [id]: 2200 } });
  expect(figure('政府集中采购', 'zh', without, undefined)?.value).toBe('2200');
});

test('a blank cell is blank, not zero, and has no change', () => {
  const report = aReport({ cells: { 'T3.newlyReceived.total': null } });
  expect(figure('新收申请', 'zh', report, { 'T3.newlyReceived.total': 5 })).toEqual({ label: '新收申请', value: '空白' });
});

test('a format without an item leaves its figure out', () => {
  expect(figure('现行有效规范性文件', 'zh', aReport({ year: 2020 }), undefined)).toBeUndefined();
  expect(figure('现行有效规范性文件', 'zh', aReport({ year: 2024 }), undefined)?.value).toBe('0');
});

test('the share of disclosed requests is left out where it cannot be', () => {
  const report = aReport({ cells: { 'T3.resultsTotal.total': 3 } });
  expect(figure('予以公开和部分公开', 'zh', report, undefined)).toEqual({ label: '予以公开和部分公开', value: '17' });
  expect(figure('Disclosed, wholly or in part', 'en', aReport(), undefined)?.note).toBe('54.8% of all results');
});
