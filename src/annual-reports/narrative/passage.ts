import { CHAPTER_IDS, type ChapterId, type PublishedReport } from '../published-report.ts';

/** Where a passage stands: the preamble is everything before chapter one. */
export type PassageId = ChapterId | 'preamble';

/** A piece of the report's text made ready for reading: full-width forms narrowed, line breaks and spaces inside sentences removed. */
export interface Passage {
  id: PassageId;
  text: string;
  /** `at[i]` is the place of `text[i]` in the published text. */
  at: Int32Array;
  sentences: Sentence[];
}

export interface Sentence {
  text: string;
  /** Place of the first character in `Passage.text`. */
  from: number;
}

/** The preamble and the chapters of a report, in printed order. */
export function readPassages(report: PublishedReport): Passage[] {
  const passages = [readPassage('preamble', report.preamble)];
  for (const id of CHAPTER_IDS) {
    const chapter = report.chapters[id];
    if (chapter) passages.push(readPassage(id, chapter.text));
  }
  return passages;
}

const isDigit = (char: string) => char >= '0' && char <= '9';
const isSpace = (code: number) => code <= 32 || code === 0xa0 || code === 0x3000 || (code >= 0x2000 && code <= 0x200b) || code === 0xfeff;
const isLatin = (char: string) => (char >= 'a' && char <= 'z') || (char >= 'A' && char <= 'Z');
const ENDS_SENTENCE = '。;!?:\uff1b\uff01\uff1f\uff1a';
const OPENS_ITEM = /^\s*(?:[一二三四五六七八九十]+[、是]|[(\uff08][一二三四五六七八九十\d]+[)\uff09]|\d{1,2}[.\uff0e、])/;
/** An item no longer than this is a heading; a longer one runs on in the next line. */
const HEADING_LENGTH = 24;
/** Nobody writes a longer sentence; text without full stops is cut so that every step stays short. */
const LONGEST_SENTENCE = 1500;

export function readPassage(id: PassageId, published: string): Passage {
  const out: string[] = [];
  const at = new Int32Array(published.length);
  let last = '';
  let line = 0;
  let spaced = false;
  const push = (char: string, place: number) => {
    at[out.length] = place;
    out.push(char);
    last = char;
  };
  for (let i = 0; i < published.length; i++) {
    const raw = published[i] as string;
    if (raw === '\n') {
      if (last !== '' && last !== '\n' && endsHere(published, line, i, last)) push('\n', i);
      else spaced = true;
      line = i + 1;
      continue;
    }
    if (isSpace(raw.charCodeAt(0))) {
      spaced = true;
      continue;
    }
    const char = narrow(raw);
    if (raw === ',' && isThousandsComma(published, i)) continue;
    // A space between two numbers or two words keeps them apart; any other is only layout.
    if (spaced && ((isDigit(last) && isDigit(char)) || (isLatin(last) && isLatin(char)))) push(' ', i);
    spaced = false;
    push(char, i);
  }
  const text = out.join('');
  return { id, text, at: at.subarray(0, out.length), sentences: splitSentences(text) };
}

/** Full-width letters, digits and punctuation become their half-width twins; 。 and 、 have none. */
function narrow(char: string): string {
  const code = char.charCodeAt(0);
  return code >= 0xff01 && code <= 0xff5e ? String.fromCharCode(code - 0xfee0) : char;
}

function isThousandsComma(text: string, i: number): boolean {
  return /^\d$/.test(text[i - 1] ?? '') && /^\d{3}(?!\d)/.test(text.slice(i + 1, i + 5));
}

/** A line feed ends a paragraph unless a page layout broke the line in the middle of a sentence. */
function endsHere(text: string, line: number, end: number, last: string): boolean {
  if (ENDS_SENTENCE.includes(last) || text[end + 1] === '\n' || OPENS_ITEM.test(text.slice(end + 1, end + 12))) return true;
  return end - line <= HEADING_LENGTH && OPENS_ITEM.test(text.slice(line, line + 12));
}

function splitSentences(text: string): Sentence[] {
  const sentences: Sentence[] = [];
  let from = 0;
  for (let i = 0; i <= text.length; i++) {
    const char = text[i];
    const ends =
      char === '。' || char === '!' || char === '?' || char === '\n' || char === undefined || (char === ',' && i - from > LONGEST_SENTENCE);
    if (!ends) continue;
    const to = char === undefined || char === '\n' ? i : i + 1;
    if (to > from) sentences.push({ text: text.slice(from, to), from });
    from = i + 1;
  }
  return sentences;
}

const EVIDENCE_LENGTH = 160;

/** The sentence, or the part of it around `place` when it is too long to quote. */
export function quote(sentence: string, place = 0, length = 0): string {
  if (sentence.length <= EVIDENCE_LENGTH) return sentence;
  const from = Math.max(0, Math.min(place - 80, sentence.length - EVIDENCE_LENGTH));
  const to = Math.min(sentence.length, Math.max(from + EVIDENCE_LENGTH, place + length));
  return `${from > 0 ? '…' : ''}${sentence.slice(from, to)}${to < sentence.length ? '…' : ''}`;
}
