import { sha256 } from '../platform/hash.ts';
import type { PublishedReport } from './published-report.ts';

/**
 * Equal for two files that hold the same report: tables and wording count; layout, blanks and punctuation do not,
 * nor what the site prints around the report.
 */
export function contentHash({ cells, raw, cellsOwn = {}, rawOwn = {}, chapters, preamble, title }: PublishedReport): string {
  const texts = [title ?? '', preamble, ...Object.entries(chapters).flatMap(([id, chapter]) => [id, chapter.heading, chapter.text])];
  return sha256(JSON.stringify([inOrder(cells), inOrder(raw, bare), inOrder(cellsOwn), inOrder(rawOwn, bare), texts.map(bare)]));
}

function inOrder<T>(record: Record<string, T>, change: (value: T) => T = (value) => value): [string, T][] {
  return Object.entries(record)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([key, value]) => [key, change(value)]);
}

const bare = (text: string): string => text.normalize('NFKC').replace(/[^\p{L}\p{N}+.-]/gu, '');

const UNSTORABLE = /\\u0000|\\ud[89a-f]/i;

/** PostgreSQL keeps no NUL and no half of a surrogate pair; neither is anything that a report prints. */
export function storable(report: PublishedReport): PublishedReport {
  const json = JSON.stringify(report);
  if (!UNSTORABLE.test(json)) return report;
  return JSON.parse(json, (_, value) => (typeof value === 'string' ? value.replaceAll('\0', '').toWellFormed() : value));
}
