import { APPLICANT_COLUMNS, CELLS, type CellId, findCell } from '../statutory-tables.ts';
import { differs, show } from './arithmetic.ts';
import { nameOf } from './cell-names.ts';
import type { Check } from './check.ts';
import { ADMIN_FEES, amountInWan, cellValue, IN_FORCE_ROWS, ITEM_ROWS, MADE_ROWS } from './proactive-rows.ts';
import { COLUMNS } from './request-grid.ts';
import { NOTHING, type Observation, type Rule } from './rule.ts';
import { CROSS_CHECK, PLAUSIBILITY } from './sources.ts';

export const CARRIED_OVER_RULES: readonly Rule[] = [
  {
    id: 'AR-T3-06',
    severity: 'error',
    group: 'requests',
    title: { zh: '上年结转等于上年报告的结转下年', en: "Carried over equals last year's carried forward" },
    source: CROSS_CHECK,
    check: checkCarriedOver,
  },
];

export const YEAR_RULES: readonly Rule[] = [
  {
    id: 'AR-Y-01',
    severity: 'warning',
    group: 'years',
    title: { zh: '现行有效 = 上年有效 + 制发 − 废止', en: "In force = last year's + issued − repealed" },
    source: CROSS_CHECK,
    check: checkInForce,
  },
  {
    id: 'AR-Y-02',
    severity: 'warning',
    group: 'years',
    title: { zh: '上一年项目数量与上年报告相接', en: 'Items of last year meet its report' },
    source: CROSS_CHECK,
    check: checkItems,
  },
  {
    id: 'AR-Y-03',
    severity: 'info',
    group: 'years',
    title: { zh: '对外公开总数不无故减少', en: 'Public total does not shrink without reason' },
    source: PLAUSIBILITY,
    check: checkPublicTotal,
  },
  {
    id: 'AR-Y-04',
    severity: 'info',
    group: 'years',
    title: { zh: '年际变化幅度', en: 'Jumps between years' },
    source: PLAUSIBILITY,
    check: checkJumps,
  },
];

function checkCarriedOver({ prepared, previous, facts }: Check): readonly Observation[] {
  if (!previous) return NOTHING;
  const cells: CellId[] = [];
  const zh: string[] = [];
  const en: string[] = [];
  const over = (prepared.requests.indexOf.carriedOver as number) * COLUMNS;
  const forward = (previous.requests.indexOf.carriedForward as number) * COLUMNS;
  for (let column = 0; column < COLUMNS; column++) {
    const now = prepared.requests.values[over + column] as number;
    const before = previous.requests.values[forward + column] as number;
    if (!differs(now, before)) continue;
    cells.push(prepared.requests.ids[over + column] as CellId);
    zh.push(`「${APPLICANT_COLUMNS[column]?.label.zh}」上年结转 ${show(now)} ≠ 上年报告结转下年 ${show(before)}`);
    en.push(`“${APPLICANT_COLUMNS[column]?.label.en}”: carried over ${show(now)} ≠ ${show(before)} carried forward by last year's report`);
  }
  if (cells.length === 0) return NOTHING;
  const explained = facts.mergedOrSplitSince === true;
  return [
    {
      cells,
      ...(explained ? { severity: 'warning' as const } : {}),
      zh: `${zh.join('；')}${explained ? '（机构有合并或分立，请说明）' : ''}`,
      en: `${en.join('; ')}${explained ? ' (the agency was merged or split: explain)' : ''}`,
    },
  ];
}

function checkInForce({ report, previous }: Check): readonly Observation[] {
  if (!previous || report.format !== 'F2021') return NOTHING;
  const found: Observation[] = [];
  for (const { label, cells } of IN_FORCE_ROWS) {
    const before = cellValue(previous.report, cells.inForce);
    const issued = cellValue(report, cells.issued);
    const repealed = cellValue(report, cells.repealed);
    const now = cellValue(report, cells.inForce);
    if (!differs(before + issued - repealed, now)) continue;
    const sum = `${show(before)} + ${show(issued)} − ${show(repealed)} = ${show(before + issued - repealed)} ≠ ${show(now)}`;
    found.push({
      cells: [cells.inForce, cells.issued, cells.repealed] as CellId[],
      zh: `${label.zh}：上年有效 + 本年制发 − 本年废止 ${sum}（现行有效）；如因清理、职能划转、重新认定，请说明`,
      en: `${label.en}: in force last year + issued − repealed ${sum} (in force); explain if due to a clean-up, a transfer of functions or re-classification`,
    });
  }
  return found;
}

function checkItems({ report, previous }: Check): readonly Observation[] {
  if (!previous || report.format !== 'F2019' || previous.report.format !== 'F2019') return NOTHING;
  const found: Observation[] = [];
  for (const { label, cells } of ITEM_ROWS) {
    const before = cellValue(previous.report, cells.previousItems);
    const change = cellValue(previous.report, cells.change);
    const now = cellValue(report, cells.previousItems);
    if (!differs(before + change, now)) continue;
    const sum = `${show(before)} ${change < 0 ? '−' : '+'} ${show(Math.abs(change))} = ${show(before + change)} ≠ ${show(now)}`;
    found.push({
      cells: [cells.previousItems as CellId],
      zh: `${label.zh}：上年报告的项目数与增减 ${sum}（本年报告的上一年项目数量）`,
      en: `${label.en}: items and change of last year's report ${sum} (items of last year in this report)`,
    });
  }
  return found;
}

function checkPublicTotal({ report, previous }: Check): readonly Observation[] {
  if (!previous || report.format !== 'F2019') return NOTHING;
  const found: Observation[] = [];
  for (const { label, cells } of MADE_ROWS) {
    const before = cellValue(previous.report, cells.publicTotal);
    const now = cellValue(report, cells.publicTotal);
    if (!(now < before)) continue;
    found.push({
      cells: [cells.publicTotal as CellId],
      zh: `${label.zh}：对外公开总数量 ${show(now)} < 上年 ${show(before)}，如有废止请说明`,
      en: `${label.en}: public total ${show(now)} < ${show(before)} last year; explain if documents were repealed`,
    });
  }
  return found;
}

/** `T3.<row>` or `T4.<block>` without the column. */
const ROW_OF = /^(.*?)\.(?:naturalPerson|org\.\w+|upheld|corrected|other|pending|total)$/;
/** Fees have a rule of their own (AR-V-08); changes are no stock. Totals come before the columns they explain. */
const COMPARED_CELLS: readonly CellId[] = [
  ...new Set(
    [...CELLS.T2.F2019, ...CELLS.T2.F2021, ...CELLS.T3.F2019, ...CELLS.T3.F2021, ...CELLS.T4.F2021]
      .filter(({ id, kind }) => id !== ADMIN_FEES && kind !== 'change')
      .map(({ id }) => id)
      .sort((a, b) => Number(b.endsWith('.total')) - Number(a.endsWith('.total'))),
  ),
];
const MONEY_CELLS = new Set(COMPARED_CELLS.filter((id) => findCell(id)?.kind === 'money'));
const TOTAL_OF = new Map(COMPARED_CELLS.map((id) => [id, id.startsWith('T2') ? id : id.replace(ROW_OF, '$1.total')]));

function checkJumps({ report, previous, settings }: Check): readonly Observation[] {
  if (!previous) return NOTHING;
  const cells: CellId[] = [];
  const zh: string[] = [];
  const en: string[] = [];
  for (const id of COMPARED_CELLS) {
    const money = MONEY_CELLS.has(id);
    const now = money ? amountInWan(report, id) : cellValue(report, id);
    const before = money ? amountInWan(previous.report, id) : cellValue(previous.report, id);
    const [low, high] = now < before ? [now, before] : [before, now];
    if (!(high >= settings.jumpFrom) || !(high > low * settings.jumpFactor)) continue;
    if (cells.includes(TOTAL_OF.get(id) as CellId)) continue;
    const name = nameOf(id, report.format);
    cells.push(id);
    zh.push(`${name.zh} ${show(before)} → ${show(now)}`);
    en.push(`${name.en} ${show(before)} → ${show(now)}`);
  }
  if (cells.length === 0) return NOTHING;
  return [
    {
      cells,
      zh: `与上年相差 ${settings.jumpFactor} 倍以上：${zh.join('；')}`,
      en: `More than ${settings.jumpFactor} times apart from last year: ${en.join('; ')}`,
    },
  ];
}
