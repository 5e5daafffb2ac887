import { type Line, textOf } from './pdf-line.ts';
import { isWide, joint, withoutThinSpaces } from './pdf-text-join.ts';

/** Left and right edge of a column of text. */
export interface Margins {
  left: number;
  right: number;
}

export interface FlowLine {
  line: Line;
  margins: Margins;
}

const ENUMERATOR = /^(?:第[一二三四五六七八九十]+[章节条部]|[(（]?[一二三四五六七八九十]+[)）、.．]|[(（]?\d{1,2}[)）、.．](?!\d))/;
const SENTENCE_END = /[。！？；：!?;:]["'”’」』）)]*$/;
/** What must stand on the next line together: a number or word, or one character with the punctuation that clings to it. */
const FIRST_WORD = /^(?:[\w.,%@:/+-]+|[（《“‘「『【(]*.)[，。、；：！？）》”’」』】%)]*/u;
const SAME_SIZE = 0.1;
const INDENT = 0.8;
const LOOSE = 1.5;

/** Margins that these lines show. One line alone shows none: its page is taken to have equal margins. */
export function marginsOf(lines: readonly Line[], pageWidth: number): Margins | undefined {
  if (lines.length === 0) return;
  const lefts = lines.map((line) => line.x0).sort((a, b) => a - b);
  const rights = lines.map((line) => line.x1).sort((a, b) => a - b);
  const left = lefts[Math.floor(lefts.length * 0.1)]!;
  const right = rights[Math.ceil(rights.length * 0.9) - 1]!;
  const reaching = lines.filter((line) => Math.abs(line.x1 - right) < line.size);
  return { left, right: reaching.length > 1 ? right : Math.max(right, pageWidth - left) };
}

/** The distance from line to line within paragraphs, in characters. */
export function usualLeading(flow: readonly FlowLine[]): number {
  const distances: number[] = [];
  for (const [index, { line }] of flow.entries()) {
    const previous = flow[index - 1]?.line;
    if (previous?.page !== line.page || !sameSize(previous, line)) continue;
    const distance = (line.baseline - previous.baseline) / line.size;
    if (distance > 0.8 && distance < 4) distances.push(distance);
  }
  distances.sort((a, b) => a - b);
  return distances[Math.floor(distances.length / 2)] ?? 2;
}

/** Lines that layout shows to be one paragraph become one text. */
export function toParagraphs(flow: readonly FlowLine[], leading: number): { text: string; page: number }[] {
  const paragraphs: { text: string; page: number }[] = [];
  for (const [index, current] of flow.entries()) {
    const text = textOf(current.line);
    const previous = flow[index - 1];
    const last = paragraphs.at(-1);
    if (last && previous && continues(previous, current, leading)) last.text = withoutThinSpaces(last.text + joint(last.text, text) + text);
    else paragraphs.push({ text, page: current.line.page });
  }
  return paragraphs;
}

function continues(above: FlowLine, below: FlowLine, leading: number): boolean {
  const [upper, lower] = [above.line, below.line];
  if (upper.segments.length > 1 || lower.segments.length > 1 || !sameSize(upper, lower)) return false;
  const [upperText, lowerText] = [textOf(upper), textOf(lower)];
  if (ENUMERATOR.test(lowerText) && SENTENCE_END.test(upperText)) return false;
  if (lower.x0 > below.margins.left + INDENT * lower.size) return false;
  const word = FIRST_WORD.exec(lowerText)?.[0] ?? '';
  const wordWidth = [...word].reduce((sum, character) => sum + (isWide(character) ? 1 : 0.52), 0) * lower.size;
  if (above.margins.right - upper.x1 > wordWidth + 0.4 * lower.size) return false;
  const distance = lower.baseline - upper.baseline;
  return upper.page !== lower.page || distance < 0 || distance < leading * LOOSE * lower.size;
}

function sameSize(a: Line, b: Line): boolean {
  return Math.abs(a.size - b.size) <= SAME_SIZE * a.size;
}
