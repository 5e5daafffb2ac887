import iconv from 'iconv-lite';
import { UnreadableFile } from './unreadable-file.ts';

const META_WINDOW = 4096;
/** Above this share of undecodable characters the bytes are no text of the supposed encoding. */
const TOLERATED_DAMAGE = 0.02;

/** The text of bytes in UTF-8, UTF-16 or GB18030. What the bytes show goes before what the page declares. */
export function decodeText(bytes: Uint8Array): string {
  const encoding = encodingOf(bytes);
  if (encoding === 'utf-8') return stripBom(new TextDecoder('utf-8').decode(bytes));
  const text = stripBom(iconv.decode(asBuffer(bytes), encoding));
  if (isDamaged(text)) throw notText();
  return text;
}

/** True for bytes that are no text in any supported encoding: control characters no text holds. */
export function looksBinary(bytes: Uint8Array): boolean {
  const sample = bytes.subarray(0, 65_536);
  if (utf16Of(sample)) return false;
  let controls = 0;
  for (const byte of sample) if (byte < 9 || (byte > 13 && byte < 32 && byte !== 27)) controls++;
  return controls > Math.max(3, sample.length / 500);
}

export function notText(): UnreadableFile {
  return new UnreadableFile(
    'unknown-kind',
    '无法识别该文件：它不是文本、网页、DOCX 或 PDF',
    'This file is neither text, a web page, DOCX nor PDF',
  );
}

function encodingOf(bytes: Uint8Array): string {
  const utf16 = utf16Of(bytes);
  if (utf16) return utf16;
  if (isUtf8(bytes)) return 'utf-8';
  const declared = declaredCharset(bytes);
  if (!declared || declared.startsWith('utf') || !iconv.encodingExists(declared)) return 'gb18030';
  return declared.startsWith('gb') ? 'gb18030' : declared;
}

function utf16Of(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | undefined {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  const sample = bytes.subarray(0, META_WINDOW);
  let evenZeros = 0;
  let oddZeros = 0;
  for (let i = 0; i < sample.length; i++) if (sample[i] === 0) i % 2 ? oddZeros++ : evenZeros++;
  const half = sample.length / 2;
  if (sample.length >= 8 && oddZeros > half * 0.05 && oddZeros > evenZeros * 4) return 'utf-16le';
  if (sample.length >= 8 && evenZeros > half * 0.05 && evenZeros > oddZeros * 4) return 'utf-16be';
  return undefined;
}

function isUtf8(bytes: Uint8Array): boolean {
  try {
    // `stream` forgives a character that the end of the file cuts in two.
    new TextDecoder('utf-8', { fatal: true }).decode(bytes, { stream: true });
    return true;
  } catch {
    return false;
  }
}

function declaredCharset(bytes: Uint8Array): string | undefined {
  const head = asBuffer(bytes.subarray(0, META_WINDOW)).toString('latin1');
  return /<meta[^>]{0,200}charset\s*=\s*["']?\s*([\w-]+)/i.exec(head)?.[1]?.toLowerCase();
}

function isDamaged(text: string): boolean {
  let damaged = 0;
  for (let at = text.indexOf('\ufffd'); at >= 0; at = text.indexOf('\ufffd', at + 1)) damaged++;
  return damaged > Math.max(8, text.length * TOLERATED_DAMAGE);
}

const stripBom = (text: string) => (text.charCodeAt(0) === 0xfeff ? text.slice(1) : text);
const asBuffer = (bytes: Uint8Array) => Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
