import { ALL_REPORTS, reportPath } from './annual-reports/index.ts';
import { countGroups, listReportsAfter } from './annual-reports/report-list.store.ts';
import { countIn, yearsOf } from './annual-reports/report-list.ts';
import type { Db } from './platform/db/database.ts';
import type { Highlights } from './portal/home.view.tsx';
import type { Dataset } from './portal/open-data.view.tsx';
import { type Language, pathIn } from './ui/language.ts';
import { formatNumber } from './ui/numbers.ts';

const zh = {
  reports: '收录年报',
  unit: '份',
  years: '年度',
  clean: '核查未发现差错',
  title: (agency: string, year: number) => `${agency}${year}年政府信息公开工作年度报告`,
};
const en: typeof zh = {
  reports: 'Annual reports',
  unit: '',
  years: 'Years',
  clean: 'Without errors found',
  title: (agency, year) => `${agency}: annual report ${year}`,
};
const TEXT: Record<Language, typeof zh> = { zh, en };
const LATEST = 6;

/** What the home page shows of the capabilities, and the tags of pages that it depends on. */
export const HIGHLIGHT_TAGS = [ALL_REPORTS];

export async function highlights(db: Db, language: Language): Promise<Highlights> {
  const text = TEXT[language];
  const [groups, latest] = await Promise.all([countGroups(db), listReportsAfter(db, { filter: {}, sort: 'published', size: LATEST })]);
  const years = yearsOf(groups);
  const reports = countIn(groups, {});
  if (reports === 0) return { figures: [], latest: [] };
  const number = (count: number) => `${formatNumber(language, count)}${text.unit}`;
  return {
    figures: [
      { label: text.reports, value: number(reports), href: pathIn(language, '/annual-reports') },
      { label: text.years, value: years.length > 1 ? `${years.at(-1)}–${years[0]}` : String(years[0]) },
      { label: text.clean, value: number(countIn(groups, { findings: 'clean' })) },
    ],
    latest: latest.entries.map(({ agencyId, agencyName, year, datedOn }) => ({
      href: pathIn(language, reportPath(agencyId, year)),
      title: text.title(agencyName, year),
      publishedOn: datedOn,
    })),
  };
}

export function datasets(licence: { name: string; url: string }): Dataset[] {
  return [
    {
      id: 'annual-reports',
      title: { zh: '政府信息公开工作年度报告', en: 'Annual reports on open government information' },
      text: {
        zh: '各机关历年年报三张统计表的每个单元格、核查结果和版本。整年数据另有 CSV 和 Parquet 文件，见接口说明。',
        en: 'Every cell of the three statutory tables of all agencies and years, with findings and editions. Whole years also come as CSV and Parquet; see the interface.',
      },
      licence: { name: { zh: licence.name, en: licence.name }, href: licence.url },
      api: '/api/v1/annual-reports',
      downloads: [],
    },
  ];
}
