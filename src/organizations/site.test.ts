import { describe, expect, it } from 'vitest';
import { changeSite, NEW_SITE, SITE_SETTINGS, siteSettings } from './site.ts';

const FILLED = Object.fromEntries(SITE_SETTINGS.map(({ key, required }) => [key, required ? `甲${key}` : '']));
const SITE = changeSite(NEW_SITE, { ...FILLED, domain: 'www.example.gov.cn' });

describe('the settings of the site', () => {
  it('are changed one by one', () => {
    const changed = changeSite(SITE, { 'organiser.zh': ' 示范区人民政府办公室 ', siteIdCode: '1201100002', icpNo: '津ICP备17009684号-1' });
    expect(changed).toEqual({
      ...SITE,
      organiser: { zh: '示范区人民政府办公室', en: '甲organiser.en' },
      siteIdCode: '1201100002',
      icpNo: '津ICP备17009684号-1',
    });
    expect(changeSite(changed, { siteIdCode: '', icpNo: '' })).toEqual({ ...SITE, organiser: changed.organiser });
  });

  it('name every value of a site', () => {
    expect(Object.values(siteSettings(SITE)).filter(Boolean)).toHaveLength(SITE_SETTINGS.filter(({ required }) => required).length);
    expect(changeSite(NEW_SITE, {})).toEqual(NEW_SITE);
  });

  it.each([
    ['an unknown name', 'setting-unknown', { colour: 'red' }],
    ['a name of the prototype', 'setting-unknown', { constructor: 'x' }],
    ['a required value that is empty', 'setting-missing', { 'organiser.zh': ' ' }],
    ['an endless value', 'setting-too-long', { 'organiser.zh': '府'.repeat(201) }],
    ['a domain with protocol', 'domain', { domain: 'https://www.example.gov.cn' }],
    ['an address that is script', 'error-report-url', { errorReportUrl: 'javascript:alert(1)' }],
    ['a mistyped code', 'site-id-code', { siteIdCode: '42' }],
    ['numbers of two provinces', 'other-province', { siteIdCode: '1201100002', icpNo: '苏ICP备12345678号' }],
  ])('refuse %s', (_situation, code, changes) => {
    expect(() => changeSite(SITE, changes as Record<string, string>)).toThrowError(expect.objectContaining({ code }));
  });
});
