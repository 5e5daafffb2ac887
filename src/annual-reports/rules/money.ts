import { show } from './arithmetic.ts';
import type { Check } from './check.ts';
import { ADMIN_FEES, amountInWan, cellValue, moneyUnit, PROCUREMENT_AMOUNT, PROJECTS } from './proactive-rows.ts';
import { NOTHING, type Observation, type Rule } from './rule.ts';
import { FORMAT_2019, FORMAT_2021, PLAUSIBILITY } from './sources.ts';

export const MONEY_RULES: readonly Rule[] = [
  {
    id: 'AR-V-07',
    severity: 'warning',
    group: 'values',
    title: { zh: '采购总金额带单位', en: 'Procurement amount with its unit' },
    source: FORMAT_2019,
    check: ({ report }) => {
      const value = cellValue(report, PROCUREMENT_AMOUNT);
      if (!(value > 0)) return NOTHING;
      const raw = report.raw[PROCUREMENT_AMOUNT] ?? show(value);
      if (moneyUnit(raw) !== null && raw.includes('元')) return NOTHING;
      return [
        {
          cells: [PROCUREMENT_AMOUNT],
          zh: `采购总金额印作「${raw}」，${raw.includes('万') ? '「万」后缺「元」' : '没有单位（元或万元）'}`,
          en: `The procurement amount is printed “${raw}”: ${raw.includes('万') ? '元 is missing after 万' : 'no unit (元 or 万元)'}`,
        },
      ];
    },
  },
  {
    id: 'AR-V-08',
    severity: 'warning',
    group: 'values',
    title: { zh: '收费金额单位为万元', en: 'Fees are given in 10 000 yuan' },
    source: FORMAT_2021,
    check: checkFees,
  },
  {
    id: 'AR-V-09',
    severity: 'warning',
    group: 'values',
    title: { zh: '采购项目数与金额相称', en: 'Procurement projects and amount in proportion' },
    source: PLAUSIBILITY,
    check: checkProcurement,
  },
];

/** Amounts typed in yuan are 10 000 times too large; ledgers and years differ a little, so half and double count as the same slip. */
const UNIT_SLIP = 10_000;
const isUnitSlip = (ratio: number) => ratio >= UNIT_SLIP / 2 && ratio <= UNIT_SLIP * 2;

function checkFees({ report, previous, ledger, settings }: Check): readonly Observation[] {
  const fees = cellValue(report, ADMIN_FEES);
  const found: Observation[] = [];
  if (ledger.adminFeesYuan !== undefined) {
    const due = ledger.adminFeesYuan / 10_000;
    if (Math.abs(fees - due) > 0.005)
      found.push({ cells: [ADMIN_FEES], severity: 'error', ...ledgerWords(fees, ledger.adminFeesYuan, due) });
  }
  const before = previous ? cellValue(previous.report, ADMIN_FEES) : Number.NaN;
  if (!(before > 0) || !(fees > 0)) return found;
  const ratio = fees / before;
  if (ratio < settings.feeFactor && ratio > 1 / settings.feeFactor) return found;
  const slip = isUnitSlip(ratio) || isUnitSlip(1 / ratio);
  const times = ratio >= 1 ? show(Number(ratio.toPrecision(3))) : `1/${show(Number((1 / ratio).toPrecision(3)))}`;
  found.push({
    cells: [ADMIN_FEES],
    severity: slip ? 'error' : 'warning',
    zh: `收费金额 ${show(fees)} 万元，上年 ${show(before)} 万元，为上年的 ${times}${slip ? '，疑似把元当成万元（或相反）' : ' 倍，请核对单位'}`,
    en: `Fees ${show(fees)} (10 000 yuan) against ${show(before)} last year: ${times} times${slip ? '; yuan and 10 000 yuan were probably confused' : '; check the unit'}`,
  });
  return found;
}

function ledgerWords(fees: number, yuan: number, due: number) {
  const slip = isUnitSlip(fees / due);
  return {
    zh: `收费金额 ${show(fees)} 万元，财务台账 ${show(yuan)} 元 = ${show(due)} 万元${slip ? '，疑似把元填作万元' : ''}`,
    en: `Fees ${show(fees)} (10 000 yuan); the ledger has ${show(yuan)} yuan = ${show(due)}${slip ? '; yuan were probably entered as 10 000 yuan' : ''}`,
  };
}

function checkProcurement({ report, settings }: Check): readonly Observation[] {
  if (report.format !== 'F2019') return NOTHING;
  const projects = cellValue(report, PROJECTS);
  const amount = cellValue(report, PROCUREMENT_AMOUNT);
  const cells = [PROJECTS, PROCUREMENT_AMOUNT];
  if (projects > 0 && amount === 0)
    return [
      { cells, zh: `采购项目 ${show(projects)} 个，采购总金额却为 0`, en: `${show(projects)} procurement projects, but the amount is 0` },
    ];
  if (projects === 0 && amount > 0)
    return [
      {
        cells,
        zh: `采购项目为 0，采购总金额却为 ${report.raw[PROCUREMENT_AMOUNT] ?? show(amount)}`,
        en: `No procurement project, but the amount is ${report.raw[PROCUREMENT_AMOUNT] ?? show(amount)}`,
      },
    ];
  const wan = amountInWan(report, PROCUREMENT_AMOUNT);
  const each = wan / projects;
  const [least, most] = settings.projectWan;
  if (!(projects > 0) || !(each < least || each > most)) return NOTHING;
  return [
    {
      cells,
      zh: `采购总金额 ${show(wan)} 万元 / ${show(projects)} 个项目 = 每个 ${show(Number(each.toPrecision(3)))} 万元，不在 ${least}–${most} 万元之间`,
      en: `${show(wan)} / ${show(projects)} projects = ${show(Number(each.toPrecision(3)))} (10 000 yuan) each, not between ${least} and ${most}`,
    },
  ];
}
