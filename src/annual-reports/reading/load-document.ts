import { decodeText, looksBinary, notText } from './decode-text.ts';
import { loadDocx } from './from-docx.ts';
import { loadHtml } from './from-html.ts';
import { loadPdf } from './from-pdf.ts';
import { loadText } from './from-text.ts';
import type { SourceDocument } from './source-document.ts';
import { UnreadableFile } from './unreadable-file.ts';

const MEBIBYTE = 1024 * 1024;
/** Room for a saved page with its pictures inside; the text of a report itself is below 100 kB. */
export const MOST_BYTES = 64 * MEBIBYTE;

/** Turns a file into blocks of text and grids. The kind is told by the content. */
export async function loadDocument(bytes: Uint8Array): Promise<SourceDocument> {
  requireReadableSize(bytes.length);
  if (isBlank(bytes)) throw new UnreadableFile('empty', '文件是空的', 'The file is empty');
  if (startsWith(bytes, 'PK')) return loadDocx(bytes);
  if (hasPdfHeader(bytes)) return loadPdf(bytes);
  refuseOtherKinds(bytes);
  if (looksBinary(bytes)) throw notText();
  const text = decodeText(bytes);
  return isHtml(text) ? loadHtml(text) : loadText(text);
}

/** Also for whoever has yet to open the file: one too large is refused before it takes up memory. */
export function requireReadableSize(bytes: number): void {
  if (bytes <= MOST_BYTES) return;
  throw new UnreadableFile('too-large', '文件超过 64 MB，请只提交报告本身', 'The file is larger than 64 MB; submit the report alone');
}

function isBlank(bytes: Uint8Array): boolean {
  return bytes.every((byte) => byte === 0x20 || (byte >= 9 && byte <= 13) || byte === 0);
}

function hasPdfHeader(bytes: Uint8Array): boolean {
  return ascii(bytes, 1024).includes('%PDF-');
}

function refuseOtherKinds(bytes: Uint8Array): void {
  const compound = bytes[0] === 0xd0 && bytes[1] === 0xcf && bytes[2] === 0x11 && bytes[3] === 0xe0;
  if (compound && Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).includes(Buffer.from('EncryptedPackage', 'utf16le'))) {
    throw new UnreadableFile('encrypted', '文件已加密，请去除密码后再提交', 'The file is encrypted; remove the password first');
  }
  if (compound || startsWith(bytes, '{\\rtf')) {
    throw new UnreadableFile(
      'unknown-kind',
      '这是旧版 Word 或 RTF 文件，请另存为 DOCX 后再提交',
      'This is an old Word or RTF file; save it as DOCX first',
    );
  }
  if (PICTURES.some((signature) => signature.every((byte, at) => bytes[at] === byte))) {
    throw new UnreadableFile('scanned', '这是图片，其中没有可读取的文字', 'This is a picture; it holds no text that can be read');
  }
}

/** PNG, JPEG, GIF, TIFF (both byte orders). */
const PICTURES = [
  [0x89, 0x50, 0x4e, 0x47],
  [0xff, 0xd8, 0xff],
  [0x47, 0x49, 0x46, 0x38],
  [0x49, 0x49, 0x2a, 0x00],
  [0x4d, 0x4d, 0x00, 0x2a],
];

/** A page says so, or a fragment holds at least two elements that only a page has. */
function isHtml(text: string): boolean {
  const head = text.slice(0, 65_536);
  if (/<!doctype\s+html|<html[\s>]/i.test(head)) return true;
  return (head.match(/<\/?(?:table|tr|td|p|div|span|br|h[1-6]|body|ul|li|section)\b[^<>]{0,1000}>/gi)?.length ?? 0) >= 2;
}

const ascii = (bytes: Uint8Array, length: number) => String.fromCharCode(...bytes.subarray(0, length));
const startsWith = (bytes: Uint8Array, signature: string) => ascii(bytes, signature.length) === signature;
