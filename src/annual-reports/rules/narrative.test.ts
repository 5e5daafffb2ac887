import { expect, test } from 'vitest';
import { checkReport } from '../consistency.ts';
import { withCells, withText } from './testing/consistent-report.ts';
import { asGovernment, type Breaks, describeRules, F2019, F2021, type Holds, withResults, withTable } from './testing/rule-cases.ts';

const LICENSING = 'T2.art20_5.licensing';
const PROCUREMENT = 'T2.art20_9.procurement';

const A1 = 'T2.art20_1';

const BREAKS: Breaks = {
  'AR-N-01': [
    {
      when: 'the text has another number',
      report: withText(F2021, 'ch1', '2023年，我局收到政府信息公开申请15件。'),
      severity: 'error',
      says: '为 15',
    },
    {
      when: 'the text says there was none',
      report: withText(F2021, 'ch1', '2023年，我局未收到政府信息公开申请。'),
      severity: 'error',
      says: '为 0',
    },
    {
      when: 'a result differs',
      report: withText(F2021, 'ch1', '2023年，我局收到政府信息公开申请16件，其中予以公开9件。'),
      severity: 'warning',
      cells: ['T3.disclosed.total'],
    },
    {
      when: 'the office counts for itself',
      report: withResults(withText(asGovernment(F2021), 'ch1', '2023年，县政府办代表县政府受理政府信息公开申请3件。')),
      severity: 'warning',
      says: '口径',
    },
  ],
  'AR-N-02': [
    {
      when: 'the text has another number of documents',
      report: withText(F2021, 'ch1', '2023年制发行政规范性文件4件。'),
      severity: 'error',
      says: '为 4',
    },
    {
      when: 'documents of several kinds are counted together',
      report: withText(F2021, 'ch1', '2023年印发工作要点和规范性文件4件。'),
      severity: 'warning',
    },
    {
      when: 'documents are claimed without a number',
      report: withText(F2021, 'ch1', '主动公开规范性文件、办事指南等信息。'),
      severity: 'warning',
    },
  ],
  'AR-N-03': [
    {
      when: 'the text has another number of licences',
      report: withText(F2021, 'ch1', '全年作出行政许可决定31件。'),
      severity: 'warning',
      says: '31件',
    },
    {
      when: 'the text has licences and the cell is blank',
      report: withText(withCells(F2021, { [`${LICENSING}.decisions`]: null }), 'ch1', '全年办理网办业务600余件。'),
      severity: 'warning',
      says: '空白',
    },
    { when: 'acceptances are counted', report: withText(F2021, 'ch1', '全年受理行政许可31件。'), severity: 'info', says: '受理' },
  ],
  'AR-N-04': [
    {
      when: 'fewer penalties are published',
      report: withText(withCells(F2021, { 'T2.art20_6.penalty.decisions': 11 }), 'ch1', '公开行政处罚信息8条。'),
      says: '可以少于决定数',
    },
  ],
  'AR-N-05': [
    { when: 'projects differ', report: withText(F2019, 'ch1', '全年政府采购项目3个。'), cells: [`${PROCUREMENT}.projects`] },
    {
      when: 'amounts differ',
      report: withText(
        withCells(F2019, { [`${PROCUREMENT}.projects`]: 3, [`${PROCUREMENT}.amount`]: 41 }, { [`${PROCUREMENT}.amount`]: '41万元' }),
        'ch1',
        '政府采购项目3个，采购金额14万元。',
      ),
      cells: [`${PROCUREMENT}.amount`],
    },
  ],
  'AR-N-06': [
    {
      when: 'the text has a reconsideration',
      report: withText(F2021, 'ch1', '因信息公开引起行政复议2件。'),
      severity: 'error',
      says: '为 2',
    },
    {
      when: 'litigation sums both kinds',
      report: withText(
        withCells(F2021, {
          'T4.litigation.direct.total': 2,
          'T4.litigation.direct.other': 2,
          'T4.litigation.afterReconsideration.total': 1,
          'T4.litigation.afterReconsideration.other': 1,
        }),
        'ch1',
        '因信息公开引起行政诉讼2件。',
      ),
      severity: 'error',
      says: '2 + 1 = 3',
    },
    {
      when: 'the text says there was none',
      report: withText(
        withCells(F2021, { 'T4.reconsideration.total': 2, 'T4.reconsideration.other': 2 }),
        'ch4',
        '未发生因政府信息公开引发的行政复议、行政诉讼。',
      ),
      severity: 'error',
    },
  ],
  'AR-N-07': [
    {
      when: 'the parts exceed the whole',
      report: withText(F2021, 'ch1', '组织检查20次，其中专项检查15次，日常检查8次。'),
      says: '15 + 8 = 23 ≠ 20',
    },
    {
      when: 'permission matters add up but are in no table',
      report: withText(F2021, 'ch1', '现有权限事项30个，其中单办20个，联办10个。'),
      says: '20 + 10 = 30',
    },
  ],
  'AR-N-08': [
    {
      when: 'a percentage cannot come from the number beside it',
      report: withText(F2021, 'ch1', '抽查栏目35个，合格率为99.8%。'),
      says: '99.8%',
    },
    {
      when: 'the base can only be guessed',
      report: withText(withCells(F2019, { [`${LICENSING}.previousItems`]: 17 }), 'ch1', '全程网办事项占比为82.35%。'),
      says: '14 / 17',
    },
  ],
  'AR-N-09': [
    { when: 'two totals differ', report: withText(F2021, 'ch1', '主动公开政府信息206条。全年公开民政工作信息142条。'), says: '206条' },
    {
      when: 'matters are not the items of the table',
      report: withText(withCells(F2019, { [`${LICENSING}.previousItems`]: 7 }), 'ch1', '公布公共服务事项96项。'),
      says: '不等于 96',
    },
  ],
  'AR-N-10': [
    { when: 'all are satisfied and two are not', report: withText(F2021, 'ch1', '满意率100%，其中差评2件已整改。'), says: '差评2件' },
  ],
  'AR-N-11': [
    {
      when: 'neither table nor text tells of requests',
      report: withText(withTable(F2021, 'T3', null), 'ch1', '规范依申请公开机制。'),
    },
  ],
};

const HOLDS: Holds = [
  { rule: 'AR-N-01', when: 'two ways add up', report: withText(F2021, 'ch1', '网上收到信息公开申请12件，现场收到信息公开申请4件。') },
  {
    rule: 'AR-N-02',
    when: 'rules published were made or changed',
    report: withText(
      withCells(asGovernment(F2021), { [`${A1}.rules.issued`]: 5 }),
      'ch1',
      '公开市政府规章13件(含新制定规章5件，修改规章8件)。',
    ),
  },
  {
    rule: 'AR-N-08',
    when: 'the base was named two sentences before',
    report: withText(F2021, 'ch1', '抽查栏目98个。问题多在更新。合格率为42.86%。'),
  },
  { rule: 'AR-N-08', when: 'a precise share has no base anywhere', report: withText(F2021, 'ch1', '企业年报公示率98.83%。') },
  {
    rule: 'AR-N-09',
    when: 'kinds of information are listed',
    report: withText(F2021, 'ch1', '主动公开政府信息50条。在公开的信息中，政策法规类的信息4条，业务类的信息10条。'),
  },

  { rule: 'AR-N-01', when: 'the number is of the year before', report: withText(F2021, 'ch1', '2022年收到政府信息公开申请40件。') },
  {
    rule: 'AR-N-01',
    when: 'a channel is counted',
    report: withText(F2021, 'ch1', '收到政府信息公开申请16件，其中网上申请12件，信函申请4件。'),
  },
  { rule: 'AR-N-01', when: 'the increase is told', report: withText(F2021, 'ch1', '收到政府信息公开申请16件，比上年增加5件。') },
  { rule: 'AR-N-02', when: 'documents of others are reviewed', report: withText(F2021, 'ch1', '全年审查规范性文件30件。') },
  { rule: 'AR-N-02', when: 'documents are only interpreted', report: withText(F2021, 'ch1', '发布规范性文件解读6篇。') },
  {
    rule: 'AR-N-05',
    when: 'tenders and purchases add up',
    report: withText(
      withCells(F2019, { [`${PROCUREMENT}.projects`]: 8, [`${PROCUREMENT}.amount`]: 80 }, { [`${PROCUREMENT}.amount`]: '80万元' }),
      'ch1',
      '公告招标项目7个，公告政府采购项目1个。',
    ),
  },
  { rule: 'AR-N-07', when: 'the parts are only examples', report: withText(F2021, 'ch1', '组织检查20次，其中专项检查5次，日常检查8次。') },
  {
    rule: 'AR-N-08',
    when: 'the percentage comes from the number beside it',
    report: withText(F2021, 'ch1', '抽查栏目35个，合格率为97.1%。'),
  },
  { rule: 'AR-N-09', when: 'channels are counted', report: withText(F2021, 'ch1', '政府网站公开信息206条，微信公众号公开信息142条。') },
  { rule: 'AR-N-10', when: 'the rating system is named', report: withText(F2021, 'ch1', '“好差评”12条，满意率100%。') },
];

describeRules(['narrative'], BREAKS, HOLDS);

test('a chapter crowded with counts and percentages takes time in proportion', () => {
  const report = withText(F2021, 'ch1', '抽查栏目9931个，行政检查77件，归档文件55份，合格率占99%，'.repeat(4_000));
  const start = performance.now();
  checkReport(report);
  expect(performance.now() - start).toBeLessThan(5_000);
});
