import type { PublishedReport } from '../published-report.ts';
import type { FigureScope, NarrativeFigure } from './figure.ts';
import { type ScannedNumber, scanNumbers } from './number-scan.ts';
import { type Passage, readPassages, type Sentence } from './passage.ts';
import { subjectOf } from './subject.ts';
import { firstTopic, lastTopic, type Topic } from './topics.ts';
import { findZeroClaims } from './zero-claims.ts';

/** Every number of the narrative with what it counts, in printed order. */
export function readNarrative(report: PublishedReport, passages: readonly Passage[] = readPassages(report)): NarrativeFigure[] {
  const figures: NarrativeFigure[] = [];
  let sentenceNumber = 0;
  for (const passage of passages) {
    for (const sentence of passage.sentences) {
      sentenceNumber++;
      if (MAY_HOLD_A_NUMBER.test(sentence.text)) readSentence(passage, sentence, sentenceNumber, report.year, figures);
    }
  }
  return figures;
}

const MAY_HOLD_A_NUMBER = /[\d〇一二两三四五六七八九十百千半未没无零]/;

function readSentence(passage: Passage, sentence: Sentence, sentenceNumber: number, year: number | null, figures: NarrativeFigure[]): void {
  const { text } = sentence;
  const placed = (from: number, to: number) => {
    const start = passage.at[sentence.from + from] ?? 0;
    const end = passage.at[sentence.from + to - 1] ?? start;
    return { offset: start, length: end - start + 1, printed: text.slice(from, to) };
  };
  for (const claim of findZeroClaims(text)) {
    figures.push({
      ...placed(claim.from, claim.to),
      value: 0,
      approx: 'exact',
      unit: '',
      subject: claim.subject,
      scope: scopeOf(text.slice(0, claim.from)),
      mixed: false,
      part: false,
      otherPeriod: speaksOfOtherPeriod(text.slice(0, claim.from), '', year),
      channel: false,
      chapter: passage.id,
      phrase: text.slice(claim.from, claim.to),
      sentence: text,
      sentenceNumber,
    });
  }
  let previousEnd = 0;
  let topic: Topic | null = null;
  let inParts = false;
  for (const number of scanNumbers(text)) {
    if (number.from < previousEnd) continue;
    const words = wordsAround(text, previousEnd, number);
    if (/其中/.test(words.left)) inParts = true;
    else if (/[;。]/.test(words.left)) inParts = false;
    const own = lastTopic(words.left);
    const following = lastTopic(words.clause) ? null : firstTopic(words.right);
    const named = following ?? own;
    if (named) topic = named.topic;
    previousEnd = number.to;
    const subject = subjectOf({ ...words, topic, ownTopic: named !== null, unit: number.unit, part: inParts });
    if (number.unit === '' && (subject === 'other' || !UNITLESS_COUNT.test(words.left))) continue;
    figures.push({
      ...placed(number.from, number.to),
      value: number.value,
      approx: number.approx,
      unit: number.unit,
      subject,
      scope: scopeOf(text.slice(0, number.from)),
      mixed: own !== null && isMixed(words.left, own.from),
      part: inParts,
      otherPeriod: speaksOfOtherPeriod(text.slice(0, number.from), words.clause, year),
      channel: CHANNEL.test(words.clause),
      chapter: passage.id,
      phrase: `${words.clause}${text.slice(number.from, number.to)}${words.right}`,
      sentence: text,
      sentenceNumber,
    });
  }
}

/** 「申请数量为31」: a number without a measure word counts only behind such a word. */
const UNITLESS_COUNT = /(?:为|数量?|共|是|:)$/;
const CHANNEL = /网站|微信|公众号|微博|新媒体|抖音|客户端|平台|专栏|公报|电子屏|公示栏|报刊|电视|网公开|网公告/;
const LEFT_REACH = 80;
const RIGHT_REACH = 14;

function wordsAround(text: string, previousEnd: number, number: ScannedNumber) {
  const left = text.slice(Math.max(previousEnd, number.from - LEFT_REACH), number.from);
  const clause = left.slice(lastPunctuation(left) + 1);
  const after = text.slice(number.to, number.to + RIGHT_REACH);
  const end = after.search(/[,。;:、()]/);
  return { left, clause, right: end < 0 ? after : after.slice(0, end) };
}

function lastPunctuation(text: string): number {
  for (let i = text.length - 1; i >= 0; i--) if (',;:(。'.includes(text[i] as string)) return i;
  return -1;
}

/** The keyword is the last of several things counted together. */
function isMixed(left: string, keywordFrom: number): boolean {
  return /[^,;:。、](?:和|与|及|、|等)[^,;:。]{0,4}$/.test(left.slice(0, keywordFrom)) || /等[^,;:。]{0,6}$/.test(left.slice(keywordFrom));
}

const WHOLE = /全(?:区|市|县|省|州|旗|镇|乡|街道|系统|域)|我(?:区|市|县|省|州|旗|镇|乡)(?!政府办)|各级|各部门|各单位|各镇|各乡/g;
const OFFICE =
  /(?:政府办(?:公室)?|办公室)(?:代表|共|全年|累计|直接)?[^,;。]{0,6}(?:受理|收到|接收|办理|答复)|本级|本机关|局机关|代表(?:区|县|市|省|州|旗)?(?:人民)?政府/g;

function scopeOf(before: string): FigureScope {
  const whole = lastIndex(before, WHOLE);
  const office = lastIndex(`${before}受理`, OFFICE);
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

function speaksOfOtherPeriod(before: string, clause: string, year: number | null): boolean {
  if (COMPARED.test(clause) || EARLIER.test(clause)) return true;
  if (year === null) return false;
  let last = year;
  for (const match of before.matchAll(/(?<!\d)(20\d\d)年/g)) last = Number(match[1]);
  return last !== year;
}
