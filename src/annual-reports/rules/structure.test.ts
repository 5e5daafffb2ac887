import type { PublishedReport } from '../published-report.ts';
import { theYearBefore, withText } from './testing/consistent-report.ts';
import { asGovernment, type Breaks, describeRules, F2019, F2021, type Holds, withoutCells, withResults } from './testing/rule-cases.ts';

const LONG_TEXT =
  '本年度围绕养老服务、婚姻登记、社会救助、殡葬管理等群众关心的事项公开办事流程和结果，逐项核对栏目内容，定期听取意见并改进，做到内容准确、更新及时、查找方便、解读通俗。';

const BREAKS: Breaks = {
  'AR-S-01': [
    {
      when: 'chapter six is missing',
      report: {
        ...F2021,
        chapters: { ...F2021.chapters, ch6: undefined } as PublishedReport['chapters'],
        chapterOrder: ['ch1', 'ch2', 'ch3', 'ch4', 'ch5'],
      },
      says: '六、其他需要报告的事项',
    },
    {
      when: 'chapters two and three are exchanged',
      report: { ...F2021, chapterOrder: ['ch1', 'ch3', 'ch2', 'ch4', 'ch5', 'ch6'] },
      says: '顺序',
    },
    { when: 'a table is not there at all', report: { ...withoutCells(F2021, /^T4/), tablesPresent: ['T2', 'T3'] }, says: '缺少表格' },
  ],
  'AR-S-02': [
    {
      when: 'a chapter has another title',
      report: withText(F2021, 'ch5', '2023年更新不及时。', '五、问题和不足'),
      says: '「五、问题和不足」',
    },
  ],
  'AR-S-03': [
    { when: 'there is no title', report: { ...F2021, title: null } },
    { when: 'the title lacks the year', report: { ...F2021, title: '云桥市临江区民政局政府信息公开工作年度报告' }, says: '年份' },
    { when: 'the title names no agency', report: { ...F2021, title: '2023年政府信息公开工作年度报告' }, says: '机关全称' },
  ],
  'AR-S-04': [
    { when: 'no period is stated', report: { ...F2021, period: null } },
    {
      when: 'the period is that of another year',
      report: { ...F2021, period: { text: '自2022年1月1日起至12月31日止', from: '2022-01-01', to: '2022-12-31' } },
      says: '2022-01-01',
    },
    { when: 'the 年 is lost', report: { ...F2021, period: { text: '自20231月1日至202312月31日' } }, says: '书写有误' },
  ],
  'AR-S-05': [
    { when: 'a department publishes in February', report: { ...F2021, publishedOn: '2024-02-02' }, says: '逾期 2 天' },
    {
      when: 'a government publishes in April',
      report: withResults({ ...asGovernment(F2021), publishedOn: '2024-04-01' }),
      says: '逾期 1 天',
    },
    {
      when: 'a township is late by custom only',
      report: { ...F2021, agency: '柳林镇人民政府', title: '柳林镇人民政府2023年政府信息公开工作年度报告', publishedOn: '2024-02-01' },
      severity: 'warning',
    },
    { when: 'the county set an earlier day', report: F2021, context: { dueOn: '2024-01-15' }, says: '期限 2024-01-15' },
  ],
  'AR-S-06': [{ when: 'no date is stated', report: { ...F2021, publishedOn: null } }],
  'AR-S-07': [
    {
      when: 'a 2023 report uses the 2019 form',
      report: { ...F2019, year: 2023, title: F2021.title, period: F2021.period, publishedOn: F2021.publishedOn },
      says: '2021 年格式',
    },
  ],
  'AR-S-08': [
    {
      when: 'a head is cut',
      report: { ...F2021, headerDefects: [{ table: 'T4', expected: '结果纠正', printed: '结果' }] },
      says: '「结果纠正」误作「结果」',
    },
    { when: 'a row of Table 2 is not there', report: withoutCells(F2021, /coercion/), cells: ['T2.art20_6.coercion.decisions'] },
  ],
  'AR-S-09': [
    {
      when: 'the text calls itself by another kind of body',
      report: withText(F2021, 'ch5', '2023年，我委部分栏目更新不及时。'),
      says: '自称「委」',
    },
    { when: 'a bare 中心 stands for the agency', report: { ...F2021, preamble: '有力推动了中心各项工作的开展。' }, says: '自称「中心」' },
    { when: 'another body signed', report: { ...F2021, signedBy: '云桥市临江区财政局' }, says: '云桥市临江区财政局' },
  ],
  'AR-S-10': [
    { when: 'the footer names no government body', report: { ...F2021, footer: { organiser: '好运资料网' } }, severity: 'error' },
    { when: 'the footer names a government elsewhere', report: { ...F2021, footer: { organiser: '石门县人民政府' } }, severity: 'warning' },
    {
      when: 'the filing number is not the registered one',
      report: { ...F2021, footer: { organiser: '临江区人民政府', icpNo: '云ICP备00000002号' } },
      context: { agency: { site: { organiser: '云桥市临江区人民政府', icpNo: '云ICP备00000001号' } } },
      says: 'ICP备案号',
    },
  ],
  'AR-S-11': [{ when: 'chapter six only says 无', report: withText(F2021, 'ch6', '无。') }],
  'AR-S-12': [
    { when: 'the problems are those of the year before', report: withText(F2021, 'ch5', '(一)上年度存在的问题\n栏目更新不及时。') },
    { when: 'another year is named', report: withText(F2021, 'ch5', '2021年，信息公开工作还存在更新不及时的不足。') },
  ],
  'AR-S-13': [
    {
      when: 'chapter six tells of the epidemic',
      report: withText(F2021, 'ch6', '(一)疫情防控工作情况。全员参加值守。\n(二)未收取信息处理费。'),
      says: '疫情防控工作情况',
    },
  ],
  'AR-S-14': [
    { when: 'a word is misspelt', report: withText(F2021, 'ch5', '2023年办事流程减化不够。'), says: '应为「简化」' },
    { when: 'a measure word is lost', report: withText(F2021, 'ch5', '2023年公示信息22通过网站发布。'), says: '「22通过」' },
    { when: 'a date is blank', report: withText(F2021, 'ch5', '2023年年月日前完成整改。'), says: '日期空缺' },
    { when: 'the 年 of a date is lost', report: withText(F2021, 'ch5', '20235月起更新不及时。'), says: '日期缺' },
  ],
  'AR-S-15': [{ when: 'a government tells nothing of assessment', report: asGovernment(F2021), says: '工作考核、社会评议、责任追究' }],
  'AR-S-16': [
    {
      when: 'chapter one repeats last year with new numbers',
      report: withText(F2021, 'ch1', LONG_TEXT.replace('本年度', '2023年发布12条,')),
      context: { previous: withText(theYearBefore(F2021), 'ch1', LONG_TEXT.replace('本年度', '2022年发布9条,')) },
      says: '相似度',
    },
  ],
  'AR-S-17': [
    {
      when: 'an identity number is printed',
      report: withText(F2021, 'ch5', '2023年救助对象身份证号11010519491231002X,更新不及时。'),
      says: '110*************2X',
    },
    {
      when: 'a private mobile phone is printed',
      report: withText(F2021, 'ch5', '2023年申请人13800000000反映更新不及时。'),
      severity: 'error',
    },
    { when: 'the contact is a mobile phone', report: { ...F2021, preamble: '联系电话：13800000000。' }, severity: 'warning' },
  ],
};

const HOLDS: Holds = [
  {
    rule: 'AR-S-02',
    when: 'a title has spaces and another bracket',
    report: withText(F2021, 'ch5', '2023年不足。', '五、 存在的主要问题及改进情况:'),
  },
  { rule: 'AR-S-03', when: 'the year stands first', report: { ...F2021, title: '2023年云桥市临江区民政局政府信息公开工作年度报告' } },
  { rule: 'AR-S-03', when: 'the title leaves the city away', report: { ...F2021, title: '临江区民政局2023年度政府信息公开工作年度报告' } },
  { rule: 'AR-S-05', when: 'the last day is used', report: { ...F2021, publishedOn: '2024-01-31' } },
  {
    rule: 'AR-S-09',
    when: 'the office signs',
    report: withResults(withText({ ...asGovernment(F2021), signedBy: '青禾县人民政府办公室' }, 'ch1', '我办按时汇总。')),
  },
  {
    rule: 'AR-S-09',
    when: 'a phrase only looks like a self-reference',
    report: withText(F2021, 'ch5', '2023年围绕区委中心工作，按照本办法，请向我处理人员反映，我办理时限不足，本院士工作站。'),
  },
  { rule: 'AR-S-09', when: 'others are quoted', report: withText(F2021, 'ch5', '2023年刊发《我院的一天》不足。') },
  {
    rule: 'AR-S-09',
    when: 'a former name is known',
    report: withText(F2021, 'ch5', '2023年我委更新不及时。'),
    context: { agency: { formerNames: ['云桥市临江区民政委员会'] } },
  },
  { rule: 'AR-S-10', when: 'the district government runs the site', report: { ...F2021, footer: { organiser: '临江区人民政府办公室' } } },
  { rule: 'AR-S-11', when: 'the report is of 2020', report: withText(F2019, 'ch6', '无。') },
  {
    rule: 'AR-S-13',
    when: 'chapter six is about services',
    report: withText(F2021, 'ch6', '(一)政务服务提升情况。推行一窗受理。(二)未收取信息处理费。'),
  },
  {
    rule: 'AR-S-14',
    when: 'numbers carry measure words',
    report: withText(F2021, 'ch5', '2023年12345热线办理5件，第3公开栏更新不及时，减化肥农药。'),
  },
  { rule: 'AR-S-15', when: 'a department is not asked for it', report: F2021 },
  { rule: 'AR-S-17', when: 'the office gives its landline', report: { ...F2021, preamble: '联系电话：0517-80000000，邮编：223100。' } },
  {
    rule: 'AR-S-17',
    when: 'a long number is no identity number',
    report: withText(F2021, 'ch5', '2023年项目编号110105194912310021更新不及时。'),
  },
];

describeRules(['structure'], BREAKS, HOLDS);
