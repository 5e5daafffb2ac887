import { CHAPTER_IDS, CHAPTER_TITLES, type ChapterId } from '../published-report.ts';
import { labelKey, labelLikeness } from './label-key.ts';
import type { Line } from './line.ts';
import { tagOf } from './vocabulary.ts';

export interface ChapterHeading {
  chapter: ChapterId;
  /** Index of its line. */
  at: number;
  heading: string;
  /** Text that follows the heading in the same line. */
  rest: string;
}

interface Candidate extends ChapterHeading {
  score: number;
}

const LONGEST_HEADING = 40;
const MOST_CANDIDATES = 300;
const NUMBERED = /^[\s#*]*(?:第?\s*([一二三四五六])\s*(?:[、.．,，:：]|部分|章)|(?:第\s*)?([1-6])\s*[、.．])[\s、:：.．]*(.+)$/;
const TITLE_KEYS = CHAPTER_IDS.map((id) => labelKey(CHAPTER_TITLES[id].zh));
const SUBJECTS: Record<ChapterId, RegExp> = {
  ch1: /总体情况|总体概况|基本情况|工作概况|概述|工作情况$/,
  ch2: /主动公开/,
  ch3: /收到和处理|依申请公开|申请.*(?:处理|办理|情况)/,
  ch4: /复议|诉讼/,
  ch5: /问题|改进|不足/,
  ch6: /其他.*(?:事项|情况)|需要(?:报告|说明)的/,
};

/** The headings of the six chapters. A list of contents names them too; the heading is the one with something under it. */
export function findChapterHeadings(lines: readonly Line[]): ChapterHeading[] {
  const candidates: Candidate[] = [];
  for (let at = 0; at < lines.length && candidates.length < MOST_CANDIDATES; at++) {
    const candidate = candidateOf(lines[at]!, at);
    if (candidate) candidates.push(candidate);
  }
  const chosen = CHAPTER_IDS.flatMap((id) => {
    const ofChapter = candidates.filter((candidate) => candidate.chapter === id);
    const best = Math.max(0, ...ofChapter.map((candidate) => candidate.score));
    const fit = ofChapter.filter((candidate) => candidate.score >= best - 0.2);
    return fit.find((candidate) => hasContent(candidate, candidates, lines)) ?? fit.at(-1) ?? [];
  });
  return chosen.sort((a, b) => a.at - b.at);
}

function candidateOf(line: Line, at: number): Candidate | undefined {
  if (line.layout === 'blank' || line.cells.filter(Boolean).length !== 1) return undefined;
  const text = line.text;
  const numbered = NUMBERED.exec(text.slice(0, 120));
  if (!numbered) return text.length > 30 ? undefined : unnumbered(text, at);
  const body = numbered[3]!;
  if (tagOf(labelKey(body))) return undefined;
  const number = numbered[1] ? '一二三四五六'.indexOf(numbered[1]) : Number(numbered[2]) - 1;
  const { title, rest } = splitHeading(text, body);
  if (title.length > LONGEST_HEADING || /[。;；]/.test(title)) return undefined;
  const key = labelKey(title);
  let best: Candidate | undefined;
  CHAPTER_IDS.forEach((chapter, index) => {
    if (!SUBJECTS[chapter].test(title)) return;
    const score = 0.5 + (index === number ? (numbered[1] ? 0.35 : 0.15) : 0) + 0.4 * labelLikeness(key, TITLE_KEYS[index]!);
    if (score >= 0.75 && (!best || score > best.score)) {
      best = { chapter, at, heading: text.slice(0, text.length - rest.length).replace(/[\s。:：]+$/, ''), rest: rest.trim(), score };
    }
  });
  return best;
}

function unnumbered(text: string, at: number): Candidate | undefined {
  const index = TITLE_KEYS.indexOf(labelKey(text.replace(/[:：]\s*$/, '')));
  return index < 0 ? undefined : { chapter: CHAPTER_IDS[index]!, at, heading: text, rest: '', score: 0.8 };
}

/** `六、其他需要报告的事项:无。` is a heading and the text under it. */
function splitHeading(text: string, body: string): { title: string; rest: string } {
  const offset = text.indexOf(body);
  const end = body.search(/[。:：]|\s{2,}|(?<=情况|事项|问题|措施)\s/);
  if (end > 0 && body.slice(end + 1).trim()) return { title: body.slice(0, end), rest: text.slice(offset + end + 1) };
  if (end > 0) return { title: body.slice(0, end), rest: '' };
  for (const key of TITLE_KEYS) {
    if (body.startsWith(key) && body.length > key.length + 12) return { title: key, rest: text.slice(offset + key.length) };
  }
  return { title: offset + body.length < text.length ? text.slice(offset) : body, rest: '' };
}

function hasContent(candidate: Candidate, candidates: readonly Candidate[], lines: readonly Line[]): boolean {
  if (candidate.rest) return true;
  const next = candidates.find((other) => other.at > candidate.at)?.at ?? lines.length;
  for (let at = candidate.at + 1; at < next; at++) if (lines[at]!.layout !== 'blank' && lines[at]!.text) return true;
  return false;
}
