import type { Line } from './line.ts';
import { findYear } from './printed-date.ts';

export interface ReportTitle {
  title: string;
  agency: string | null;
  year: number | null;
  /** Index of its last line; -1 when it comes from the properties of the file. */
  at: number;
}

const SUBJECT = /(?:政府信息公开|政务公开|信息公开)/;
const KIND = /(?:报告|年报)/;
const YEAR_IN_BRACKETS = /^[(（](?:19|20)\d{2}年度?[)）]$/;
const LONGEST_TITLE = 70;
const NOT_TITLE = /[。;；>＞《|｜]|当前位置|首页|编制|如下|要求/;

/** The title above the report, in one line or broken over up to three. */
export function findTitle(lines: readonly Line[], firstChapter: number): ReportTitle | null {
  const end = firstChapter >= 0 ? firstChapter : Math.min(lines.length, 80);
  let best: { title: ReportTitle; score: number } | null = null;
  const texts: { text: string; at: number }[] = [];
  for (let at = 0; at < end; at++) {
    const { text } = lines[at]!;
    if (text === '') continue;
    texts.push({ text: text.replace(/\s+/g, ' '), at });
    for (let count = 1; count <= 3 && count <= texts.length; count++) {
      const parts = texts.slice(-count);
      const candidate = titleOf(
        parts.map((part) => part.text),
        at,
      );
      if (!candidate) continue;
      const score = scoreOf(candidate) - (count - 1) * 0.1;
      // Lists of other years' reports stand above the report; its own title stands nearest to the text.
      if (!best || score >= best.score) best = { title: candidate, score };
    }
  }
  return best?.title ?? null;
}

/** A title from `<title>` or the document properties, for its agency and year. */
export function titleFromMeta(metaTitle: string | undefined): ReportTitle | null {
  if (!metaTitle) return null;
  const part = metaTitle.split(/[_|－—-]/).find((text) => SUBJECT.test(text) && KIND.test(text));
  return part ? titleOf([part.trim()], -1) : null;
}

function titleOf(parts: readonly string[], at: number): ReportTitle | null {
  const ending = YEAR_IN_BRACKETS.test(parts.at(-1)!) ? parts.length - 2 : parts.length - 1;
  if (ending < 0 || !KIND.test(parts[ending]!) || parts[0]!.length < 3) return null;
  if (parts.slice(0, ending).some((part) => part.length > 40 || KIND.test(part) || /[,，:：、]/.test(part))) return null;
  const title = parts
    .join('')
    .trim()
    .replace(/(\d) (?=年)/g, '$1');
  if (title.length > LONGEST_TITLE || NOT_TITLE.test(title) || !SUBJECT.test(title)) return null;
  if (!/(?:报告|年报)(?:[(（][^)）]*[)）])?\s*$/.test(title)) return null;
  return { title, agency: agencyIn(title), year: findYear(title), at };
}

function scoreOf({ title, agency, year }: ReportTitle): number {
  return (agency ? 2 : 0) + (year ? 2 : 0) + (/年度报告|年报/.test(title) ? 1 : 0) + (title.includes('政府信息公开') ? 0.5 : 0);
}

const YEAR = /(?:(?:19|20)\d{2}|二[〇零○OＯ0][一二三四五六七八九〇零○0]{2})年度?/g;

function agencyIn(title: string): string | null {
  const compact = title.normalize('NFKC').replace(/\s+/g, '').replace(/^关于/, '');
  const withoutYear = compact.replace(YEAR, ' ').trim();
  const end = withoutYear.search(/关于|政府信息公开|政务公开|信息公开|\s|\(/);
  const agency = (end < 0 ? withoutYear : withoutYear.slice(0, end)).replace(/[:,、"“”]+/g, '');
  return agency.length >= 3 && !/^(?:本机关|我[局委办区县市]|政府|年度)/.test(agency) ? agency : null;
}
