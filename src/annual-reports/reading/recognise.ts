import type { CellValue, PublishedReport, ReadingNote, Variant } from '../published-report.ts';
import { type CellId, type Format, formatOfYear, type TableId } from '../statutory-tables.ts';
import { type AgencyName, agencyName } from './agency-name.ts';
import { findChapterHeadings } from './chapter-headings.ts';
import type { Line } from './line.ts';
import { linesOf } from './lines.ts';
import { readNarrative } from './narrative.ts';
import { findPeriod } from './period-sentence.ts';
import { findYear } from './printed-date.ts';
import { readTables, type TablesReading } from './read-tables.ts';
import { findTitle, type ReportTitle, titleFromMeta } from './report-title.ts';
import { findSignature, type Signature } from './signature.ts';
import { findFooter, findPublishedOn, findSource, isFooterLine } from './site-furniture.ts';
import type { SourceDocument } from './source-document.ts';
import { addNote, TABLE_NAMES, type TableReading } from './table-reading.ts';
import { UnreadableFile } from './unreadable-file.ts';

/** Finds the report in a document. Nothing is corrected or filled in; what is not certain is said in the notes. */
export function recognise(document: SourceDocument): PublishedReport {
  const lines = linesOf(document);
  const headings = findChapterHeadings(lines);
  const tables = readTables(lines, headings);
  const title = findTitle(lines, headings[0]?.at ?? tables.first);
  if (tables.readings.length === 0 && headings.length < 3) throw notAReport();
  const outsideTables = (at: number) => !tables.lines.has(at);
  const lastHeading = headings.at(-1)?.at ?? -1;
  const signature = findSignature(lines, outsideTables, Math.max(lastHeading, title?.at ?? -1));
  const end = endOfText(lines, lastHeading, signature);
  const narrative = readNarrative(lines, { headings, begin: (title?.at ?? -1) + 1, end, outsideTables });
  const publishedOn = findPublishedOn(
    lines.filter((_, at) => outsideTables(at)),
    document.metaPublished,
  );
  const named = title ?? titleFromMeta(document.metaTitle);
  const opening = [
    ...narrative.preamble.map((paragraph) => paragraph.slice(0, 4000)).slice(0, 40),
    narrative.chapters.ch1?.text.slice(0, 4000) ?? '',
  ];
  const period = findPeriod(opening);
  const year = yearOf(named, period, opening, publishedOn ?? signature?.signedOn ?? null);
  const agency = agencyName({
    fromTitle: named?.agency ?? null,
    fromSignature: signature?.signedBy ?? null,
    fromSource: findSource(lines.slice(0, headings[0]?.at ?? 60)) ?? document.metaSource ?? null,
    opening: opening.join('\n'),
  });
  const notes = tables.notes;
  noteMissing(notes, tables.readings);
  noteWho(notes, agency, year, Boolean(named?.year || period?.from));
  return {
    agency: agency?.name ?? null,
    year,
    ...formats(tables.readings, year),
    variants: variantsOf(tables, lines, headings.length > 2 ? lastHeading : lines.length),
    ...cellsOf(tables.readings),
    chapters: narrative.chapters,
    chapterOrder: narrative.chapterOrder,
    title: title?.title ?? null,
    preamble: narrative.preamble.join('\n'),
    period,
    publishedOn,
    signedOn: signature?.signedOn ?? null,
    signedBy: signature?.signedBy ?? null,
    footer: findFooter(lines),
    headerDefects: tables.readings.flatMap((reading) => reading.defects),
    tablesPresent: tables.readings.map((reading) => reading.table),
    notes,
  };
}

function notAReport(): UnreadableFile {
  return new UnreadableFile(
    'not-a-report',
    '文件中没有政府信息公开工作年度报告的表格或章节',
    'The file holds neither tables nor chapters of an annual disclosure report',
  );
}

/** The text of the last chapter ends at the signature, at an annex or at the foot of the page. */
function endOfText(lines: readonly Line[], lastHeading: number, signature: Signature | null): number {
  let end = signature?.at ?? lines.length;
  for (let at = lastHeading + 1; at < end; at++) if (isFooterLine(lines[at]!.text)) end = at;
  return end;
}

function yearOf(
  title: ReportTitle | null,
  period: PublishedReport['period'],
  opening: readonly string[],
  published: string | null,
): number | null {
  if (title?.year) return title.year;
  if (period?.from) return Number(period.from.slice(0, 4));
  const counts = new Map<number, number>();
  for (const match of opening.join('\n').matchAll(/(?<!\d)20\d{2}\s*年/g)) {
    const year = Number(match[0].slice(0, 4));
    if (!published || year < Number(published.slice(0, 4))) counts.set(year, (counts.get(year) ?? 0) + 1);
  }
  const [year] = [...counts].sort((a, b) => b[1] - a[1])[0] ?? [];
  return year ?? findYear(opening.join('\n').slice(0, 200));
}

function formats(readings: readonly TableReading[], year: number | null): Pick<PublishedReport, 'format' | 'formatByTable'> {
  const of = (table: TableId) => readings.find((reading) => reading.table === table)?.format ?? null;
  const format: Format = of('T2') ?? of('T3') ?? formatOfYear(year ?? 2021);
  const requests = of('T3');
  return { format, ...(requests && requests !== format ? { formatByTable: { T3: requests } } : {}) };
}

function cellsOf(readings: readonly TableReading[]): Pick<PublishedReport, 'cells' | 'raw' | 'cellsOwn' | 'rawOwn'> {
  const cells: Record<CellId, CellValue> = {};
  const raw: Record<CellId, string> = {};
  const cellsOwn: Record<CellId, CellValue> = {};
  const rawOwn: Record<CellId, string> = {};
  for (const reading of readings) {
    Object.assign(cells, reading.cells);
    Object.assign(raw, reading.raw);
    Object.assign(cellsOwn, reading.cellsOwn);
    Object.assign(rawOwn, reading.rawOwn);
  }
  if (!readings.some((reading) => reading.split)) return { cells, raw };
  // A table that is not split prints no own level: blank, like a cell left empty.
  for (const id of Object.keys(cells)) cellsOwn[id] ??= null;
  return { cells, raw, cellsOwn, ...(Object.keys(rawOwn).length > 0 ? { rawOwn } : {}) };
}

function variantsOf(tables: TablesReading, lines: readonly Line[], lastHeading: number): Variant[] {
  const variants: Variant[] = [];
  if (tables.readings.some((reading) => reading.split)) variants.push('VAR-SPLIT');
  if (tables.readings.length > 0 && tables.first > lastHeading) variants.push('VAR-ANNEX');
  if (tables.readings.some((reading) => Object.keys(reading.cells).some((id) => id.startsWith('T2.art20_1.otherDocs.'))))
    variants.push('VAR-OTHERDOCS');
  if (isFlat(tables, lines)) variants.push('VAR-FLAT');
  if (tables.readings.some((reading) => reading.lostHeads)) variants.push('VAR-LOSTHEAD');
  if (tables.readings.some((reading) => reading.otherLabels)) variants.push('VAR-LABEL');
  return variants;
}

/** One cell a line. */
function isFlat(tables: TablesReading, lines: readonly Line[]): boolean {
  let single = 0;
  let several = 0;
  for (const at of tables.lines) {
    const filled = lines[at]!.cells.filter(Boolean).length;
    if (lines[at]!.layout === 'grid' || filled > 1) several++;
    else if (filled === 1) single++;
  }
  return single > 2 * several;
}

function noteMissing(notes: ReadingNote[], readings: readonly TableReading[]): void {
  for (const table of ['T2', 'T3', 'T4'] as const) {
    if (readings.some((found) => found.table === table)) continue;
    addNote({ notes }, 'table-missing', `没有找到${TABLE_NAMES[table].zh}`, `${TABLE_NAMES[table].en} was not found`);
  }
}

function noteWho(notes: ReadingNote[], agency: AgencyName | null, year: number | null, yearStated: boolean): void {
  const note = (code: string, zh: string, en: string) => addNote({ notes }, code, zh, en);
  if (!agency) note('agency-unknown', '报告中没有写明编制机关', 'The report does not name its agency');
  else if (!agency.certain) {
    note(
      'agency-from-text',
      `标题和落款没有写明机关,由网页或正文读作「${agency.name}」`,
      `Neither title nor signature names the agency; the page or the text names "${agency.name}"`,
    );
  }
  if (!year) note('year-unknown', '报告中没有写明所属年度', 'The report does not name its year');
  else if (!yearStated) {
    note(
      'year-from-text',
      `标题和统计期限没有写明年度,由正文读作 ${year} 年`,
      `Neither title nor period names the year; the text names ${year}`,
    );
  }
}
