import { theYearBefore, withCells, withText } from './testing/consistent-report.ts';
import {
  asGovernment,
  type Breaks,
  describeRules,
  F2019,
  F2021,
  type Holds,
  withoutCells,
  withResults,
  withTable,
} from './testing/rule-cases.ts';

const A1 = 'T2.art20_1';
const LICENSING = 'T2.art20_5.licensing';

const BREAKS: Breaks = {
  'AR-T3-01': [
    {
      when: 'a row total is one off',
      report: withCells(F2021, { 'T3.carriedForward.org.other': 1 }),
      says: '0 + 0 + 0 + 0 + 0 + 1 = 1 ≠ 0（总计）',
    },
  ],
  'AR-T3-02': [
    {
      when: 'a column of results is one off',
      report: withCells(F2021, { 'T3.disclosed.naturalPerson': 8, 'T3.disclosed.total': 11 }),
      says: '8 + 2 = 10 ≠ 11',
    },
  ],
  'AR-T3-03': [
    {
      when: 'requests vanish',
      report: withCells(F2021, { 'T3.newlyReceived.org.business': 6, 'T3.newlyReceived.naturalPerson': 10 }),
      says: '10 + 0 = 10 ≠ 11 + 0 = 11',
    },
  ],
  'AR-T3-04': [
    {
      when: 'a count of requests has decimals',
      report: withCells(F2021, { 'T3.disclosed.org.other': 0.5 }),
      cells: ['T3.disclosed.org.other'],
    },
  ],
  'AR-T3-05': [
    {
      when: 'Table 3 is empty',
      report: withTable(F2021, 'T3', null),
    },
  ],
  'AR-T3-06': [
    {
      when: 'last year carried two forward',
      report: F2021,
      context: { previous: withCells(theYearBefore(F2021), { 'T3.carriedForward.total': 2, 'T3.carriedForward.naturalPerson': 2 }) },
      cells: ['T3.carriedOver.naturalPerson', 'T3.carriedOver.total'],
      says: '0 ≠ 上年报告结转下年 2',
    },
  ],
  'AR-T3-08': [{ when: 'requests stay open', report: withCells(F2021, { 'T3.carriedForward.total': 2 }), says: '2024 年 1 月 1 日' }],
  'AR-T3-09': [{ when: 'a third of the results is “other”', report: withCells(F2021, { 'T3.other.other.total': 6 }), says: '37.5%' }],
  'AR-T3-10': [{ when: 'half is not held', report: withCells(F2021, { 'T3.unavailable.notHeld.total': 8 }), says: '50%' }],
  'AR-T3-11': [
    {
      when: 'a fee went unpaid and no fee is mentioned',
      report: withText(withCells(F2021, { 'T3.other.overdueFee.total': 1 }), 'ch6', '无。'),
    },
    {
      when: 'the ledger has fees and no fee is mentioned',
      report: withText(F2021, 'ch6', '无。'),
      context: { ledger: { processingFeesYuan: 300 } },
      says: '300 元',
    },
  ],
  'AR-T3-12': [
    {
      when: 'column heads are lost',
      report: { ...F2021, headerDefects: [{ table: 'T3', expected: '总计', printed: null }] },
      says: '7 个数',
    },
  ],
  'AR-T3-13': [
    {
      when: 'a part exceeds its whole',
      report: withCells(F2021, { 'T3.refused.stateSecret.org.research': 4 }),
      cells: ['T3.refused.stateSecret.org.research'],
      says: '4 > 本行总计 0',
    },
  ],
  'AR-T3-14': [
    {
      when: 'a 2023 table has a single row',
      report: { ...withoutCells(F2021, /T3\.other\./), cells: { ...withoutCells(F2021, /T3\.other\./).cells, 'T3.other.total': 0 } },
      says: '2019 年格式',
    },
    { when: 'a 2020 table divides the row', report: { ...F2019, cells: { ...F2019.cells, 'T3.other.other.total': 0 } } },
  ],
  'AR-T4-01': [
    {
      when: 'the total is 0',
      report: withCells(F2021, { 'T4.reconsideration.upheld': 10, 'T4.reconsideration.corrected': 1 }),
      says: '10 + 1 + 0 + 0 = 11 ≠ 0',
    },
  ],
  'AR-T4-02': [{ when: 'the total is one off', report: withCells(F2021, { 'T4.litigation.direct.total': 1 }), says: '≠ 1' }],
  'AR-T4-03': [
    { when: 'the total is one off', report: withCells(F2021, { 'T4.litigation.afterReconsideration.pending': 1 }), says: '= 1 ≠ 0' },
  ],
  'AR-T4-04': [
    {
      when: 'Table 4 is empty',
      report: withTable(F2021, 'T4', null),
    },
  ],
  'AR-T4-05': [
    {
      when: 'there were no requests for two years',
      report: withCells(F2021, { 'T3.newlyReceived.total': 0, 'T4.reconsideration.upheld': 1, 'T4.reconsideration.total': 1 }),
      context: { previous: withCells(theYearBefore(F2021), { 'T3.newlyReceived.total': 0 }) },
      cells: ['T4.reconsideration.total'],
    },
  ],
  'AR-T4-06': [
    {
      when: 'three pending cases disappear',
      report: F2021,
      context: { previous: withCells(theYearBefore(F2021), { 'T4.reconsideration.pending': 3, 'T4.reconsideration.total': 3 }) },
      says: '3 件',
    },
  ],
  'AR-T4-07': [
    {
      when: 'a refusal was sued over directly in 2024',
      report: {
        ...withCells(F2021, { 'T4.litigation.direct.total': 1, 'T4.litigation.direct.upheld': 1, 'T3.refused.deliberative.total': 1 }),
        year: 2024,
      },
      cells: ['T4.litigation.direct.total'],
    },
  ],
  'AR-Y-01': [
    {
      when: '51 + 3 − 5 is not 50',
      report: withCells(F2021, {
        [`${A1}.normativeDocs.issued`]: 3,
        [`${A1}.normativeDocs.repealed`]: 5,
        [`${A1}.normativeDocs.inForce`]: 50,
      }),
      context: { previous: withCells(theYearBefore(F2021), { [`${A1}.normativeDocs.inForce`]: 51 }) },
      says: '51 + 3 − 5 = 49 ≠ 50',
    },
  ],
  'AR-Y-02': [
    {
      when: 'last year ended with other items',
      report: withCells(F2019, { [`${LICENSING}.previousItems`]: 30 }),
      context: { previous: withCells(theYearBefore(F2019), { [`${LICENSING}.previousItems`]: 24, [`${LICENSING}.change`]: -2 }) },
      says: '24 − 2 = 22 ≠ 30',
    },
  ],
  'AR-Y-03': [
    {
      when: 'published documents disappear',
      report: F2019,
      context: { previous: withCells(theYearBefore(F2019), { [`${A1}.normativeDocs.publicTotal`]: 9 }) },
      says: '0 < 上年 9',
    },
  ],
  'AR-Y-04': [
    {
      when: 'licences jump',
      report: withCells(F2021, { [`${LICENSING}.decisions`]: 950 }),
      context: { previous: withCells(theYearBefore(F2021), { [`${LICENSING}.decisions`]: 55 }) },
      cells: [`${LICENSING}.decisions`],
      says: '55 → 950',
    },
  ],
  'AR-L-01': [
    {
      when: 'a township is missing',
      report: withResults(asGovernment(F2021)),
      context: {
        children: [
          { agency: '青禾县民政局', report: F2021 },
          { agency: '柳林镇', report: null },
        ],
      },
      severity: 'error',
      says: '柳林镇',
    },
    {
      when: 'a unit sent the report of another year',
      report: withResults(asGovernment(F2021)),
      context: {
        children: [
          { agency: '青禾县民政局', report: F2021 },
          { agency: '柳林镇', report: theYearBefore(F2021) },
        ],
      },
      severity: 'error',
      says: '柳林镇',
    },
    {
      when: 'the sum is another',
      report: withResults(asGovernment(withCells(F2021, { [`${LICENSING}.decisions`]: 9 }))),
      context: { children: [{ agency: '青禾县民政局', report: withCells(F2021, { [`${LICENSING}.decisions`]: 7 }) }] },
      severity: 'warning',
      cells: [`${LICENSING}.decisions`],
      says: '9 ≠ 青禾县民政局 7 = 7(差 2)',
    },
  ],
  'AR-L-02': [
    { when: 'the own level is above the whole', report: { ...F2021, cellsOwn: { [`${LICENSING}.decisions`]: 3 } }, says: '3 > 0' },
  ],
};

const HOLDS: Holds = [
  {
    rule: 'AR-T3-06',
    when: 'the older report is two years old',
    report: F2021,
    context: { previous: { ...withCells(theYearBefore(F2021), { 'T3.carriedForward.total': 2 }), year: 2021 } },
  },
  {
    rule: 'AR-T4-07',
    when: 'the suit is of 2023',
    report: withCells(F2021, { 'T4.litigation.direct.total': 1, 'T4.litigation.direct.upheld': 1, 'T3.refused.deliberative.total': 1 }),
  },
];

describeRules(['requests', 'remedies', 'years', 'levels'], BREAKS, HOLDS);
