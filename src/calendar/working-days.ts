import type { PlainDate } from '../platform/date.ts';
import { dayNumber, dayOfNumber, weekday } from './day-number.ts';
import { type HolidayNotice, NATIONWIDE, significantDigits } from './holiday-notice.ts';

/**
 * Working days as two tables, so that a due day is found without walking over the days before it.
 * Days outside the tables are refused: they are typing errors, not deadlines.
 */
export interface WorkCalendar {
  /** Day number of the first day in the tables. */
  readonly firstDay: number;
  /** `workedBefore[i]`: working days among the `i` days from `firstDay`. */
  readonly workedBefore: Int32Array;
  /** Day numbers of all working days in order. */
  readonly workingDays: Int32Array;
  /** Years whose State Council notice is loaded; every other year has weekends only. */
  readonly announcedYears: ReadonlySet<number>;
}

const FIRST_YEAR = 1990;
const LAST_YEAR = 2100;
const FIRST_DAY = dayNumber(new Temporal.PlainDate(FIRST_YEAR, 1, 1));
const DAY_COUNT = dayNumber(new Temporal.PlainDate(LAST_YEAR, 12, 31)) - FIRST_DAY + 1;

/** The calendar of one place: the nationwide notices, then the local ones over them, from the wider division to the narrower. */
export function workCalendar(notices: readonly HolidayNotice[]): WorkCalendar {
  const works = new Uint8Array(DAY_COUNT);
  for (let index = 0; index < DAY_COUNT; index++) works[index] = weekday(FIRST_DAY + index) <= 5 ? 1 : 0;
  for (const notice of [...notices].sort((a, b) => significantDigits(a.divisionCode).length - significantDigits(b.divisionCode).length)) {
    for (const day of notice.days) works[indexOf(dayNumber(day.on))] = day.kind === 'work' ? 1 : 0;
  }
  const workedBefore = new Int32Array(DAY_COUNT + 1);
  for (let index = 0; index < DAY_COUNT; index++) workedBefore[index + 1] = workedBefore[index]! + works[index]!;
  const workingDays = new Int32Array(workedBefore[DAY_COUNT]!);
  for (let index = 0, found = 0; index < DAY_COUNT; index++) if (works[index]) workingDays[found++] = FIRST_DAY + index;
  const announcedYears = new Set(notices.filter((notice) => notice.divisionCode === NATIONWIDE).map((notice) => notice.year));
  return { firstDay: FIRST_DAY, workedBefore, workingDays, announcedYears };
}

export function isWorkingDay(day: PlainDate, calendar: WorkCalendar): boolean {
  const index = indexOf(dayNumber(day));
  return calendar.workedBefore[index + 1]! > calendar.workedBefore[index]!;
}

/** The `count`-th working day after `start`; `start` itself is day zero, and with 0 it is returned as it is. */
export function addWorkingDays(start: PlainDate, count: number, calendar: WorkCalendar): PlainDate {
  if (!Number.isInteger(count) || count < 0) throw new RangeError(`not a number of working days: ${count}`);
  const index = indexOf(dayNumber(start));
  if (count === 0) return start;
  const due = calendar.workingDays[calendar.workedBefore[index + 1]! + count - 1];
  if (due === undefined) throw new RangeError(`beyond the calendar: ${start} + ${count}`);
  return dayOfNumber(due);
}

/** Working days `d` with `after < d ≤ until`; 0 when `until` is not later than `after`. */
export function usedWorkingDays(after: PlainDate, until: PlainDate, calendar: WorkCalendar): number {
  const from = calendar.workedBefore[indexOf(dayNumber(after)) + 1]!;
  const to = calendar.workedBefore[indexOf(dayNumber(until)) + 1]!;
  return Math.max(0, to - from);
}

/** A period that reaches into a year without a notice may still move and must be computed again when the notice comes. */
export function isProvisional(start: PlainDate, end: PlainDate, calendar: WorkCalendar): boolean {
  for (let year = start.year; year <= end.year; year++) {
    if (!calendar.announcedYears.has(year)) return true;
  }
  return false;
}

function indexOf(day: number): number {
  const index = day - FIRST_DAY;
  if (index < 0 || index >= DAY_COUNT) throw new RangeError(`outside the calendar ${FIRST_YEAR}–${LAST_YEAR}: ${dayOfNumber(day)}`);
  return index;
}
