import { nameKey } from './agency-name.ts';
import { PROVINCES, parseDivisionCode } from './division-code.ts';

/** What an agency's own site must print in its footer; AR-S-10 compares a report page with it. */
export interface SiteRegister {
  /** 主办单位 */
  organiser?: string;
  /** 网站标识码 */
  siteIdCode?: string;
  /** ICP 备案号 */
  icpNo?: string;
  /** 公安备案号 */
  policeFilingNo?: string;
}

export type SiteRegisterField = keyof SiteRegister;

export interface SiteRegisterProblem {
  code: string;
  field: SiteRegisterField;
  zh: string;
  en: string;
}

const PROVINCE_SIGNS = '京津沪渝冀晋蒙辽吉黑苏浙皖闽赣鲁豫鄂湘粤桂琼川蜀贵黔云滇藏陕甘陇青宁新';
const SITE_ID_CODE = /^(\d{10}|bm\d{8})$/;
const ICP_NO = new RegExp(`^[${PROVINCE_SIGNS}]ICP备(\\d{8}|\\d{10})号(-\\d+)?$`);
const POLICE_FILING_NO = new RegExp(`^[${PROVINCE_SIGNS}]公网安备 ?\\d{14}号$`);

/** What is wrong with the numbers of a site; an empty list when all that is given is well formed and of one province. */
export function checkSiteRegister(site: SiteRegister): SiteRegisterProblem[] {
  const problems: SiteRegisterProblem[] = [];
  const wrong = (field: SiteRegisterField, code: string, zh: string, en: string) => problems.push({ field, code, zh, en });
  if (site.siteIdCode && !isSiteIdCode(site.siteIdCode)) {
    wrong(
      'siteIdCode',
      'site-id-code',
      `网站标识码「${site.siteIdCode}」无效，应为 10 位(如 1201100002)`,
      'A site id code has 10 characters (such as 1201100002)',
    );
  }
  if (site.icpNo && !ICP_NO.test(site.icpNo)) {
    wrong(
      'icpNo',
      'icp-no',
      `ICP 备案号「${site.icpNo}」无效，应如「苏ICP备12345678号-1」`,
      'An ICP filing number looks like 苏ICP备12345678号-1',
    );
  }
  if (site.policeFilingNo && !POLICE_FILING_NO.test(site.policeFilingNo)) {
    const sample = '「苏公网安备 32010000000000号」';
    wrong(
      'policeFilingNo',
      'police-filing-no',
      `公安备案号「${site.policeFilingNo}」无效，应如${sample}`,
      'A police filing number looks like 苏公网安备 32010000000000号',
    );
  }
  if (problems.length > 0) return problems;
  const letters = provinceLetters(site);
  for (const field of ['icpNo', 'policeFilingNo'] as const) {
    const value = site[field];
    if (letters && value && !letters.includes(value[0]!)) {
      wrong(
        field,
        'other-province',
        `「${value}」与网站标识码不属于同一省份`,
        'The filing number is not of the province of the site id code',
      );
    }
  }
  return problems;
}

/** Fields in which a printed footer contradicts the register; a field that either side does not state is no contradiction. */
export function differingFields(registered: SiteRegister, printed: SiteRegister): SiteRegisterField[] {
  return (['organiser', 'siteIdCode', 'icpNo', 'policeFilingNo'] as const).filter((field) => {
    const [ours, theirs] = [registered[field], printed[field]];
    return Boolean(ours && theirs) && nameKey(ours!) !== nameKey(theirs!);
  });
}

function isSiteIdCode(text: string): boolean {
  return SITE_ID_CODE.test(text) && (text.startsWith('bm') || parseDivisionCode(text.slice(0, 6)) !== undefined);
}

/** A ministry's site (bm…) is of no province; without a code the two filing numbers are compared with each other. */
function provinceLetters(site: SiteRegister): string | undefined {
  if (site.siteIdCode?.startsWith('bm')) return undefined;
  if (site.siteIdCode) return PROVINCES[site.siteIdCode.slice(0, 2)]?.letters;
  return Object.values(PROVINCES).find((province) => site.icpNo && province.letters.includes(site.icpNo[0]!))?.letters;
}
