import { theYearBefore, withCells, withText } from './testing/consistent-report.ts';
import { asGovernment, type Breaks, describeRules, F2019, F2021, type Holds, withResults, withTable } from './testing/rule-cases.ts';

const A1 = 'T2.art20_1';
const LICENSING = 'T2.art20_5.licensing';
const PROCUREMENT = 'T2.art20_9.procurement';
const FEES = 'T2.art20_8.adminFees.amountWan';

const BREAKS: Breaks = {
  'AR-V-01': [
    { when: 'a count is negative', report: withCells(F2021, { 'T2.art20_6.penalty.decisions': -3 }), severity: 'error', says: '-3' },
    {
      when: 'a count has decimals',
      report: withCells(F2021, { 'T4.reconsideration.upheld': 0.5, 'T4.reconsideration.total': 0.5 }),
      severity: 'error',
    },
    { when: '无 stands for 0', report: withCells(F2021, {}, { 'T2.art20_6.penalty.decisions': '无' }), severity: 'warning' },
    {
      when: 'a unit stands in the cell',
      report: withCells(F2021, { 'T2.art20_6.penalty.decisions': 12 }, { 'T2.art20_6.penalty.decisions': '12件' }),
      severity: 'info',
    },
    {
      when: 'words stand in the cell',
      report: withCells(F2021, { 'T2.art20_6.penalty.decisions': null }, { 'T2.art20_6.penalty.decisions': '见附件' }),
      severity: 'error',
    },
  ],
  'AR-V-02': [
    {
      when: 'cells are empty',
      report: withCells(F2021, { 'T2.art20_6.penalty.decisions': null }),
      cells: ['T2.art20_6.penalty.decisions'],
    },
    {
      when: 'a stroke stands for nothing',
      report: withCells(F2021, { 'T2.art20_6.penalty.decisions': null }, { 'T2.art20_6.penalty.decisions': '/' }),
      cells: ['T2.art20_6.penalty.decisions'],
    },
  ],
  'AR-V-03': [
    {
      when: 'a change has no sign',
      report: withCells(F2019, { [`${LICENSING}.previousItems`]: 40, [`${LICENSING}.change`]: 3 }),
      cells: [`${LICENSING}.change`],
    },
  ],
  'AR-V-04': [
    {
      when: 'more items go than there were',
      report: withCells(F2019, { [`${LICENSING}.previousItems`]: 4, [`${LICENSING}.change`]: -5 }),
      says: '4 − 5 = -1',
    },
  ],
  'AR-V-05': [
    {
      when: 'decisions are the new item count',
      report: withCells(F2019, { [`${LICENSING}.previousItems`]: 24, [`${LICENSING}.change`]: 3, [`${LICENSING}.decisions`]: 27 }),
      says: '24 + 3 = 27',
    },
    {
      when: 'the minus sign was lost',
      report: withCells(F2019, { [`${LICENSING}.previousItems`]: 24, [`${LICENSING}.change`]: 3, [`${LICENSING}.decisions`]: 21 }),
      says: '24 − 3 = 21',
    },
    {
      when: 'decisions are the change',
      report: withCells(F2019, { [`${LICENSING}.previousItems`]: 24, [`${LICENSING}.change`]: -3, [`${LICENSING}.decisions`]: 3 }),
      says: '|-3| = 3',
    },
  ],
  'AR-V-06': [
    {
      when: 'more than half of the items change',
      report: withCells(F2019, { [`${LICENSING}.previousItems`]: 10, [`${LICENSING}.change`]: -6 }),
      says: '60%',
    },
  ],
  'AR-V-07': [
    {
      when: '元 is lost after 万',
      report: withCells(
        F2019,
        { [`${PROCUREMENT}.projects`]: 2, [`${PROCUREMENT}.amount`]: 30.5 },
        { [`${PROCUREMENT}.amount`]: '30.5万' },
      ),
      says: '「万」后缺「元」',
    },
    {
      when: 'the amount has no unit',
      report: withCells(F2019, { [`${PROCUREMENT}.projects`]: 2, [`${PROCUREMENT}.amount`]: 30.5 }),
      says: '没有单位',
    },
  ],
  'AR-V-08': [
    {
      when: 'yuan were entered as 10 000 yuan',
      report: withCells(F2021, { [FEES]: 35_000 }),
      context: { previous: withCells(theYearBefore(F2021), { [FEES]: 3.5 }) },
      severity: 'error',
      says: '10000',
    },
    {
      when: 'fees are twelve times those of last year',
      report: withCells(F2021, { [FEES]: 42 }),
      context: { previous: withCells(theYearBefore(F2021), { [FEES]: 3.5 }) },
      severity: 'warning',
      says: '12 倍',
    },
    {
      when: 'the ledger says 35 000 yuan',
      report: withCells(F2021, { [FEES]: 35_000 }),
      context: { ledger: { adminFeesYuan: 35_000 } },
      severity: 'error',
      says: '35000 元 = 3.5 万元',
    },
  ],
  'AR-V-09': [
    {
      when: 'the amount is tiny for so many projects',
      report: withCells(
        F2019,
        { [`${PROCUREMENT}.projects`]: 6, [`${PROCUREMENT}.amount`]: 2.2 },
        { [`${PROCUREMENT}.amount`]: '2.2万元' },
      ),
      says: '2.2 万元 / 6 个项目',
    },
    { when: 'there are projects without an amount', report: withCells(F2019, { [`${PROCUREMENT}.projects`]: 6 }) },
    {
      when: 'there is an amount without projects',
      report: withCells(F2019, { [`${PROCUREMENT}.amount`]: 22_000 }, { [`${PROCUREMENT}.amount`]: '22000元' }),
    },
  ],
  'AR-V-10': [
    { when: 'a district bureau lists rules', report: withCells(F2021, { [`${A1}.rules.inForce`]: 3 }), cells: [`${A1}.rules.inForce`] },
    {
      when: 'the register denies the power',
      report: withResults(
        withCells(
          { ...F2021, agency: '云桥市人民政府', title: '云桥市人民政府2023年政府信息公开工作年度报告' },
          { [`${A1}.rules.inForce`]: 3 },
        ),
      ),
      context: { agency: { hasRuleMakingPower: false } },
    },
  ],
  'AR-V-11': [
    {
      when: 'more was published than made',
      report: withCells(F2019, {
        [`${A1}.normativeDocs.newlyMade`]: 1,
        [`${A1}.normativeDocs.newlyPublished`]: 2,
        [`${A1}.normativeDocs.publicTotal`]: 9,
      }),
      says: '2 > 本年新制作 1',
    },
  ],
  'AR-V-12': [
    {
      when: 'the public total is below the year’s',
      report: withCells(F2019, {
        [`${A1}.normativeDocs.newlyMade`]: 4,
        [`${A1}.normativeDocs.newlyPublished`]: 4,
        [`${A1}.normativeDocs.publicTotal`]: 3,
      }),
      says: '3 < 本年新公开 4',
    },
  ],
  'AR-V-13': [
    {
      when: 'all three columns agree',
      report: withCells(F2019, {
        [`${A1}.normativeDocs.newlyMade`]: 4,
        [`${A1}.normativeDocs.newlyPublished`]: 4,
        [`${A1}.normativeDocs.publicTotal`]: 4,
      }),
    },
  ],
  'AR-V-14': [
    {
      when: 'more is repealed than there was',
      report: withCells(F2021, { [`${A1}.normativeDocs.repealed`]: 5 }),
      context: { previous: withCells(theYearBefore(F2021), { [`${A1}.normativeDocs.inForce`]: 4 }) },
      says: '5 > 上年现行有效 4 + 本年制发 0 = 4',
    },
  ],
  'AR-V-15': [
    {
      when: 'a whole county had no request',
      report: withText(withResults(asGovernment(withTable(F2021, 'T3', 0))), 'ch1', '全县未收到政府信息公开申请。'),
    },
  ],
  'AR-V-16': [
    {
      when: 'an archive imposes penalties',
      report: withCells(
        { ...F2021, agency: '临江区档案馆', title: '临江区档案馆2023年政府信息公开工作年度报告' },
        { 'T2.art20_6.penalty.decisions': 4 },
      ),
      cells: ['T2.art20_6.penalty.decisions'],
    },
    {
      when: 'an approval bureau approves nothing',
      report: { ...F2021, agency: '白塔区行政审批局', title: '白塔区行政审批局2023年政府信息公开工作年度报告' },
      cells: [`${LICENSING}.decisions`],
    },
  ],
};

const HOLDS: Holds = [
  {
    rule: 'AR-V-03',
    when: 'the decrease is written 减',
    report: withCells(F2019, { [`${LICENSING}.previousItems`]: 40, [`${LICENSING}.change`]: -4 }, { [`${LICENSING}.change`]: '减4' }),
  },
  {
    rule: 'AR-V-03',
    when: 'the increase is signed',
    report: withCells(F2019, { [`${LICENSING}.previousItems`]: 40, [`${LICENSING}.change`]: 4 }, { [`${LICENSING}.change`]: '+4' }),
  },
  {
    rule: 'AR-V-05',
    when: 'all items were dropped and nothing decided',
    report: withCells(F2019, { [`${LICENSING}.previousItems`]: 4, [`${LICENSING}.change`]: -4 }),
  },
  { rule: 'AR-V-07', when: 'the amount is 0', report: withCells(F2019, { [`${PROCUREMENT}.amount`]: 0 }) },
  {
    rule: 'AR-V-10',
    when: 'a city may have districts',
    report: withResults(withCells({ ...F2021, agency: '云桥市人民政府' }, { [`${A1}.rules.inForce`]: 3 })),
  },
];

describeRules(['values'], BREAKS, HOLDS);
