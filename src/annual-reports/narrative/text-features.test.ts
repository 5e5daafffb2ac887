import { describe, expect, test } from 'vitest';
import { aConsistentReport, withText } from '../rules/testing/consistent-report.ts';
import { readPassages } from './passage.ts';
import { isIdentityNumber } from './personal-data.ts';
import { similarity, trigramsOf } from './similarity.ts';
import { readTextFeatures } from './text-features.ts';

const REPORT = aConsistentReport('F2021');
const features = (report = REPORT) => readTextFeatures(report, readPassages(report));

describe('fees in chapter six', () => {
  test.each(['未收取信息处理费。', '全年收取政府信息公开信息处理费 0 元。', '本年度没有收费。', '依法收取处理费120元。', '收费情况:无'])(
    '「%s」 states them',
    (text) => {
      expect(features(withText(REPORT, 'ch6', text)).feeStated).toBe(true);
    },
  );
  test.each(['无。', '没有其他需要报告的事项。', ''])('「%s」 does not', (text) => {
    expect(features(withText(REPORT, 'ch6', text)).feeStated).toBe(false);
  });
});

describe('normative documents claimed', () => {
  test.each(['主动公开规范性文件、办事指南等信息。', '全年发布了多项规范性文件。'])('「%s」', (text) => {
    expect(features(withText(REPORT, 'ch1', text)).documentsClaimed).not.toBeNull();
  });
  test.each([
    '今后要主动公开规范性文件。',
    '继续加强公开规范性文件。',
    '公开规范性文件3件。',
    '公开规范性文件解读。',
    '未公开规范性文件。',
  ])('not 「%s」', (text) => {
    expect(features(withText(REPORT, 'ch1', text)).documentsClaimed).toBeNull();
  });
});

describe('the organiser in the footer', () => {
  test.each([
    ['云桥市人民政府', 'own'],
    ['临江区人民政府办公室', 'own'],
    ['云桥市临江区民政局', 'own'],
    ['石门县人民政府', 'other-government'],
    ['好运资料网', 'no-government'],
    [undefined, null],
  ] as const)('%s', (organiser, expected) => {
    expect(features({ ...REPORT, footer: organiser ? { organiser } : {} }).organiser).toBe(expected);
  });
});

test('identity numbers are told by date and check digit', () => {
  expect(isIdentityNumber('11010519491231002X')).toBe(true);
  expect(isIdentityNumber('110105194912310021')).toBe(false);
  expect(isIdentityNumber('11010519491331002X')).toBe(false);
});

test('personal data is kept masked', () => {
  const found = features(withText(REPORT, 'ch5', '当事人11010519491231002X,电话13800000000。'));
  expect(JSON.stringify(found)).not.toContain('19491231');
  expect(JSON.stringify(found.personalData)).not.toContain('13800000000');
  expect(found.personalData.map(({ kind }) => kind)).toEqual(['identity-number', 'mobile-phone']);
});

test('likeness goes from nothing to the same text', () => {
  const text =
    '本年度围绕养老服务婚姻登记社会救助殡葬管理等群众关心的事项公开办事流程和结果逐项核对栏目内容定期听取意见并改进做到内容准确更新及时查找方便解读通俗';
  const other = [...text].reverse().join('');
  expect(similarity(trigramsOf(`${text}12件`), trigramsOf(`${text}15件`))).toBe(1);
  expect(similarity(trigramsOf(text), trigramsOf(other))).toBeLessThan(0.1);
  expect(similarity(trigramsOf('太短'), trigramsOf(text))).toBeNull();
});
