import type { Readable } from 'node:stream';
// @ts-expect-error the package has no types
import yauzl from 'yauzl';
import { UnreadableFile } from './unreadable-file.ts';

const MAX_ENTRIES = 5_000;
/** The text of a long report with all its markup has some 5 MB. */
const MAX_PART_BYTES = 64 * 2 ** 20;
const MAX_BYTES_READ = 96 * 2 ** 20;
const MAX_DECLARED_BYTES = 1024 * 2 ** 20;
/** Markup shrinks to a thirtieth or so; only what was made to burst shrinks further and is large as well. */
const MAX_RATIO = 200;
const RATIO_MATTERS_FROM = 16 * 2 ** 20;

/** What is used of an entry of the ZIP directory and of the library's file object. */
interface Entry {
  fileName: string;
  compressedSize: number;
  uncompressedSize: number;
}
interface ZipFile {
  entryCount: number;
  eachEntry(): AsyncIterable<Entry>;
  openReadStreamPromise(entry: Entry): Promise<Readable>;
}

/** The parts of a DOCX, unpacked piece by piece; nothing but the parts asked for is unpacked. */
export class DocxPackage {
  private bytesRead = 0;
  private readonly zip: ZipFile;
  private readonly entries: ReadonlyMap<string, Entry>;

  private constructor(zip: ZipFile, entries: ReadonlyMap<string, Entry>) {
    this.zip = zip;
    this.entries = entries;
  }

  static async open(bytes: Uint8Array): Promise<DocxPackage> {
    const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    try {
      const zip: ZipFile = await yauzl.fromBufferPromise(file, { lazyEntries: true });
      return new DocxPackage(zip, await listEntries(zip));
    } catch (error) {
      throw asUnreadable(error);
    }
  }

  has(name: string): boolean {
    return this.entries.has(name);
  }

  names(): string[] {
    return [...this.entries.keys()];
  }

  /** Hands a part over in pieces of text. Measures what really comes out: the sizes a file declares may be lies. */
  async read(name: string, onText: (text: string) => void): Promise<void> {
    const entry = this.entries.get(name);
    if (!entry) return;
    let size = 0;
    let decoder: TextDecoder | undefined;
    try {
      const stream = await this.zip.openReadStreamPromise(entry);
      for await (const chunk of stream as AsyncIterable<Buffer>) {
        size += chunk.length;
        this.bytesRead += chunk.length;
        if (size > MAX_PART_BYTES || this.bytesRead > MAX_BYTES_READ || bursts(size, entry.compressedSize)) throw zipBomb();
        decoder ??= decoderFor(chunk);
        onText(decoder.decode(chunk, { stream: true }));
      }
      if (decoder) onText(decoder.decode());
    } catch (error) {
      throw asUnreadable(error);
    }
  }
}

export function brokenDocx(): UnreadableFile {
  return new UnreadableFile(
    'broken',
    '这个 Word 文件已损坏或不完整，无法读取。请重新下载，或在 Word 中打开后另存为新的 DOCX 再试。',
    'This Word file is damaged or incomplete and cannot be read. Download it again, or open it in Word and save it as a new DOCX.',
  );
}

async function listEntries(zip: ZipFile): Promise<Map<string, Entry>> {
  if (zip.entryCount > MAX_ENTRIES) throw zipBomb();
  const entries = new Map<string, Entry>();
  let declared = 0;
  for await (const entry of zip.eachEntry()) {
    declared += entry.uncompressedSize;
    if (entries.size >= MAX_ENTRIES || declared > MAX_DECLARED_BYTES) throw zipBomb();
    if (bursts(entry.uncompressedSize, entry.compressedSize)) throw zipBomb();
    if (!entries.has(entry.fileName)) entries.set(entry.fileName, entry);
  }
  return entries;
}

function bursts(size: number, compressedSize: number): boolean {
  return size > RATIO_MATTERS_FROM && size > compressedSize * MAX_RATIO;
}

function decoderFor(start: Buffer): TextDecoder {
  if (start[0] === 0xff && start[1] === 0xfe) return new TextDecoder('utf-16le');
  if (start[0] === 0xfe && start[1] === 0xff) return new TextDecoder('utf-16be');
  return new TextDecoder('utf-8', { fatal: true });
}

function zipBomb(): UnreadableFile {
  return new UnreadableFile(
    'zip-bomb',
    '这个文件解压后过大，可能是恶意构造的压缩炸弹，已停止读取。',
    'This file grows far too large when unpacked (a ZIP bomb); reading was stopped.',
  );
}

/** Errors of the ZIP and XML libraries are about the file; ours already say so. */
function asUnreadable(error: unknown): UnreadableFile {
  return error instanceof UnreadableFile ? error : brokenDocx();
}
