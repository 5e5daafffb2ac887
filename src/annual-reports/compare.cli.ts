import { CommandFailure, textTable, writeOutput } from '../platform/terminal.ts';
import type { Language } from '../ui/language.ts';
import { columnTitle, comparisonCsv } from './exports/comparison-csv.ts';
import { compareReports } from './exports/comparison-table.ts';
import { comparisonXlsx } from './exports/comparison-xlsx.ts';
import type { PublishedReport } from './published-report.ts';
import { listReportFiles, readReportFiles } from './report-files.ts';

const UNREADABLE = 2;

export interface CompareOptions {
  all?: boolean;
  csv?: string;
  xlsx?: string;
  lang: Language;
}

/** Years or agencies side by side: the cells that differ, or all of them. */
export async function compareReportFiles(names: string[], { all, csv, xlsx, lang }: CompareOptions): Promise<void> {
  const reports = await readAll(names, lang);
  if (reports.length < 2) throw new CommandFailure(lang === 'zh' ? '请给出至少两份年报' : 'Name at least two reports');
  if (csv) await writeOutput(csv, comparisonCsv(reports, lang));
  if (xlsx) await writeOutput(xlsx, await comparisonXlsx(reports, lang));
  if (!csv && !xlsx) console.log(describeComparison(reports, lang, all === true));
}

async function readAll(names: string[], lang: Language): Promise<PublishedReport[]> {
  const reports: PublishedReport[] = [];
  for await (const result of readReportFiles(await listReportFiles(names))) {
    if (!result.ok) throw new CommandFailure(`${result.name}: ${lang === 'zh' ? result.message : result.messageEn}`, UNREADABLE);
    reports.push(result.report);
  }
  return reports;
}

function describeComparison(reports: PublishedReport[], lang: Language, all: boolean): string {
  const rows = compareReports(reports).filter(({ figures }) => all || figures.some(({ printed }) => printed !== figures[0]?.printed));
  if (!rows.length) return lang === 'zh' ? '各单元格均相同' : 'All cells are equal';
  return textTable(
    [lang === 'zh' ? '单元格' : 'Cell', ...reports.map((report) => columnTitle(report, lang).replace(' ', '\n'))],
    rows.map(({ cell, figures }) => [cell.label[lang], ...figures.map(({ printed }) => printed)]),
  );
}
