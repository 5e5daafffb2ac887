import { percent, show } from './arithmetic.ts';
import { nameOf } from './cell-names.ts';
import type { Check } from './check.ts';
import { cellValue, ITEM_ROWS } from './proactive-rows.ts';
import { NOTHING, type Observation, type Rule, type Words } from './rule.ts';
import { CROSS_CHECK, FORMAT_2019, PLAUSIBILITY } from './sources.ts';

/** One row 上一年项目数量 · 本年增/减 · 处理决定数量 with its numbers. */
interface ItemRow {
  label: Words;
  ids: { previousItems: string; change: string; decisions: string | undefined };
  previous: number;
  change: number;
  decisions: number;
  /** The change as printed. */
  raw: string | undefined;
}

/** The relations between the items of last year, their change and the decisions (2019 format). */
export const CHANGE_RULES: readonly Rule[] = [
  {
    id: 'AR-V-03',
    severity: 'warning',
    group: 'values',
    title: { zh: '本年增/减带正负号', en: 'Changes carry a sign' },
    source: FORMAT_2019,
    check: (check) =>
      eachRow(check, ({ label, ids, change, raw }) =>
        change > 0 && !/[+\uff0b增加]/.test(raw ?? '')
          ? {
              cells: [ids.change],
              zh: `${label.zh}「本年增/减」为 ${show(change)}，未带正负号，不能判断是增是减`,
              en: `${label.en}: the change ${show(change)} has no sign, so it is not clear whether it is an increase`,
            }
          : null,
      ),
  },
  {
    id: 'AR-V-04',
    severity: 'error',
    group: 'values',
    title: { zh: '减少数不超过上年项目数', en: 'No decrease beyond the items of last year' },
    source: CROSS_CHECK,
    check: (check) =>
      eachRow(check, ({ label, ids, previous, change }) =>
        previous + change < 0
          ? {
              cells: [ids.previousItems, ids.change],
              zh: `${label.zh}:${show(previous)} ${signed(change)} = ${show(previous + change)} < 0`,
              en: `${label.en}: ${show(previous)} ${signed(change)} = ${show(previous + change)} < 0`,
            }
          : null,
      ),
  },
  {
    id: 'AR-V-05',
    severity: 'warning',
    group: 'values',
    title: { zh: '处理决定数量不是项目数量', en: 'Decisions are not an item count' },
    source: FORMAT_2019,
    check: (check) => eachRow(check, decisionsLookLikeItems),
  },
  {
    id: 'AR-V-06',
    severity: 'warning',
    group: 'values',
    title: { zh: '增减幅度合理', en: 'Change within reason' },
    source: PLAUSIBILITY,
    check: (check) =>
      eachRow(check, ({ label, ids, previous, change }) => {
        const most = check.settings.changeShare;
        if (!(Math.abs(change) > previous * most) || previous < 0) return null;
        const share =
          previous === 0
            ? { zh: '上年为 0', en: 'last year 0' }
            : { zh: percent(Math.abs(change), previous), en: percent(Math.abs(change), previous) };
        return {
          cells: [ids.previousItems, ids.change],
          zh: `${label.zh}：本年增减 ${show(Math.abs(change))} / 上年 ${show(previous)} = ${share.zh}，超过 ${most * 100}%`,
          en: `${label.en}: change ${show(Math.abs(change))} of ${show(previous)} items = ${share.en}, above ${most * 100}%`,
        };
      }),
  },
];

/** With a change, a decision count that equals the new item count was probably typed in the wrong column. */
function decisionsLookLikeItems({ label, ids, previous, change, decisions }: ItemRow): Observation | null {
  if (change === 0 || !(decisions > 0) || !ids.decisions) return null;
  const pattern =
    decisions === previous + change
      ? `${show(previous)} + ${show(change)} = ${show(decisions)}`
      : decisions === previous - change
        ? `${show(previous)} − ${show(change)} = ${show(decisions)}`
        : decisions === Math.abs(change)
          ? `|${show(change)}| = ${show(decisions)}`
          : null;
  if (pattern === null) return null;
  const lostSign = decisions === previous - change;
  const name = nameOf(ids.decisions, 'F2019');
  return {
    cells: [ids.previousItems, ids.change, ids.decisions],
    zh: `${label.zh}：${pattern}，${name.zh}疑似填成项目数量${lostSign ? '，「本年增/减」疑似漏写负号' : ''}；该栏应填当年作出处理决定的件数`,
    en: `${label.en}: ${pattern}; ${name.en} looks like an item count${lostSign ? ' and the change like a lost minus sign' : ''}; it should count the decisions made in the year`,
  };
}

const signed = (change: number) => (change < 0 ? `− ${show(-change)}` : `+ ${show(change)}`);

function eachRow({ report }: Check, see: (row: ItemRow) => Observation | null): readonly Observation[] {
  if (report.format !== 'F2019') return NOTHING;
  const found: Observation[] = [];
  for (const { label, cells } of ITEM_ROWS) {
    const ids = { previousItems: cells.previousItems as string, change: cells.change as string, decisions: cells.decisions };
    const change = cellValue(report, ids.change);
    // Nothing is said of a row whose change is unknown.
    if (Number.isNaN(change)) continue;
    const seen = see({
      label,
      ids,
      change,
      previous: cellValue(report, ids.previousItems),
      decisions: cellValue(report, ids.decisions),
      raw: report.raw[ids.change],
    });
    if (seen) found.push(seen);
  }
  return found;
}
