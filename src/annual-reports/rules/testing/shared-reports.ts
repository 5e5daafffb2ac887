import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Chapter, ChapterId, PublishedReport } from '../../published-report.ts';
import { OUTCOME_COLUMNS } from '../../statutory-tables.ts';

/** The published reports beside the repository, with hand-checked cells. The rules are tried on them without the reader. */
export const SHARED_REPORTS = join(process.cwd(), '../shared/reports');
export const hasSharedReports = existsSync(SHARED_REPORTS);

interface GroundTruth {
  body: string;
  year: number;
  format: 'F2019' | 'F2021';
  cells: Record<string, number | string | null>;
}

const CHAPTER_STARTS: readonly (readonly [ChapterId, RegExp])[] = [
  ['ch1', /^一、总体情况/],
  ['ch2', /^二、.*公开政府信息情况/],
  ['ch3', /^三、.*申请情况/],
  ['ch4', /^四、.*(?:复议|诉讼)/],
  ['ch5', /^五、.*问题/],
  ['ch6', /^六、/],
];
const TABLE_STARTS = /^第二十条|^信息内容|本列数据|^申请人情况|^行政复议|^附件/;

export function sharedReport(slug: string): PublishedReport {
  const truth = JSON.parse(readFileSync(join(SHARED_REPORTS, `${slug}.json`), 'utf8')) as GroundTruth;
  const lines = readFileSync(join(SHARED_REPORTS, `${slug}.txt`), 'utf8')
    .split('\n')
    .filter((line) => !/^\s*-\s*\d+\s*-\s*$/.test(line));
  const cells: PublishedReport['cells'] = {};
  const raw: PublishedReport['raw'] = {};
  for (const [id, printed] of Object.entries(truth.cells)) {
    cells[id] = typeof printed === 'string' ? Number.parseFloat(printed) : printed;
    if (typeof printed === 'string') raw[id] = printed;
  }
  const { preamble, chapters } = split(lines);
  const title = preamble.some(isTitle) ? titleOf(preamble) : null;
  const text = lines.join('');
  const signature = signatureOf(lines);
  const footer = /主办:(\S+)/.exec(text)?.[1];
  const sitId = /网站标识码:?(\d+)/.exec(text)?.[1];
  return {
    agency: truth.body,
    year: truth.year,
    format: truth.format,
    ...(slug.startsWith('hongze') ? { formatByTable: { T3: 'F2019' as const } } : {}),
    variants: [],
    cells,
    raw,
    chapters,
    chapterOrder: Object.keys(chapters) as ChapterId[],
    title,
    preamble: (title ? preamble.slice(preamble.findIndex(isTitle) + 1) : preamble).join('\n').trim(),
    period: periodOf(preamble.join('')),
    publishedOn: /(?:日期|时间):\s*(\d{4}-\d\d-\d\d)/.exec(text)?.[1] ?? null,
    ...signature,
    footer: { ...(footer ? { organiser: footer } : {}), ...(sitId ? { siteIdCode: sitId } : {}) },
    headerDefects: headerDefectsOf(slug),
    tablesPresent: ['T2', 'T3', 'T4'],
    notes: [],
  };
}

function split(lines: string[]) {
  const starts = CHAPTER_STARTS.map(([id, pattern]) => ({ id, line: lines.findIndex((line) => pattern.test(line.trim())) })).filter(
    (start) => start.line >= 0,
  );
  const chapters: Partial<Record<ChapterId, Chapter>> = {};
  starts.forEach((start, i) => {
    const body = lines.slice(start.line + 1, starts[i + 1]?.line);
    const table = body.findIndex((line) => TABLE_STARTS.test(line.trim()));
    chapters[start.id] = {
      heading: (lines[start.line] ?? '').trim(),
      text: (table >= 0 ? body.slice(0, table) : body)
        .join('\n')
        .replace(/\n主办:[\s\S]*$/, '')
        .replace(/\n扫一扫[\s\S]*$/, '')
        .trim(),
    };
  });
  return { preamble: lines.slice(0, starts[0]?.line ?? lines.length), chapters };
}

const isTitle = (line: string) => line.includes('年度报告') && line.length < 60;

function titleOf(preamble: string[]): string {
  const index = preamble.findIndex(isTitle);
  const line = (preamble[index] ?? '').trim();
  return /^\d/.test(line) ? `${(preamble[index - 1] ?? '').trim()}${line}` : line;
}

function periodOf(text: string): PublishedReport['period'] {
  const printed = /统计期限.*?[。;]/.exec(text)?.[0];
  if (!printed) return null;
  const days = [...printed.matchAll(/(\d{4})\s*年\s*(\d+)\s*月\s*(\d+)\s*日/g)].map(
    ([, y, m, d]) => `${y}-${String(m).padStart(2, '0')}-${String(d).padStart(2, '0')}`,
  );
  return days.length === 2 ? { text: printed, from: days[0] as string, to: days[1] as string } : { text: printed };
}

function signatureOf(lines: string[]): { signedOn: string | null; signedBy: string | null } {
  const index = lines.findIndex((line) => /^\s*\d{4}年\d{1,2}月\d{1,2}日\s*$/.test(line));
  if (index < 0) return { signedOn: null, signedBy: null };
  const [, y, m, d] = /(\d{4})年(\d+)月(\d+)日/.exec(lines[index] ?? '') ?? [];
  const by = lines.slice(0, index).findLast((line) => line.trim() !== '');
  return { signedOn: `${y}-${String(m).padStart(2, '0')}-${String(d).padStart(2, '0')}`, signedBy: by?.trim() ?? null };
}

/** What stands misprinted in the heads, as the reports' descriptions tell. */
function headerDefectsOf(slug: string): PublishedReport['headerDefects'] {
  if (slug.startsWith('000')) return [{ table: 'T2', expected: '第二十条第(九)项', printed: null }];
  if (slug.startsWith('002'))
    return OUTCOME_COLUMNS.slice(0, 4).map(({ label }) => ({ table: 'T4', expected: label.zh, printed: label.zh.slice(0, 2) }));
  if (slug.startsWith('003'))
    return [
      ...['法律服务机构', '其他', '总计'].map((expected) => ({ table: 'T3' as const, expected, printed: null })),
      { table: 'T4', expected: '总计', printed: null },
    ];
  if (slug.startsWith('hongze')) return [{ table: 'T3', expected: '2.其他法律行政法规禁止公开', printed: '2.其他法律行政止公开' }];
  return [];
}
