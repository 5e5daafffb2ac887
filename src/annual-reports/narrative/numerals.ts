const DIGITS: Record<string, number> = { 零: 0, 〇: 0, 一: 1, 二: 2, 两: 2, 三: 3, 四: 4, 五: 5, 六: 6, 七: 7, 八: 8, 九: 9 };
const SMALL: Record<string, number> = { 十: 10, 百: 100, 千: 1000 };
const LARGE: Record<string, number> = { 万: 10_000, 亿: 100_000_000 };

/** 四百 → 400, 一千零五十 → 1050, 二〇二三 → 2023; `null` when the characters form no number. */
export function readChineseNumeral(text: string): number | null {
  if (text === '') return null;
  if (!/[十百千万亿]/.test(text)) return readDigitByDigit(text);
  let total = 0;
  let section = 0;
  let digit: number | null = null;
  let lastUnit = 1;
  for (const char of text) {
    const value = DIGITS[char];
    if (value !== undefined) {
      if (value === 0) lastUnit = 10;
      else if (digit !== null) return null;
      digit = value === 0 ? null : value;
    } else if (SMALL[char] !== undefined) {
      lastUnit = SMALL[char];
      section += (digit ?? 1) * lastUnit;
      digit = null;
    } else {
      const unit = LARGE[char];
      if (unit === undefined) return null;
      lastUnit = unit;
      total = lastUnit === LARGE.亿 ? (total + section + (digit ?? 0)) * lastUnit : total + (section + (digit ?? 0)) * lastUnit;
      section = 0;
      digit = null;
    }
  }
  // 三百五 is 350, 三百零五 is 305, 十五 is 15.
  const rest = digit ?? 0;
  return total + section + (lastUnit > 10 ? (rest * lastUnit) / 10 : rest);
}

function readDigitByDigit(text: string): number | null {
  let value = 0;
  for (const char of text) {
    const digit = DIGITS[char];
    if (digit === undefined) return null;
    value = value * 10 + digit;
  }
  return value;
}
