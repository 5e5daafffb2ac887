import type { Approximation } from './figure.ts';
import { readChineseNumeral } from './numerals.ts';

/** A number found in a sentence, before anything is known about what it counts. */
export interface ScannedNumber {
  value: number;
  approx: Approximation;
  unit: string;
  /** Place of the printed number in the sentence, unit included. */
  from: number;
  to: number;
  decimals: number;
}

const COUNTERS =
  '人次|件次|户次|家次|条次|人|件|条|项|个|例|份|宗|起|篇|期|场|次|部|家|名|页|批|户|张|块|问|套|辆|台|间|册|字|幅|封|笔|单|轮';
const MEASURES =
  '公里|千米|平方米|亩|公顷|吨|千克|米|小时|分钟|天|岁|倍|年|月|日|号|时|级|类|种|届|位|点|城|村|镇|层|版|中全会|季度|周年|周';
const COUNTABLE = new Set(COUNTERS.split('|'));

const NUMBER = new RegExp(
  '(?<before>(?<![最附])近|(?<![节预合条公签])约|超过|超|逾|突破|不足|将近|接近|至少|最多|上(?=[百千万]))?' +
    '(?:(?<percent>百分之)(?<percentValue>[零〇一二两三四五六七八九十百]+|\\d+(?:\\.\\d+)?)' +
    '|(?<digits>\\d+(?:\\.\\d+)?)' +
    '|(?<chinese>[零〇一二两三四五六七八九十百千万亿]+))' +
    '(?<more1>余|多|几)?(?<scale>万|亿|千)?(?<more2>余|多)?' +
    `(?<unit>元|%|‰|${COUNTERS}|${MEASURES})?` +
    '(?<after>左右|上下|以上|以下|以内|余)?',
  'g',
);

const SCALE: Record<string, number> = { 千: 1000, 万: 10_000, 亿: 100_000_000 };
const HALF = /(?<![另进约上下])(?:一半|半数)/g;

/** Every number of a sentence that may count something: no dates, clock times, document or telephone numbers. */
export function scanNumbers(sentence: string): ScannedNumber[] {
  const found: ScannedNumber[] = [];
  for (const match of sentence.matchAll(NUMBER)) {
    const number = readMatch(match, sentence);
    if (number) found.push(number);
  }
  for (const match of sentence.matchAll(HALF)) {
    found.push({ value: 50, approx: 'about', unit: '%', from: match.index, to: match.index + match[0].length, decimals: 0 });
  }
  return found.sort((a, b) => a.from - b.from);
}

function readMatch(match: RegExpExecArray, sentence: string): ScannedNumber | null {
  const { before, percentValue, digits, chinese, more1, scale, more2, unit, after } = match.groups as Record<string, string | undefined>;
  const printed = digits ?? percentValue ?? chinese ?? '';
  const lead = before?.length ?? 0;
  const from = match.index + lead;
  const to = match.index + match[0].length;
  if (!isFreeStanding(sentence, from, to, chinese !== undefined)) return null;
  const base = /^\d/.test(printed) ? Number(printed) : readChineseNumeral(printed);
  if (base === null || !Number.isFinite(base)) return null;
  // 3829.46 times 10 000 is 38294600, not a hair more.
  const value = Number((base * (SCALE[scale ?? ''] ?? 1)).toFixed(4));
  const kind = percentValue !== undefined ? '%' : (unit ?? '');
  if (chinese !== undefined && !isChineseCount(printed, kind, sentence, to, Boolean(before ?? more1 ?? more2))) return null;
  if (chinese === undefined && kind !== '' && kind !== '%' && kind !== '元' && !COUNTABLE.has(kind)) return null;
  return {
    value,
    approx: approximation(before, more1 ?? more2, after),
    unit: kind === '' && scale && /[资费金款额]/.test(sentence.slice(Math.max(0, from - 8), from)) ? '元' : kind,
    from,
    to,
    decimals: printed.split('.')[1]?.length ?? 0,
  };
}

/** Not an item number, nor a piece of a name, a document number, a version, a range of years or a telephone number. */
function isFreeStanding(sentence: string, from: number, to: number, chinese: boolean): boolean {
  const previous = sentence[from - 1] ?? '';
  const next = sentence[to] ?? '';
  if (chinese) return previous !== '第' && previous !== '〔';
  if (from === 0 && /[.、)]/.test(next)) return false;
  if (next === '-' && /\d/.test(sentence[to + 1] ?? '')) return false;
  return !/[A-Za-z0-9〔[./\-—–~_@第]/.test(previous) && !/[A-Za-z0-9〕\]/@_—–]/.test(next);
}

/** 一个窗口, 一件事一次办 and 三级联动 are turns of phrase; 四百件, 十余条 and 三十一件 are counts. */
function isChineseCount(printed: string, unit: string, sentence: string, to: number, rough: boolean): boolean {
  if (unit === '%') return true;
  if (unit === '元') return true;
  if (!COUNTABLE.has(unit)) return false;
  if (/^[两一]$/.test(printed) && unit !== '件' && unit !== '例' && unit !== '起' && unit !== '宗') return false;
  if (sentence[to] === '事' || sentence[to] === '一') return false;
  return rough || !/^[千万百亿]/.test(printed);
}

function approximation(before: string | undefined, more: string | undefined, after: string | undefined): Approximation {
  if (more || after === '余' || before === '超' || before === '超过' || before === '逾' || before === '突破') return 'more-than';
  if (after === '以上' || before === '至少' || before === '上') return 'at-least';
  if (after === '以下' || after === '以内' || before === '最多') return 'at-most';
  if (before === '不足') return 'less-than';
  if (before || after) return 'about';
  return 'exact';
}

/** Whether a printed number with its 余, 近, 以上 can stand for `actual`. */
export function agrees(value: number, approx: Approximation, actual: number): boolean {
  const step = roundness(value);
  switch (approx) {
    case 'exact':
      return Math.abs(value - actual) < 1e-9;
    case 'more-than':
      return actual >= value && actual < value + step;
    case 'less-than':
      return actual <= value && actual > value - step;
    case 'at-least':
      return actual >= value;
    case 'at-most':
      return actual <= value;
    case 'about':
      return Math.abs(actual - value) <= Math.max(step, value * 0.1);
  }
}

/** The place value of the last printed digit: 600余 means less than 700. */
function roundness(value: number): number {
  let step = 1;
  while (value !== 0 && value % (step * 10) === 0) step *= 10;
  return step;
}
