import { type CellId, OUTCOME_COLUMNS, REMEDY_BLOCKS } from '../statutory-tables.ts';
import { differs, show, showSum } from './arithmetic.ts';
import type { Check } from './check.ts';
import { cellValue } from './proactive-rows.ts';
import { valueAt } from './request-grid.ts';
import { NOTHING, type Observation, type Rule, type Words } from './rule.ts';
import { CROSS_CHECK, FORMAT, PLAUSIBILITY, RECONSIDERATION_23 } from './sources.ts';

type Block = (typeof REMEDY_BLOCKS)[number]['id'];

const BLOCKS = Object.fromEntries(
  REMEDY_BLOCKS.map(({ id, label }) => [
    id,
    {
      label,
      parts: OUTCOME_COLUMNS.slice(0, -1).map((column) => `T4.${id}.${column.id}`),
      total: `T4.${id}.total`,
      pending: `T4.${id}.pending`,
    },
  ]),
) as Record<Block, { label: Words; parts: CellId[]; total: CellId; pending: CellId }>;
const CELL_IDS: readonly CellId[] = REMEDY_BLOCKS.flatMap(({ id }) => [...BLOCKS[id].parts, BLOCKS[id].total]);

const sumRule = (id: string, block: Block): Rule => ({
  id,
  severity: 'error',
  group: 'remedies',
  title: { zh: `${BLOCKS[block].label.zh}：四种结果之和等于总计`, en: `${BLOCKS[block].label.en}: the four outcomes add up` },
  source: CROSS_CHECK,
  check: ({ report }) => {
    const { label, parts, total } = BLOCKS[block];
    const terms = parts.map((cell) => cellValue(report, cell));
    const sum = terms.reduce((a, b) => a + b, 0);
    const printed = cellValue(report, total);
    if (!differs(sum, printed)) return NOTHING;
    return [
      {
        cells: [...parts, total],
        zh: `${label.zh}：维持 + 纠正 + 其他 + 未审结 = ${showSum(terms)} ≠ ${show(printed)}（总计）`,
        en: `${label.en}: upheld + corrected + other + pending = ${showSum(terms)} ≠ ${show(printed)} (total)`,
      },
    ];
  },
});

export const REMEDY_RULES: readonly Rule[] = [
  sumRule('AR-T4-01', 'reconsideration'),
  sumRule('AR-T4-02', 'litigation.direct'),
  sumRule('AR-T4-03', 'litigation.afterReconsideration'),
  {
    id: 'AR-T4-04',
    severity: 'error',
    group: 'remedies',
    title: { zh: '复议诉讼表不得整表空白', en: 'Table 4 not wholly blank' },
    source: FORMAT,
    check: ({ report }) => {
      const present = CELL_IDS.filter((id) => id in report.cells);
      if (present.length === 0 || present.some((id) => report.cells[id] !== null)) return NOTHING;
      return [
        {
          zh: `复议诉讼表 ${present.length} 格全部空白，没有发生也应逐格填 0`,
          en: `All ${present.length} cells of Table 4 are blank; print 0 in each even without cases`,
        },
      ];
    },
  },
  {
    id: 'AR-T4-05',
    severity: 'warning',
    group: 'remedies',
    title: { zh: '两年无申请却有复议诉讼', en: 'Remedies without requests in two years' },
    source: PLAUSIBILITY,
    check: checkRemediesWithoutRequests,
  },
  {
    id: 'AR-T4-06',
    severity: 'warning',
    group: 'remedies',
    title: { zh: '上年未审结案件有下落', en: 'Pending cases of last year accounted for' },
    source: CROSS_CHECK,
    check: checkPendingCases,
  },
  {
    id: 'AR-T4-07',
    severity: 'info',
    group: 'remedies',
    title: { zh: '不予公开案件复议前置', en: 'Reconsideration before suits over refusals' },
    source: RECONSIDERATION_23,
    check: checkMandatoryReconsideration,
  },
];

function checkRemediesWithoutRequests({ report, prepared, previous }: Check): readonly Observation[] {
  if (!previous) return NOTHING;
  const requests = [prepared, previous].map(({ requests: grid }) => valueAt(grid, 'newlyReceived') + valueAt(grid, 'carriedOver'));
  if (requests.some((count) => count !== 0)) return NOTHING;
  const totals = REMEDY_BLOCKS.map(({ id }) => BLOCKS[id].total).filter((id) => cellValue(report, id) > 0);
  if (totals.length === 0) return NOTHING;
  return [
    {
      cells: totals,
      zh: `本年和上年均无申请，却有复议诉讼 ${totals.map((id) => show(cellValue(report, id))).join(' + ')} 件`,
      en: `No request in this year or the last, but ${totals.map((id) => show(cellValue(report, id))).join(' + ')} remedy cases`,
    },
  ];
}

function checkPendingCases({ report, previous }: Check): readonly Observation[] {
  if (!previous) return NOTHING;
  const found: Observation[] = [];
  for (const { id } of REMEDY_BLOCKS) {
    const { label, total, pending } = BLOCKS[id];
    const before = cellValue(previous.report, pending);
    const now = cellValue(report, total);
    if (!(before > now)) continue;
    found.push({
      cells: [total],
      zh: `${label.zh}：上年尚未审结 ${show(before)} 件，本年结果与未审结合计只有 ${show(now)} 件`,
      en: `${label.en}: ${show(before)} cases were pending last year, but this year's outcomes and pending cases are only ${show(now)}`,
    });
  }
  return found;
}

/** Refusals under Arts. 14 to 16: since 2024 such disputes go to reconsideration before the court. */
const REFUSALS = [
  'refused.stateSecret',
  'refused.prohibitedByLaw',
  'refused.threeSecuritiesOneStability',
  'refused.thirdPartyRights',
  'refused.internalAffairs',
  'refused.deliberative',
  'refused.enforcementFile',
] as const;
const MANDATORY_SINCE = 2024;

function checkMandatoryReconsideration({ report, prepared }: Check): readonly Observation[] {
  const suits = cellValue(report, BLOCKS['litigation.direct'].total);
  if (report.year === null || report.year < MANDATORY_SINCE || !(suits > 0)) return NOTHING;
  let refusals = 0;
  for (const row of REFUSALS) refusals += valueAt(prepared.requests, row);
  if (!(refusals > 0)) return NOTHING;
  return [
    {
      cells: [BLOCKS['litigation.direct'].total],
      zh: `未经复议直接起诉 ${show(suits)} 件，本年不予公开 ${show(refusals)} 件；对不予公开不服的应先复议，请核对直接起诉的案由`,
      en: `${show(suits)} direct suits and ${show(refusals)} refusals: disputes over refusals go to reconsideration first, so check what the suits are about`,
    },
  ];
}
