import { describe, expect, test } from 'vitest';
import { prepare } from '../rules/prepared-report.ts';
import { aConsistentReport, withText } from '../rules/testing/consistent-report.ts';
import type { NarrativeFigure } from './figure.ts';
import { readNarrative } from './read-narrative.ts';

const EMPTY = { ...aConsistentReport('F2021'), preamble: '', chapters: {} };
const read = (text: string, chapter: 'ch1' | 'ch3' | 'ch4' = 'ch1'): NarrativeFigure[] => readNarrative(withText(EMPTY, chapter, text));
const subjects = (text: string, chapter?: 'ch1' | 'ch3' | 'ch4') =>
  read(text, chapter)
    .filter(({ subject }) => subject !== 'other')
    .map(({ subject, value }) => `${subject} ${value}`);

describe('requests in the text', () => {
  test.each([
    ['2023年,我局收到政府信息公开申请31件。', ['requests.received 31']],
    ['全年受理依申请公开31件,均按时办结。', ['requests.received 31']],
    ['处理意见12条、依申请公开31件。', ['requests.any 31']],
    ['收到并答复政府信息公开申请三十一件。', ['requests.any 31']],
    ['收到政府信息公开申请5件,办结4件,结转下年度继续办理1件。', ['requests.received 5', 'requests.handled 4', 'requests.carriedForward 1']],
    [
      '受理申请公开事项9件(含上年度结转2件,另有3件顺延到下年度答复)。',
      ['requests.received 9', 'requests.carriedOver 2', 'requests.carriedForward 3'],
    ],
    [
      '收到信息公开申请9件,其中予以公开4件,部分公开1件,不予公开2件,无法提供1件,不予处理1件。',
      [
        'requests.received 9',
        'requests.disclosed 4',
        'requests.partiallyDisclosed 1',
        'requests.refused 2',
        'requests.unavailable 1',
        'requests.notProcessed 1',
      ],
    ],
    [
      '收到信息公开申请9件(自然人8件,法人或其他组织1件)。',
      ['requests.received 9', 'requests.fromPersons 8', 'requests.fromOrganisations 1'],
    ],
    ['收到信息公开申请9件,其中收到网上申请5件。', ['requests.received 9', 'requests.part 5']],
    ['收到公民、法人和其他组织政府信息公开申请5件。', ['requests.received 5']],
    ['收到政务信息公开申请0例,公开0例。', ['requests.received 0', 'requests.disclosed 0']],
    ['申请公开数量为7。', ['requests.any 7']],
    ['2023年未收到政府信息公开申请。', ['requests.received 0']],
    ['我处没有收到和处理政府信息公开申请情况。', ['requests.received 0']],
    ['全年无依申请公开事项。', ['requests.received 0']],
    ['未收到因政府信息公开申请引发的投诉。', []],
    ['未按规定收取信息公开申请费用。', []],
    ['我局收到依申请公开办理事项1件。', ['requests.any 1']],
    ['共受理36件政府信息公开申请(均为自然人提交)。', ['requests.received 36']],
    ['收到公民、法人或其他组织提交的信息公开申请0条。', ['requests.received 0']],
    [
      '接收通过邮寄、现场等方式提交的信息公开申请10件,办结8件,结转2024年度继续办理2件。',
      ['requests.received 10', 'requests.handled 8', 'requests.carriedForward 2'],
    ],
    ['收到信息公开申请3项全部予以公开。', ['requests.received 3']],
    [
      '答复信息公开申请98件(含上年度转结8件,另有5件转结下年度继续办理)。',
      ['requests.handled 98', 'requests.carriedOver 8', 'requests.carriedForward 5'],
    ],
    ['答复信息公开申请98件,予以公开及部分公开的42件,其他处理6件。', ['requests.handled 98', 'requests.part 42', 'requests.part 6']],
    ['未收到法人或者其他组织对依申请公开信息的申请。', ['requests.received 0']],
    ['无上年结转信息公开申请。', []],
    ['未对依申请公开信息收取任何费用。', []],
    ['依申请公开培训3次,接待咨询20人次。', []],
  ])('%s', (text, expected) => {
    expect(subjects(text)).toEqual(expected);
  });

  test('under their own heading 申请 alone means a disclosure request', () => {
    expect(subjects('(二)依申请公开情况。\n全年共收到申请31件,均已答复。\n(三)平台建设情况。\n收到用户来信5件。')).toEqual([
      'requests.received 31',
    ]);
    expect(subjects('全年共收到申请31件。', 'ch3')).toEqual(['requests.received 31']);
    expect(subjects('全年共收到申请31件。')).toEqual([]);
  });
});

describe('remedies in the text', () => {
  test.each([
    [
      '因信息公开引起行政复议3件,其中结果维持2件,尚未审结1件;行政诉讼1件,结果纠正1件。',
      ['reconsideration.total 3', 'reconsideration.upheld 2', 'reconsideration.pending 1', 'litigation.total 1', 'litigation.corrected 1'],
    ],
    ['未经复议直接起诉2件,复议后起诉4件。', ['litigation.direct.total 2', 'litigation.afterReconsideration.total 4']],
    ['行政复议、行政诉讼案件共6件。', ['remedies.total 6']],
    ['未发生因政府信息公开引发的行政复议、行政诉讼案件。', ['reconsideration.total 0', 'litigation.total 0']],
    ['行政复议和行政诉讼均为零。', ['reconsideration.total 0', 'litigation.total 0']],
    ['未引起行政复议或行政诉讼。', ['reconsideration.total 0', 'litigation.total 0']],
    ['被申请行政复议5宗、行政诉讼1宗,其中2宗维持原答复,1宗尚未审结。', ['reconsideration.total 5', 'litigation.total 1']],
    ['没有行政复议被纠错案件。', []],
    ['行政诉讼败诉0件。', []],
  ])('%s', (text, expected) => {
    expect(subjects(text)).toEqual(expected);
  });
});

describe('the other tables in the text', () => {
  test.each([
    ['制发行政规范性文件3件,废止2件,现行有效15件。', ['normativeDocs.made 3', 'normativeDocs.repealed 2', 'normativeDocs.inForce 15']],
    [
      '规范性文件情况:新制作数量1个;新公开数量2个;对外公开总数量3个。',
      ['normativeDocs.made 1', 'normativeDocs.published 2', 'normativeDocs.inForce 3'],
    ],
    ['全年新增公开市政府规章1件。', ['rules.published 1']],
    ['修订规章制度5项。', []],
    ['受理完成各类行政审批件52件。', ['licensing.decided 52']],
    ['共计受理政务服务事项4406件。', ['licensing.accepted 4406']],
    ['办理网办申请业务600余件。', ['licensing.services 600']],
    ['梳理出权限事项181个。', ['licensing.matters 181']],
    ['发布依申请和公共服务事项960项。', ['matters.services 960']],
    ['作出行政处罚决定12件,公开行政处罚信息8条。', ['penalty.decided 12', 'penalty.published 8']],
    ['政府集中采购项目6个,采购总金额2.2万元。', ['procurement.projects 6', 'procurement.amount 22000']],
    ['公开政府采购信息37条。', ['information.published 37']],
    ['收取信息处理费3940元。', ['processingFee.amount 3940']],
    ['公开45条行政处罚信息。', ['penalty.published 45']],
    ['办理人大代表建议15件,组织培训3次,发布解读6篇。', []],
  ])('%s', (text, expected) => {
    expect(subjects(text)).toEqual(expected);
  });
});

describe('a number of the text', () => {
  test('remembers its place in the published text, line breaks and full-width digits included', () => {
    const wrapped = '全年受理政府信息公开\n申请 \uff13\uff11\uff11\uff19 件,办结 3\u3000件,采购金额 2.2\n万元。';
    expect(read(wrapped).map(({ value, offset, length }) => [value, wrapped.slice(offset, offset + length)])).toEqual([
      [3119, '\uff13\uff11\uff11\uff19 件'],
      [3, '3\u3000件'],
      [22_000, '2.2\n万元'],
    ]);
  });

  test.each([
    ['2022年收到政府信息公开申请20件,2023年收到31件。', [true, false]],
    ['收到政府信息公开申请31件,比上年增加11件。', [false, true]],
    ['收到政府信息公开申请31件,较去年的20件有所上升。', [false, true]],
    ['根据2019年修订的条例,收到政府信息公开申请31件。', [false]],
  ])('knows its year: %s', (text, expected) => {
    expect(read(text).map(({ otherPeriod }) => otherPeriod)).toEqual(expected);
  });

  test.each([
    ['区政府办代表区政府受理政府信息公开申请17件。', 'office'],
    ['全区受理政府信息公开申请95件。', 'whole'],
    ['受理政府信息公开申请95件。', null],
  ])('knows whom it covers: %s', (text, scope) => {
    expect(read(text)[0]?.scope).toBe(scope);
  });

  test('knows when several things are counted together', () => {
    expect(read('公开重大决策和规范性文件17条。')[0]?.mixed).toBe(true);
    expect(read('公开规范性文件17条。')[0]?.mixed).toBe(false);
  });
});

describe('a text of two hundred thousand characters is read in bounded time', () => {
  test.each([
    ['figures without a full stop', '受理政府信息公开申请31件,其中予以公开4件,行政复议3件,满意率99.5%,'],
    ['digits', '9'],
    ['negations', '未'],
    ['open quotation marks', '《“'],
    ['item heads', '(一)'],
    ['words of claims', '主动公开规范性文件'],
    ['years', '2019年'],
  ])('%s', (_, piece) => {
    const started = performance.now();
    prepare(withText(withText(EMPTY, 'ch1', piece.repeat(200_000 / piece.length)), 'ch6', piece.repeat(200_000 / piece.length)));
    expect(performance.now() - started).toBeLessThan(10_000);
  });
});
