import type { FindingCounts } from './stored-report.ts';

/** What became of one file. */
export type ImportOutcome = Stored | Refused;

export interface Stored {
  name: string;
  /**
   * `imported`: the first of its agency and year. `corrected`: a new current edition, the earlier one kept. `kept-aside`: kept as an
   * edition, but one published later, or more complete, stays current. `unchanged`: it was here already.
   */
  status: 'imported' | 'corrected' | 'kept-aside' | 'unchanged';
  reportId: string;
  agencyId: string;
  agencyName: string;
  year: number;
  edition: number;
  /** Not for `unchanged`. */
  counts?: FindingCounts;
  /** The register did not know the agency, so it was entered. */
  agencyRegistered?: true;
}

export interface Refused {
  name: string;
  status: 'refused';
  code: string;
  message: string;
  messageEn: string;
}

export function refused(name: string, code: string, message: string, messageEn: string): Refused {
  return { name, status: 'refused', code, message, messageEn };
}

export const REFUSALS = {
  agencyMissing: (name: string) =>
    refused(name, 'agency-missing', '报告中没有找到机关名称，请指定机关', 'The report does not name its agency; name it yourself'),
  yearMissing: (name: string) =>
    refused(name, 'year-missing', '报告中没有找到年度，请指定年度', 'The report does not name its year; name it yourself'),
  yearImpossible: (name: string, year: number) =>
    refused(name, 'year-impossible', `年度「${year}」不可能有年报`, `There can be no report of the year ${year}`),
  agencyUnknown: (name: string, agency: string) =>
    refused(
      name,
      'agency-unknown',
      `机构库中没有「${agency}」；请先登记该机构，或选择自动登记`,
      `The register does not know “${agency}”; enter it first, or have it entered`,
    ),
  agencyNotEntered: (name: string, agency: string, why: string) =>
    refused(
      name,
      'agency-not-entered',
      `「${agency}」无法登记到机构库：${why}`,
      `“${agency}” cannot be entered in the register (${why}); name the agency yourself`,
    ),
  notStored: (name: string) =>
    refused(
      name,
      'not-stored',
      '数据库未能保存该报告，其他报告不受影响',
      'The database could not store this report; the others are not affected',
    ),
};

/** 《政府信息公开条例》自 2008 年 5 月 1 日起施行；a report can only be about a year that has begun. */
const FIRST_YEAR = 2008;

export function isReportYear(year: number, today: { year: number }): boolean {
  return year >= FIRST_YEAR && year <= today.year;
}
