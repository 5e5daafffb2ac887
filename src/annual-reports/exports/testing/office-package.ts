import { unzipSync } from 'fflate';
import { SaxesParser } from 'saxes';
import { expect } from 'vitest';

/** The XML parts of an office file, by name. */
export function unzipped(bytes: Uint8Array): [string, string][] {
  return Object.entries(unzipSync(bytes))
    .filter(([name]) => /\.(xml|rels)$/.test(name))
    .map(([name, part]) => [name, new TextDecoder('utf-8', { fatal: true }).decode(part)]);
}

export function expectWellFormed(name: string, text: string): void {
  const problems: string[] = [];
  const parser = new SaxesParser({ xmlns: true });
  parser.on('error', (error) => problems.push(`${name}: ${error.message}`));
  parser.write(text).close();
  expect(problems).toEqual([]);
}
