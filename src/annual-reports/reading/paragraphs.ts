import type { Line } from './line.ts';

const ENDS = /[。！？!?…][”"'』」》）)]*\s*$/;
/** A line ends a paragraph when it stops this far before the edge of the page. */
const SHORT = 0.75;
const BEGINS =
  /^\s*(?:[（(][一二三四五六七八九十\d]{1,3}[)）]|[一二三四五六七八九十]{1,3}[、.．]|\d{1,2}[、.．)）](?!\d)|第[一二三四五六七八九十]|附件)/;
const SPACE_IN_CHINESE =
  /(?<=[\u2014-\u201d\u3000-\u9fff\uff00-\uffef\d])[ \u00a0]+(?=[\u2014-\u201d\u3000-\u9fff\uff00-\uffef])|(?<=[\u3000-\u9fff\uff00-\uffef])[ \u00a0]+(?=\d)/g;

/** The width lines are wrapped to, as in a PDF; 0 where a line is a paragraph. */
export function wrapWidth(lines: readonly Line[]): number {
  const lengths: number[] = [];
  let open = 0;
  for (const { layout, text } of lines) {
    if (layout === 'grid' || text.length < 20) continue;
    if (text.length > 80) return 0;
    lengths.push(text.length);
    if (!ENDS.test(text)) open++;
  }
  if (lengths.length < 5 || open <= lengths.length * 0.5) return 0;
  return lengths.sort((x, y) => x - y)[Math.floor(lengths.length / 2)]!;
}

/** The lines as paragraphs: joined again where they were only wrapped. */
export function paragraphsOf(lines: readonly Line[], width: number): string[] {
  const paragraphs: string[] = [];
  let open = false;
  for (const line of lines) {
    const text = width > 0 ? line.text.replace(SPACE_IN_CHINESE, '') : line.text.replace(/\s+/g, ' ');
    if (text === '') {
      open = false;
      continue;
    }
    if (open && !BEGINS.test(text)) paragraphs[paragraphs.length - 1] += text;
    else paragraphs.push(text);
    open = width > 0 && !ENDS.test(text) && line.text.length >= width * SHORT;
  }
  return paragraphs;
}
