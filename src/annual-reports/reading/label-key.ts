const NOT_WORD = /[^\p{L}\p{N}]+/gu;
const PLAIN_HAN = /^[\u4e00-\u9fff]+$/;
const ENUMERATOR =
  /^[\s*#>·•●◆■-]*(?:[([{〔【<]?[一二三四五六七八九十]{1,3}[)\]}〕】>]|[一二三四五六七八九十]{1,3}[、.,:·]|[([{〔【]?\d{1,2}[)\]}〕】、.,:·]\s*|[①-⑳])/u;
const BARE_NUMBER = /^\d{1,2}(?=[\u4e00-\u9fff])/;

/** A label without its number, spaces, width, quotes, brackets and other punctuation: what two spellings of it share. */
export function labelKey(text: string): string {
  if (PLAIN_HAN.test(text)) return text;
  const narrow = text.normalize('NFKC').replace(/\s+/g, '');
  return narrow.replace(ENUMERATOR, '').replace(NOT_WORD, '').replace(BARE_NUMBER, '');
}

/** The same with its number kept: `(七)总计` gives `七总计`. */
export function fullKey(text: string): string {
  if (PLAIN_HAN.test(text)) return text;
  return text.normalize('NFKC').replace(NOT_WORD, '');
}

/** How much of a label a text shows, 0 to 1. Tolerates lost, added and changed characters, and words around the label. */
export function labelLikeness(key: string, label: string): number {
  if (key === label) return 1;
  if (key.length === 0 || label.length === 0) return 0;
  const common = commonSubsequence(key, label);
  const both = (2 * common) / (key.length + label.length);
  // A cut label shows all of itself; a label among other words is shown whole. Short labels occur in anything.
  const shorter = Math.min(key.length, label.length);
  const part = shorter >= 4 ? (common / shorter) * (key.length < label.length ? 0.9 : 0.88) : 0;
  return Math.max(both, part * Math.min(1, 0.55 + shorter / Math.max(key.length, label.length)));
}

const LONGEST = 160;
const previous = new Uint8Array(LONGEST + 1);

function commonSubsequence(a: string, b: string): number {
  const columns = Math.min(b.length, LONGEST);
  const rows = Math.min(a.length, LONGEST);
  previous.fill(0, 0, columns + 1);
  for (let i = 0; i < rows; i++) {
    const character = a.charCodeAt(i);
    let diagonal = 0;
    for (let j = 1; j <= columns; j++) {
      const above = previous[j]!;
      if (character === b.charCodeAt(j - 1)) previous[j] = diagonal + 1;
      else if (previous[j - 1]! > above) previous[j] = previous[j - 1]!;
      diagonal = above;
    }
  }
  return previous[columns]!;
}

/** Whether all characters of the label stand in the text in their order, whatever stands between them. */
export function showsWhole(key: string, label: string): boolean {
  let at = 0;
  for (let i = 0; i < key.length && at < label.length; i++) if (key.charCodeAt(i) === label.charCodeAt(at)) at++;
  return at === label.length;
}
