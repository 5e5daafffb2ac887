import { record } from '../audit/server.ts';
import { type Db, inTransaction } from '../platform/db/database.ts';
import { listNotices, replaceNotice } from './holiday-notice.store.ts';
import { checkNotice, type HolidayNotice, holdsIn } from './holiday-notice.ts';
import { LIBRARY_SOURCE, stateCouncilNotices } from './state-council.ts';
import { type WorkCalendar, workCalendar } from './working-days.ts';

/** The working days of a division; without one, of the country. */
export async function loadWorkCalendar(db: Db, divisionCode?: string): Promise<WorkCalendar> {
  return workCalendar((await listNotices(db)).filter((notice) => holdsIn(notice, divisionCode)));
}

/** Due days that reach into the year have to be computed again afterwards. */
export async function saveHolidayNotice(db: Db, notice: HolidayNotice, actor: string): Promise<void> {
  checkNotice(notice);
  await inTransaction(db, async (trx) => {
    await replaceNotice(trx, notice);
    const { year, divisionCode, source, days } = notice;
    const detail = { year, divisionCode, source, days: days.length };
    await record(trx, { actor, action: 'calendar.notice-saved', subject: `${divisionCode}-${year}`, detail });
  });
}

/** Brings in the notices of the library. One that an officer has typed in stays as it is. Returns the years that changed. */
export async function loadStateCouncilNotices(db: Db, actor: string): Promise<number[]> {
  return inTransaction(db, async (trx) => {
    const stored = new Map((await listNotices(trx)).map((notice) => [`${notice.divisionCode} ${notice.year}`, notice]));
    const changed = stateCouncilNotices().filter((notice) => {
      const kept = stored.get(`${notice.divisionCode} ${notice.year}`);
      return !kept || (kept.source === LIBRARY_SOURCE && daysOf(kept) !== daysOf(notice));
    });
    for (const notice of changed) await replaceNotice(trx, notice);
    const years = changed.map(({ year }) => year);
    if (years.length > 0) await record(trx, { actor, action: 'calendar.notices-loaded', subject: LIBRARY_SOURCE, detail: { years } });
    return years;
  });
}

function daysOf(notice: HolidayNotice): string {
  return notice.days.map(({ on, kind, name }) => `${on} ${kind} ${name}`).join();
}
