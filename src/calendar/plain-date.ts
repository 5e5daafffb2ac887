declare const plainDateBrand: unique symbol;
/** A calendar day in Beijing, `YYYY-MM-DD`. Days compare as text. */
export type PlainDate = string & { readonly [plainDateBrand]: true };

const MONTH_LENGTHS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31] as const;
const ZERO = 48;
const MILLISECONDS_A_DAY = 86_400_000;
/** Beijing has kept UTC+8 without summer time since 1991. */
const BEIJING_OFFSET = 8 * 3_600_000;

/** The text as a day; throws a RangeError when it is none. */
export function plainDate(text: string): PlainDate {
  dayNumber(text as PlainDate);
  return text as PlainDate;
}

export function isPlainDate(text: string): text is PlainDate {
  try {
    plainDate(text);
    return true;
  } catch {
    return false;
  }
}

export function dayInBeijing(instant: Date): PlainDate {
  return dayOfNumber(Math.floor((instant.getTime() + BEIJING_OFFSET) / MILLISECONDS_A_DAY));
}

export function dayBefore(day: PlainDate): PlainDate {
  return dayOfNumber(dayNumber(day) - 1);
}

/** Days since 1970-01-01. Throws a RangeError for a day that does not exist. */
export function dayNumber(day: PlainDate): number {
  const year = digits(day, 0, 4);
  const month = digits(day, 5, 2);
  const date = digits(day, 8, 2);
  if (day.length !== 10 || day[4] !== '-' || day[7] !== '-' || !(date >= 1 && date <= monthLength(year, month))) {
    throw new RangeError(`not a day: ${day}`);
  }
  return daysFromCivil(year, month, date);
}

export function dayOfNumber(number: number): PlainDate {
  // Inverse of `daysFromCivil`: eras of 400 years that begin on 1 March.
  const shifted = number + 719_468;
  const era = Math.floor(shifted / 146_097);
  const dayOfEra = shifted - era * 146_097;
  const yearOfEra = Math.floor(
    (dayOfEra - Math.floor(dayOfEra / 1460) + Math.floor(dayOfEra / 36_524) - Math.floor(dayOfEra / 146_096)) / 365,
  );
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const shiftedMonth = Math.floor((5 * dayOfYear + 2) / 153);
  const date = dayOfYear - Math.floor((153 * shiftedMonth + 2) / 5) + 1;
  const month = shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9;
  const year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0);
  return `${year}-${month < 10 ? '0' : ''}${month}-${date < 10 ? '0' : ''}${date}` as PlainDate;
}

/** 1 = Monday … 7 = Sunday. */
export function weekday(number: number): number {
  return ((((number + 3) % 7) + 7) % 7) + 1;
}

function digits(text: string, from: number, count: number): number {
  let value = 0;
  for (let index = from; index < from + count; index++) {
    const digit = text.charCodeAt(index) - ZERO;
    if (!(digit >= 0 && digit <= 9)) return Number.NaN;
    value = value * 10 + digit;
  }
  return value;
}

function monthLength(year: number, month: number): number {
  if (month === 2 && year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0)) return 29;
  return MONTH_LENGTHS[month - 1] ?? 0;
}

function daysFromCivil(year: number, month: number, date: number): number {
  const shiftedYear = month <= 2 ? year - 1 : year;
  const era = Math.floor(shiftedYear / 400);
  const yearOfEra = shiftedYear - era * 400;
  const dayOfYear = Math.floor((153 * (month > 2 ? month - 3 : month + 9) + 2) / 5) + date - 1;
  return era * 146_097 + yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear - 719_468;
}
