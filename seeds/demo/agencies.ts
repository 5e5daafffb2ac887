import type { AgencyKind } from '../../src/organizations/index.ts';

/** The invented district. 99 is the code of no province. */
export const DEMO_REGION = { code: '990101', name: '示范区(演示)', nameEn: 'Demonstration District' } as const;

export const DEMO_SITE: Readonly<Record<string, string>> = {
  'regionName.zh': '示范区（演示）',
  'regionName.en': 'Demonstration District',
  'siteName.zh': '示范区（演示）政府信息公开平台',
  'siteName.en': 'Open Government Information of the Demonstration District',
  'organiser.zh': '演示市示范区人民政府办公室',
  'organiser.en': "Office of the People's Government of the Demonstration District",
  'undertaker.zh': '演示市示范区政务公开中心',
  'undertaker.en': 'Disclosure Centre of the Demonstration District',
  'contact.phone': '0000-88800000',
  'contact.email': 'gongkai@shifan.example',
  'contact.address.zh': '演示市示范区示范路1号',
  'contact.address.en': '1 Shifan Road, Demonstration District',
  'province.zh': '演示省',
  'province.en': 'Demonstration Province',
  domain: 'www.shifan.example',
  siteIdCode: '9901010001',
};

/** What an agency does in a year, roughly; the generator varies it. */
export interface Profile {
  /** Requests by natural persons and by enterprises. */
  persons: number;
  companies: number;
  /** Catalogue entries and decisions a year. */
  licensing: readonly [items: number, decisions: number];
  otherServices: readonly [items: number, decisions: number];
  penalty: readonly [items: number, decisions: number];
  coercion: readonly [items: number, decisions: number];
  feeItems: number;
  /** In hundredths of 万元. */
  fees: number;
  normativeDocs: number;
  procurement: readonly [projects: number, hundredthsOfWan: number];
  /** Reconsideration and court cases a year. */
  remedies: number;
}

export interface DemoAgency {
  id: string;
  name: string;
  nameEn: string;
  shortName: string;
  kind: AgencyKind;
  /** What its narrative speaks of. */
  field: string;
  approvalBureau?: true;
  noEnforcement?: true;
  /** A township's own division code. */
  divisionCode?: string;
  formerName?: { name: string; renamedOn: string };
  profile: Profile;
}

const NONE = [0, 0] as const;
const QUIET: Profile = {
  persons: 0,
  companies: 0,
  licensing: NONE,
  otherServices: NONE,
  penalty: NONE,
  coercion: NONE,
  feeItems: 0,
  fees: 0,
  normativeDocs: 2,
  procurement: [2, 3_600],
  remedies: 0,
};
const agency = (
  id: string,
  kind: AgencyKind,
  [name, nameEn, shortName, field]: readonly [string, string, string, string],
  profile: Partial<Profile>,
  rest: Partial<DemoAgency> = {},
): DemoAgency => ({ id, kind, name: `演示市示范区${name}`, nameEn, shortName, field, profile: { ...QUIET, ...profile }, ...rest });

export const DEMO_GOVERNMENT = agency(
  'government',
  'government',
  ['人民政府', "People's Government of the Demonstration District", '区政府', '全区政务公开'],
  {},
  { divisionCode: DEMO_REGION.code },
);

/** The government's own office, its departments and townships: together they are the government's report. */
export const DEMO_CHILDREN: readonly DemoAgency[] = [
  agency(
    'office',
    'department',
    ['人民政府办公室', 'Government Office', '区府办', '政策文件'],
    { persons: 34, companies: 5, normativeDocs: 18, procurement: [4, 9_800], remedies: 4 },
    { noEnforcement: true },
  ),
  agency('reform', 'department', ['发展和改革局', 'Development and Reform Bureau', '区发改局', '重大项目'], {
    persons: 12,
    companies: 4,
    licensing: [26, 214],
    otherServices: [18, 96],
    penalty: [31, 9],
    normativeDocs: 6,
    procurement: [7, 28_600],
    remedies: 1,
  }),
  agency('finance', 'department', ['财政局', 'Finance Bureau', '区财政局', '财政预决算'], {
    persons: 16,
    companies: 3,
    licensing: [3, 18],
    otherServices: [11, 42],
    penalty: [24, 5],
    feeItems: 6,
    fees: 4_250,
    normativeDocs: 8,
    procurement: [9, 61_200],
    remedies: 1,
  }),
  agency('market', 'department', ['市场监督管理局', 'Market Regulation Bureau', '区市场监管局', '市场监管'], {
    persons: 24,
    companies: 7,
    licensing: [48, 3_860],
    otherServices: [22, 510],
    penalty: [612, 428],
    coercion: [19, 36],
    normativeDocs: 4,
    procurement: [5, 14_300],
    remedies: 6,
  }),
  agency(
    'approval',
    'department',
    ['行政审批局', 'Administrative Approval Bureau', '区审批局', '审批服务'],
    { persons: 9, companies: 6, licensing: [214, 8_920], otherServices: [47, 2_310], normativeDocs: 3, procurement: [3, 7_700] },
    { approvalBureau: true },
  ),
  agency('land', 'department', ['自然资源局', 'Natural Resources Bureau', '区自然资源局', '规划和用地'], {
    persons: 88,
    companies: 11,
    licensing: [37, 742],
    otherServices: [29, 1_120],
    penalty: [58, 34],
    coercion: [6, 3],
    feeItems: 4,
    fees: 18_600,
    normativeDocs: 7,
    procurement: [8, 43_900],
    remedies: 11,
  }),
  agency(
    'city',
    'department',
    ['城市管理局', 'Urban Management Bureau', '区城管局', '城市管理'],
    {
      persons: 28,
      companies: 4,
      licensing: [16, 486],
      otherServices: [12, 74],
      penalty: [287, 936],
      coercion: [23, 118],
      feeItems: 2,
      fees: 2_140,
      normativeDocs: 3,
      procurement: [6, 38_400],
      remedies: 5,
    },
    { formerName: { name: '演示市示范区城市管理综合执法局', renamedOn: '2022-03-01' } },
  ),
  agency('education', 'department', ['教育局', 'Education Bureau', '区教育局', '义务教育'], {
    persons: 21,
    companies: 1,
    licensing: [9, 63],
    otherServices: [14, 152],
    penalty: [17, 2],
    feeItems: 3,
    fees: 9_380,
    normativeDocs: 5,
    procurement: [11, 72_500],
    remedies: 1,
  }),
  agency(
    'qingxi',
    'township',
    ['清溪镇人民政府', "People's Government of Qingxi Town", '清溪镇', '村务和惠农政策'],
    {
      persons: 14,
      companies: 1,
      licensing: [8, 57],
      otherServices: [21, 340],
      penalty: [64, 21],
      coercion: [4, 5],
      normativeDocs: 1,
      procurement: [3, 5_900],
      remedies: 2,
    },
    { divisionCode: '990101101' },
  ),
  agency(
    'yunling',
    'township',
    ['云岭街道办事处', 'Yunling Subdistrict Office', '云岭街道', '社区服务'],
    {
      persons: 11,
      companies: 1,
      licensing: [6, 44],
      otherServices: [19, 415],
      penalty: [41, 16],
      coercion: [3, 2],
      normativeDocs: 1,
      procurement: [2, 4_600],
      remedies: 1,
    },
    { divisionCode: '990101001' },
  ),
];

/** The name on the report of a year: that of the last day of the year. */
export function nameOfYear({ name, formerName }: DemoAgency, year: number): string {
  return formerName && `${year}-12-31` < formerName.renamedOn ? formerName.name : name;
}
