import { describe, expect, it } from 'vitest';
import { hasValueForm, readValue } from './printed-value.ts';

describe('a printed cell becomes a number or stays unknown', () => {
  it.each<[string, number | null, string | undefined]>([
    ['0', 0, undefined],
    ['4406', 4406, undefined],
    ['-16', -16, undefined],
    ['0.092', 0.092, undefined],
    [' 12 ', 12, undefined],
    ['', null, undefined],
    ['\u00a0', null, undefined],
    ['１２', 12, '１２'],
    ['1,234', 1234, '1,234'],
    ['1，234，567.5', 1234567.5, '1，234，567.5'],
    ['1 234', 1234, '1 234'],
    ['+2', 2, '+2'],
    ['−16', -16, '−16'],
    ['－16', -16, '－16'],
    ['减4', -4, '减4'],
    ['减少12', -12, '减少12'],
    ['增加 3', 3, '增加 3'],
    ['减0', 0, '减0'],
    ['12件', 12, '12件'],
    ['3项', 3, '3项'],
    ['2.2万元', 2.2, '2.2万元'],
    ['10693.46万', 10693.46, '10693.46万'],
    ['约600余件', 600, '约600余件'],
    ['无', 0, '无'],
    ['/', null, '/'],
    ['／', null, '／'],
    ['—', null, '—'],
    ['--', null, '--'],
    ['-', null, '-'],
    ['007', 7, '007'],
    ['3-5', null, '3-5'],
    ['增2减3', null, '增2减3'],
    ['3\n5', null, '3 5'],
    ['见附件', null, '见附件'],
    ['O', null, 'O'],
  ])('%j', (printed, value, raw) => {
    const read = readValue(printed);
    expect(read.value).toBe(value);
    expect(read.raw).toBe(raw);
  });

  it.each(['见附件', '3-5', '3\n5'])('says that %j is unreadable', (printed) => {
    expect(readValue(printed).oddity).toBe('unreadable');
  });
});

it.each([
  ['12', true],
  ['减4', true],
  ['无', true],
  ['/', true],
  ['2.2万元', true],
  ['规章', false],
  ['1.属于国家秘密', false],
  ['2023年', false],
  ['一', false],
  ['2021-03-22', false],
])('%j alone has the form of a value: %s', (text, expected) => {
  expect(hasValueForm(text)).toBe(expected);
});
