import type { CellValue } from '../published-report.ts';

/** Why a printed value deserves a word: the checks and notes tell it on. */
export type Oddity = 'word-for-zero' | 'dash' | 'with-words' | 'unreadable';

export interface PrintedValue {
  value: CellValue;
  /** What is printed, when it is not a plain number. */
  raw?: string;
  oddity?: Oddity;
}

const BLANK: PrintedValue = { value: null };
const SPACES = /[\s\u00a0\u200b-\u200f\u2060-\u2064\ufeff]+/g;
const PLAIN = /^-?(?:0|[1-9]\d*)(?:\.\d+)?$/;
const NUMBER = /\d+(?:,\d{3,4})*(?:\.\d+)?|\.\d+/g;
const WORDS_FOR_ZERO = /^(?:无|零|没有|[〇○])$/;
const DASHES = /^(?:[/\\|—–―‐‑−_\-·.…*×~～一]+|N\/?A|无数据|不适用|未统计|暂无|空白?)$/iu;
const DOWN = /^(?:减少?|下降|降低?|↓|负)/;
const UP = /^(?:增加?|新增|上升|↑)/;
const MINUS = /^[-−–—﹣]/;

/** Reads what is printed in a cell that is known to hold a value. Nothing is corrected: the odd keeps its printed text. */
export function readValue(printed: string): PrintedValue {
  if (PLAIN.test(printed)) return { value: Number(printed) };
  const text = printed.replace(SPACES, ' ').trim();
  if (text === '') return BLANK;
  if (PLAIN.test(text)) return { value: Number(text) };
  const narrow = text.normalize('NFKC').replace(/[−–﹣]/g, (dash, at) => (at === 0 ? '-' : dash));
  if (DASHES.test(narrow)) return { value: null, raw: text, oddity: 'dash' };
  if (WORDS_FOR_ZERO.test(narrow)) return { value: 0, raw: text, oddity: 'word-for-zero' };
  return readNumber(text, narrow);
}

function readNumber(raw: string, narrow: string): PrintedValue {
  const joined = narrow.replace(/^(\D*\d{1,3})((?: \d{3})+)(?!\d)/, (_, first: string, rest: string) => first + rest.replaceAll(' ', ''));
  const numbers = joined.match(NUMBER);
  if (numbers?.length !== 1) return { value: null, raw, oddity: 'unreadable' };
  const at = joined.indexOf(numbers[0]);
  const before = joined.slice(0, at).replaceAll(' ', '');
  const after = joined.slice(at + numbers[0].length).replaceAll(' ', '');
  const number = Number(numbers[0].replaceAll(',', ''));
  const negative = DOWN.test(before) || MINUS.test(before);
  const value = negative && number !== 0 ? -number : number;
  const known = (before === '' || before === '+' || MINUS.test(before) || DOWN.test(before) || UP.test(before)) && UNIT.test(after);
  return { value, raw, ...(after || !known ? { oddity: 'with-words' as const } : {}) };
}

const UNIT = /^(?:件次|人次|人民币|[件项个条次宗起份例户]|亿元|万元?|元|\.)?$/;
const NUMBER_FORM = '(?:\\d+(?:,\\d{3,4})*(?:\\.\\d+)?|\\.\\d+)';
const VALUE_FORM = new RegExp(
  `^(?:[+\\-−–—]?|增加?|减少?|[↑↓])${NUMBER_FORM}(?:件次|人次|[件项个条次宗起份例户]|亿元|万元?|元)?$|^(?:无|零|空|[Oo〇○]|[/\\\\—–−-]{1,3})$`,
);

/** Whether a word of running text has the form of a cell value. Stricter than `readValue`, which is told that it reads a cell. */
export function hasValueForm(text: string): boolean {
  const first = text.charCodeAt(0);
  // Most lines of a report begin with an ordinary Chinese character and are settled here.
  if (
    first >= 0x4e00 &&
    first <= 0x9fff &&
    first !== 0x51cf &&
    first !== 0x589e &&
    first !== 0x65e0 &&
    first !== 0x96f6 &&
    first !== 0x7a7a
  )
    return false;
  if (text.length > 24) return false;
  return VALUE_FORM.test(text.normalize('NFKC').replace(SPACES, ''));
}
