import { PROVINCES } from './division-code.ts';

/** GB 32100-2015: 31 signs without I, O, S, V, Z; the value of a sign is its place. */
const ALPHABET = '0123456789ABCDEFGHJKLMNPQRTUWXY';
const WEIGHTS = [1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28];
/** GB 11714, positions 9–16; there A = 10 … Z = 35. */
const ORGANISATION_WEIGHTS = [3, 7, 9, 10, 5, 8, 4, 2];

interface Message {
  zh: string;
  en: string;
}

export type CreditCodeCheck = { valid: true; code: string; warnings: Message[] } | { valid: false; reason: Message };

/** 统一社会信用代码 with its check digit. A wrong organisation code inside or an unknown province is only a warning: old codes live on. */
export function checkCreditCode(text: string): CreditCodeCheck {
  const code = text.normalize('NFKC').trim().toUpperCase();
  if (code.length !== 18) {
    return refuse(`统一社会信用代码应为 18 位，现为 ${code.length} 位`, `A credit code has 18 characters, this one has ${code.length}`);
  }
  const strange = [...code].find((sign) => !ALPHABET.includes(sign));
  if (strange) return refuse(`统一社会信用代码中不能有「${strange}」`, `"${strange}" does not occur in a credit code`);
  const expected = creditCheckSign(code);
  if (code[17] !== expected) {
    return refuse(`统一社会信用代码校验位应为 ${expected}，现为 ${code[17]}`, `The check character should be ${expected}, not ${code[17]}`);
  }
  return { valid: true, code, warnings: warningsOf(code) };
}

export function creditCheckSign(code: string): string {
  const sum = WEIGHTS.reduce((total, weight, index) => total + ALPHABET.indexOf(code[index]!) * weight, 0);
  return ALPHABET[(31 - (sum % 31)) % 31]!;
}

export function organisationCheckSign(organisationCode: string): string {
  const sum = ORGANISATION_WEIGHTS.reduce((total, weight, index) => total + Number.parseInt(organisationCode[index]!, 36) * weight, 0);
  const check = 11 - (sum % 11);
  return check === 10 ? 'X' : check === 11 ? '0' : String(check);
}

function warningsOf(code: string): Message[] {
  const warnings: Message[] = [];
  const expected = organisationCheckSign(code.slice(8, 16));
  if (code[16] !== expected) {
    warnings.push({
      zh: `其中的组织机构代码校验位应为 ${expected}，现为 ${code[16]}，请核对`,
      en: `The check character of the organisation code inside should be ${expected}, not ${code[16]}; please check`,
    });
  }
  if (!PROVINCES[code.slice(2, 4)] && code.slice(2, 8) !== '100000') {
    warnings.push({
      zh: `其中的行政区划代码 ${code.slice(2, 8)} 不存在，请核对`,
      en: `Its division code ${code.slice(2, 8)} does not exist; please check`,
    });
  }
  return warnings;
}

function refuse(zh: string, en: string): CreditCodeCheck {
  return { valid: false, reason: { zh, en } };
}
