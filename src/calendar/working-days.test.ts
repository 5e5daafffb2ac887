import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { plainDate as day } from '../platform/date.ts';
import { dayNumber, dayOfNumber } from './day-number.ts';
import { checkNotice, NATIONWIDE } from './holiday-notice.ts';
import { stateCouncilNotices } from './state-council.ts';
import { addWorkingDays, isProvisional, isWorkingDay, usedWorkingDays, workCalendar } from './working-days.ts';

const calendar = workCalendar(stateCouncilNotices());

describe('periods over the State Council calendars of 2025 and 2026', () => {
  it.each([
    ['Spring Festival 2025', '2025-01-20', 7, '2025-02-05'],
    ['Spring Festival 2025', '2025-01-20', 20, '2025-02-21'],
    ['the eight days of National Day 2025', '2025-09-22', 7, '2025-09-30'],
    ['the eight days of National Day 2025', '2025-09-22', 15, '2025-10-17'],
    ['the eight days of National Day 2025', '2025-09-22', 20, '2025-10-24'],
    ['the eight days of National Day 2025', '2025-09-22', 40, '2025-11-21'],
    ['worked Saturdays around Spring Festival 2026', '2026-02-06', 7, '2026-02-24'],
    ['worked Saturdays around Spring Festival 2026', '2026-02-06', 20, '2026-03-12'],
    ['a start on an adjusted working day', '2026-02-28', 7, '2026-03-10'],
    ['a start on an adjusted working day', '2026-02-28', 20, '2026-03-27'],
    ['a due day on a worked Saturday', '2026-04-27', 7, '2026-05-09'],
    ['a due day on a worked Saturday', '2026-04-27', 20, '2026-05-27'],
    ['mid-autumn and National Day 2026', '2026-09-18', 20, '2026-10-22'],
    ['mid-autumn and National Day 2026', '2026-09-21', 7, '2026-10-08'],
    ['mid-autumn and National Day 2026', '2026-09-21', 15, '2026-10-19'],
    ['mid-autumn and National Day 2026', '2026-09-21', 20, '2026-10-26'],
    ['mid-autumn and National Day 2026', '2026-09-21', 40, '2026-11-23'],
    ['a start on the eve of National Day', '2026-09-30', 20, '2026-11-03'],
  ])('%s: %s + %i is %s', (_situation, start, count, due) => {
    expect(addWorkingDays(day(start), count, calendar).toString()).toBe(due);
    expect(usedWorkingDays(day(start), day(due), calendar)).toBe(count);
  });

  it('keeps the days used before an opinion is sought and gives the rest afterwards', () => {
    expect(addWorkingDays(day('2026-09-01'), 20, calendar).toString()).toBe('2026-09-29');
    const used = usedWorkingDays(day('2026-09-01'), day('2026-09-08'), calendar);
    expect(used).toBe(5);
    expect(addWorkingDays(day('2026-09-08'), 15, calendar).toString()).toBe('2026-09-29');
    expect(addWorkingDays(day('2026-09-24'), 20 - used, calendar).toString()).toBe('2026-10-22');
  });

  it('counts anew from the corrected application', () => {
    expect(addWorkingDays(day('2026-09-01'), 7, calendar).toString()).toBe('2026-09-10');
    expect(addWorkingDays(day('2026-09-18'), 20, calendar).toString()).toBe('2026-10-22');
  });
});

describe('single days', () => {
  it.each([
    ['a worked Sunday counts', '2025-01-26', true],
    ['a worked Saturday counts', '2026-02-14', true],
    ['an ordinary Saturday is off', '2026-03-07', false],
    ['a holiday on a weekday is off', '2026-02-16', false],
    ['an ordinary Wednesday counts', '2026-03-04', true],
    ['the lengthened Spring Festival of 2020 is off', '2020-01-31', false],
  ])('%s (%s)', (_situation, on, expected) => {
    expect(isWorkingDay(day(on), calendar)).toBe(expected);
  });

  it('returns the start itself for no days, working or not', () => {
    expect(addWorkingDays(day('2026-10-03'), 0, calendar).toString()).toBe('2026-10-03');
  });

  it('counts nothing backwards', () => {
    expect(usedWorkingDays(day('2026-09-24'), day('2026-09-01'), calendar)).toBe(0);
  });

  it.each(['1989-12-31', '2101-01-01'])('refuses %s, which no deadline can mean', (text) => {
    expect(() => isWorkingDay(day(text), calendar)).toThrow(RangeError);
  });

  it.each([-1, 1.5, Number.NaN, 1e6])('refuses to add %d days', (count) => {
    expect(() => addWorkingDays(day('2026-01-05'), count, calendar)).toThrow(RangeError);
  });
});

describe('years and places', () => {
  it('knows weekends only where the year is not announced, and says so', () => {
    const until2025 = workCalendar(stateCouncilNotices().filter((notice) => notice.year <= 2025));
    expect(isWorkingDay(day('2026-10-01'), until2025)).toBe(true);
    expect(isWorkingDay(day('2026-10-03'), until2025)).toBe(false);
    expect(isProvisional(day('2025-12-20'), day('2026-01-10'), until2025)).toBe(true);
    expect(isProvisional(day('2025-11-20'), day('2025-12-31'), until2025)).toBe(false);
    expect(isProvisional(day('2025-12-20'), day('2026-01-10'), calendar)).toBe(false);
  });

  it('lays a local day off over the national calendar, the narrower division last', () => {
    const notice = (divisionCode: string, on: string, kind: 'off' | 'work') => ({
      year: 2026,
      divisionCode,
      source: 'local rule',
      days: [{ on: day(on), kind, name: '地方节日' }],
    });
    const local = workCalendar([
      notice('532901', '2026-08-08', 'work'),
      notice('532900', '2026-08-08', 'off'),
      notice('530000', '2026-08-06', 'off'),
      ...stateCouncilNotices(),
    ]);
    expect(isWorkingDay(day('2026-08-06'), local)).toBe(false);
    expect(isWorkingDay(day('2026-08-08'), local)).toBe(true);
    expect(isWorkingDay(day('2026-08-06'), calendar)).toBe(true);
  });

  it('has whole and plausible tables for every year the library announces', () => {
    const notices = stateCouncilNotices();
    expect(notices.map((notice) => notice.year)).toEqual(expect.arrayContaining([2019, 2020, 2021, 2022, 2023, 2024, 2025, 2026]));
    for (const notice of notices) expect(() => checkNotice(notice), String(notice.year)).not.toThrow();
  });
});

describe('a notice is refused', () => {
  const national = { on: day('2027-10-01'), kind: 'off' as const, name: '国庆节' };
  it.each([
    ['when a day belongs to another year', 'other-year', [national, { on: day('2028-01-01'), kind: 'off' as const, name: '元旦' }]],
    ['when a day stands twice', 'day-twice', [national, national]],
    [
      'when a weekday is called an adjusted working day',
      'work-on-weekday',
      [national, { on: day('2027-10-04'), kind: 'work' as const, name: '国庆节' }],
    ],
    ['when it lacks National Day', 'no-national-day', [{ on: day('2027-01-01'), kind: 'off' as const, name: '元旦' }]],
  ])('%s', (_situation, code, days) => {
    expect(() => checkNotice({ year: 2027, divisionCode: NATIONWIDE, source: 'typed', days })).toThrowError(
      expect.objectContaining({ code }),
    );
  });
});

it('a notice of no division is refused', () => {
  const notice = { year: 2027, divisionCode: '大理州', source: 'typed', days: [] };
  expect(() => checkNotice(notice)).toThrowError(expect.objectContaining({ code: 'division-code' }));
});

describe('the tables agree with walking day by day', () => {
  const anyDay = fc.integer({ min: dayNumber(day('2004-01-01')), max: dayNumber(day('2027-12-31')) });

  it('for the due day', () => {
    fc.assert(
      fc.property(anyDay, fc.integer({ min: 0, max: 120 }), (start, count) => {
        let number = start;
        for (let left = count; left > 0; ) if (isWorkingDay(dayOfNumber(++number), calendar)) left -= 1;
        expect(addWorkingDays(dayOfNumber(start), count, calendar).equals(dayOfNumber(number))).toBe(true);
      }),
    );
  });

  it('for the days used', () => {
    fc.assert(
      fc.property(anyDay, fc.integer({ min: 0, max: 200 }), (start, length) => {
        let used = 0;
        for (let number = start + 1; number <= start + length; number++) if (isWorkingDay(dayOfNumber(number), calendar)) used += 1;
        expect(usedWorkingDays(dayOfNumber(start), dayOfNumber(start + length), calendar)).toBe(used);
      }),
    );
  });

  it('and day numbers with the calendar of the runtime', () => {
    fc.assert(
      fc.property(fc.integer({ min: -20_000, max: 60_000 }), (number) => {
        const text = new Date(number * 86_400_000).toISOString().slice(0, 10);
        expect(dayOfNumber(number).toString()).toBe(text);
        expect(dayNumber(day(text))).toBe(number);
      }),
    );
  });
});
