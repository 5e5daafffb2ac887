import { describe, expect, it } from 'vitest';
import { readNoticeDays } from './notice-lines.ts';

describe('the days of a notice, typed line by line', () => {
  it('are read with or without a heading, with either comma', () => {
    const days = readNoticeDays('\uFEFF日期,类型,名称\r\n2027-02-06,休,春节\r\n\r\n2027-02-20，班，春节\n2027-10-01\toff\t国庆节\n');
    expect(days.map(({ on, kind, name }) => `${on} ${kind} ${name}`)).toEqual([
      '2027-02-06 off 春节',
      '2027-02-20 work 春节',
      '2027-10-01 off 国庆节',
    ]);
  });

  it.each([
    ['a kind that is none', '2027-02-06,半天,春节', 'day-kind', '第 1 行：「半天」应为「休」或「班」'],
    ['a word that every object knows', '2027-02-06,constructor,春节', 'day-kind', '第 1 行：「constructor」应为「休」或「班」'],
    [
      'a day that does not exist',
      '2027-02-05,休,春节\n2027-02-29,休,春节',
      'not-a-day',
      '第 2 行：「2027-02-29」不是有效日期，应写作 2027-02-06',
    ],
  ])('%s is refused with its line', (_situation, text, code, message) => {
    expect(() => readNoticeDays(text)).toThrowError(expect.objectContaining({ code, message }));
  });
});
