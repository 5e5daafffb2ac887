import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { openCompiler } from './compile-typst.ts';
import { fontFamilies, hasFonts } from './fonts.ts';
import { openTypesetter } from './typeset.ts';

const HEAD = '%PDF-1.7';
const headOf = (bytes: Uint8Array) => new TextDecoder('latin1').decode(bytes.subarray(0, HEAD.length));

test('a template may use the official page and its data, and no other file', () => {
  const compile = openCompiler();
  const template = (body: string) =>
    `#import "/official-page.typ": *\n#let data = json(bytes(sys.inputs.data))\n#set document(title: "t")\n${body}`;
  expect(headOf(compile({ template: template('#data.text'), data: { text: '#panic()' } }))).toBe(HEAD);
  for (const body of [
    '#read("/etc/hostname")',
    '#read("../../etc/hostname")',
    '#include "/etc/hostname"',
    '#import "@preview/cetz:0.2.0"',
  ]) {
    expect(() => compile({ template: template(body), data: {} })).toThrow(/Typst/);
  }
});

test('several documents at once are set one after the other by one compiler', async () => {
  const typesetter = openTypesetter();
  const template = '#set document(title: "t")\n#json(bytes(sys.inputs.data)).text';
  const files = await Promise.all(['甲', '乙', '丙'].map((text) => typesetter.pdf({ template, data: { text } })));
  expect(files.map(headOf)).toEqual([HEAD, HEAD, HEAD]);
  await typesetter.close();
});

test('what takes too long is given up in words', async () => {
  const typesetter = openTypesetter({ timeoutMs: 200 });
  const slow = '#for i in range(4000000) { let x = i }';
  await expect(typesetter.pdf({ template: slow, data: {} })).rejects.toMatchObject({ code: 'document-too-long' });
  await typesetter.close();
});

test('own faces come first where there are any', async () => {
  const empty = await mkdtemp(join(tmpdir(), 'gongkai-fonts-'));
  expect(hasFonts(undefined) || hasFonts(empty) || hasFonts(join(empty, 'missing'))).toBe(false);
  await rm(empty, { recursive: true });
  expect(fontFamilies(false).body).toEqual(['Noto Serif SC', 'Noto Sans SC']);
  expect(fontFamilies(true).body[0]).toBe('FangSong');
  expect(fontFamilies(true).title.at(-2)).toBe('Noto Serif SC');
});
