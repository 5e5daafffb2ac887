import type { PlainDate } from '../platform/date.ts';
import { RuleViolation } from '../platform/errors.ts';
import { nameKey } from './agency-name.ts';
import { checkCreditCode } from './credit-code.ts';
import { parseDivisionCode } from './division-code.ts';
import { checkSiteRegister, type SiteRegister } from './site-register.ts';
import { isWithin } from './span.ts';

/** 《政府信息公开条例》第四十九条、第五十四条：报告主体不同，期限不同。 */
export const AGENCY_KINDS = ['government', 'department', 'township', 'outpost', 'authorised'] as const;
export type AgencyKind = (typeof AGENCY_KINDS)[number];

export const AGENCY_KIND_LABELS: Record<AgencyKind, { zh: string; en: string }> = {
  government: { zh: '人民政府', en: 'Government' },
  department: { zh: '政府部门', en: 'Department' },
  township: { zh: '乡镇(街道)', en: 'Township or subdistrict' },
  outpost: { zh: '派出机构', en: 'Dispatched agency' },
  authorised: { zh: '法律、法规授权的组织', en: 'Organisation authorised by law' },
};

/** How to reach the agency; what the directory and the report head print. */
export interface AgencyContact {
  /** Name of the disclosure office (政府信息公开工作机构). */
  office: string | null;
  phone: string | null;
  email: string | null;
  address: string | null;
  postcode: string | null;
  officeHours: string | null;
}

export interface AgencyDetails {
  name: string;
  nameEn: string | null;
  /** 「区发改局」; found by search beside the full name. */
  shortName: string | null;
  kind: AgencyKind;
  parentId: string | null;
  /** The division that a government or township governs. */
  divisionCode: string | null;
  unifiedSocialCreditCode: string | null;
  contact: AgencyContact;
  /** 《立法法》第九十三条：设区的市、自治州以上才有规章制定权。 */
  makesRules: boolean;
  enforcesLaw: boolean;
  /** 行政审批局: takes the licensing decisions of others. */
  approvalBureau: boolean;
  site: SiteRegister;
  establishedOn: PlainDate | null;
  /** Place among its siblings in lists. */
  position: number;
}

export interface Agency extends AgencyDetails {
  id: string;
  regionId: string;
  /** Last day of its existence after a merger, split or abolition. */
  dissolvedOn: PlainDate | null;
}

export const NO_CONTACT: AgencyContact = { office: null, phone: null, email: null, address: null, postcode: null, officeHours: null };

const MAX_NAME_LENGTH = 120;

/** Details filled up from what is given; everything else is unknown or false. */
export function agencyDetails(given: Partial<AgencyDetails> & Pick<AgencyDetails, 'name' | 'kind'>): AgencyDetails {
  return {
    nameEn: null,
    shortName: null,
    parentId: null,
    divisionCode: null,
    unifiedSocialCreditCode: null,
    contact: NO_CONTACT,
    makesRules: false,
    enforcesLaw: false,
    approvalBureau: false,
    site: {},
    establishedOn: null,
    position: 0,
    ...given,
  };
}

/** Refuses what cannot be an agency and hands back the codes in the form in which they are stored. */
export function checkAgency(details: AgencyDetails): AgencyDetails {
  const name = details.name.trim();
  if (nameKey(name) === '') throw new RuleViolation('name-missing', '请填写机构名称');
  if (name.length > MAX_NAME_LENGTH) throw new RuleViolation('name-too-long', `机构名称不能超过 ${MAX_NAME_LENGTH} 个字`);
  const problem = checkSiteRegister(details.site)[0];
  if (problem) throw new RuleViolation(problem.code, problem.zh);
  return {
    ...details,
    name,
    divisionCode: divisionCodeOf(details.divisionCode),
    unifiedSocialCreditCode: creditCodeOf(details.unifiedSocialCreditCode),
  };
}

export function existsOn(agency: Pick<Agency, 'establishedOn' | 'dissolvedOn'>, day: PlainDate): boolean {
  return isWithin(day, { from: agency.establishedOn, until: agency.dissolvedOn });
}

function divisionCodeOf(text: string | null): string | null {
  if (!text) return null;
  const code = parseDivisionCode(text);
  if (!code) throw new RuleViolation('division-code', `行政区划代码「${text}」无效，应为 6、9 或 12 位数字`);
  return code;
}

function creditCodeOf(text: string | null): string | null {
  if (!text) return null;
  const check = checkCreditCode(text);
  if (!check.valid) throw new RuleViolation('credit-code', check.reason.zh);
  return check.code;
}
