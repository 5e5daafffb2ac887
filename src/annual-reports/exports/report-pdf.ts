import { readFileSync } from 'node:fs';
import { type Typesetter, typesetterOfProcess } from '../../documents/server.ts';
import type { Language } from '../../ui/language.ts';
import type { PublishedReport } from '../published-report.ts';
import { printedTable } from './printed-table.ts';
import { refuseLongText, reportDocument } from './report-document.ts';

const TEMPLATE = readFileSync(new URL('./report.typ', import.meta.url), 'utf8');

/** The whole report on the page of an official document. */
export async function reportPdf(
  report: PublishedReport,
  language: Language,
  typesetter: Pick<Typesetter, 'pdf'> = typesetterOfProcess(),
): Promise<Uint8Array> {
  return typesetter.pdf(reportTypst(report, language));
}

export function reportTypst(report: PublishedReport, language: Language): { template: string; data: object } {
  const document = reportDocument(report, language);
  refuseLongText(document);
  const chapters = document.chapters.map((chapter) => ({
    ...chapter,
    table: chapter.table && printedTable(report, chapter.table, language),
  }));
  return { template: TEMPLATE, data: { ...document, chapters } };
}
