import { plainDate } from '../platform/date.ts';
import { RuleViolation } from '../platform/errors.ts';
import type { DayKind, NoticeDay } from './holiday-notice.ts';

const KINDS: Record<string, DayKind> = { 休: 'off', 放假: 'off', off: 'off', 班: 'work', 上班: 'work', work: 'work' };

/** The days of a notice as an officer types them, one a line: 「2027-02-06，休，春节」 or 「2027-02-20，班，春节」; a heading is passed over. */
export function readNoticeDays(text: string): NoticeDay[] {
  const lines = text.replace(/^\uFEFF/, '').split(/\r?\n/);
  return lines.flatMap((line, index) => {
    const [on = '', kind = '', name = ''] = line.split(/[,，\t]/).map((part) => part.trim());
    if (on === '' || (index === 0 && !/\d/.test(on))) return [];
    const known = KINDS[kind];
    if (!known || !Object.hasOwn(KINDS, kind)) throw new RuleViolation('day-kind', `第 ${index + 1} 行：「${kind}」应为「休」或「班」`);
    try {
      return [{ on: plainDate(on), kind: known, name }];
    } catch {
      throw new RuleViolation('not-a-day', `第 ${index + 1} 行：「${on}」不是有效日期，应写作 2027-02-06`);
    }
  });
}
