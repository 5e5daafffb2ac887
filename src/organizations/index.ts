export {
  AGENCY_KIND_LABELS,
  AGENCY_KINDS,
  type Agency,
  type AgencyContact,
  type AgencyDetails,
  type AgencyKind,
  existsOn,
} from './agency.ts';
export { type FormerName, nameKey, nameOn } from './agency-name.ts';
export { AGENCY_PAGES, agencyPath, DIRECTORY_PATH } from './agency-path.ts';
export { type CreditCodeCheck, checkCreditCode, creditCheckSign, organisationCheckSign } from './credit-code.ts';
export { type Division, divisionLevel, enclosingDivisionCodes, isWithinDivision, parseDivisionCode } from './division-code.ts';
export { type Branch, buildHierarchy } from './hierarchy.ts';
export { NEW_SITE, SITE_SETTINGS, siteSettings } from './site.ts';
export { checkSiteRegister, differingFields, type SiteRegister, type SiteRegisterField } from './site-register.ts';
export { breaksYearOnYear, holdersOn, predecessorsOf, SUCCESSION_LABELS, type Succession, type SuccessionKind } from './succession.ts';
