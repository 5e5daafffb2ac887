import type { Language } from '../../ui/language.ts';
import { type ComparedReport, compareReports } from './comparison-table.ts';
import { BYTE_ORDER_MARK, csvLines } from './csv.ts';
import type { CsvOptions } from './report-csv.ts';
import { EXPORT_WORDS } from './words.ts';

/** One line for each cell, one column for each report; odd cells as printed. */
export function comparisonCsv(reports: readonly ComparedReport[], language: Language, { bom = true }: CsvOptions = {}): string {
  const words = EXPORT_WORDS[language];
  const head = [words.table, words.cell, words.item, ...reports.map((report) => columnTitle(report, language))];
  const rows = compareReports(reports).map(({ cell, figures }) => [
    cell.table,
    cell.id,
    cell.label[language],
    ...figures.map(({ value, printed }) => (printed === String(value) ? value : printed)),
  ]);
  return (bom ? BYTE_ORDER_MARK : '') + csvLines([head, ...rows]);
}

/** 「青禾县人民政府 2023」. */
export function columnTitle({ agency, year }: Pick<ComparedReport, 'agency' | 'year'>, language: Language): string {
  return `${agency ?? EXPORT_WORDS[language].unknownAgency} ${year ?? ''}`.trim();
}
