import { describe, expect, it } from 'vitest';
import { chineseDay, dayOf, isBefore, plainDate } from './date.ts';

describe('a day', () => {
  it('is read from its written form', () => expect(plainDate('2024-02-29').toString()).toBe('2024-02-29'));
  it.each(['2023-02-29', '2024-13-01', '2024-1-1', '20240101', '2024-01-01T00:00', ''])('%s is refused', (text) => {
    expect(() => plainDate(text)).toThrow(RangeError);
  });
  it('begins at midnight in Beijing', () => {
    expect(dayOf(new Date('2024-05-01T15:59:59.999Z')).toString()).toBe('2024-05-01');
    expect(dayOf(new Date('2024-05-01T16:00:00Z')).toString()).toBe('2024-05-02');
  });
  it('comes before a later one only', () => {
    expect(isBefore(plainDate('2024-01-31'), plainDate('2024-02-01'))).toBe(true);
    expect(isBefore(plainDate('2024-02-01'), plainDate('2024-02-01'))).toBe(false);
  });
  it('is written in Chinese without leading zeros', () => expect(chineseDay(plainDate('2021-01-11'))).toBe('2021年1月11日'));
});
