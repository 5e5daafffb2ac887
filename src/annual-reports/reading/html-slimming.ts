import { tooComplex } from './from-text.ts';

/** Pages up to this size are read as they are. */
const LARGE = 2_000_000;
const LONGEST_TEXT = 1_000_000;
const EMBEDDED = ';base64,';
const END_OF_VALUE = /["'\s)>]/g;
const NO_TEXT = /<(script|style)\b/gi;

/**
 * A saved page of many megabytes is mostly pictures written as text, programs and styles, which hold nothing to read.
 * Without them it is as large as its text; one unbroken text of a million characters is no page of a report.
 */
export function slimmed(html: string): string {
  if (html.length < LARGE) return html;
  const slim = withoutPrograms(withoutEmbeddedFiles(html));
  for (let at = 0; at >= 0 && at < slim.length; ) {
    const next = slim.indexOf('<', at + 1);
    if ((next < 0 ? slim.length : next) - at > LONGEST_TEXT) throw tooComplex();
    at = next;
  }
  return slim;
}

function withoutEmbeddedFiles(html: string): string {
  const parts: string[] = [];
  let from = 0;
  for (let at = html.indexOf(EMBEDDED); at >= 0; at = html.indexOf(EMBEDDED, from)) {
    parts.push(html.slice(from, at));
    END_OF_VALUE.lastIndex = at + EMBEDDED.length;
    from = END_OF_VALUE.exec(html)?.index ?? html.length;
  }
  return parts.length === 0 ? html : parts.join('') + html.slice(from);
}

function withoutPrograms(html: string): string {
  const parts: string[] = [];
  let from = 0;
  NO_TEXT.lastIndex = 0;
  for (let match = NO_TEXT.exec(html); match; match = NO_TEXT.exec(html)) {
    const end = endTag(html, match[1]!.toLowerCase(), match.index);
    if (end < 0) break;
    parts.push(html.slice(from, match.index));
    from = end;
    NO_TEXT.lastIndex = end;
  }
  return parts.length === 0 ? html : parts.join('') + html.slice(from);
}

function endTag(html: string, name: string, from: number): number {
  const pattern = name === 'script' ? /<\/script\s{0,8}>/gi : /<\/style\s{0,8}>/gi;
  pattern.lastIndex = from;
  const match = pattern.exec(html);
  return match ? match.index + match[0].length : -1;
}
