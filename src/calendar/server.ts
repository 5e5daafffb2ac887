export { loadStateCouncilNotices, loadWorkCalendar, saveHolidayNotice } from './holiday-notice.actions.ts';
