import type { Language } from '../../ui/language.ts';
import type { Finding } from '../finding.ts';
import type { PublishedReport } from '../published-report.ts';
import { BYTE_ORDER_MARK, csvLines } from './csv.ts';
import type { CsvOptions } from './report-csv.ts';
import { EXPORT_WORDS } from './words.ts';

/** One line for each finding, of any number of reports under one head. */
export const findingsCsv = {
  head(language: Language, { bom = true }: CsvOptions = {}): string {
    const { file, agency, year, rule, severity, cells, message, evidence } = EXPORT_WORDS[language];
    return (bom ? BYTE_ORDER_MARK : '') + csvLines([[file, agency, year, rule, severity, cells, message, evidence]]);
  },

  rows(fileName: string, report: Pick<PublishedReport, 'agency' | 'year'>, findings: readonly Finding[], language: Language): string {
    const { severities } = EXPORT_WORDS[language];
    return csvLines(
      findings.map(({ rule, severity, cells, message, evidence }) => [
        fileName,
        report.agency,
        report.year,
        rule,
        severities[severity],
        cells.join(' '),
        message[language],
        evidence ?? '',
      ]),
    );
  },
};
