const NUMERALS = '〇一二三四五六七八九';
const WRITTEN = /([一二][〇零○OＯ0一二三四五六七八九]{3})\s*年\s*([一二三四五六七八九十]{1,3})\s*月\s*([一二三四五六七八九十]{1,3})\s*日/;
const FIGURES = /(?<!\d)((?:19|20)\d{2})\s*(?:年|[-/.])\s*(\d{1,2})\s*(?:月|[-/.])\s*(\d{1,2})(?!\d)\s*日?/;

/** The first full date of a text as an ISO date, in figures or in Chinese numerals; `null` for none or an impossible one. */
export function findDate(text: string): string | null {
  const narrow = text.normalize('NFKC');
  const figures = FIGURES.exec(narrow);
  if (figures) return iso(Number(figures[1]), Number(figures[2]), Number(figures[3]));
  const written = WRITTEN.exec(text);
  if (!written) return null;
  const year = Number([...written[1]!].map((numeral) => Math.max(0, NUMERALS.indexOf(numeral))).join(''));
  return iso(year, tens(written[2]!), tens(written[3]!));
}

/** Whether the text is a date and nothing else. */
export function isOnlyDate(text: string): boolean {
  const rest = text.normalize('NFKC').replace(FIGURES, '').replace(WRITTEN, '');
  return rest !== text.normalize('NFKC') && rest.trim() === '';
}

/** A year in figures or Chinese numerals: 「2023年」, 「二〇二三年度」. */
export function findYear(text: string): number | null {
  const figures = /(?<!\d)((?:19|20)\d{2})\s*年/.exec(text.normalize('NFKC'));
  if (figures) return Number(figures[1]);
  const written = /(二[〇零○OＯ0][一二三四五六七八九〇零○0]{2})年/.exec(text);
  return written ? Number([...written[1]!].map((numeral) => Math.max(0, NUMERALS.indexOf(numeral))).join('')) : null;
}

function tens(numerals: string): number {
  const [before, after] = numerals.split('十');
  if (after === undefined) return NUMERALS.indexOf(numerals);
  return (before ? NUMERALS.indexOf(before) : 1) * 10 + (after ? NUMERALS.indexOf(after) : 0);
}

function iso(year: number, month: number, day: number): string | null {
  if (month < 1 || month > 12 || day < 1 || day > 31) return null;
  return `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
}
