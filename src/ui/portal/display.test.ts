import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addressHere, changeDisplay, DEFAULT_DISPLAY, displayVariant, ownPath, parseDisplay } from './display.ts';

test.each([
  [undefined, DEFAULT_DISPLAY],
  ['large.high', { size: 'large', contrast: 'high' }],
  ['huge.high', { size: 'medium', contrast: 'high' }],
  ['<script>', DEFAULT_DISPLAY],
])('the cookie %s means %o', (cookie, display) => {
  expect(parseDisplay(cookie)).toEqual(display);
});

test('an unknown wish changes nothing', () => {
  const display = { size: 'large', contrast: 'high' } as const;
  expect(changeDisplay(display, { size: 'x', contrast: ['normal'] })).toEqual(display);
});

test.each([
  ['display=medium.normal', ''],
  ['a=1; display=small.high; b=2', 'small.high'],
  ['notdisplay=small.high', ''],
  ['', ''],
])('readers with the cookie header "%s" share the variant "%s"', (header, variant) => {
  expect(displayVariant(header)).toBe(variant);
});

test.each([
  ['/a//b?c=//d', '/a//b?c=//d'],
  ['//evil.example/a', '/'],
  ['/\\evil.example', '/'],
  ['http://evil.example/', '/'],
  ['*', '/'],
])('the address %s is %s on this site', (address, here) => {
  expect(addressHere(address)).toBe(here);
});

describe('the way back', () => {
  test.each([
    ['/en/annual-reports?year=2024&sort=-year', '/en/annual-reports?year=2024&sort=-year'],
    ['/a/../b', '/b'],
    ['/a/..//evil.example', '/'],
    ['/.//evil.example/b?c', '/'],
    ['/en/../\\evil.example', '/'],
    ['//evil.example', '/'],
    ['/\\evil.example', '/'],
    ['https://evil.example', '/'],
    ['/\t/evil.example', '/'],
    ['', '/'],
    [undefined, '/'],
    [['/a'], '/'],
  ])('from %s is %s', (wanted, path) => {
    expect(ownPath(wanted)).toBe(path);
  });

  test('stays on the site whatever is asked for', () => {
    fc.assert(
      fc.property(fc.constantFrom('', '/', '//evil.example/', '/\\', 'https://', '/a/..//', '/.//'), fc.string(), (start, rest) => {
        const wanted = start + rest;
        expect(new URL(ownPath(wanted), 'https://here.example').origin).toBe('https://here.example');
      }),
    );
  });
});
