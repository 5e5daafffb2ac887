import { loadStateCouncilNotices } from '../../src/calendar/server.ts';
import type { Db } from '../../src/platform/db/database.ts';

/** Days off and adjusted working days of every announced year; run at each start, so that an upgrade brings the next year. */
export async function seedHolidays(db: Db): Promise<number[]> {
  return loadStateCouncilNotices(db, 'system');
}
