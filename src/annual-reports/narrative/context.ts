import type { FigureScope } from './figure.ts';
import { lastTopic, type Topic } from './topics.ts';

const OPENS_SECTION = /^(?:[(]?[一二三四五六七八九十\d]+[)、.]|[一二三四五六七八九十]+是)/;
const LONGEST_HEADING = 24;

/** Under the heading 「(二)依申请公开情况」 an 申请 is a disclosure request, until the next heading. */
export function sectionTopic(sentence: string, current: Topic | null): Topic | null {
  if (!OPENS_SECTION.test(sentence)) return current;
  return sentence.length <= LONGEST_HEADING && lastTopic(sentence)?.topic === 'requests' ? 'requests' : null;
}

const WHOLE = /全(?:区|市|县|省|州|旗|镇|乡|街道|系统|域)|我(?:区|市|县|省|州|旗|镇|乡)(?!政府办)|各级|各部门|各单位|各镇|各乡/g;
const OFFICE =
  /(?:政府办(?:公室)?|办公室)(?:代表|共|全年|累计|直接)?[^,;。]{0,6}(?:受理|收到|接收|办理|答复)|本级|本机关|局机关|代表(?:区|县|市|省|州|旗)?(?:人民)?政府/g;

/** Whom the words before a number speak of. */
export function scopeOf(before: string): FigureScope {
  const whole = lastIndex(before, WHOLE);
  const office = lastIndex(before, OFFICE);
  if (whole < 0 && office < 0) return null;
  return office > whole ? 'office' : 'whole';
}

function lastIndex(text: string, pattern: RegExp): number {
  let last = -1;
  for (const match of text.matchAll(pattern)) last = match.index;
  return last;
}

const COMPARED = /(?:同比|环比|较|比)(?:上年|去年|上一年|20\d\d年)|(?:增加|减少|增长|下降|上升|多|少|净增)(?:了|约|近)?$/;
const EARLIER = /(?:上年|去年|上一年|往年|历年)(?!度?[^,;]{0,4}(?:结转|遗留|转))/;

/** A year that dates the numbers after it, not a document. */
const STATED_YEAR = /(?<!\d)(20\d\d)年(?!度?(?:修订|修正|印发|发布|施行|实施|版|公布|制定|出台|以前))/g;

/** Another year, a comparison with it, or years added up. */
export function speaksOfOtherPeriod(before: string, clause: string, year: number | null): boolean {
  if (COMPARED.test(clause) || EARLIER.test(clause)) return true;
  if (year === null) return false;
  let last = year;
  for (const match of before.matchAll(STATED_YEAR)) last = Number(match[1]);
  return last !== year;
}
