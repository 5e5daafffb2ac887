import type { Passage } from './passage.ts';

/** Personal data in the text of a report, already masked: findings are shown, stored and sent on. */
export interface PersonalData {
  kind: 'identity-number' | 'mobile-phone';
  masked: string;
  /** A telephone number given as the office's contact. */
  asContact: boolean;
}

const CANDIDATE = /(?<![\dA-Za-z])(?:\d{17}[\dXx]|1[3-9]\d{9}|1[3-9]\d[- ]\d{4}[- ]\d{4})(?![\dA-Za-z])/g;

export function findPersonalData(passages: readonly Passage[]): PersonalData[] {
  const found: PersonalData[] = [];
  for (const { text } of passages) {
    for (const match of text.matchAll(CANDIDATE)) {
      const number = match[0].replace(/[- ]/g, '');
      if (number.length === 18) {
        if (isIdentityNumber(number)) found.push({ kind: 'identity-number', masked: mask(number, 3, 2), asContact: false });
      } else {
        const before = text.slice(Math.max(0, match.index - 30), match.index);
        found.push({ kind: 'mobile-phone', masked: mask(number, 3, 2), asContact: /电话|联系|咨询|热线/.test(before) });
      }
    }
  }
  return found;
}

const WEIGHTS = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];
const CHECK_DIGITS = '10X98765432';

/** GB 11643: birth date in places 7 to 14, check digit by ISO 7064 MOD 11-2. */
export function isIdentityNumber(text: string): boolean {
  const month = Number(text.slice(10, 12));
  const day = Number(text.slice(12, 14));
  if (!/^(?:19|20)\d\d/.test(text.slice(6)) || month < 1 || month > 12 || day < 1 || day > 31) return false;
  const sum = WEIGHTS.reduce((total, weight, i) => total + weight * Number(text[i]), 0);
  return CHECK_DIGITS[sum % 11] === text[17]?.toUpperCase();
}

function mask(number: string, head: number, tail: number): string {
  return `${number.slice(0, head)}${'*'.repeat(number.length - head - tail)}${number.slice(-tail)}`;
}
