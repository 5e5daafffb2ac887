import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';

export type Encoding = 'br' | 'gzip' | 'identity';

const toBrotli = promisify(brotliCompress);
const toGzip = promisify(gzip);
/** A cold page must leave at once; a page that is asked for again is worth the work. */
const QUALITY = { quick: { br: 4, gzip: 4 }, best: { br: 9, gzip: 9 } } as const;

export function preferredEncoding(acceptEncoding: string | undefined): Encoding {
  if (acceptEncoding === undefined) return 'identity';
  if (accepts(acceptEncoding, 'br')) return 'br';
  return accepts(acceptEncoding, 'gzip') ? 'gzip' : 'identity';
}

function accepts(header: string, encoding: string): boolean {
  const at = header.indexOf(encoding);
  // `br;q=0` refuses; everything else that names the encoding takes it.
  return at >= 0 && !/^\s*;\s*q=0(\.0*)?\s*(,|$)/.test(header.slice(at + encoding.length));
}

export async function encode(body: Buffer, encoding: Encoding, effort: keyof typeof QUALITY): Promise<Buffer> {
  if (encoding === 'identity') return body;
  const level = QUALITY[effort][encoding];
  if (encoding === 'gzip') return toGzip(body, { level });
  const { BROTLI_PARAM_QUALITY, BROTLI_PARAM_SIZE_HINT, BROTLI_PARAM_MODE, BROTLI_MODE_TEXT } = constants;
  return toBrotli(body, {
    params: { [BROTLI_PARAM_QUALITY]: level, [BROTLI_PARAM_SIZE_HINT]: body.length, [BROTLI_PARAM_MODE]: BROTLI_MODE_TEXT },
  });
}
