import { CHAPTER_IDS, CHAPTER_TITLES, type ChapterId } from '../published-report.ts';
import { formatOfYear } from '../statutory-tables.ts';
import { canBeSameBody } from './agency-kind.ts';
import { TABLE_IDS, TABLE_NAMES } from './cell-names.ts';
import type { Check } from './check.ts';
import { NOTHING, type Observation, type Rule } from './rule.ts';
import { FORMAT } from './sources.ts';

export const STRUCTURE_RULES: readonly Rule[] = [
  {
    id: 'AR-S-01',
    severity: 'error',
    group: 'structure',
    title: { zh: '六章齐全、顺序正确', en: 'All six chapters present and in order' },
    source: FORMAT,
    check: checkChapters,
  },
  {
    id: 'AR-S-02',
    severity: 'warning',
    group: 'structure',
    title: { zh: '章标题与规定格式一致', en: 'Chapter titles as prescribed' },
    source: FORMAT,
    check: checkChapterTitles,
  },
  {
    id: 'AR-S-03',
    severity: 'warning',
    group: 'structure',
    title: { zh: '标题写明机关全称和年份', en: 'Title names the agency and the year' },
    source: FORMAT,
    check: checkTitle,
  },
  {
    id: 'AR-S-04',
    severity: 'error',
    group: 'structure',
    title: { zh: '统计期限为报告年度全年', en: 'Reporting period is the whole year' },
    source: FORMAT,
    check: checkPeriod,
  },
];

export const FORMAT_RULES: readonly Rule[] = [
  {
    id: 'AR-S-07',
    severity: 'error',
    group: 'structure',
    title: { zh: '表格格式与年度相符', en: 'Table format fits the year' },
    source: FORMAT,
    check: ({ report }) => {
      if (report.year === null || report.format === formatOfYear(report.year)) return NOTHING;
      const due = formatOfYear(report.year);
      return [
        {
          zh: `${report.year} 年度应使用 ${due.slice(1)} 年格式，本报告主动公开情况表为 ${report.format.slice(1)} 年格式`,
          en: `Report year ${report.year} requires the ${due.slice(1)} format; Table 2 follows the ${report.format.slice(1)} format`,
        },
      ];
    },
  },
  {
    id: 'AR-S-08',
    severity: 'warning',
    group: 'structure',
    title: { zh: '表头与栏目名称完整', en: 'Table headings and labels complete' },
    source: FORMAT,
    check: checkHeads,
  },
];

function checkChapters({ report }: Check): readonly Observation[] {
  const missing = CHAPTER_IDS.filter((id) => !report.chapters[id]);
  const tables = TABLE_IDS.filter((id) => !report.tablesPresent.includes(id));
  const found: Observation[] = [];
  if (missing.length > 0)
    found.push({
      zh: `缺少章节：${missing.map((id) => CHAPTER_TITLES[id].zh).join('；')}`,
      en: `Missing: ${missing.map((id) => CHAPTER_TITLES[id].en).join('; ')}`,
    });
  if (tables.length > 0)
    found.push({
      zh: `缺少表格：${tables.map((id) => TABLE_NAMES[id].zh).join('、')}`,
      en: `Missing: ${tables.map((id) => TABLE_NAMES[id].en).join(', ')}`,
    });
  const present = CHAPTER_IDS.filter((id) => report.chapterOrder.includes(id));
  if (report.chapterOrder.some((id, index) => id !== present[index]))
    found.push({
      zh: `章节顺序应为 ${titles(present, 'zh')}，实为 ${titles(report.chapterOrder, 'zh')}`,
      en: `Chapters should stand as ${titles(present, 'en')}; they stand as ${titles(report.chapterOrder, 'en')}`,
    });
  return found.length === 0 ? NOTHING : merged(found);
}

const titles = (ids: readonly ChapterId[], language: 'zh' | 'en') => ids.map((id) => CHAPTER_TITLES[id][language]).join(' → ');

/** One finding for one rule: an officer reads the report's shape at once. */
function merged(found: readonly Observation[]): readonly Observation[] {
  return [{ zh: found.map((seen) => seen.zh).join('。'), en: found.map((seen) => seen.en).join('. ') }];
}

function checkChapterTitles({ report }: Check): readonly Observation[] {
  const wrong: ChapterId[] = [];
  for (const id of CHAPTER_IDS) {
    const heading = report.chapters[id]?.heading;
    if (heading !== undefined && heading !== CHAPTER_TITLES[id].zh && bare(heading) !== BARE_TITLES[id]) wrong.push(id);
  }
  if (wrong.length === 0) return NOTHING;
  const printed = (id: ChapterId) => report.chapters[id]?.heading ?? '';
  return [
    {
      zh: `章标题与规定不一致：${wrong.map((id) => `「${printed(id)}」应为「${CHAPTER_TITLES[id].zh}」`).join('；')}`,
      en: `Chapter titles differ from the format: ${wrong.map((id) => `“${printed(id)}” should be “${CHAPTER_TITLES[id].zh}”`).join('; ')}`,
      evidence: wrong.map(printed).join('\n'),
    },
  ];
}

/** Numbering, spaces and punctuation do not make a title another one. */
function bare(heading: string): string {
  return heading
    .normalize('NFKC')
    .replace(/^\s*[(]?[一二三四五六\d]+[)]?[、.,]?/, '')
    .replace(/[\s,、:;。.]/g, '');
}
const BARE_TITLES = Object.fromEntries(CHAPTER_IDS.map((id) => [id, bare(CHAPTER_TITLES[id].zh)])) as Record<ChapterId, string>;

function checkTitle({ report, facts }: Check): readonly Observation[] {
  const title = report.title?.replace(/\s/g, '') ?? '';
  if (title === '') return [{ zh: '没有报告标题，应写明机关全称和年份', en: 'The report has no title naming the agency and the year' }];
  const missing: { zh: string; en: string }[] = [];
  if (report.year === null ? !/20\d\d年?/.test(title) : !title.includes(String(report.year))) missing.push({ zh: '年份', en: 'the year' });
  const name = title
    .replace(/政府信息公开.*$/, '')
    .replace(/20\d\d年?度?/, '')
    .replace(/^关于|关于$/g, '');
  const agency = facts.name ?? report.agency;
  if (name === '' || (agency && !canBeSameBody(name, agency))) missing.push({ zh: '机关全称', en: 'the full name of the agency' });
  if (missing.length === 0) return NOTHING;
  return [
    {
      zh: `标题缺少${missing.map((part) => part.zh).join('和')}`,
      en: `The title lacks ${missing.map((part) => part.en).join(' and ')}`,
      evidence: report.title ?? '',
    },
  ];
}

function checkPeriod({ report }: Check): readonly Observation[] {
  const { period, year } = report;
  if (!period) return [{ zh: '没有统计期限', en: 'The reporting period is not stated' }];
  const from = year === null ? `${period.from?.slice(0, 4)}-01-01` : `${year}-01-01`;
  const to = year === null ? `${period.from?.slice(0, 4)}-12-31` : `${year}-12-31`;
  const broken = !period.from || !period.to || /\d{5,}\s*[年月]/.test(period.text);
  if (!broken && period.from === from && period.to === to) return NOTHING;
  const due =
    year === null
      ? { zh: '全年 1 月 1 日至 12 月 31 日', en: '1 January to 31 December' }
      : { zh: `${from} 至 ${to}`, en: `${from} to ${to}` };
  return [
    broken
      ? { zh: `统计期限书写有误，应为 ${due.zh}`, en: `The reporting period is misprinted; it should be ${due.en}`, evidence: period.text }
      : {
          zh: `统计期限为 ${period.from} 至 ${period.to}，应为 ${due.zh}`,
          en: `The reporting period runs from ${period.from} to ${period.to}; it should be ${due.en}`,
          evidence: period.text,
        },
  ];
}

function checkHeads({ report, prepared }: Check): readonly Observation[] {
  const { absent } = prepared;
  if (report.headerDefects.length === 0 && absent.length === 0) return NOTHING;
  const parts: Observation[] = [];
  if (report.headerDefects.length > 0)
    parts.push({
      zh: report.headerDefects
        .map(({ table, expected, printed }) => `${TABLE_NAMES[table].zh}「${expected}」${printed ? `误作「${printed}」` : '缺失'}`)
        .join(';'),
      en: report.headerDefects
        .map(
          ({ table, expected, printed }) => `${TABLE_NAMES[table].en}: “${expected}” ${printed ? `is printed “${printed}”` : 'is missing'}`,
        )
        .join('; '),
    });
  if (absent.length > 0)
    parts.push({ zh: `表中没有 ${absent.length} 个应有的格`, en: `${absent.length} cells of the format are not in the tables` });
  return merged(parts).map((seen) => ({ ...seen, cells: absent }));
}
