import type { PublishedReport } from '../published-report.ts';

const ABOUT_PERIOD = /统计(?:期限|时限|时段|时间|周期|区间)|数据[^。]{0,12}期限|期限[^。]{0,4}自/;
const SPAN = /自?\s*\d{4}\s*年?\s*1\s*月\s*1\s*日/;
const DAYS = /(\d{4})年(\d{1,2})月(\d{1,2})日(?:\d{1,2}时)?起?[,，]?(?:至|到|-|—|–|~|～)+(?:(\d{4})年)?(\d{1,2})月(\d{1,2})日/;

/** The sentence that says which days the figures cover, and the days when they can be read. */
export function findPeriod(paragraphs: readonly string[]): PublishedReport['period'] {
  const sentences = paragraphs.flatMap((paragraph) => paragraph.split(/(?<=[。;；])/));
  const text = (sentences.find((sentence) => ABOUT_PERIOD.test(sentence)) ?? sentences.find((sentence) => SPAN.test(sentence)))?.trim();
  if (!text) return null;
  const days = DAYS.exec(text.normalize('NFKC').replace(/\s+/g, ''));
  if (!days) return { text };
  const [, fromYear, fromMonth, fromDay, toYear, toMonth, toDay] = days;
  return { text, from: iso(fromYear!, fromMonth!, fromDay!), to: iso(toYear ?? fromYear!, toMonth!, toDay!) };
}

const iso = (year: string, month: string, day: string) => `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
