import type { Block, SourceDocument } from './source-document.ts';
import { UnreadableFile } from './unreadable-file.ts';

/** A report has a few hundred lines; a text of more than this is something else. */
const MOST_LINES = 60_000;

/** One block per line; blank lines stay, since in a flattened table they may be blank cells. */
export function loadText(text: string): SourceDocument {
  const blocks: Block[] = [];
  let start = 0;
  for (let line = 1; start <= text.length; line++) {
    if (line > MOST_LINES) throw tooComplex();
    let end = text.indexOf('\n', start);
    if (end < 0) end = text.length;
    const stop = end > start && text.charCodeAt(end - 1) === 13 ? end - 1 : end;
    blocks.push({ kind: 'text', text: text.slice(start, stop), line });
    start = end + 1;
  }
  return { kind: 'text', blocks };
}

export function tooComplex(): UnreadableFile {
  return new UnreadableFile(
    'too-complex',
    '该文件的内容远多于一份年度报告，请只提交报告本身',
    'This file holds far more than an annual report; submit the report alone',
  );
}
