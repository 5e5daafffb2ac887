import { CHAPTER_IDS, type Chapter, type ChapterId } from '../published-report.ts';
import type { ChapterHeading } from './chapter-headings.ts';
import type { Line } from './line.ts';
import { paragraphsOf, wrapWidth } from './paragraphs.ts';
import { isFooterLine, isPageHeadLine } from './site-furniture.ts';

export interface Narrative {
  preamble: string[];
  chapters: Partial<Record<ChapterId, Chapter>>;
  chapterOrder: ChapterId[];
}

export interface NarrativeBounds {
  headings: readonly ChapterHeading[];
  /** Index after the title. */
  begin: number;
  /** Index where the text ends: signature or footer. */
  end: number;
  outsideTables: (at: number) => boolean;
}

/** The report's text without its tables: what stands before chapter one, and the chapters. */
export function readNarrative(lines: readonly Line[], { headings, begin, end, outsideTables }: NarrativeBounds): Narrative {
  const text = lines.map((line, at) => ({ line, at })).filter(({ at }) => outsideTables(at));
  const width = wrapWidth(text.map(({ line }) => line));
  const between = (from: number, to: number) =>
    text.filter(({ line, at }) => at >= from && at < to && !isFooterLine(line.text) && line.text !== '').map(({ line }) => line);
  const first = headings[0]?.at ?? end;
  const before = between(begin, first).filter((line) => !isPageHeadLine(line.text));
  const chapters: Partial<Record<ChapterId, Chapter>> = {};
  headings.forEach((heading, index) => {
    const next = headings[index + 1]?.at ?? Math.max(end, heading.at + 1);
    const paragraphs = paragraphsOf(between(heading.at + 1, next), width);
    chapters[heading.chapter] = { heading: heading.heading, text: [heading.rest, ...paragraphs].filter(Boolean).join('\n') };
  });
  return {
    preamble: sentencesOnly(paragraphsOf(before, width)),
    chapters,
    chapterOrder: headings.map((heading) => heading.chapter).filter((id) => CHAPTER_IDS.includes(id)),
  };
}

/** Menus and breadcrumbs before the report are short and end without a full stop. */
function sentencesOnly(paragraphs: readonly string[]): string[] {
  return paragraphs.filter((paragraph) => /[。,，;；]/.test(paragraph) || paragraph.length > 60);
}
