import type { Line } from './lines.ts';

const ENDS = /[。；！？：;!?:…”"》）)]\s*$/;
const BEGINS =
  /^\s*(?:[（(][一二三四五六七八九十\d]{1,3}[)）]|[一二三四五六七八九十]{1,3}[、.．]|\d{1,2}[、.．)）](?!\d)|第[一二三四五六七八九十]|附件)/;
const SPACE_IN_CHINESE =
  /(?<=[\u2014-\u201d\u3000-\u9fff\uff00-\uffef\d])[ \u00a0]+(?=[\u2014-\u201d\u3000-\u9fff\uff00-\uffef])|(?<=[\u3000-\u9fff\uff00-\uffef])[ \u00a0]+(?=\d)/g;

/** Whether lines end where the page does, as in a PDF, and not where a paragraph does. */
export function isWrapped(lines: readonly Line[]): boolean {
  let prose = 0;
  let open = 0;
  for (const { layout, text } of lines) {
    if (layout === 'grid' || text.length < 20) continue;
    if (text.length > 80) return false;
    prose++;
    if (!ENDS.test(text)) open++;
  }
  return prose >= 8 && open > prose * 0.5;
}

/** The lines as paragraphs: joined again where they were only wrapped. */
export function paragraphsOf(lines: readonly Line[], wrapped: boolean): string[] {
  const paragraphs: string[] = [];
  let open = false;
  for (const line of lines) {
    const text = wrapped ? line.text.replace(SPACE_IN_CHINESE, '') : line.text.replace(/\s+/g, ' ');
    if (text === '') {
      open = false;
      continue;
    }
    if (open && !BEGINS.test(text)) paragraphs[paragraphs.length - 1] += text;
    else paragraphs.push(text);
    open = wrapped && !ENDS.test(text);
  }
  return paragraphs;
}
