import type { PublishedReport } from '../published-report.ts';
import { loadDocument } from './load-document.ts';
import { recognise } from './recognise.ts';

/** Reads one published report from the bytes of a file of any supported kind. Throws `UnreadableFile`. */
export async function readReport(bytes: Uint8Array): Promise<PublishedReport> {
  return recognise(await loadDocument(bytes));
}
