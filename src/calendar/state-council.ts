import published from 'chinese-days/dist/chinese-days.json' with { type: 'json' };
import { plainDate } from '../platform/date.ts';
import { type HolidayNotice, hasNationalDay, NATIONWIDE, type NoticeDay } from './holiday-notice.ts';

/** Names the library in the `source` of a notice, so that an upgrade of it may replace the notice, and a notice typed in by hand stays. */
export const LIBRARY_SOURCE = 'chinese-days';

/** The State Council's notices as the library publishes them; only years that are announced as a whole. */
export function stateCouncilNotices(): HolidayNotice[] {
  const byYear = new Map<number, NoticeDay[]>();
  collect(published.holidays, 'off', byYear);
  collect(published.workdays, 'work', byYear);
  return [...byYear]
    .map(([year, days]) => ({
      year,
      divisionCode: NATIONWIDE,
      source: LIBRARY_SOURCE,
      days: days.sort((a, b) => Temporal.PlainDate.compare(a.on, b.on)),
    }))
    .filter(hasNationalDay)
    .sort((a, b) => a.year - b.year);
}

function collect(table: Record<string, string>, kind: NoticeDay['kind'], byYear: Map<number, NoticeDay[]>): void {
  for (const [on, label] of Object.entries(table)) {
    const year = Number(on.slice(0, 4));
    const days = byYear.get(year) ?? [];
    // The library writes "Spring Festival,春节，4".
    days.push({ on: plainDate(on), kind, name: label.split(',')[1] ?? label });
    byYear.set(year, days);
  }
}
