import { deflateSync } from 'node:zlib';

/** An object of a PDF written by hand, for tests: a dictionary, and the bytes of its stream if it has one. */
export interface RawObject {
  dictionary: string;
  stream?: Uint8Array;
}

/** A PDF of these objects, numbered from 1; the first is the catalogue. */
export function rawPdf(objects: readonly RawObject[], trailer = ''): Uint8Array {
  const pieces: Buffer[] = [Buffer.from('%PDF-1.7\n')];
  const offsets: number[] = [];
  let length = pieces[0]!.length;
  const add = (piece: Buffer) => {
    pieces.push(piece);
    length += piece.length;
  };
  for (const [index, { dictionary, stream }] of objects.entries()) {
    offsets.push(length);
    const size = stream ? `/Length ${stream.length}` : '';
    add(Buffer.from(`${index + 1} 0 obj\n<<${dictionary}${size}>>\n`));
    if (stream) for (const piece of [Buffer.from('stream\n'), Buffer.from(stream), Buffer.from('\nendstream\n')]) add(piece);
    add(Buffer.from('endobj\n'));
  }
  const start = length;
  const entries = offsets.map((offset) => `${String(offset).padStart(10, '0')} 00000 n \n`).join('');
  add(Buffer.from(`xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${entries}`));
  add(Buffer.from(`trailer\n<</Size ${objects.length + 1}/Root 1 0 R${trailer}>>\nstartxref\n${start}\n%%EOF\n`));
  return Uint8Array.from(Buffer.concat(pieces));
}

/** One page with this content, Helvetica as /F, further objects from number 6 on. */
export function onePage(
  content: string | Uint8Array,
  { catalogue = '', resources = '', more = [] as RawObject[], trailer = '' } = {},
): Uint8Array {
  const stream = typeof content === 'string' ? Buffer.from(content) : content;
  return rawPdf(
    [
      { dictionary: `/Type/Catalog/Pages 2 0 R${catalogue}` },
      { dictionary: '/Type/Pages/Kids[3 0 R]/Count 1' },
      { dictionary: `/Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents 4 0 R/Resources<</Font<</F 5 0 R>>${resources}>>` },
      { dictionary: typeof content === 'string' ? '' : '/Filter/FlateDecode', stream },
      { dictionary: '/Type/Font/Subtype/Type1/BaseFont/Helvetica' },
      ...more,
    ],
    trailer,
  );
}

/** Text long enough for a page with text, as PDF operators. */
export const SOME_TEXT = 'BT /F 12 Tf 72 700 Td (Annual report of the year 2024) Tj ET';

export const packed = (bytes: Uint8Array | string) => deflateSync(bytes);
