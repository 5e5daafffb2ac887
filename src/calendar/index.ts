export { type DayKind, type HolidayNotice, NATIONWIDE, type NoticeDay } from './holiday-notice.ts';
export { addWorkingDays, isProvisional, isWorkingDay, usedWorkingDays, type WorkCalendar } from './working-days.ts';
