import { isBefore, type PlainDate, plainDate } from '../platform/date.ts';

/** Both days inclusive; `null` is open. */
export interface Span {
  from: PlainDate | null;
  until: PlainDate | null;
}

export function isWithin(day: PlainDate, { from, until }: Span): boolean {
  return (from === null || !isBefore(day, from)) && (until === null || !isBefore(until, day));
}

export function plainDateOrNull(text: string | null): PlainDate | null {
  return text === null ? null : Temporal.PlainDate.from(text);
}

/** The last day of the old state, where `day` is the first of the new one. */
export function dayBefore(day: PlainDate): PlainDate {
  return day.subtract({ days: 1 });
}

export function isPlainDateText(text: string): boolean {
  try {
    plainDate(text);
    return true;
  } catch {
    return false;
  }
}
