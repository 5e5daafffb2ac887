import type { SourceKind } from './reading/source-document.ts';

const HEAD_BYTES = 65_536;

/** What a file that was read as a report is kept as. The name is not trusted. */
export function fileKind(bytes: Uint8Array): SourceKind {
  const head = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.byteLength, HEAD_BYTES)).toString('latin1');
  if (head.startsWith('PK')) return 'docx';
  if (head.slice(0, 1_024).includes('%PDF-')) return 'pdf';
  return /<!doctype\s+html|<(?:html|body|div|table|tr|td|p|span)[\s>]/i.test(head) ? 'html' : 'text';
}

export const FILE_ENDING: Record<SourceKind, string> = { text: 'txt', html: 'html', docx: 'docx', pdf: 'pdf' };
