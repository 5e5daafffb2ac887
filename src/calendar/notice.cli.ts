import { readFile } from 'node:fs/promises';
import { type PlainDate, plainDate } from '../platform/date.ts';
import type { Db } from '../platform/db/database.ts';
import { CommandFailure, readStandardInput, textTable } from '../platform/terminal.ts';
import { loadStateCouncilNotices, loadWorkCalendar, saveHolidayNotice } from './holiday-notice.actions.ts';
import { listNotices } from './holiday-notice.store.ts';
import { NATIONWIDE } from './holiday-notice.ts';
import { readNoticeDays } from './notice-lines.ts';
import { addWorkingDays, isProvisional } from './working-days.ts';

const ACTOR = 'command';
const KIND_LABELS = { off: '休 off', work: '班 work' };

interface Place {
  division?: string;
}

export async function printYear(db: Db, yearText: string, { division = NATIONWIDE }: Place): Promise<void> {
  await loadStateCouncilNotices(db, ACTOR);
  const year = readYear(yearText);
  const notice = (await listNotices(db)).find((one) => one.year === year && one.divisionCode === division);
  if (!notice) throw new CommandFailure(`${year} 年的安排尚未收录，暂按周末计算 (no notice of ${year}: weekends only, provisional)`);
  console.log(`${year} ${notice.source}`);
  console.log(
    textTable(
      ['日期 Day', '', '名称 Name'],
      notice.days.map(({ on, kind, name }) => [`${on}`, KIND_LABELS[kind], name]),
    ),
  );
}

export async function importNotice(db: Db, file: string, options: Place & { year: string; source: string }): Promise<void> {
  const bytes =
    file === '-' ? await readStandardInput() : await readFile(file).catch((error) => refuse(`${file}: 无法打开 (${error.code})`));
  const days = readNoticeDays(new TextDecoder().decode(bytes));
  const notice = { year: readYear(options.year), divisionCode: options.division ?? NATIONWIDE, source: options.source, days };
  await saveHolidayNotice(db, notice, ACTOR);
  console.log(`${notice.year} 年：${days.length} 天 (${days.length} days)`);
}

export async function printDueDay(db: Db, dayText: string, countText: string, { division }: Place): Promise<void> {
  await loadStateCouncilNotices(db, ACTOR);
  const start = readDay(dayText);
  if (!/^\d{1,4}$/.test(countText)) refuse(`「${countText}」不是工作日数 (not a number of working days)`);
  const calendar = await loadWorkCalendar(db, division);
  const due = addWorkingDays(start, Number(countText), calendar);
  console.log(`${due}${isProvisional(start, due, calendar) ? ' 暂定 (provisional)' : ''}`);
}

function readYear(text: string): number {
  return /^(19|20)\d\d$/.test(text) ? Number(text) : refuse(`「${text}」不是年份 (not a year)`);
}

function readDay(text: string): PlainDate {
  try {
    return plainDate(text);
  } catch {
    return refuse(`「${text}」不是日期，应写作 2026-09-01 (a day is written as 2026-09-01)`);
  }
}

function refuse(message: string): never {
  throw new CommandFailure(message);
}
