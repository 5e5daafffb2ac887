import { describe, expect, it } from 'vitest';
import { agencyName } from './agency-name.ts';
import type { Line } from './line.ts';
import { findPeriod } from './period-sentence.ts';
import { findDate } from './printed-date.ts';
import { findTitle, titleFromMeta } from './report-title.ts';
import { findSignature } from './signature.ts';
import { findFooter, findPublishedOn } from './site-furniture.ts';

const lines = (...texts: string[]): Line[] =>
  texts.map((text) => ({ layout: text ? 'single' : 'blank', cells: text ? [text] : [], text, place: {} }));

describe('the title', () => {
  it.each([
    [['青禾县水务局2022年政府信息公开工作年度报告'], '青禾县水务局', 2022],
    [['青禾县水务局', '2022 年政府信息公开工作年度报告'], '青禾县水务局', 2022],
    [['青禾县水务局', '政府信息公开工作年度报告', '(2022年度)'], '青禾县水务局', 2022],
    [['2022年青禾县水务局政府信息公开工作年度报告'], '青禾县水务局', 2022],
    [['青禾县水务局关于2022年度政府信息公开工作的年度报告'], '青禾县水务局', 2022],
    [['青禾县水务局二〇二二年政府信息公开年度报告'], '青禾县水务局', 2022],
    [['2022年政府信息公开工作年度报告'], null, 2022],
    [
      ['首页 > 政府信息公开年报', '青禾县水务局2021年政府信息公开工作年度报告', '青禾县水务局2022年政府信息公开工作年度报告'],
      '青禾县水务局',
      2022,
    ],
  ])('%j', (texts, agency, year) => {
    expect(findTitle(lines(...texts), -1)).toMatchObject({ agency, year });
  });

  it('is not a sentence about the report', () => {
    expect(findTitle(lines('现将青禾县水务局2022年政府信息公开工作年度报告公布如下。'), -1)).toBeNull();
  });

  it('can be told from the properties of the file', () => {
    expect(titleFromMeta('青禾县水务局2022年政府信息公开工作年度报告_青禾县人民政府')).toMatchObject({
      agency: '青禾县水务局',
      year: 2022,
    });
  });
});

describe('the agency', () => {
  const evidence = { fromTitle: null, fromSignature: null, fromSource: null, opening: '' };
  it.each([
    [{ fromTitle: '白塔区人民政府', opening: '本报告由石门市白塔区人民政府办公室编制。' }, '石门市白塔区人民政府'],
    [{ fromTitle: '白塔区财政局', fromSignature: '石门市白塔区财政局' }, '石门市白塔区财政局'],
    [{ fromSignature: '石门市白塔区财政局' }, '石门市白塔区财政局'],
    [{ fromSource: '石门市白塔区' }, '石门市白塔区'],
    [{ opening: '2022年,白塔区政务服务办认真贯彻各项要求。' }, '白塔区政务服务办'],
    [{ fromTitle: '石门市财政局', opening: '江北省石门市财政局' }, '石门市财政局'],
    [{ opening: '今年以来,我局认真贯彻各项要求。' }, null],
  ])('%j', (given, expected) => {
    expect(agencyName({ ...evidence, ...given })?.name ?? null).toBe(expected);
  });
});

describe('the period', () => {
  it.each([
    ['统计期限自2022年1月1日起至2022年12月31日止。', '2022-01-01', '2022-12-31'],
    ['本报告所列数据的统计期限自 2022 年 1 月 1 日起，至 12 月 31 日止。', '2022-01-01', '2022-12-31'],
    ['统计期限为2022年1月1日—2022年12月31日。', '2022-01-01', '2022-12-31'],
    ['统计期限自20221月1日至202212月31日。', undefined, undefined],
  ])('%s', (sentence, from, to) => {
    const period = findPeriod([`依照格式编制。${sentence}`]);
    expect(period?.text).toBe(sentence);
    expect(period).toMatchObject({ text: sentence, ...(from ? { from, to } : {}) });
    expect(period?.from).toBe(from);
  });

  it('is absent when nothing says it', () => {
    expect(findPeriod(['依照格式编制。'])).toBeNull();
  });
});

it.each([
  ['2021年3月22日', '2021-03-22'],
  ['2021-3-2 11:55', '2021-03-02'],
  ['二〇二一年十二月二十一日', '2021-12-21'],
  ['2021年13月1日', null],
  ['2021年', null],
])('the day in %s', (text, day) => {
  expect(findDate(text)).toBe(day);
});

describe('days and names around the report', () => {
  it('prefers the day of publication to others, and the page to its properties', () => {
    const page = lines('成文日期:2023-01-03', '发布时间:2023-01-18 10:00 来源:水务局');
    expect(findPublishedOn(page, '2023-01-20')).toBe('2023-01-18');
    expect(findPublishedOn(lines('正文'), '2023-01-20 08:00')).toBe('2023-01-20');
    expect(findPublishedOn(lines('发布日期', '2023-01-18'), undefined)).toBe('2023-01-18');
    expect(findPublishedOn(lines('2022年发布信息12条'), undefined)).toBeNull();
  });

  it('finds the signature in one line or two', () => {
    expect(findSignature(lines('正文。', '青禾县水务局', '', '2023年1月18日'), () => true, -1)).toMatchObject({
      signedBy: '青禾县水务局',
      signedOn: '2023-01-18',
    });
    expect(findSignature(lines('正文。', '青禾县水务局  2023年1月18日'), () => true, -1)).toMatchObject({
      signedBy: '青禾县水务局',
      signedOn: '2023-01-18',
    });
    expect(findSignature(lines('正文。', '2023年1月18日'), () => true, -1)).toMatchObject({ signedBy: null, signedOn: '2023-01-18' });
  });

  it('reads the footer of the site', () => {
    expect(
      findFooter(
        lines('主办:青禾县人民政府 版权所有© 承办:办公室', '网站标识码:9901230001 鄂ICP备 99000012号-1 鄂公网安备 99012302000001号'),
      ),
    ).toEqual({
      organiser: '青禾县人民政府',
      siteIdCode: '9901230001',
      icpNo: '鄂ICP备99000012号-1',
      policeFilingNo: '鄂公网安备99012302000001号',
    });
  });
});
