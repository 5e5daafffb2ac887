import { RuleViolation } from '../platform/errors.ts';
import type { Site } from '../ui/portal/frame.ts';
import { checkSiteRegister } from './site-register.ts';

interface Setting {
  key: string;
  label: { zh: string; en: string };
  required?: true;
}

const both = (key: string, zh: string, en: string): Setting[] => [
  { key: `${key}.zh`, label: { zh, en }, required: true },
  { key: `${key}.en`, label: { zh: `${zh}（英文）`, en: `${en} (English)` }, required: true },
];

/** Every setting of the site by the key that `gongkai site set` takes. */
export const SITE_SETTINGS: readonly Setting[] = [
  ...both('regionName', '地区名称', 'Name of the region'),
  ...both('siteName', '网站名称', 'Name of the site'),
  ...both('organiser', '主办单位', 'Organiser'),
  ...both('undertaker', '承办单位', 'Operator'),
  { key: 'contact.phone', label: { zh: '联系电话', en: 'Phone' }, required: true },
  { key: 'contact.email', label: { zh: '电子邮箱', en: 'Email' } },
  ...both('contact.address', '地址', 'Address'),
  ...both('province', '所在省份', 'Province'),
  { key: 'domain', label: { zh: '网站域名', en: 'Domain' }, required: true },
  { key: 'siteIdCode', label: { zh: '网站标识码', en: 'Site identification code' } },
  { key: 'icpNo', label: { zh: 'ICP 备案号', en: 'ICP filing number' } },
  { key: 'policeFilingNo', label: { zh: '公安备案号', en: 'Public-security filing number' } },
  { key: 'errorReportUrl', label: { zh: '「我为政府网站找错」地址', en: 'Address for reporting errors' } },
];

const MAX_LENGTH = 200;
const DOMAIN = /^(?!-)[a-z0-9-]+(\.[a-z0-9-]+)+(:\d{1,5})?$/;

/** What a new installation shows until its settings are made. */
export const NEW_SITE: Site = {
  regionName: { zh: '本地区', en: 'This region' },
  siteName: { zh: '政府信息公开', en: 'Open government information' },
  organiser: { zh: '（待设置）', en: '(not yet set)' },
  undertaker: { zh: '（待设置）', en: '(not yet set)' },
  contact: { phone: '（待设置）', address: { zh: '（待设置）', en: '(not yet set)' } },
  province: { zh: '（待设置）', en: '(not yet set)' },
  domain: 'localhost.localdomain',
};

export function siteSettings(site: Site): Record<string, string> {
  const settings: Record<string, string> = {};
  for (const { key } of SITE_SETTINGS) settings[key] = readKey(site, key);
  return settings;
}

/** The site with some settings changed; an empty value takes an optional one away. Refuses what the footer must not show. */
export function changeSite(site: Site, changes: Readonly<Record<string, string>>): Site {
  const settings = siteSettings(site);
  for (const [key, value] of Object.entries(changes)) {
    if (!Object.hasOwn(settings, key)) throw new RuleViolation('setting-unknown', `没有名为「${key}」的设置`);
    settings[key] = value.trim();
  }
  for (const { key, label, required } of SITE_SETTINGS) {
    const value = settings[key]!;
    if (required && value === '') throw new RuleViolation('setting-missing', `请填写${label.zh}`);
    if (value.length > MAX_LENGTH) throw new RuleViolation('setting-too-long', `${label.zh}不能超过 ${MAX_LENGTH} 个字`);
  }
  if (!DOMAIN.test(settings.domain!)) throw new RuleViolation('domain', `「${settings.domain}」不是网站域名（如 www.example.gov.cn）`);
  if (settings.errorReportUrl && !/^https?:\/\/\S+$/.test(settings.errorReportUrl)) {
    throw new RuleViolation('error-report-url', '「我为政府网站找错」地址应以 https:// 开头');
  }
  const problem = checkSiteRegister({ siteIdCode: settings.siteIdCode, icpNo: settings.icpNo, policeFilingNo: settings.policeFilingNo })[0];
  if (problem) throw new RuleViolation(problem.code, problem.zh);
  return toSite(settings);
}

function toSite(settings: Record<string, string>): Site {
  const text = (key: string) => ({ zh: settings[`${key}.zh`]!, en: settings[`${key}.en`]! });
  const given = (key: 'siteIdCode' | 'icpNo' | 'policeFilingNo' | 'errorReportUrl') => (settings[key] ? { [key]: settings[key] } : {});
  const email = settings['contact.email'];
  return {
    regionName: text('regionName'),
    siteName: text('siteName'),
    organiser: text('organiser'),
    undertaker: text('undertaker'),
    contact: { phone: settings['contact.phone']!, ...(email ? { email } : {}), address: text('contact.address') },
    province: text('province'),
    domain: settings.domain!,
    ...given('siteIdCode'),
    ...given('icpNo'),
    ...given('policeFilingNo'),
    ...given('errorReportUrl'),
  };
}

function readKey(site: Site, key: string): string {
  let value: unknown = site;
  for (const part of key.split('.')) value = (value as Record<string, unknown> | undefined)?.[part];
  return typeof value === 'string' ? value : '';
}
