export { type DayKind, type HolidayNotice, NATIONWIDE, type NoticeDay } from './holiday-notice.ts';
export { dayBefore, dayInBeijing, isPlainDate, type PlainDate, plainDate } from './plain-date.ts';
export { addWorkingDays, isProvisional, isWorkingDay, usedWorkingDays, type WorkCalendar } from './working-days.ts';
