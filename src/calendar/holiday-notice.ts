import type { PlainDate } from '../platform/date.ts';
import { RuleViolation } from '../platform/errors.ts';

/** `off`: no work on a day that would be one, or on a weekend of the holiday. `work`: an adjusted working day (调休上班日). */
export type DayKind = 'off' | 'work';

export interface NoticeDay {
  on: PlainDate;
  kind: DayKind;
  /** 「春节」 */
  name: string;
}

/** The days that one calendar year takes from 「国务院办公厅关于××××年部分节假日安排的通知」 or from a local rule. */
export interface HolidayNotice {
  year: number;
  /** The division whose rule it is, `NATIONWIDE` for the State Council's notice. */
  divisionCode: string;
  source: string;
  days: NoticeDay[];
}

/** Stands for the whole country where a division code is asked for. */
export const NATIONWIDE = '000000';

/** A rule of a division holds in everything below it: that of 532900 in 532901 and 532901100. */
export function holdsIn(notice: Pick<HolidayNotice, 'divisionCode'>, divisionCode: string | undefined): boolean {
  return notice.divisionCode === NATIONWIDE || (divisionCode?.startsWith(significantDigits(notice.divisionCode)) ?? false);
}

export function significantDigits(divisionCode: string): string {
  if (divisionCode === NATIONWIDE) return '';
  return divisionCode.length === 6 ? divisionCode.replace(/(00){1,2}$/, '') : divisionCode;
}

const FRIDAY = 5;

/** Refuses a table that cannot be the adjusted calendar of its year. */
export function checkNotice(notice: HolidayNotice): void {
  if (!/^\d{6}(\d{3}){0,2}$/.test(notice.divisionCode)) {
    throw new RuleViolation('division-code', `行政区划代码「${notice.divisionCode}」无效，应为 6、9 或 12 位数字`);
  }
  const seen = new Set<string>();
  for (const day of notice.days) {
    const text = day.on.toString();
    if (day.on.year !== notice.year) throw new RuleViolation('other-year', `${text} 不在 ${notice.year} 年内`);
    if (seen.has(text)) throw new RuleViolation('day-twice', `${text} 出现两次`);
    seen.add(text);
    if (day.kind === 'work' && day.on.dayOfWeek <= FRIDAY) {
      throw new RuleViolation('work-on-weekday', `${text} 不是周末，不能列为调休上班日`);
    }
  }
  if (notice.divisionCode === NATIONWIDE && !hasNationalDay(notice)) {
    throw new RuleViolation('no-national-day', `${notice.year} 年的安排中没有国庆节，表格不完整`);
  }
}

/** A year is announced when its National Day is in the table: a single day at the turn of the year belongs to the neighbour's notice. */
export function hasNationalDay(notice: Pick<HolidayNotice, 'year' | 'days'>): boolean {
  return notice.days.some((day) => day.kind === 'off' && day.on.month === 10 && day.on.day === 1);
}
