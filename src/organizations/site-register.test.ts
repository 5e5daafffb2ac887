import { describe, expect, it } from 'vitest';
import { checkSiteRegister, differingFields } from './site-register.ts';

describe('the numbers of a site', () => {
  it.each([
    [{ siteIdCode: '1201100002', icpNo: '津ICP备17009684号-1', policeFilingNo: '津公网安备12011002018073号' }],
    [{ siteIdCode: '4207000016' }],
    [{ siteIdCode: 'bm55000001', icpNo: '京ICP备05070218号' }],
    [{ siteIdCode: '5101000001', icpNo: '蜀ICP备12345678号', policeFilingNo: '川公网安备 51010000000000号' }],
    [{ icpNo: '苏ICP备2021001234号-12' }],
    [{}],
  ])('%j are well formed', (site) => {
    expect(checkSiteRegister(site)).toEqual([]);
  });

  it.each([
    ['a site id code of a province that is none', { siteIdCode: '9801100002' }, 'site-id-code'],
    ['a site id code that is too short', { siteIdCode: '120110002' }, 'site-id-code'],
    ['an ICP number of nowhere', { icpNo: '国ICP备12345678号' }, 'icp-no'],
    ['an ICP number with nine digits', { icpNo: '苏ICP备123456789号' }, 'icp-no'],
    ['a police filing number that is too short', { policeFilingNo: '苏公网安备 320100号' }, 'police-filing-no'],
    ['numbers of two provinces', { siteIdCode: '1201100002', icpNo: '苏ICP备12345678号' }, 'other-province'],
    [
      'two filing numbers of two provinces',
      { icpNo: '苏ICP备12345678号', policeFilingNo: '浙公网安备 33010000000000号' },
      'other-province',
    ],
  ])('%s is named', (_situation, site, code) => {
    expect(checkSiteRegister(site).map((problem) => problem.code)).toEqual([code]);
  });
});

describe('a printed footer', () => {
  const registered = { organiser: '示范区人民政府(演示)', siteIdCode: '1201100002', icpNo: '津ICP备17009684号-1' };

  it('may use other brackets and blanks', () => {
    expect(differingFields(registered, { organiser: '示范区人民政府（演示）', icpNo: '津ICP备17009684号-1 ' })).toEqual([]);
  });

  it('of somebody else is named field by field', () => {
    expect(differingFields(registered, { organiser: '别家资料站', siteIdCode: '1201100003' })).toEqual(['organiser', 'siteIdCode']);
  });

  it('says nothing about what it does not print', () => {
    expect(differingFields(registered, {})).toEqual([]);
    expect(differingFields({}, { organiser: '示范区人民政府' })).toEqual([]);
  });
});
