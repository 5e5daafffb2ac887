import { describe, expect, test } from 'vitest';
import { checkReport, RULES } from '../consistency.ts';
import type { Finding } from '../finding.ts';
import type { PublishedReport } from '../published-report.ts';
import type { CheckContext } from './check.ts';
import { aConsistentReport, theYearBefore, withCells, withText } from './testing/consistent-report.ts';

const F2019 = aConsistentReport('F2019');
const F2021 = aConsistentReport('F2021');
const A1 = 'T2.art20_1';
const LICENSING = 'T2.art20_5.licensing';
const PROCUREMENT = 'T2.art20_9.procurement';
const FEES = 'T2.art20_8.adminFees.amountWan';
const LONG_TEXT =
  '本年度围绕养老服务、婚姻登记、社会救助、殡葬管理等群众关心的事项公开办事流程和结果,逐项核对栏目内容,定期听取意见并改进,做到内容准确、更新及时、查找方便、解读通俗。';
const government = (report: PublishedReport) => ({
  ...report,
  agency: '青禾县人民政府',
  title: `青禾县人民政府${report.year}年政府信息公开工作年度报告`,
});
const withResults = (report: PublishedReport) =>
  withText(report, 'ch5', `${report.year}年工作考核结果为良好,社会评议满意,没有责任追究情形。部分栏目更新不够及时。`);
const without = (report: PublishedReport, pattern: RegExp) => ({
  ...report,
  cells: Object.fromEntries(Object.entries(report.cells).filter(([id]) => !pattern.test(id))),
});

interface Case {
  when: string;
  report: PublishedReport;
  context?: CheckContext;
  severity?: Finding['severity'];
  cells?: string[];
  /** A part of the Chinese message that carries the arithmetic or the name. */
  says?: string;
}

const BREAKS: Record<string, Case[]> = {
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
    { when: 'a table is not there at all', report: { ...without(F2021, /^T4/), tablesPresent: ['T2', 'T3'] }, says: '缺少表格' },
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
      report: withResults({ ...government(F2021), publishedOn: '2024-04-01' }),
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
    { when: 'a row of Table 2 is not there', report: without(F2021, /coercion/), cells: ['T2.art20_6.coercion.decisions'] },
  ],
  'AR-S-09': [
    {
      when: 'the text calls itself by another kind of body',
      report: withText(F2021, 'ch5', '2023年,我委部分栏目更新不及时。'),
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
    { when: 'another year is named', report: withText(F2021, 'ch5', '2021年,信息公开工作还存在更新不及时的不足。') },
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
  'AR-S-15': [{ when: 'a government tells nothing of assessment', report: government(F2021), says: '工作考核、社会评议、责任追究' }],
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
    { when: 'the contact is a mobile phone', report: { ...F2021, preamble: '联系电话:13800000000。' }, severity: 'warning' },
  ],
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
      report: withText(
        withResults(
          government(
            withCells(F2021, Object.fromEntries(Object.keys(F2021.cells).flatMap((id) => (id.startsWith('T3') ? [[id, 0]] : [])))),
          ),
        ),
        'ch1',
        '全县未收到政府信息公开申请。',
      ),
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
  'AR-T3-01': [
    {
      when: 'a row total is one off',
      report: withCells(F2021, { 'T3.carriedForward.org.other': 1 }),
      says: '0 + 0 + 0 + 0 + 0 + 1 = 1 ≠ 0(总计)',
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
      report: withCells(F2021, Object.fromEntries(Object.keys(F2021.cells).flatMap((id) => (id.startsWith('T3') ? [[id, null]] : [])))),
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
      report: { ...without(F2021, /T3\.other\./), cells: { ...without(F2021, /T3\.other\./).cells, 'T3.other.total': 0 } },
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
      report: withCells(F2021, Object.fromEntries(Object.keys(F2021.cells).flatMap((id) => (id.startsWith('T4') ? [[id, null]] : [])))),
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
      report: withResults(government(F2021)),
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
      report: withResults(government(F2021)),
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
      report: withResults(government(withCells(F2021, { [`${LICENSING}.decisions`]: 9 }))),
      context: { children: [{ agency: '青禾县民政局', report: withCells(F2021, { [`${LICENSING}.decisions`]: 7 }) }] },
      severity: 'warning',
      cells: [`${LICENSING}.decisions`],
      says: '9 ≠ 青禾县民政局 7 = 7(差 2)',
    },
  ],
  'AR-L-02': [
    { when: 'the own level is above the whole', report: { ...F2021, cellsOwn: { [`${LICENSING}.decisions`]: 3 } }, says: '3 > 0' },
  ],
  'AR-N-01': [
    {
      when: 'the text has another number',
      report: withText(F2021, 'ch1', '2023年,我局收到政府信息公开申请15件。'),
      severity: 'error',
      says: '为 15',
    },
    {
      when: 'the text says there was none',
      report: withText(F2021, 'ch1', '2023年,我局未收到政府信息公开申请。'),
      severity: 'error',
      says: '为 0',
    },
    {
      when: 'a result differs',
      report: withText(F2021, 'ch1', '2023年,我局收到政府信息公开申请16件,其中予以公开9件。'),
      severity: 'warning',
      cells: ['T3.disclosed.total'],
    },
    {
      when: 'the office counts for itself',
      report: withResults(withText(government(F2021), 'ch1', '2023年,县政府办代表县政府受理政府信息公开申请3件。')),
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
        '政府采购项目3个,采购金额14万元。',
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
      report: withText(F2021, 'ch1', '组织检查20次,其中专项检查15次,日常检查8次。'),
      says: '15 + 8 = 23 ≠ 20',
    },
    {
      when: 'permission matters add up but are in no table',
      report: withText(F2021, 'ch1', '现有权限事项30个,其中单办20个,联办10个。'),
      says: '20 + 10 = 30',
    },
  ],
  'AR-N-08': [
    {
      when: 'a percentage cannot come from the number beside it',
      report: withText(F2021, 'ch1', '抽查栏目35个,合格率为99.8%。'),
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
    { when: 'all are satisfied and two are not', report: withText(F2021, 'ch1', '满意率100%,其中差评2件已整改。'), says: '差评2件' },
  ],
  'AR-N-11': [
    {
      when: 'neither table nor text tells of requests',
      report: withText(
        withCells(F2021, Object.fromEntries(Object.keys(F2021.cells).flatMap((id) => (id.startsWith('T3') ? [[id, null]] : [])))),
        'ch1',
        '规范依申请公开机制。',
      ),
    },
  ],
};

describe('each rule sees its own case', () => {
  test('and every rule has one here', () => {
    expect(Object.keys(BREAKS).sort()).toEqual(RULES.map(({ id }) => id).sort());
  });

  for (const [rule, cases] of Object.entries(BREAKS)) {
    test.each(cases)(`${rule}: $when`, ({ report, context, severity, cells, says }) => {
      const found = checkReport(report, context).filter((finding) => finding.rule === rule);
      expect(found.length).toBeGreaterThan(0);
      const finding = found.find((each) => (!severity || each.severity === severity) && (!says || each.message.zh.includes(says)));
      expect(finding, JSON.stringify(found, null, 1)).toBeDefined();
      if (cells) expect(finding?.cells).toEqual(cells);
      expect(finding?.message.en).not.toBe('');
    });
  }
});

const HOLDS: (Case & { rule: string })[] = [
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
    report: withResults(withText({ ...government(F2021), signedBy: '青禾县人民政府办公室' }, 'ch1', '我办按时汇总。')),
  },
  {
    rule: 'AR-S-09',
    when: 'a phrase only looks like a self-reference',
    report: withText(F2021, 'ch5', '2023年围绕区委中心工作,按照本办法,请向我处理人员反映,我办理时限不足,本院士工作站。'),
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
    report: withText(F2021, 'ch5', '2023年12345热线办理5件,第3公开栏更新不及时,减化肥农药。'),
  },
  { rule: 'AR-S-15', when: 'a department is not asked for it', report: F2021 },
  { rule: 'AR-S-17', when: 'the office gives its landline', report: { ...F2021, preamble: '联系电话:0517-80000000,邮编:223100。' } },
  {
    rule: 'AR-S-17',
    when: 'a long number is no identity number',
    report: withText(F2021, 'ch5', '2023年项目编号110105194912310021更新不及时。'),
  },
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
  { rule: 'AR-N-01', when: 'the number is of the year before', report: withText(F2021, 'ch1', '2022年收到政府信息公开申请40件。') },
  {
    rule: 'AR-N-01',
    when: 'a channel is counted',
    report: withText(F2021, 'ch1', '收到政府信息公开申请16件,其中网上申请12件,信函申请4件。'),
  },
  { rule: 'AR-N-01', when: 'the increase is told', report: withText(F2021, 'ch1', '收到政府信息公开申请16件,比上年增加5件。') },
  { rule: 'AR-N-02', when: 'documents of others are reviewed', report: withText(F2021, 'ch1', '全年审查规范性文件30件。') },
  { rule: 'AR-N-02', when: 'documents are only interpreted', report: withText(F2021, 'ch1', '发布规范性文件解读6篇。') },
  {
    rule: 'AR-N-05',
    when: 'tenders and purchases add up',
    report: withText(
      withCells(F2019, { [`${PROCUREMENT}.projects`]: 8, [`${PROCUREMENT}.amount`]: 80 }, { [`${PROCUREMENT}.amount`]: '80万元' }),
      'ch1',
      '公告招标项目7个,公告政府采购项目1个。',
    ),
  },
  { rule: 'AR-N-07', when: 'the parts are only examples', report: withText(F2021, 'ch1', '组织检查20次,其中专项检查5次,日常检查8次。') },
  {
    rule: 'AR-N-08',
    when: 'the percentage comes from the number beside it',
    report: withText(F2021, 'ch1', '抽查栏目35个,合格率为97.1%。'),
  },
  { rule: 'AR-N-09', when: 'channels are counted', report: withText(F2021, 'ch1', '政府网站公开信息206条,微信公众号公开信息142条。') },
  { rule: 'AR-N-10', when: 'the rating system is named', report: withText(F2021, 'ch1', '“好差评”12条,满意率100%。') },
];

describe('what only looks like a case is left alone', () => {
  test.each(HOLDS)('$rule: $when', ({ rule, report, context }) => {
    expect(checkReport(report, context).filter((finding) => finding.rule === rule)).toEqual([]);
  });
});
