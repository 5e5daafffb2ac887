import { CELLS, type CellId, type Format, formatOfYear, type TableId } from '../../src/annual-reports/statutory-tables.ts';
import { DEMO_SITE, type DemoAgency, nameOfYear } from './agencies.ts';
import { type Narrative, narrativeOf } from './narrative.ts';
import { seededRandom } from './random.ts';
import type { Figures } from './sums.ts';

/** Everything that a report page prints. */
export interface ReportDraft {
  agencyName: string;
  year: number;
  title: string;
  format: Format;
  formatByTable?: Partial<Record<TableId, Format>>;
  /** The printed text of each cell. */
  printed: Record<CellId, string>;
  /** The own-level column of a report split into two levels. */
  printedOwn?: Record<CellId, string>;
  preamble: string[];
  narrative: Partial<Narrative>;
  /** ISO date. */
  publishedOn: string | null;
  signature: string[];
  footer: { organiser?: string; siteIdCode?: string };
}

/** A report without any fault. */
export function draftOf(agency: DemoAgency, year: number, figures: Figures): ReportDraft {
  const agencyName = nameOfYear(agency, year);
  const format = formatOfYear(year);
  const publishedOn = publicationDay(agency, year);
  const printed: Record<CellId, string> = {};
  for (const table of ['T2', 'T3', 'T4'] as const) {
    for (const { id, kind, local } of CELLS[table][format]) if (!local) printed[id] = printedFigure(figures[id]!, kind);
  }
  return {
    agencyName,
    year,
    title: `${agencyName}${year}年政府信息公开工作年度报告`,
    format,
    printed,
    preamble: [
      `根据《中华人民共和国政府信息公开条例》第五十条的规定,编制本报告。报告所列数据的统计期限自${year}年1月1日起至${year}年12月31日止。`,
      `如对本报告有疑问,请与演示市示范区政务公开中心联系,电话:${DEMO_SITE['contact.phone']}。`,
    ],
    narrative: narrativeOf(agency, year, figures),
    publishedOn,
    signature: [agencyName, chineseDay(publishedOn)],
    footer: { organiser: DEMO_SITE['organiser.zh']!, siteIdCode: DEMO_SITE.siteIdCode! },
  };
}

export function chineseDay(isoDay: string): string {
  const [year, month, day] = isoDay.split('-').map(Number);
  return `${year}年${month}月${day}日`;
}

function printedFigure(value: number, kind: string): string {
  if (kind === 'money') return value === 0 ? '0' : `${value}万元`;
  return kind === 'change' && value > 0 ? `+${value}` : String(value);
}

function publicationDay(agency: DemoAgency, year: number): string {
  const random = seededRandom(`${agency.id} ${year}`);
  const [month, day] = agency.kind === 'government' ? [3, random.between(4, 28)] : [1, random.between(8, 29)];
  return `${year + 1}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
}
