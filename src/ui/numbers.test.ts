import { expect, test } from 'vitest';
import { formatNumber, formatPercent, formatWan, shortNumber } from './numbers.ts';

test.each([
  ['zh', 9999, '9,999'],
  ['zh', 12_345, '1.23万'],
  ['zh', 398_575_800, '3.99亿'],
  ['en', 9999, '9,999'],
  ['en', 12_345, '12.3K'],
  ['en', 1_200_000, '1.2M'],
  ['zh', -16, '-16'],
] as const)('on an axis, in %s, %d is %s', (language, value, text) => {
  expect(shortNumber(language, value)).toBe(text);
});

test('amounts in 万元 become yuan in English', () => {
  expect(formatWan('zh', 2.2)).toBe('2.2万元');
  expect(formatWan('en', 2.2)).toBe('¥22,000');
  expect(formatWan('en', 0.000001)).toBe('¥0.01');
});

test('numbers and shares are told with their digits', () => {
  expect(formatNumber('en', 1234.567891)).toBe('1,234.567891');
  expect(formatPercent('zh', 14 / 31)).toBe('45.2%');
});
