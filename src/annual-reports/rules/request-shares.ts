import type { CellId } from '../statutory-tables.ts';
import { percent, show } from './arithmetic.ts';
import type { Check } from './check.ts';
import { valueAt } from './request-grid.ts';
import { NOTHING, type Observation, type Rule } from './rule.ts';
import { PLAUSIBILITY, REGULATIONS_42 } from './sources.ts';

const T3 = (row: string): CellId => `T3.${row}.total`;

/** What the numbers of Table 3 say about the work. */
export const REQUEST_SHARE_RULES: readonly Rule[] = [
  {
    id: 'AR-T3-08',
    severity: 'info',
    group: 'requests',
    title: { zh: '结转下年度的申请', en: 'Requests carried forward' },
    source: { zh: '《政府信息公开条例》第三十三条', en: 'Disclosure Regulations, Art. 33' },
    check: ({ report, prepared: { requests } }) => {
      const open = valueAt(requests, 'carriedForward');
      if (!(open > 0)) return NOTHING;
      const next =
        report.year === null ? { zh: '次年', en: 'the next year' } : { zh: `${report.year + 1} 年`, en: String(report.year + 1) };
      return [
        {
          cells: [T3('carriedForward')],
          zh: `结转下年度 ${show(open)} 件，请逐件列出并确认答复期限在 ${next.zh} 1 月 1 日以后，否则年底已逾期`,
          en: `${show(open)} requests carried forward: list them and confirm that each is due on or after 1 January of ${next.en}; otherwise it was overdue at the end of the year`,
        },
      ];
    },
  },
  {
    id: 'AR-T3-09',
    severity: 'warning',
    group: 'requests',
    title: { zh: '「其他」占比不宜过高', en: 'Catch-all row not overused' },
    source: PLAUSIBILITY,
    check: ({ prepared: { requests }, settings }) => {
      const other = valueAt(requests, 'other.other');
      const all = valueAt(requests, 'resultsTotal');
      if (!(other / all > settings.catchAllShare)) return NOTHING;
      return [
        {
          cells: [T3('other.other'), T3('resultsTotal')],
          zh: `「其他处理—其他」${show(other)} / 办理结果 ${show(all)} = ${percent(other, all)}，超过 ${settings.catchAllShare * 100}%，请核对归类`,
          en: `“Otherwise handled: other” ${show(other)} / results ${show(all)} = ${percent(other, all)}, above ${settings.catchAllShare * 100}%; check the classification`,
        },
      ];
    },
  },
  {
    id: 'AR-T3-10',
    severity: 'info',
    group: 'requests',
    title: { zh: '「不掌握」占比', en: 'Share of “not held”' },
    source: PLAUSIBILITY,
    check: ({ prepared: { requests }, settings }) => {
      const notHeld = valueAt(requests, 'unavailable.notHeld');
      const all = valueAt(requests, 'resultsTotal');
      if (!(notHeld / all > settings.notHeldShare)) return NOTHING;
      return [
        {
          cells: [T3('unavailable.notHeld'), T3('resultsTotal')],
          zh: `「本机关不掌握」${show(notHeld)} / 办理结果 ${show(all)} = ${percent(notHeld, all)}，超过 ${settings.notHeldShare * 100}%，请核对检索记录，或完善职责指引`,
          en: `“Not held” ${show(notHeld)} / results ${show(all)} = ${percent(notHeld, all)}, above ${settings.notHeldShare * 100}%; check the search records, or publish who is responsible for what`,
        },
      ];
    },
  },
  {
    id: 'AR-T3-11',
    severity: 'warning',
    group: 'requests',
    title: { zh: '有逾期缴费或收费而未说明', en: 'Fees without a fee statement' },
    source: REGULATIONS_42,
    check: checkFeeStatement,
  },
];

function checkFeeStatement({ prepared, ledger }: Check): readonly Observation[] {
  if (prepared.text.feeStated === true) return NOTHING;
  const overdue = valueAt(prepared.requests, 'other.overdueFee');
  if (overdue > 0)
    return [
      {
        cells: [T3('other.overdueFee')],
        zh: `逾期未缴费而不再处理 ${show(overdue)} 件，第六章却没有收费说明`,
        en: `${show(overdue)} requests ended for unpaid fees, but chapter six has no fee statement`,
      },
    ];
  const collected = ledger.processingFeesYuan ?? 0;
  return collected > 0
    ? [
        {
          zh: `台账收取信息处理费 ${show(collected)} 元，第六章却没有收费说明`,
          en: `The ledger shows ${show(collected)} yuan of processing fees, but chapter six has no fee statement`,
        },
      ]
    : NOTHING;
}
