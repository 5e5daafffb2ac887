import type { PublishedReport } from '../published-report.ts';
import { scopeOf, sectionTopic, speaksOfOtherPeriod } from './context.ts';
import type { FigureSubject, NarrativeFigure } from './figure.ts';
import { type ScannedNumber, scanNumbers } from './number-scan.ts';
import { type Passage, readPassages, type Sentence } from './passage.ts';
import { subjectOf } from './subject.ts';
import { firstTopic, lastTopic, type Topic } from './topics.ts';
import { findZeroClaims } from './zero-claims.ts';

/** Every number of the narrative with what it counts, in printed order. */
export function readNarrative(report: PublishedReport, passages: readonly Passage[] = readPassages(report)): NarrativeFigure[] {
  const figures: NarrativeFigure[] = [];
  let number = 0;
  for (const passage of passages) {
    let section: Topic | null = passage.id === 'ch3' ? 'requests' : null;
    for (const sentence of passage.sentences) {
      number++;
      section = sectionTopic(sentence.text, section);
      if (!MAY_HOLD_A_NUMBER.test(sentence.text)) continue;
      const reading: Reading = { passage, sentence, number, year: report.year };
      figures.push(...readZeroClaims(reading), ...readNumbers(reading, section));
    }
  }
  return figures;
}

const MAY_HOLD_A_NUMBER = /[\d〇一二两三四五六七八九十百千半未没无零]/;

interface Reading {
  passage: Passage;
  sentence: Sentence;
  /** Counted through the whole report. */
  number: number;
  /** The report year. */
  year: number | null;
}

function readZeroClaims(reading: Reading): NarrativeFigure[] {
  const { text } = reading.sentence;
  return findZeroClaims(text).map(({ subject, from, to }) => ({
    ...placed(reading, from, to),
    value: 0,
    approx: 'exact',
    unit: '',
    subject,
    mixed: false,
    part: false,
    otherPeriod: speaksOfOtherPeriod(text.slice(0, from), '', reading.year),
    channel: false,
    phrase: text.slice(from, to),
  }));
}

function readNumbers(reading: Reading, section: Topic | null): NarrativeFigure[] {
  const { text } = reading.sentence;
  const figures: NarrativeFigure[] = [];
  let previousEnd = 0;
  let topic = section;
  let inParts = false;
  let remedies = new Set<string>();
  for (const number of scanNumbers(text)) {
    if (number.from < previousEnd) continue;
    const words = wordsAround(text, previousEnd, number);
    previousEnd = number.to;
    if (words.left.includes('其中')) inParts = true;
    if (words.left.includes(';')) {
      inParts = /其中[^;]*$/.test(words.left);
      remedies = new Set();
    }
    const own = lastTopic(words.left);
    const named = (lastTopic(words.clause) ? null : firstTopic(words.right)) ?? own;
    if (named) topic = named.topic;
    // 「行政复议5件、行政诉讼1件,其中2件维持」: whose outcome it is, nobody can tell.
    else if (inParts && remedies.size > 1) topic = 'remedies';
    const subject = subjectOf({ ...words, topic, ownTopic: named !== null, unit: number.unit, part: inParts });
    const remedy = /^(?:reconsideration|litigation)/.exec(subject);
    if (remedy) remedies.add(remedy[0]);
    if (number.unit === '' && (subject === 'other' || !UNITLESS_COUNT.test(words.left))) continue;
    figures.push({
      ...placed(reading, number.from, number.to),
      value: number.value,
      approx: number.approx,
      unit: number.unit,
      subject,
      mixed: own !== null && countsDocuments(subject) && isMixed(words.left, own.from),
      part: inParts,
      otherPeriod: !crossesYears(subject) && speaksOfOtherPeriod(text.slice(0, number.from), words.clause, reading.year),
      channel: CHANNEL.test(words.clause),
      phrase: `${words.clause}${text.slice(number.from, number.to)}${words.right}`,
    });
  }
  return figures;
}

/** Where the words from `from` to `to` of the sentence stand, and whom the sentence has spoken of so far. */
function placed({ passage, sentence, number }: Reading, from: number, to: number) {
  const start = passage.at[sentence.from + from] ?? 0;
  const end = passage.at[sentence.from + to - 1] ?? start;
  return {
    chapter: passage.id,
    sentence: sentence.text,
    sentenceNumber: number,
    printed: sentence.text.slice(from, to),
    scope: scopeOf(sentence.text.slice(0, from)),
    offset: start,
    length: end - start + 1,
  };
}

const crossesYears = (subject: FigureSubject) => subject === 'requests.carriedOver' || subject === 'requests.carriedForward';

const countsDocuments = (subject: FigureSubject) => subject.startsWith('normativeDocs') || subject.startsWith('rules');

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
