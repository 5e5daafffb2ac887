import type { PlainDate } from '../platform/date.ts';
import { isWithin } from './span.ts';

export type DivisionLevel = 'province' | 'prefecture' | 'county' | 'township' | 'village';

/** First two digits of GB/T 2260 with the letters a province bears in filing numbers; ICP 备案 and 公安备案 use different ones for some. */
export const PROVINCES: Readonly<Record<string, { name: string; letters: string }>> = {
  '11': { name: '北京市', letters: '京' },
  '12': { name: '天津市', letters: '津' },
  '13': { name: '河北省', letters: '冀' },
  '14': { name: '山西省', letters: '晋' },
  '15': { name: '内蒙古自治区', letters: '蒙' },
  '21': { name: '辽宁省', letters: '辽' },
  '22': { name: '吉林省', letters: '吉' },
  '23': { name: '黑龙江省', letters: '黑' },
  '31': { name: '上海市', letters: '沪' },
  '32': { name: '江苏省', letters: '苏' },
  '33': { name: '浙江省', letters: '浙' },
  '34': { name: '安徽省', letters: '皖' },
  '35': { name: '福建省', letters: '闽' },
  '36': { name: '江西省', letters: '赣' },
  '37': { name: '山东省', letters: '鲁' },
  '41': { name: '河南省', letters: '豫' },
  '42': { name: '湖北省', letters: '鄂' },
  '43': { name: '湖南省', letters: '湘' },
  '44': { name: '广东省', letters: '粤' },
  '45': { name: '广西壮族自治区', letters: '桂' },
  '46': { name: '海南省', letters: '琼' },
  '50': { name: '重庆市', letters: '渝' },
  '51': { name: '四川省', letters: '川蜀' },
  '52': { name: '贵州省', letters: '贵黔' },
  '53': { name: '云南省', letters: '云滇' },
  '54': { name: '西藏自治区', letters: '藏' },
  '61': { name: '陕西省', letters: '陕' },
  '62': { name: '甘肃省', letters: '甘陇' },
  '63': { name: '青海省', letters: '青' },
  '64': { name: '宁夏回族自治区', letters: '宁' },
  '65': { name: '新疆维吾尔自治区', letters: '新' },
  '71': { name: '台湾省', letters: '台' },
  '81': { name: '香港特别行政区', letters: '港' },
  '82': { name: '澳门特别行政区', letters: '澳' },
  // Assigned to no province; stands for invented places, as the demonstration district.
  '99': { name: '演示省', letters: '' },
};

/** One line of the division table. A code may be used again after it was withdrawn, hence the days. */
export interface Division {
  code: string;
  name: string;
  /** Both days inclusive; `null` where the table does not say, or has no end. */
  validFrom: PlainDate | null;
  validTo: PlainDate | null;
  /** The code that took over when this one was withdrawn. */
  successorCode: string | null;
}

/** GB/T 2260 (6 digits), with GB/T 10114 (9) and the statistical village code (12): 「110101001000」 means 「110101001」. */
export function parseDivisionCode(text: string): string | undefined {
  const digits = text.normalize('NFKC').trim();
  if (!/^(\d{6}|\d{9}|\d{12})$/.test(digits)) return undefined;
  const code = digits.replace(/(?<=^\d{6})(000){1,2}$|(?<=^\d{9})000$/, '');
  const [province, prefecture, county, township] = [code.slice(0, 2), code.slice(2, 4), code.slice(4, 6), code.slice(6, 9)];
  if (!PROVINCES[province]) return undefined;
  if (prefecture === '00' && county !== '00') return undefined;
  if (township && (county === '00' || township === '000')) return undefined;
  return code;
}

/** The level only. What kind of unit it is (区、县、市、旗) stands in the table, never in the digits. */
export function divisionLevel(code: string): DivisionLevel {
  if (code.length === 12) return 'village';
  if (code.length === 9) return 'township';
  if (code.endsWith('0000')) return 'province';
  return code.endsWith('00') ? 'prefecture' : 'county';
}

export function parentDivisionCode(code: string): string | undefined {
  switch (divisionLevel(code)) {
    case 'village':
      return code.slice(0, 9);
    case 'township':
      return code.slice(0, 6);
    case 'county':
      return `${code.slice(0, 4)}00`;
    case 'prefecture':
      return `${code.slice(0, 2)}0000`;
    case 'province':
      return undefined;
  }
}

/** The code itself and every code above it, narrowest first. */
export function enclosingDivisionCodes(code: string): string[] {
  const parent = parentDivisionCode(code);
  return parent ? [code, ...enclosingDivisionCodes(parent)] : [code];
}

export function isWithinDivision(code: string, outer: string): boolean {
  return enclosingDivisionCodes(code).includes(outer);
}

/** The division that bore `code` on `day`. */
export function divisionOn(divisions: readonly Division[], code: string, day: PlainDate): Division | undefined {
  return divisions.find((division) => division.code === code && isValidOn(division, day));
}

/** The division that a code of any time means on `day`: itself, or what took its place, over several changes. */
export function currentDivision(divisions: readonly Division[], code: string, day: PlainDate): Division | undefined {
  const seen = new Set<string>();
  for (let next: string | null | undefined = code; next && !seen.has(next); ) {
    seen.add(next);
    const found = divisionOn(divisions, next, day);
    if (found) return found;
    next = divisions.find((division) => division.code === next && division.successorCode)?.successorCode;
  }
  return undefined;
}

function isValidOn(division: Division, day: PlainDate): boolean {
  return isWithin(day, { from: division.validFrom, until: division.validTo });
}
