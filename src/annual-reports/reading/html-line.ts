/** Stands between neighbouring inline elements until it is known whether they are cells. */
export const BOUNDARY = '\u2063';

const WIDE = '\\u3000-\\u9fff\\uff00-\\uffef';
const BROKEN_BETWEEN_WIDE = new RegExp(`([${WIDE}])[ \\t\\r\\f]*\\n[ \\t\\r\\f\\n]*(?=[${WIDE}])`, 'g');
const NUMBER = /^[+\-−－]?[\d０-９][\d０-９,，.．]*(?:万元|元|件|项)?$/;

/** Whitespace as a browser shows it. Neighbouring inline elements that hold one label and then figures stay apart, as cells. */
export function lineOf(text: string): string {
  if (!/[\s\u00a0\u2063]/.test(text)) return text;
  let cleaned = text;
  if (cleaned.includes('\n')) cleaned = cleaned.replace(BROKEN_BETWEEN_WIDE, '$1');
  cleaned = cleaned.replace(/[\s\u00a0]+/g, ' ').trim();
  if (!cleaned.includes(BOUNDARY)) return cleaned;
  const parts = cleaned.split(BOUNDARY).map((part) => part.trim());
  const [label, ...figures] = parts;
  const cells = label !== '' && !NUMBER.test(label!) && figures.every((part) => part === '' || NUMBER.test(part));
  return cells && figures.some(Boolean) && figures.length > 1 ? parts.join('\t') : cleaned.replaceAll(BOUNDARY, '');
}
