import { RuleViolation } from '../../platform/errors.ts';
import type { Language } from '../../ui/language.ts';
import { CHAPTER_IDS, CHAPTER_TITLES, type ChapterId, type PublishedReport } from '../published-report.ts';
import { type LaidOutTable, layoutTables } from '../table-layout.ts';
import { EXPORT_WORDS } from './words.ts';

/** A report as a document: what stands on paper, in order, whatever the file kind. */
export interface ReportDocument {
  language: Language;
  title: string;
  /** The title broken at a sensible place: the agency on the first line. */
  titleLines: string[];
  /** 「发布日期:2021年1月28日」 or null. */
  published: string | null;
  preamble: Paragraph[];
  chapters: DocumentChapter[];
  /** Name, then date; as far as the report has them. */
  signature: string[];
}

export interface DocumentChapter {
  id: ChapterId;
  heading: string;
  paragraphs: Paragraph[];
  table: LaidOutTable | null;
}

export interface Paragraph {
  /** 「(一)主动公开情况。」 at the head of a paragraph, set in 楷体; else empty. */
  lead: string;
  text: string;
}

export function reportDocument(report: PublishedReport, language: Language): ReportDocument {
  const tables = layoutTables(report);
  const titleLines = linesOfTitle(report, language);
  return {
    language,
    title: titleLines.join(language === 'zh' ? '' : ' '),
    titleLines,
    published: report.publishedOn
      ? `${EXPORT_WORDS[language].publishedOn}${language === 'zh' ? '：' : ': '}${formatDay(report.publishedOn, language)}`
      : null,
    preamble: paragraphsOf(preambleOf(report)),
    chapters: chapterIds(report, tables).map((id) => ({
      id,
      heading: (language === 'zh' && report.chapters[id]?.heading) || CHAPTER_TITLES[id][language],
      paragraphs: paragraphsOf(report.chapters[id]?.text ?? ''),
      table: tables.find((table) => table.chapter === id) ?? null,
    })),
    signature: [report.signedBy, report.signedOn ? formatDay(report.signedOn, language) : null].filter((line) => line !== null),
  };
}

/** Twenty times the longest report seen. What is longer is no report, and would keep others waiting while it is set. */
const MOST_CHARACTERS = 200_000;
const MOST_PARAGRAPHS = 4_000;

/** Throws `RuleViolation` where the text is too long to be set on pages. */
export function refuseLongText({ preamble, chapters }: ReportDocument): void {
  const paragraphs = [...preamble, ...chapters.flatMap((chapter) => chapter.paragraphs)];
  const characters = paragraphs.reduce((sum, { lead, text }) => sum + lead.length + text.length, 0);
  if (characters > MOST_CHARACTERS || paragraphs.length > MOST_PARAGRAPHS) {
    throw new RuleViolation('document-too-long', '报告正文过长,无法生成文档');
  }
}

/** 2021-01-28 as 2021年1月28日, or 28 January 2021. */
export function formatDay(isoDay: string, language: Language): string {
  const [year, month, day] = isoDay.split('-').map(Number);
  if (!year || !month || !day) return isoDay;
  if (language === 'zh') return `${year}年${month}月${day}日`;
  return new Date(Date.UTC(year, month - 1, day)).toLocaleDateString('en-GB', {
    day: 'numeric',
    month: 'long',
    year: 'numeric',
    timeZone: 'UTC',
  });
}

function linesOfTitle({ title, agency, year }: PublishedReport, language: Language): string[] {
  const words = EXPORT_WORDS[language];
  if (language === 'en') return [`${words.reportTitle}${year === null ? '' : `, ${year}`}`, agency ?? words.unknownAgency];
  const full = title ?? `${agency ?? words.unknownAgency}${year === null ? '' : `${year}年`}${words.reportTitle}`;
  const first = [agency, words.unknownAgency].find((name) => name && full.startsWith(name) && full.length > name.length);
  return first ? [first, full.slice(first.length).trim()] : full.split('\n');
}

/** Some sites print the period apart from the rest. */
function preambleOf({ preamble, period }: PublishedReport): string {
  if (!period || preamble.includes(period.text)) return preamble;
  return preamble ? `${preamble}\n${period.text}` : period.text;
}

/** The order of the report; a chapter that it has only as a table stands where the format puts it. */
function chapterIds(report: PublishedReport, tables: LaidOutTable[]): ChapterId[] {
  const ids = report.chapterOrder.filter((id) => report.chapters[id]);
  for (const id of CHAPTER_IDS) {
    if (ids.includes(id) || !tables.some((table) => table.chapter === id)) continue;
    const next = ids.findIndex((other) => other > id);
    ids.splice(next === -1 ? ids.length : next, 0, id);
  }
  return ids;
}

const LEAD = /^[(\uFF08][一二三四五六七八九十]+[)\uFF09][^。！？；;\n]{2,28}。/u;

function paragraphsOf(text: string): Paragraph[] {
  return text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .map((line) => {
      const lead = LEAD.exec(line)?.[0] ?? '';
      return { lead, text: line.slice(lead.length) };
    });
}
