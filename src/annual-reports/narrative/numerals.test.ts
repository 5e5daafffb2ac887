import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readChineseNumeral } from './numerals.ts';

test.each([
  ['零', 0],
  ['五', 5],
  ['两', 2],
  ['十', 10],
  ['十五', 15],
  ['二十', 20],
  ['三十一', 31],
  ['四百', 400],
  ['三百零五', 305],
  ['三百五', 350],
  ['一千零五十', 1050],
  ['两千三百', 2300],
  ['两万三千', 23_000],
  ['两万三', 23_000],
  ['一百二十万', 1_200_000],
  ['一亿两千万', 120_000_000],
  ['二〇二三', 2023],
] as const)('%s is %d', (text, value) => {
  expect(readChineseNumeral(text)).toBe(value);
});

test.each(['', '件', '五百件', '三四百'])('%s is no number', (text) => {
  expect(readChineseNumeral(text)).toBeNull();
});

const DIGITS = '零一二三四五六七八九';

/** The usual way to write a number below ten thousand. */
function written(n: number): string {
  if (n === 0) return '零';
  let text = '';
  let skipped = false;
  for (const [unit, name] of [
    [1000, '千'],
    [100, '百'],
    [10, '十'],
    [1, ''],
  ] as const) {
    const digit = Math.floor(n / unit) % 10;
    if (digit === 0) {
      skipped = text !== '';
      continue;
    }
    text += `${skipped ? '零' : ''}${DIGITS[digit]}${name}`;
    skipped = false;
  }
  return text.replace(/^一十/, '十');
}

test('every number is read as it is written', () => {
  fc.assert(
    fc.property(fc.nat(9999), (n) => {
      expect(readChineseNumeral(written(n))).toBe(n);
    }),
  );
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 9999 }), fc.integer({ min: 1000, max: 9999 }), (ten, n) => {
      expect(readChineseNumeral(`${written(ten)}万${written(n)}`)).toBe(ten * 10_000 + n);
    }),
  );
});
