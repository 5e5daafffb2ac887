import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { CELLS, type CellId, type Format, type TableId } from '../src/annual-reports/statutory-tables.ts';
import type { AgencyKind } from '../src/organizations/index.ts';
import { chineseDay, type ReportDraft } from './demo/report-draft.ts';
import { reportHtml } from './demo/report-html.ts';

/** Rows of printed values with a blank between them. */
type PrintedValues = Record<TableId, string[]>;

const BLANK = '_';

interface PublishedFigures {
  agency: string;
  kind: AgencyKind;
  makesRules?: true;
  region: { code: string; name: string };
  year: number;
  format: Format;
  requestFormat?: Format;
  localRows?: true;
  publishedOn?: string;
  values: PrintedValues;
  ownLevel?: PrintedValues;
}

export interface PublishedFiguresReport {
  agency: Pick<PublishedFigures, 'kind' | 'region' | 'makesRules'> & { name: string };
  year: number;
  fileName: string;
  html: string;
}

const FOLDER = join(import.meta.dirname, 'published-figures');
const NOTES = [
  '本条目只收录已公布报告的统计数据,不含原报告的文字。涉及文字内容的核查结果不适用于该机关,请以其公布的原文为准。',
  '政府信息公开申请的收到和处理情况见表;工作考核、社会评议和责任追究结果见原报告。',
];

/** The figures of real published reports, in the statutory layout, without their sentences. */
export function* publishedReports(): Generator<PublishedFiguresReport> {
  for (const fileName of readdirSync(FOLDER).sort()) {
    if (!fileName.endsWith('.json')) continue;
    const figures = JSON.parse(readFileSync(join(FOLDER, fileName), 'utf8')) as PublishedFigures;
    const { agency: name, kind, region, year, makesRules } = figures;
    const agency = { name, kind, region, ...(makesRules ? { makesRules } : {}) };
    yield { agency, year, fileName: fileName.replace('.json', '.html'), html: reportHtml(draftOf(figures)) };
  }
}

function draftOf(figures: PublishedFigures): ReportDraft {
  const { agency, year, publishedOn = null } = figures;
  return {
    agencyName: agency,
    year,
    title: `${agency}${year}年政府信息公开工作年度报告`,
    format: figures.format,
    ...(figures.requestFormat ? { formatByTable: { T3: figures.requestFormat } } : {}),
    printed: printedCells(figures, figures.values),
    ...(figures.ownLevel ? { printedOwn: printedCells(figures, figures.ownLevel) } : {}),
    preamble: [`统计期限自${year}年1月1日起至${year}年12月31日止。`],
    narrative: { ch1: NOTES, ch2: [], ch3: [], ch4: [], ch5: ['原报告的文字未收录。'], ch6: ['信息处理费等其他事项见原报告。'] },
    publishedOn,
    signature: publishedOn ? [agency, chineseDay(publishedOn)] : [],
    footer: {},
  };
}

function printedCells(figures: PublishedFigures, values: PrintedValues): Record<CellId, string> {
  const { format, requestFormat = format } = figures;
  const printed: Record<CellId, string> = {};
  for (const table of ['T2', 'T3', 'T4'] as const) {
    const cells = CELLS[table][table === 'T3' ? requestFormat : format].filter((cell) => figures.localRows || !cell.local);
    const texts = values[table].join(' ').split(' ');
    if (cells.length !== texts.length) throw new Error(`${table} has ${texts.length} values for ${cells.length} cells`);
    cells.forEach(({ id }, index) => {
      printed[id] = texts[index] === BLANK ? '' : texts[index]!;
    });
  }
  return printed;
}
