import {
  createAgency,
  createRegion,
  findAgencyByName,
  findRegionByCode,
  mergeAgencies,
  type NewAgency,
  renameAgency,
} from '../../src/organizations/server.ts';
import { plainDate } from '../../src/platform/date.ts';
import type { Db } from '../../src/platform/db/database.ts';
import type { PublishedFiguresReport } from '../published-reports.ts';
import { DEMO_CHILDREN, DEMO_GOVERNMENT, DEMO_REGION, DEMO_SITE, type DemoAgency } from './agencies.ts';
import { demoCreditCode } from './credit-codes.ts';

export const ACTOR = 'demonstration';
/** A department that went into another before the first report: its history shows in the directory. */
const MERGED = {
  name: '演示市示范区粮食和物资储备局',
  nameEn: 'Grain and Reserves Bureau',
  shortName: '区粮储局',
  into: 'reform',
  on: '2019-03-15',
};

/** Enters the invented district as far as it is not there yet, and hands back the id of its region. */
export async function enterDemoDistrict(db: Db): Promise<string> {
  const region = (await findRegionByCode(db, DEMO_REGION.code)) ?? (await createRegion(db, DEMO_REGION, ACTOR));
  const governmentId = await enter(db, region.id, DEMO_GOVERNMENT, null, 0);
  for (const [index, agency] of DEMO_CHILDREN.entries()) await enter(db, region.id, agency, governmentId, index + 1);
  await enterMerged(db, region.id, governmentId);
  return region.id;
}

/** Enters the bodies whose published figures are shown, each in its own region. */
export async function enterPublishedBodies(db: Db, reports: readonly PublishedFiguresReport[]): Promise<void> {
  for (const { agency } of reports) {
    const region = (await findRegionByCode(db, agency.region.code)) ?? (await createRegion(db, agency.region, ACTOR));
    if (await findAgencyByName(db, agency.name, { regionId: region.id })) continue;
    const details: NewAgency = {
      regionId: region.id,
      name: agency.name,
      kind: agency.kind,
      makesRules: agency.makesRules ?? false,
      enforcesLaw: true,
      approvalBureau: agency.name.includes('审批'),
      divisionCode: agency.kind === 'government' ? agency.region.code : null,
    };
    await createAgency(db, details, ACTOR);
  }
}

async function enter(db: Db, regionId: string, agency: DemoAgency, parentId: string | null, position: number): Promise<string> {
  const known = await findAgencyByName(db, agency.name, { regionId });
  if (known) return known.id;
  const details: NewAgency = {
    regionId,
    parentId,
    position,
    name: agency.formerName?.name ?? agency.name,
    nameEn: agency.nameEn,
    shortName: agency.shortName,
    kind: agency.kind,
    divisionCode: agency.divisionCode ?? null,
    unifiedSocialCreditCode: demoCreditCode(position),
    contact: {
      office: agency.kind === 'township' ? '党政办公室' : '办公室',
      phone: `0000-888${String(position).padStart(5, '0')}`,
      email: `${agency.id}@shifan.example`,
      address: `演示市示范区示范路${position * 2 + 1}号`,
      postcode: '000000',
      officeHours: '周一至周五 9:00–12:00、13:30–17:00（法定节假日除外）',
    },
    enforcesLaw: !agency.noEnforcement,
    approvalBureau: agency.approvalBureau ?? false,
    site: { organiser: DEMO_SITE['organiser.zh']!, siteIdCode: DEMO_SITE.siteIdCode! },
  };
  const { id } = await createAgency(db, details, ACTOR);
  if (agency.formerName) {
    const on = plainDate(agency.formerName.renamedOn);
    await renameAgency(db, id, agency.name, { on, actor: ACTOR, note: '机构改革更名（虚构）' });
  }
  return id;
}

async function enterMerged(db: Db, regionId: string, parentId: string): Promise<void> {
  const { name, nameEn, shortName, into, on } = MERGED;
  if (await findAgencyByName(db, name, { regionId })) return;
  const merged = await createAgency(
    db,
    { regionId, parentId, name, nameEn, shortName, kind: 'department', enforcesLaw: true, position: 99 },
    ACTOR,
  );
  const successor = await findAgencyByName(db, DEMO_CHILDREN.find(({ id }) => id === into)!.name, { regionId });
  await mergeAgencies(db, [merged.id], successor!.id, { on: plainDate(on), actor: ACTOR, note: '职责并入（虚构）' });
}
