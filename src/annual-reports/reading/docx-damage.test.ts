import { randomBytes } from 'node:crypto';
import fc from 'fast-check';
import { zipSync } from 'fflate';
import { beforeAll, describe, expect, test } from 'vitest';
import { sampleReport } from '../testing/sample-report.ts';
import { PLAIN_DOCX, packDocx, paragraph, run, sampleDocx } from './docx-sample.ts';
import { loadDocx } from './from-docx.ts';
import { UnreadableFile, type UnreadableReason } from './unreadable-file.ts';

async function refusal(bytes: Uint8Array): Promise<UnreadableReason | 'read'> {
  try {
    await loadDocx(bytes);
    return 'read';
  } catch (error) {
    if (error instanceof UnreadableFile) return error.reason;
    throw error;
  }
}

const encode = (text: string) => new TextEncoder().encode(text);

describe('files that are no Word document', () => {
  const oleHeader = Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1);
  const ole = (text: string) => Buffer.concat([oleHeader, Buffer.alloc(600), Buffer.from(text, 'utf16le'), Buffer.alloc(600)]);

  test.each<[string, Uint8Array, UnreadableReason]>([
    ['Word 97', ole('WordDocument'), 'unknown-kind'],
    ['protected with a password', ole('EncryptedPackage'), 'encrypted'],
    ['OFD', zipSync({ 'OFD.xml': encode('<OFD/>') }), 'unknown-kind'],
    ['Excel', zipSync({ 'xl/workbook.xml': encode('<workbook/>') }), 'unknown-kind'],
    ['any archive', zipSync({ 'a.txt': encode('a') }), 'unknown-kind'],
    ['nothing', new Uint8Array(), 'broken'],
    ['rubbish', randomBytes(5_000), 'broken'],
    ['only the beginning of a ZIP', encode('PK\u0003\u0004'), 'broken'],
    ['no text', packDocx(paragraph('')), 'empty'],
    ['only a picture', packDocx(paragraph('<w:r><w:drawing/></w:r>')), 'scanned'],
    ['broken XML', packDocx('<w:p><w:r>'), 'broken'],
  ])('%s', async (_name, bytes, reason) => {
    expect(await refusal(bytes)).toBe(reason);
  });
});

describe('files made to do harm', () => {
  const billion = `<!DOCTYPE a [<!ENTITY x "${'哈'.repeat(1000)}"><!ENTITY y "${'&x;'.repeat(1000)}">]><w:document xmlns:w="w"><w:body><w:p><w:r><w:t>&y;</w:t></w:r></w:p></w:body></w:document>`;
  const outside = `<!DOCTYPE a [<!ENTITY x SYSTEM "file:///etc/passwd">]><w:document xmlns:w="w"><w:body><w:p><w:r><w:t>&x;</w:t></w:r></w:p></w:body></w:document>`;

  test.each<[string, () => Uint8Array, UnreadableReason]>([
    ['a text that unpacks to 24 MB', () => packDocx('', { 'word/document.xml': new Uint8Array(24 * 2 ** 20).fill(0x20) }), 'zip-bomb'],
    [
      'numbering that unpacks to 24 MB',
      () => packDocx(paragraph(run('a')), { 'word/numbering.xml': new Uint8Array(24 * 2 ** 20) }),
      'zip-bomb',
    ],
    ['six thousand parts', () => packDocx('', Object.fromEntries(Array.from({ length: 6_000 }, (_, i) => [`a${i}`, '']))), 'zip-bomb'],
    ['entities of entities', () => packDocx('', { 'word/document.xml': billion }), 'broken'],
    ['an entity from the disk', () => packDocx('', { 'word/document.xml': outside }), 'broken'],
    ['elements nested without end', () => packDocx('<w:sdt>'.repeat(1_000_000)), 'too-complex'],
    ['tables nested without end', () => packDocx('<w:tbl><w:tr><w:tc>'.repeat(100_000)), 'too-complex'],
    [
      'a hundred thousand cells',
      () => packDocx(`<w:tbl>${`<w:tr>${'<w:tc><w:p/></w:tc>'.repeat(100)}</w:tr>`.repeat(1_000)}</w:tbl>`),
      'too-complex',
    ],
  ])('%s', async (_name, make, reason) => {
    const bytes = make();
    const start = performance.now();
    expect(await refusal(bytes)).toBe(reason);
    expect(performance.now() - start).toBeLessThan(5_000);
  });

  test('a size that is a lie', async () => {
    const bytes = packDocx('', { 'word/document.xml': new Uint8Array(20 * 2 ** 20).fill(0x20) });
    const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    for (let at = 0; at < bytes.length - 46; at++) {
      if (view.getUint32(at, true) === 0x02014b50 && view.getUint32(at + 24, true) === 20 * 2 ** 20) view.setUint32(at + 24, 1_000, true);
    }
    expect(await refusal(bytes)).toBe('broken');
  });
});

describe('damage on the way', () => {
  let whole: Uint8Array;
  beforeAll(async () => {
    whole = await sampleDocx(fc.sample(sampleReport(), { numRuns: 1, seed: 3 })[0]!, PLAIN_DOCX);
  });

  test('a file cut short, or with bytes changed, is read or refused, never more', () =>
    fc.assert(
      fc.asyncProperty(
        fc.double({ min: 0, max: 1, noNaN: true }),
        fc.array(fc.tuple(fc.nat(1_000_000), fc.nat(255)), { maxLength: 8 }),
        async (part, changes) => {
          const bytes = Uint8Array.from(part < 0.5 ? whole.subarray(0, Math.floor(whole.length * part * 2)) : whole);
          for (const [at, value] of changes) if (bytes.length > 0) bytes[at % bytes.length] = value;
          const start = performance.now();
          await refusal(bytes);
          expect(performance.now() - start).toBeLessThan(3_000);
        },
      ),
      { numRuns: 200 },
    ));

  const names =
    'p r t tab br pPr rPr numPr pStyle numId ilvl vanish del ins tbl tr trPr gridBefore tc tcPr gridSpan vMerge sdt sdtPr showingPlcHdr fldChar instrText txbxContent';
  const { tree } = fc.letrec<{ tree: string; node: string }>((tie) => ({
    tree: fc.array(tie('node'), { maxLength: 5 }).map((nodes) => nodes.join('')),
    node: fc.oneof(
      { maxDepth: 6 },
      fc.constantFrom('字', '12', ''),
      fc
        .tuple(fc.constantFrom(...names.split(' ')), fc.constantFrom('', ' w:val="1"', ' w:val="0"', ' w:fldCharType="begin"'), tie('tree'))
        .map(([name, attribute, content]) => `<w:${name}${attribute}>${content}</w:${name}>`),
    ),
  }));

  test('elements in any order are read or refused, never more', () =>
    fc.assert(
      fc.asyncProperty(tree, async (body) => {
        await refusal(packDocx(paragraph(run('正文')) + body));
      }),
      { numRuns: 400 },
    ));
});
