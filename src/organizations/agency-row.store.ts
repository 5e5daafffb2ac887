import type { Agency, AgencyDetails, AgencyKind } from './agency.ts';
import { nameKey } from './agency-name.ts';
import { plainDateOrNull } from './span.ts';

export const AGENCY_COLUMNS = [
  'regionId',
  'id',
  'parentId',
  'name',
  'nameEn',
  'shortName',
  'kind',
  'divisionCode',
  'unifiedSocialCreditCode',
  'disclosureOffice',
  'phone',
  'email',
  'address',
  'postcode',
  'officeHours',
  'makesRules',
  'enforcesLaw',
  'approvalBureau',
  'siteOrganiser',
  'siteIdCode',
  'icpNo',
  'policeFilingNo',
  'establishedOn',
  'dissolvedOn',
  'position',
] as const;

export function toColumns(agency: AgencyDetails) {
  const { contact, site } = agency;
  return {
    parentId: agency.parentId,
    name: agency.name,
    nameKey: nameKey(agency.name),
    nameEn: agency.nameEn,
    shortName: agency.shortName,
    shortKey: agency.shortName && nameKey(agency.shortName),
    kind: agency.kind,
    divisionCode: agency.divisionCode,
    unifiedSocialCreditCode: agency.unifiedSocialCreditCode,
    disclosureOffice: contact.office,
    phone: contact.phone,
    email: contact.email,
    address: contact.address,
    postcode: contact.postcode,
    officeHours: contact.officeHours,
    makesRules: agency.makesRules,
    enforcesLaw: agency.enforcesLaw,
    approvalBureau: agency.approvalBureau,
    siteOrganiser: site.organiser ?? null,
    siteIdCode: site.siteIdCode ?? null,
    icpNo: site.icpNo ?? null,
    policeFilingNo: site.policeFilingNo ?? null,
    establishedOn: agency.establishedOn?.toString() ?? null,
    position: agency.position,
  };
}

type Row = ReturnType<typeof toColumns> & { regionId: string; id: string; dissolvedOn: string | null };
type AgencyRow = Omit<Row, 'nameKey' | 'shortKey' | 'kind' | 'establishedOn'> & { kind: string; establishedOn: string | null };

export function toAgency(row: AgencyRow): Agency {
  return {
    id: row.id,
    regionId: row.regionId,
    parentId: row.parentId,
    name: row.name,
    nameEn: row.nameEn,
    shortName: row.shortName,
    kind: row.kind as AgencyKind,
    divisionCode: row.divisionCode,
    unifiedSocialCreditCode: row.unifiedSocialCreditCode,
    contact: {
      office: row.disclosureOffice,
      phone: row.phone,
      email: row.email,
      address: row.address,
      postcode: row.postcode,
      officeHours: row.officeHours,
    },
    makesRules: row.makesRules,
    enforcesLaw: row.enforcesLaw,
    approvalBureau: row.approvalBureau,
    site: {
      ...(row.siteOrganiser ? { organiser: row.siteOrganiser } : {}),
      ...(row.siteIdCode ? { siteIdCode: row.siteIdCode } : {}),
      ...(row.icpNo ? { icpNo: row.icpNo } : {}),
      ...(row.policeFilingNo ? { policeFilingNo: row.policeFilingNo } : {}),
    },
    establishedOn: plainDateOrNull(row.establishedOn),
    dissolvedOn: plainDateOrNull(row.dissolvedOn),
    position: row.position,
  };
}
