import { sha256 } from '../platform/hash.ts';
import type { PublishedReport } from './published-report.ts';
import { STORED_CELLS } from './stored-cells.ts';

/**
 * Equal for two files that hold the same report: tables and wording count; layout, blanks and punctuation do not,
 * nor what the site prints around the report.
 */
export function contentHash({ cells, raw, cellsOwn, rawOwn, chapters, chapterOrder, preamble, title }: PublishedReport): string {
  const tables = [cells, cellsOwn].map((values) => (values ? STORED_CELLS.map(({ id }) => (id in values ? values[id] : '-')).join() : ''));
  const printed = [raw, rawOwn].map((texts) => (texts ? STORED_CELLS.map(({ id }) => texts[id] ?? '').join() : ''));
  const headings = chapterOrder.map((id) => `${id} ${chapters[id]?.heading}`);
  const texts = chapterOrder.map((id) => chapters[id]?.text);
  const words = [...printed, title, preamble, ...headings, ...texts].join('\n').normalize('NFKC');
  return sha256(`${tables.join('|')}\n${words.replace(NO_WORDS, '')}`);
}

const NO_WORDS = /[\s\p{P}\p{S}\p{C}]+/gu;

/** PostgreSQL keeps no NUL and no half of a surrogate pair; neither is anything that a report prints. */
export function storable(report: PublishedReport): PublishedReport {
  return isStorable(report) ? report : (cleaned(report) as PublishedReport);
}

function isStorable(value: unknown): boolean {
  if (typeof value === 'string') return value.isWellFormed() && !value.includes('\0');
  if (typeof value !== 'object' || value === null) return true;
  for (const key in value) if (!isStorable((value as Record<string, unknown>)[key])) return false;
  return true;
}

function cleaned(value: unknown): unknown {
  if (typeof value === 'string') return value.replaceAll('\0', '').toWellFormed();
  if (Array.isArray(value)) return value.map(cleaned);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, cleaned(inner)]));
}
