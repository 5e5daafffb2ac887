import type { AgencyKind } from '../published-report.ts';

const BARE_REGION = /(?:省|自治区|市|区|县|旗|州|盟)$/;
const OUTPOST = /管委会|管理委员会|管理处|(?:开发|示范|园|度假|保税|工业|高新|管理|产业)区$|派出机构/;
const TOWNSHIP = /(?:镇|乡|苏木)(?:人民政府)?$|街道(?:办事处|办|人民政府)?$/;
const AUTHORISED = /公司$|集团$|协会$|学会$|医院$|大学$|学院$|学校$|供电局$/;

/** The kind of body as far as its name tells; a register knows better. */
export function agencyKindOf(name: string | null): AgencyKind {
  const body = (name ?? '').replace(/\s/g, '');
  if (TOWNSHIP.test(body)) return 'township';
  if (OUTPOST.test(body) && !body.endsWith('人民政府')) return 'outpost';
  if (body.endsWith('人民政府') || BARE_REGION.test(body)) return 'government';
  return AUTHORISED.test(body) ? 'authorised' : 'department';
}

/**
 * 《立法法》第九十三条: rules are made by provinces, cities with districts and autonomous prefectures.
 * `null` for a city whose name does not tell whether it has districts.
 */
export function hasRuleMakingPower(kind: AgencyKind, name: string | null): boolean | null {
  if (kind !== 'government') return false;
  const region = (name ?? '').replace(/\s/g, '').replace(/(?:人民)?政府$/, '');
  if (/^(?:北京|天津|上海|重庆)市$|省$|自治区$|自治州$/.test(region)) return true;
  if (/[区县旗]$/.test(region)) return false;
  return /市.+市$/.test(region) ? false : null;
}

/** Bodies without powers of penalty or coercion by the nature of their work. */
export function canEnforceLaw(name: string | null): boolean {
  return !/信访局|研究室|地方志|史志|党史|机关事务|档案馆|外事|接待办|参事|文史|融媒体/.test(name ?? '');
}

export function isApprovalBureau(name: string | null): boolean {
  return /行政审批|审批(?:服务)?局/.test(name ?? '');
}

/** Whether two printed names can be one body: equal, one the end of the other, or one an abbreviation of the other. */
export function canBeSameBody(a: string, b: string): boolean {
  const [short, long] = [normalised(a), normalised(b)].sort((x, y) => x.length - y.length) as [string, string];
  if (short === '' || long.endsWith(short) || long.startsWith(short)) return true;
  let place = 0;
  for (const char of short) {
    place = long.indexOf(char, place) + 1;
    if (place === 0) return false;
  }
  return true;
}

const normalised = (name: string) => name.replace(/[\s()\uff08\uff09]/g, '');
