import { expect, it } from 'vitest';
import { sha256, sm3 } from './hash.ts';

it('gives the SM3 of the first example of GB/T 32905-2016', () => {
  expect(sm3('abc')).toBe('66c7f0f462eeedd9d1f2d46bdc10e4e24167c4875cf2f7a2297da02b8f4ba8e0');
});

it('gives the SM3 of the second example, a message of 64 bytes', () => {
  expect(sm3('abcd'.repeat(16))).toBe('debe9ff92275b8a138604889c18e5a4d6fdb70e5387e5765293dcba39c0c5732');
});

it('hashes text as UTF-8', () => {
  expect(sha256('公开')).toBe(sha256(new TextEncoder().encode('公开')));
});
