import type { Language } from '../../ui/language.ts';
import type { PublishedReport } from '../published-report.ts';
import { BYTE_ORDER_MARK, csvLines } from './csv.ts';
import { listPrintedCells } from './printed-cells.ts';
import { EXPORT_WORDS } from './words.ts';

export interface CsvOptions {
  /** Off for programs; on (the default) for spreadsheets. */
  bom?: boolean;
}

/** One line for each cell. `head` and `rows` apart, so that many reports can be streamed under one head. */
export const reportCsv = {
  head(language: Language, { bom = true }: CsvOptions = {}): string {
    const words = EXPORT_WORDS[language];
    const { agency, year, table, level, cell, labelZh, labelEn, value, printed, unit } = words;
    return (bom ? BYTE_ORDER_MARK : '') + csvLines([[agency, year, table, level, cell, labelZh, labelEn, value, printed, unit]]);
  },

  rows(report: PublishedReport, language: Language): string {
    return csvLines(
      listPrintedCells(report).map(({ cell, value, printed, unit, level }) => [
        report.agency,
        report.year,
        cell.table,
        level?.[language] ?? '',
        cell.id,
        cell.label.zh,
        cell.label.en,
        value,
        printed,
        unit[language],
      ]),
    );
  },

  file(report: PublishedReport, language: Language, options: CsvOptions = {}): string {
    return reportCsv.head(language, options) + reportCsv.rows(report, language);
  },
};
