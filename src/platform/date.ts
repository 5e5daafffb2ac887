/** A calendar day in Beijing time. */
export type PlainDate = Temporal.PlainDate;

export const BEIJING = 'Asia/Shanghai';

/** Reads `YYYY-MM-DD`; throws a `RangeError` for a day that does not exist. */
export function plainDate(text: string): PlainDate {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) throw new RangeError(`${text} is not a day written as YYYY-MM-DD`);
  return Temporal.PlainDate.from(text, { overflow: 'reject' });
}

/** Only routes, jobs and commands ask; rules are told. */
export function todayInBeijing(): PlainDate {
  return Temporal.Now.plainDateISO(BEIJING);
}

/** The day in Beijing on which an instant falls. */
export function dayOf(instant: Date): PlainDate {
  return Temporal.Instant.fromEpochMilliseconds(instant.getTime()).toZonedDateTimeISO(BEIJING).toPlainDate();
}

export function isBefore(one: PlainDate, other: PlainDate): boolean {
  return Temporal.PlainDate.compare(one, other) < 0;
}

/** How a day is written in Chinese documents: 2021年1月11日. */
export function chineseDay({ year, month, day }: PlainDate): string {
  return `${year}年${month}月${day}日`;
}
