import { describe, expect, it } from 'vitest';
import { plainDate as day } from '../platform/date.ts';
import { testDatabase } from '../platform/testing/index.ts';
import { loadStateCouncilNotices, loadWorkCalendar, saveHolidayNotice } from './holiday-notice.actions.ts';
import { type HolidayNotice, NATIONWIDE } from './holiday-notice.ts';
import { addWorkingDays, isProvisional, isWorkingDay } from './working-days.ts';

const { db } = await testDatabase();
const notice = (year: number, divisionCode: string, ...off: string[]): HolidayNotice => ({
  year,
  divisionCode,
  source: '通知',
  days: off.map((on) => ({ on: day(on), kind: 'off', name: '假日' })),
});
const entries = async (action: string) =>
  (await db.selectFrom('audit.entry').select('subject').where('action', '=', action).execute()).length;

describe('the stored calendar', () => {
  it('knows weekends only before any notice is there', async () => {
    const calendar = await loadWorkCalendar(db);
    expect(isWorkingDay(day('2026-10-01'), calendar)).toBe(true);
    expect(isProvisional(day('2026-09-01'), day('2026-09-02'), calendar)).toBe(true);
  });

  it('takes the notices of the library once', async () => {
    expect(await loadStateCouncilNotices(db, 'system')).toContain(2026);
    expect(await loadStateCouncilNotices(db, 'system')).toEqual([]);
    expect(await entries('calendar.notices-loaded')).toBe(1);
    const calendar = await loadWorkCalendar(db);
    expect(`${addWorkingDays(day('2026-09-18'), 20, calendar)}`).toBe('2026-10-22');
    expect(isProvisional(day('2026-09-18'), day('2026-10-22'), calendar)).toBe(false);
  });

  it('keeps the notice that an officer typed in', async () => {
    await saveHolidayNotice(db, notice(2026, NATIONWIDE, '2026-10-01', '2026-10-08'), 'officer');
    expect(await loadStateCouncilNotices(db, 'system')).toEqual([]);
    const calendar = await loadWorkCalendar(db);
    expect(isWorkingDay(day('2026-10-08'), calendar)).toBe(false);
    expect(isWorkingDay(day('2026-02-16'), calendar)).toBe(true);
    expect(await entries('calendar.notice-saved')).toBe(1);
  });

  it('lays local days off over the country for the division and those below it', async () => {
    await saveHolidayNotice(db, notice(2025, '532900', '2025-04-13', '2025-04-14'), 'officer');
    expect(isWorkingDay(day('2025-04-14'), await loadWorkCalendar(db))).toBe(true);
    expect(isWorkingDay(day('2025-04-14'), await loadWorkCalendar(db, '532800'))).toBe(true);
    for (const code of ['532900', '532901', '532901100']) {
      expect(isWorkingDay(day('2025-04-14'), await loadWorkCalendar(db, code)), code).toBe(false);
    }
  });

  it('is not changed by a notice that cannot be one', async () => {
    await expect(saveHolidayNotice(db, notice(2027, NATIONWIDE, '2027-01-01'), 'officer')).rejects.toMatchObject({
      code: 'no-national-day',
    });
    expect(isProvisional(day('2027-01-01'), day('2027-01-02'), await loadWorkCalendar(db))).toBe(true);
  });
});
