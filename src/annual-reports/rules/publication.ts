import type { AgencyKind } from '../published-report.ts';
import { canBeSameBody } from './agency-kind.ts';
import type { Check } from './check.ts';
import { NOTHING, type Observation, type Rule } from './rule.ts';
import { FORMAT, REGULATIONS_15, REGULATIONS_49, SITE_REGISTER } from './sources.ts';

export const PUBLICATION_RULES: readonly Rule[] = [
  {
    id: 'AR-S-05',
    severity: 'error',
    group: 'structure',
    title: { zh: '按期公布', en: 'Published in time' },
    source: REGULATIONS_49,
    check: checkDueDate,
  },
  {
    id: 'AR-S-06',
    severity: 'warning',
    group: 'structure',
    title: { zh: '写明发布日期', en: 'Date of publication stated' },
    source: FORMAT,
    check: ({ report }) =>
      report.publishedOn || report.signedOn
        ? NOTHING
        : [
            {
              zh: '没有发布日期，也没有落款日期，无法核对是否按期公布',
              en: 'Neither a publication date nor a signature date is stated; timeliness cannot be checked',
            },
          ],
  },
];

export const IDENTITY_RULES: readonly Rule[] = [
  {
    id: 'AR-S-09',
    severity: 'error',
    group: 'structure',
    title: { zh: '标题、正文、落款的机关一致', en: 'One agency in title, text and signature' },
    source: FORMAT,
    check: checkNames,
  },
  {
    id: 'AR-S-10',
    severity: 'error',
    group: 'structure',
    title: { zh: '页脚主办单位与备案信息属实', en: 'Footer organiser and filing numbers are the agency’s' },
    source: SITE_REGISTER,
    check: checkFooter,
  },
];

export const PERSONAL_DATA_RULES: readonly Rule[] = [
  {
    id: 'AR-S-17',
    severity: 'error',
    group: 'structure',
    title: { zh: '不含办公联系方式以外的个人信息', en: 'No personal data beyond office contacts' },
    source: REGULATIONS_15,
    check: ({ prepared }) => prepared.text.personalData.map(personalDataFound),
  },
];

const STATUTORY: Record<AgencyKind, { day: string; byLaw: boolean }> = {
  government: { day: '03-31', byLaw: true },
  department: { day: '01-31', byLaw: true },
  // 第四十九条 sets them no day of their own; notices customarily set the departments' day.
  township: { day: '01-31', byLaw: false },
  outpost: { day: '01-31', byLaw: false },
  authorised: { day: '01-31', byLaw: false },
};

function checkDueDate({ report, kind, dueOn }: Check): readonly Observation[] {
  const date = report.publishedOn ?? report.signedOn;
  if (!date || report.year === null) return NOTHING;
  const { day, byLaw } = STATUTORY[kind];
  const due = dueOn ?? `${report.year + 1}-${day}`;
  if (date <= due) return NOTHING;
  const late = Math.round((Date.parse(date) - Date.parse(due)) / 86_400_000);
  return [
    {
      zh: `发布日期 ${date}，期限 ${due}，逾期 ${late} 天`,
      en: `Dated ${date}, due on ${due}: ${late} days late`,
      ...(byLaw || dueOn ? {} : { severity: 'warning' as const }),
    },
  ];
}

/** The text of a government's report is its office's work: the office may speak for itself. */
const OFFICE_OF_GOVERNMENT = new Set(['办', '管委会']);

function checkNames({ report, prepared, facts, kind }: Check): readonly Observation[] {
  const agency = facts.name ?? report.agency;
  const found: Observation[] = [];
  if (agency && report.signedBy && !knownAs(report.signedBy, agency, facts.formerNames))
    found.push({
      zh: `落款为「${report.signedBy}」，报告机关为「${agency}」`,
      en: `Signed by “${report.signedBy}”, reported by “${agency}”`,
      evidence: report.signedBy,
    });
  const names = [agency, report.signedBy, ...(facts.formerNames ?? [])].filter((name) => name != null).join('|');
  if (names === '') return found;
  for (const { body, sentence } of prepared.text.selfReferences) {
    if (names.includes(body) || (kind === 'government' && OFFICE_OF_GOVERNMENT.has(body))) continue;
    found.push({
      zh: `报告机关为「${agency ?? report.signedBy}」，正文却自称「${body}」，疑似沿用其他单位的文字`,
      en: `The report is by “${agency ?? report.signedBy}”, but the text calls itself “${body}”: perhaps taken from another body's text`,
      evidence: sentence,
    });
  }
  return found;
}

function knownAs(name: string, agency: string, formerNames: readonly string[] = []): boolean {
  return [agency, ...formerNames].some((known) => canBeSameBody(name, known));
}

function checkFooter({ report, prepared, facts }: Check): readonly Observation[] {
  const { footer } = report;
  if (facts.site) return checkAgainstRegister(footer, facts.site);
  if (prepared.text.organiser === 'no-government')
    return [
      {
        zh: `页脚主办单位「${footer.organiser}」不是政府机构，与报告机关无关；网站标识码、备案号即使看似有效，也应按网页被篡改或被镜像的安全事件处理`,
        en: `The footer names “${footer.organiser}” as organiser, which is no government body and unrelated to the agency; treat as a hijacked or mirrored page even if the filing numbers look valid`,
        evidence: `主办：${footer.organiser}`,
      },
    ];
  if (prepared.text.organiser === 'other-government')
    return [
      {
        severity: 'warning',
        zh: `页脚主办单位「${footer.organiser}」与报告机关看不出隶属关系，请与网站备案信息核对`,
        en: `The footer organiser “${footer.organiser}” has no visible connection with the agency; compare with the site register`,
        evidence: `主办：${footer.organiser}`,
      },
    ];
  return NOTHING;
}

const FOOTER_PARTS = [
  ['organiser', '主办单位', 'Organiser'],
  ['siteIdCode', '网站标识码', 'Website code'],
  ['icpNo', 'ICP备案号', 'ICP number'],
  ['policeFilingNo', '公安备案号', 'Police filing number'],
] as const;

function checkAgainstRegister(footer: Check['report']['footer'], site: NonNullable<Check['facts']['site']>): readonly Observation[] {
  const wrong = FOOTER_PARTS.filter(([part]) => {
    const printed = footer[part];
    const registered = site[part];
    if (!printed || !registered) return false;
    return part === 'organiser' ? !canBeSameBody(printed, registered) : code(printed) !== code(registered);
  });
  if (wrong.length === 0) return NOTHING;
  return [
    {
      zh: wrong.map(([part, zh]) => `${zh}为「${footer[part]}」，备案为「${site[part]}」`).join('；'),
      en: wrong.map(([part, , en]) => `${en} “${footer[part]}”, registered “${site[part]}”`).join('; '),
      evidence: wrong.map(([part]) => footer[part]).join(' '),
    },
  ];
}

const code = (text: string) => text.replace(/[^\dA-Za-z\u4e00-\u9fa5]/g, '').toUpperCase();

function personalDataFound({ kind, masked, asContact }: Check['prepared']['text']['personalData'][number]): Observation {
  if (kind === 'identity-number')
    return { zh: `正文出现公民身份号码 ${masked}`, en: `The text contains a citizen identity number, ${masked}`, evidence: masked };
  return asContact
    ? {
        severity: 'warning',
        zh: `联系电话 ${masked} 是手机号码，请确认为办公用号，宜改用办公电话`,
        en: `The contact number ${masked} is a mobile phone; confirm that it is for duty use, or give an office number`,
        evidence: masked,
      }
    : { zh: `正文出现手机号码 ${masked}`, en: `The text contains a mobile phone number, ${masked}`, evidence: masked };
}
