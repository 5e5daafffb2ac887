import { readFile, stat } from 'node:fs/promises';
import { checkReport } from './consistency.ts';
import type { Finding } from './finding.ts';
import type { PublishedReport } from './published-report.ts';
import { requireReadableSize } from './reading/load-document.ts';
import { readReport } from './reading/read-report.ts';
import { UnreadableFile, type UnreadableReason } from './reading/unreadable-file.ts';

export interface ReadingTask {
  /** Shown in messages; its extension is a hint only. */
  name: string;
  /** Either the bytes, or a file of this machine that the worker opens itself. */
  source: { bytes: Uint8Array } | { path: string };
  previous?: PublishedReport;
  /** Whoever stores the report checks it beside its neighbours. */
  unchecked?: true;
}

export type ReadingResult =
  | { ok: true; name: string; report: PublishedReport; findings: Finding[] }
  | { ok: false; name: string; reason: UnreadableReason | 'no-file'; message: string; messageEn: string };

/** Reads and checks one file. A file that cannot be read is a result, not a failure of the worker. */
export default async function readAndCheck({ name, source, previous, unchecked }: ReadingTask): Promise<ReadingResult> {
  try {
    const bytes = 'bytes' in source ? source.bytes : await openFile(source.path);
    const report = await readReport(bytes);
    return { ok: true, name, report, findings: unchecked ? [] : checkReport(report, previous ? { previous } : {}) };
  } catch (error) {
    if (error instanceof UnreadableFile) {
      return { ok: false, name, reason: error.reason, message: error.message, messageEn: error.messageEn };
    }
    const code = (error as NodeJS.ErrnoException).code;
    if (code === 'ENOENT') return { ok: false, name, reason: 'no-file', message: '找不到该文件', messageEn: 'No such file' };
    if (code === 'EISDIR')
      return { ok: false, name, reason: 'no-file', message: '这是文件夹，不是文件', messageEn: 'This is a folder, not a file' };
    if (code === 'EACCES')
      return { ok: false, name, reason: 'no-file', message: '没有读取该文件的权限', messageEn: 'No permission to read this file' };
    throw error;
  }
}

async function openFile(path: string): Promise<Uint8Array> {
  requireReadableSize((await stat(path)).size);
  return readFile(path);
}
