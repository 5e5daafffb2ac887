import type { ChapterId, PublishedReport, ReadingNote } from '../published-report.ts';

/** The object that `report extract --json` prints and the open data gives. */
export interface ReportJson
  extends Pick<PublishedReport, 'agency' | 'year' | 'format' | 'cells' | 'title' | 'signedBy' | 'signedOn' | 'variants'>,
    Partial<Pick<PublishedReport, 'formatByTable' | 'raw' | 'cellsOwn' | 'rawOwn'>> {
  chapters: Partial<Record<ChapterId, string>>;
  period?: NonNullable<PublishedReport['period']>;
  publishedOn?: string;
  notes: ReadingNote[];
}

/** Optional keys are left out where they would say nothing. */
export function extractJson(report: PublishedReport): ReportJson {
  const dated = report.publishedOn ?? report.signedOn;
  return {
    agency: report.agency,
    year: report.year,
    format: report.format,
    ...filled('formatByTable', report.formatByTable),
    cells: report.cells,
    ...filled('raw', report.raw),
    ...filled('cellsOwn', report.cellsOwn),
    ...filled('rawOwn', report.rawOwn),
    chapters: Object.fromEntries(report.chapterOrder.map((id) => [id, report.chapters[id]?.text ?? ''])),
    title: report.title,
    ...(report.period ? { period: report.period } : {}),
    signedBy: report.signedBy,
    signedOn: report.signedOn,
    // A page that prints no day of publication is dated by its signature.
    ...(dated ? { publishedOn: dated } : {}),
    variants: report.variants,
    notes: report.notes,
  };
}

function filled<Key extends string, Value extends object>(key: Key, value: Value | undefined): { [K in Key]?: Value } {
  return value && Object.keys(value).length > 0 ? ({ [key]: value } as { [K in Key]: Value }) : {};
}
