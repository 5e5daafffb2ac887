const DIGITS = '零一二三四五六七八九';
const FINANCIAL_DIGITS = '零壹贰叁肆伍陆柒捌玖';
const STEMS = '甲乙丙丁戊己庚辛壬癸';
const BRANCHES = '子丑寅卯辰巳午未申酉戌亥';
const MAX_COUNTED = 99_999;

/** A list number as Word writes it in the format of this name; `undefined` for bullets and formats that carry no number. */
export function formatNumber(value: number, format: string): string | undefined {
  const number = Math.min(Math.max(Math.trunc(value), 0), MAX_COUNTED);
  switch (format) {
    case 'decimal':
    case 'decimalHalfWidth':
      return String(number);
    case 'decimalZero':
      return String(number).padStart(2, '0');
    case 'decimalFullWidth':
    case 'decimalFullWidth2':
      return String(number).replace(/\d/g, (digit) => String.fromCharCode(0xff10 + Number(digit)));
    case 'chineseCounting':
    case 'chineseCountingThousand':
    case 'taiwaneseCounting':
    case 'taiwaneseCountingThousand':
    case 'japaneseCounting':
    case 'koreanCounting':
      return counted(number, DIGITS, ['', '十', '百', '千']);
    case 'chineseLegalSimplified':
    case 'ideographLegalTraditional':
      return counted(number, FINANCIAL_DIGITS, ['', '拾', '佰', '仟']);
    case 'ideographDigital':
    case 'taiwaneseDigital':
    case 'japaneseDigitalTenThousand':
      return String(number).replace(/\d/g, (digit) => (digit === '0' ? '〇' : DIGITS[Number(digit)]!));
    case 'ideographTraditional':
      return STEMS[(number - 1) % 10] ?? String(number);
    case 'ideographZodiac':
      return BRANCHES[(number - 1) % 12] ?? String(number);
    case 'decimalEnclosedCircle':
    case 'decimalEnclosedCircleChinese':
    case 'ideographEnclosedCircle':
      return number >= 1 && number <= 20 ? String.fromCharCode(0x2460 + number - 1) : String(number);
    case 'decimalEnclosedParen':
      return number >= 1 && number <= 20 ? String.fromCharCode(0x2474 + number - 1) : `(${number})`;
    case 'decimalEnclosedFullstop':
      return number >= 1 && number <= 20 ? String.fromCharCode(0x2488 + number - 1) : `${number}.`;
    case 'upperLetter':
      return letters(number);
    case 'lowerLetter':
      return letters(number).toLowerCase();
    case 'upperRoman':
      return roman(number);
    case 'lowerRoman':
      return roman(number).toLowerCase();
    case 'bullet':
    case 'none':
      return;
    default:
      return String(number);
  }
}

function counted(number: number, digits: string, units: string[]): string {
  if (number === 0) return digits[0]!;
  if (number >= 10_000) {
    const rest = number % 10_000;
    return `${counted(Math.floor(number / 10_000), digits, units)}万${rest ? (rest < 1_000 ? digits[0] : '') + counted(rest, digits, units) : ''}`;
  }
  const figures = [...String(number)].map(Number);
  let text = '';
  for (const [index, figure] of figures.entries()) {
    const unit = units[figures.length - 1 - index]!;
    if (figure > 0) text += digits[figure]! + unit;
    else if (figures.slice(index + 1).some((later) => later > 0) && !text.endsWith(digits[0]!)) text += digits[0];
  }
  // 十一, not 一十一.
  return number < 20 && number >= 10 ? text.slice(1) : text;
}

function letters(number: number): string {
  if (number === 0) return '';
  const letter = String.fromCharCode(65 + ((number - 1) % 26));
  return letter.repeat(Math.min(Math.ceil(number / 26), 20));
}

const ROMAN: [number, string][] = [
  [1000, 'M'],
  [900, 'CM'],
  [500, 'D'],
  [400, 'CD'],
  [100, 'C'],
  [90, 'XC'],
  [50, 'L'],
  [40, 'XL'],
  [10, 'X'],
  [9, 'IX'],
  [5, 'V'],
  [4, 'IV'],
  [1, 'I'],
];

function roman(number: number): string {
  let rest = number;
  let text = '';
  for (const [value, sign] of ROMAN) {
    while (rest >= value && text.length < 50) {
      text += sign;
      rest -= value;
    }
  }
  return text;
}
