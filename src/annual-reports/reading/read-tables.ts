import type { ReadingNote } from '../published-report.ts';
import type { TableId } from '../statutory-tables.ts';
import { type Spacing, spacingOf } from './cell-spacing.ts';
import type { ChapterHeading } from './chapter-headings.ts';
import type { Line } from './line.ts';
import { readProactive } from './read-proactive.ts';
import { readRemedies } from './read-remedies.ts';
import { readRequests } from './read-requests.ts';
import { isLoose, piecesOf } from './table-pieces.ts';
import { addNote, placeAt, shown, TABLE_NAMES, type TableReading } from './table-reading.ts';
import { findTableRegions, type TableRegion } from './table-regions.ts';

export interface TablesReading {
  /** The main table of each kind, in the order T2, T3, T4. */
  readings: TableReading[];
  /** Every line that belongs to a table, also to those passed over. */
  lines: ReadonlySet<number>;
  /** Index of the first line of the main tables. */
  first: number;
  notes: ReadingNote[];
}

const WIDTHS: Record<TableId, readonly number[]> = { T2: [2, 3], T3: [7, 14], T4: [15, 5] };
/** A page with more tables than this of one kind is a collection; the first ones are looked at. */
const MOST_TABLES = 12;

/** Reads the three tables of a document. Where a kind occurs more than once, the first complete one is the report's. */
export function readTables(lines: readonly Line[], headings: readonly ChapterHeading[]): TablesReading {
  const regions = findTableRegions(lines, headings);
  const spacing = spacingOf(regions.map((region) => ({ lines: region.lines.map((at) => lines[at]!), widths: WIDTHS[region.table] })));
  const notes: ReadingNote[] = [];
  const readings: TableReading[] = [];
  let first = lines.length;
  for (const table of ['T2', 'T3', 'T4'] as const) {
    const found = regions
      .filter((region) => region.table === table)
      .slice(0, MOST_TABLES)
      .map((region) => ({ region, reading: readRegion(region, lines, spacing) }))
      .filter(({ reading }) => reading.rows > 0);
    const most = Math.max(0, ...found.map(({ reading }) => reading.rows));
    const main = found.find(({ reading }) => reading.rows >= most * 0.6);
    if (!main) continue;
    readings.push(main.reading);
    first = Math.min(first, main.region.lines[0]!);
    notes.push(...main.reading.notes);
    noteRemarks(notes, main.region, lines);
    for (const other of found) if (other !== main) noteOther(notes, table, other.region, lines);
  }
  return { readings, lines: new Set(regions.flatMap((region) => region.lines)), first, notes };
}

function readRegion(region: TableRegion, lines: readonly Line[], spacing: Spacing): TableReading {
  const own = region.lines.map((at) => lines[at]!);
  const loose = isLoose(own);
  const pieces = piecesOf(own, region.lines, { spacing, loose });
  if (region.table === 'T2') return readProactive(pieces, lines, loose);
  if (region.table === 'T3') return readRequests(pieces, lines, loose);
  return readRemedies(pieces, lines);
}

function noteRemarks(notes: ReadingNote[], region: TableRegion, lines: readonly Line[]): void {
  for (const at of region.remarks) {
    const text = shown(lines[at]!.text);
    const name = TABLE_NAMES[region.table];
    addNote({ notes }, 'remark', `${name.zh}中夹有说明:「${text}」`, `A remark stands in ${name.en}: "${text}"`, placeAt(lines, at));
  }
}

function noteOther(notes: ReadingNote[], table: TableId, region: TableRegion, lines: readonly Line[]): void {
  const { zh, en } = TABLE_NAMES[table];
  addNote(
    { notes },
    'second-table',
    `另有一张${zh},未读入;只读取了第一份完整的表`,
    `There is another ${en}, which was left out; the first complete one was read`,
    placeAt(lines, region.lines[0]!),
  );
}
