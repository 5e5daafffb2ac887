import { plainDate } from '../platform/date.ts';
import type { Db } from '../platform/db/database.ts';
import type { HolidayNotice } from './holiday-notice.ts';

export async function listNotices(db: Db): Promise<HolidayNotice[]> {
  const notices = await db.selectFrom('calendar.notice').select(['divisionCode', 'year', 'source']).orderBy('year').execute();
  const days = await db.selectFrom('calendar.day').select(['divisionCode', 'year', 'onDay', 'kind', 'name']).orderBy('onDay').execute();
  const byNotice = Map.groupBy(days, (day) => `${day.divisionCode} ${day.year}`);
  return notices.map(({ divisionCode, year, source }) => ({
    divisionCode,
    year,
    source,
    days: (byNotice.get(`${divisionCode} ${year}`) ?? []).map(({ onDay, kind, name }) => ({
      on: plainDate(onDay),
      kind: kind as HolidayNotice['days'][number]['kind'],
      name,
    })),
  }));
}

/** Takes the place of the notice that stood for the year, days and all. */
export async function replaceNotice(trx: Db, { divisionCode, year, source, days }: HolidayNotice): Promise<void> {
  await trx.deleteFrom('calendar.notice').where('divisionCode', '=', divisionCode).where('year', '=', year).execute();
  await trx.insertInto('calendar.notice').values({ divisionCode, year, source }).execute();
  if (days.length === 0) return;
  await trx
    .insertInto('calendar.day')
    .values(days.map(({ on, kind, name }) => ({ divisionCode, year, onDay: on.toString(), kind, name })))
    .execute();
}
