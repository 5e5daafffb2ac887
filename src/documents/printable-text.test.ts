import fc from 'fast-check';
import { SaxesParser } from 'saxes';
import { expect, test } from 'vitest';
import { printableData, printableText } from './printable-text.ts';

/** Control characters, halves of pairs and all. */
const anyText = fc.array(fc.nat(0xffff)).map((codes) => String.fromCharCode(...codes));

test('any text can stand in an XML file', () =>
  fc.assert(
    fc.property(anyText, (text) => {
      const escaped = printableText(text).replace(/[&<>]/g, (character) => `&#${character.codePointAt(0)};`);
      const parser = new SaxesParser();
      let read = '';
      parser.on('text', (part) => {
        read += part;
      });
      parser.on('error', (error) => {
        throw error;
      });
      parser.write(`<t>${escaped}</t>`).close();
      expect(read).toBe(printableText(text));
    }),
  ));

test.each([
  ['甲\r\n乙\r丙\u2028丁', '甲\n乙\n丙\n丁'],
  ['a\u0000b\u001bc\u007fd\u0085e', 'abcd\ne'],
  ['\uD800x\u{20000}\uFFFE', '\uFFFDx\u{20000}'],
  ['\tTab\n', '\tTab\n'],
])('%j becomes %j', (text, printed) => {
  expect(printableText(text)).toBe(printed);
});

test('long words of data may break, Chinese and short words are left alone', () => {
  expect(printableData({ list: ['a'.repeat(70), '字'.repeat(70), 3, null, true] })).toEqual({
    list: [`${'a'.repeat(32)}\u200B${'a'.repeat(32)}\u200B${'a'.repeat(6)}`, '字'.repeat(70), 3, null, true],
  });
});
