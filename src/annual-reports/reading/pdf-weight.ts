import { inflateSync, constants as zlib } from 'node:zlib';
import { UnreadableFile } from './unreadable-file.ts';

const MAX_OBJECTS = 200_000;
const MAX_TABLE_ENTRIES = 1_000_000;
const MEGABYTE = 2 ** 20;

/** What streams of a kind may unpack to, each and together. Drawing costs the parser some twenty times its own size. */
const LIMITS = {
  drawing: { each: 8 * MEGABYTE, together: 64 * MEGABYTE },
  font: { each: 40 * MEGABYTE, together: 120 * MEGABYTE },
  /** Pictures and attachments are not unpacked by the parser; they only must not hide something else. */
  unread: { each: 64 * MEGABYTE, together: 256 * MEGABYTE },
};
type Kind = keyof typeof LIMITS;

/** Compression within compression: no program that prints reports nests deeper. */
const MAX_LAYERS = 3;
/** An LZW stream grows at most about this much in practice; it is too rare to be worth unpacking. */
const LZW_GROWTH = 400;

/**
 * Refuses a PDF that would unpack to more than a report can need, before the parser is let at it: a small file may
 * hold gigabytes, and the parser unpacks without asking.
 */
export function refuseHeavyPdf(bytes: Uint8Array): void {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  refuseManyObjects(file);
  const sizes: Record<Kind, number> = { drawing: 0, font: 0, unread: 0 };
  for (const { dictionary, start, end } of streams(file)) {
    const kind = kindOf(dictionary);
    sizes[kind] += unpackedSize(file.subarray(start, end), dictionary, LIMITS[kind].each);
    if (sizes[kind] > LIMITS[kind].together) throw tooComplex();
  }
}

function kindOf(dictionary: string): Kind {
  if (/\/Subtype\s*\/Image\b|\/EmbeddedFile\b/.test(dictionary)) return 'unread';
  return /\/Length1\b|\/Subtype\s*\/(?:Type1C|CIDFontType0C|OpenType)\b/.test(dictionary) ? 'font' : 'drawing';
}

export function tooComplex(): UnreadableFile {
  return new UnreadableFile(
    'too-complex',
    '这个 PDF 文件过于复杂(页数、对象过多或解压后过大)，无法读取。请只保留年度报告部分，重新导出后再试。',
    'This PDF is too complex to read (too many pages or objects, or too large when unpacked). Export the annual report alone and try again.',
  );
}

function refuseManyObjects(file: Buffer): void {
  let objects = 0;
  for (let at = file.indexOf(' obj'); at >= 0; at = file.indexOf(' obj', at + 4)) objects++;
  if (objects > MAX_OBJECTS) throw tooComplex();
  for (let at = file.indexOf('/XRef'); at >= 0; at = file.indexOf('/XRef', at + 5)) {
    const around = file.toString('latin1', Math.max(0, at - 1024), at + 1024);
    const numbers = [...around.matchAll(/\/(?:Size\s+|Index\s*\[)([\d\s]+)/g)].flatMap((match) =>
      match[1]!.trim().split(/\s+/).map(Number),
    );
    if (numbers.some((number) => number > MAX_TABLE_ENTRIES)) throw tooComplex();
  }
}

interface PackedStream {
  dictionary: string;
  start: number;
  end: number;
}

function* streams(file: Buffer): Generator<PackedStream> {
  let at = file.indexOf('stream');
  while (at >= 0) {
    const start = at + (file[at + 6] === 0x0d && file[at + 7] === 0x0a ? 8 : 7);
    const foundEnd = file.indexOf('endstream', start);
    const end = foundEnd < 0 ? file.length : foundEnd;
    const opened = Math.max(0, at - 4096, file.lastIndexOf('obj', at));
    yield { dictionary: file.toString('latin1', opened, at), start, end };
    at = foundEnd < 0 ? -1 : file.indexOf('stream', foundEnd + 9);
  }
}

function unpackedSize(packed: Buffer, dictionary: string, allowance: number): number {
  if (/LZW/.test(dictionary)) return packed.length * LZW_GROWTH;
  let current = packed;
  let size = packed.length;
  for (let layer = 0; isZlib(current); layer++) {
    if (layer === MAX_LAYERS) throw tooComplex();
    try {
      current = inflateSync(current, { maxOutputLength: Math.max(1, allowance), finishFlush: zlib.Z_SYNC_FLUSH });
    } catch (error) {
      // Damaged data is the parser's business; it stops at the damage as we do.
      if ((error as NodeJS.ErrnoException).code !== 'ERR_BUFFER_TOO_LARGE') return size;
      throw tooComplex();
    }
    size = Math.max(size, current.length);
  }
  return size;
}

function isZlib(data: Buffer): boolean {
  return data.length > 2 && (data[0]! & 0x0f) === 8 && data.readUInt16BE(0) % 31 === 0;
}
