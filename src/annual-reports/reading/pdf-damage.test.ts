import { randomBytes } from 'node:crypto';
import fc from 'fast-check';
import { beforeAll, describe, expect, test } from 'vitest';
import { sampleReport } from '../testing/sample-report.ts';
import { loadPdf } from './from-pdf.ts';
import { onePage, packed, type RawObject, rawPdf, SOME_TEXT } from './pdf-raw.ts';
import { PLAIN_LAYOUT, samplePdf } from './pdf-sample.ts';
import { UnreadableFile, type UnreadableReason } from './unreadable-file.ts';

async function outcome(bytes: Uint8Array): Promise<UnreadableReason | 'read'> {
  try {
    await loadPdf(bytes);
    return 'read';
  } catch (error) {
    if (error instanceof UnreadableFile) return error.reason;
    throw error;
  }
}

const PASSWORD = `/ID[<00><00>]/Encrypt<</Filter/Standard/V 2/R 3/Length 128/P -4/O<${'11'.repeat(32)}>/U<${'22'.repeat(32)}>>>`;
const picture: RawObject = {
  dictionary: '/Subtype/Image/Width 1/Height 1/BitsPerComponent 8/ColorSpace/DeviceGray',
  stream: Uint8Array.of(0),
};
const encode = (text: string) => new TextEncoder().encode(text);

describe('files that hold no text to read', () => {
  test.each<[string, Uint8Array, UnreadableReason]>([
    ['protected with a password', onePage(SOME_TEXT, { trailer: PASSWORD }), 'encrypted'],
    ['a scan', onePage('q 595 0 0 842 0 0 cm /I Do Q', { resources: '/XObject<</I 6 0 R>>', more: [picture] }), 'scanned'],
    ['an empty page', onePage(''), 'scanned'],
    ['nothing', new Uint8Array(), 'broken'],
    ['rubbish', randomBytes(5_000), 'broken'],
    ['only the beginning', encode('%PDF-1.7\n'), 'broken'],
    ['rubbish behind a proper beginning', Buffer.concat([encode('%PDF-1.7\n'), randomBytes(20_000)]), 'broken'],
  ])('%s', async (_name, bytes, reason) => {
    expect(await outcome(bytes)).toBe(reason);
  });

  test('text is read, also where a script would open with it', async () => {
    const bytes = onePage(SOME_TEXT, { catalogue: '/OpenAction<</S/JavaScript/JS(globalThis.harmed = true)>>' });
    expect(await outcome(bytes)).toBe('read');
    expect(globalThis).not.toHaveProperty('harmed');
  });

  test('the bytes of the caller are left as they were', async () => {
    const bytes = onePage(SOME_TEXT);
    const before = Uint8Array.from(bytes);
    await loadPdf(bytes);
    expect(bytes).toEqual(before);
  });
});

/** Each form draws the next one ten times; the last one draws `leaf`. */
function forms(depth: number, leaf: string): RawObject[] {
  return Array.from({ length: depth }, (_, index) => ({
    dictionary: `/Type/XObject/Subtype/Form/BBox[0 0 595 842]/Resources<</Font<</F 5 0 R>>/XObject<</X ${index + 7} 0 R>>>>`,
    stream: encode(index === depth - 1 ? leaf : '/X Do '.repeat(10)),
  }));
}
const drawForms = { resources: '/XObject<</X 6 0 R>>' };
const manyPages = (count: number) =>
  rawPdf([
    { dictionary: '/Type/Catalog/Pages 2 0 R' },
    { dictionary: `/Type/Pages/Kids[${Array.from({ length: count }, (_, i) => `${i + 3} 0 R`).join(' ')}]/Count ${count}` },
    ...Array.from({ length: count }, () => ({ dictionary: '/Type/Page/Parent 2 0 R/MediaBox[0 0 9 9]' })),
  ]);

describe('files made to do harm', () => {
  test.each<[string, () => Uint8Array, UnreadableReason]>([
    ['a page that unpacks to 100 MB', () => onePage(packed(new Uint8Array(100 * 2 ** 20).fill(0x20))), 'too-complex'],
    ['thousands of pages', () => manyPages(3_000), 'too-complex'],
    ['a quarter of a million objects', () => rawPdf(Array.from({ length: 250_000 }, () => ({ dictionary: '' }))), 'too-complex'],
    [
      'forms within forms that draw lines',
      () => onePage(`${SOME_TEXT} /X Do`, { ...drawForms, more: forms(12, '0 0 m 9 9 l S') }),
      'too-complex',
    ],
    ['forms within forms that write', () => onePage(`${SOME_TEXT} /X Do`, { ...drawForms, more: forms(12, SOME_TEXT) }), 'too-complex'],
  ])('%s', async (_name, make, reason) => {
    const bytes = make();
    const start = performance.now();
    expect(await outcome(bytes)).toBe(reason);
    expect(performance.now() - start).toBeLessThan(15_000);
  });

  test('more pages by its own account than there are', async () => {
    const lying = Buffer.from(onePage(SOME_TEXT)).toString('latin1').replace('/Count 1', '/Count 99999999');
    expect(await outcome(Buffer.from(lying, 'latin1'))).toBe('read');
  });

  test('a form that draws itself is read once', async () => {
    const itself = { dictionary: '/Subtype/Form/BBox[0 0 9 9]/Resources<</XObject<</X 6 0 R>>>>', stream: encode('/X Do') };
    expect(await outcome(onePage(`${SOME_TEXT} /X Do`, { ...drawForms, more: [itself] }))).toBe('read');
  });
});

describe('damage on the way', () => {
  let whole: Uint8Array;
  beforeAll(() => {
    whole = samplePdf(fc.sample(sampleReport(), { numRuns: 1, seed: 3 })[0]!, PLAIN_LAYOUT);
  });

  test('a file cut short, or with bytes changed, is read or refused, never more', () =>
    fc.assert(
      fc.asyncProperty(
        fc.double({ min: 0, max: 1, noNaN: true }),
        fc.array(fc.tuple(fc.nat(10_000_000), fc.nat(255)), { maxLength: 12 }),
        async (part, changes) => {
          const bytes = Uint8Array.from(part < 0.4 ? whole.subarray(0, Math.floor(whole.length * part * 2.5)) : whole);
          for (const [at, value] of changes) if (bytes.length > 0) bytes[at % bytes.length] = value;
          const start = performance.now();
          await outcome(bytes);
          expect(performance.now() - start).toBeLessThan(10_000);
        },
      ),
      { numRuns: 150 },
    ));

  const number = fc.oneof(fc.integer({ min: -1_000, max: 1_000 }), fc.double({ noNaN: true, noDefaultInfinity: true })).map(String);
  const operator = fc.constantFrom(
    ...'q Q cm BT ET Tf Td TD Tm T* Tc Tw Tz TL Ts Tr Tj TJ \' " m l c re h S s f f* B b n W Do gs Tf /F (ab) [(a) 5 (b)] <4142>'.split(
      ' ',
    ),
  );

  test('operators in any order, with any numbers, are read or refused, never more', () =>
    fc.assert(
      fc.asyncProperty(fc.array(fc.oneof(number, operator), { maxLength: 200 }), async (tokens) => {
        await outcome(onePage(`${SOME_TEXT}\n${tokens.join(' ')}`));
      }),
      { numRuns: 300 },
    ));
});
