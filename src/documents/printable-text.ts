/**
 * Text that any document format can carry: without control characters (XML allows only tab and line feed), non-characters
 * and half surrogate pairs, and with one kind of line end.
 */
export function printableText(text: string): string {
  return text
    .replace(/\r\n?|[\u2028\u2029\u0085]/g, '\n')
    .toWellFormed()
    .replace(UNPRINTABLE, '');
}

// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what must go
const UNPRINTABLE = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F-\u009F\uFDD0-\uFDEF\uFFFE\uFFFF]/g;

/** A plain value for a template: every text in it printable, and able to break within a word that no line could hold. */
export function printableData<T>(data: T): T {
  if (typeof data === 'string') return printableText(data).replace(LONG_WORD, '$&\u200B') as T;
  if (Array.isArray(data)) return data.map(printableData) as T;
  if (data !== null && typeof data === 'object') {
    return Object.fromEntries(Object.entries(data).map(([key, value]) => [key, printableData(value)])) as T;
  }
  return data;
}

/** Addresses and hashes; Chinese text breaks anywhere. */
const LONG_WORD = /[\u0021-\u024F]{32}(?=[\u0021-\u024F])/g;
