import { expect, it } from 'vitest';
import { addDecimals, decimalOf, shiftDecimal, subtractDecimals } from './decimal.ts';

it('adds amounts that binary fractions would blur', () => {
  expect(0.1 + 0.2).not.toBe(0.3);
  expect(addDecimals([decimalOf(0.1), decimalOf(0.2)])).toBe('0.3');
  expect(addDecimals(['3829.46', '0.000001', '96171.6'])).toBe('100001.060001');
  expect(addDecimals([])).toBe('0');
});

it.each([
  [0, '0'],
  [-16, '-16'],
  [3829.46, '3829.46'],
  [0.000001, '0.000001'],
  [1e-7, '0.0000001'],
  [1e21, '1000000000000000000000'],
])('names %s in full', (value, text) => {
  expect(decimalOf(value)).toBe(text);
});

it.each([
  ['2.2', 4, '22000'],
  ['0.000001', 4, '0.01'],
  ['35000', -4, '3.5'],
  ['-0.5', 1, '-5'],
])('moves the point of %s by %s', (value, places, moved) => {
  expect(shiftDecimal(value, places)).toBe(moved);
});

it.each([
  ['5', '7.5', '-2.5'],
  ['5', '-7', '12'],
  ['1', '1.0', '0'],
])('takes %s less %s', (a, b, rest) => {
  expect(subtractDecimals(a, b)).toBe(rest);
});

it('refuses what is not a number', () => {
  expect(() => addDecimals(['1,000'])).toThrow(/not a decimal/);
});
