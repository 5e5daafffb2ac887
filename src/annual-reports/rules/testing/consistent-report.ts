import fc from 'fast-check';
import { CHAPTER_IDS, CHAPTER_TITLES, type ChapterId, type PublishedReport } from '../../published-report.ts';
import {
  APPLICANT_COLUMNS,
  CELLS,
  type CellId,
  type Format,
  OUTCOME_COLUMNS,
  REMEDY_BLOCKS,
  REQUEST_ROWS,
} from '../../statutory-tables.ts';

export const AGENCY = '云桥市临江区民政局';
export const YEAR_OF: Record<Format, number> = { F2019: 2020, F2021: 2023 };
export const APPLICANTS = APPLICANT_COLUMNS.slice(0, -1).map(({ id }) => id);
export const resultRows = (format: Format) => REQUEST_ROWS[format].filter(({ result }) => result).map(({ id }) => id);

/** One applicant column: what came in goes out or is carried forward. */
interface Column {
  carriedOver: number;
  carriedForward: number;
  results: number[];
}

/** A report without a finding: every sum right, every sentence in accord with the tables. */
export function aConsistentReport(format: Format = 'F2021', change: Partial<PublishedReport> = {}): PublishedReport {
  const [first, second] = [0, 1].map((column) => ({
    carriedOver: 0,
    carriedForward: 0,
    results: resultRows(format).map((_, row) => (row === 0 ? 9 - column * 6 : row === 1 ? 2 : 0)),
  }));
  const nothing = { carriedOver: 0, carriedForward: 0, results: resultRows(format).map(() => 0) };
  const columns = APPLICANTS.map((_, column) => (column === 0 ? first : column === 1 ? second : nothing) as Column);
  return {
    ...reportOf(format, columns, [
      [0, 0, 0, 0],
      [0, 0, 0, 0],
      [0, 0, 0, 0],
    ]),
    ...change,
  };
}

/** Random reports whose relations all hold. */
export function consistentReport(format: Format): fc.Arbitrary<PublishedReport> {
  const count = fc.oneof(
    { weight: 3, arbitrary: fc.constant(0) },
    { weight: 2, arbitrary: fc.nat(60) },
    { weight: 1, arbitrary: fc.nat(90_000) },
  );
  const column = fc
    .record({
      carriedOver: fc.nat(9),
      carriedForward: fc.nat(30),
      results: fc.array(count, { minLength: resultRows(format).length, maxLength: resultRows(format).length }),
    })
    // What is open at the end cannot make the new requests negative.
    .map(({ carriedOver, ...rest }) => ({
      ...rest,
      carriedOver: Math.min(carriedOver, rest.carriedForward + rest.results.reduce((a, b) => a + b, 0)),
    }));
  const block = fc.array(fc.nat(40), { minLength: 4, maxLength: 4 });
  return fc
    .tuple(
      fc.array(column, { minLength: APPLICANTS.length, maxLength: APPLICANTS.length }),
      fc.array(block, { minLength: 3, maxLength: 3 }),
    )
    .map(([columns, blocks]) => reportOf(format, columns, blocks));
}

function reportOf(format: Format, columns: readonly Column[], blocks: readonly (readonly number[])[]): PublishedReport {
  const cells: Record<CellId, number | null> = {};
  for (const { id, local } of CELLS.T2[format]) if (!local) cells[id] = 0;
  const all = [...columns, sumOf(columns, resultRows(format).length)];
  all.forEach((column, index) => {
    const set = (row: string, value: number) => {
      cells[`T3.${row}.${APPLICANT_COLUMNS[index]?.id}`] = value;
    };
    const total = column.results.reduce((a, b) => a + b, 0);
    set('newlyReceived', total + column.carriedForward - column.carriedOver);
    set('carriedOver', column.carriedOver);
    for (const [i, row] of resultRows(format).entries()) set(row, column.results[i] as number);
    set('resultsTotal', total);
    set('carriedForward', column.carriedForward);
  });
  REMEDY_BLOCKS.forEach(({ id }, index) => {
    const block = blocks[index] as readonly number[];
    OUTCOME_COLUMNS.forEach((column, i) => {
      cells[`T4.${id}.${column.id}`] = i < 4 ? (block[i] as number) : block.reduce((a, b) => a + b, 0);
    });
  });
  const year = YEAR_OF[format];
  return {
    agency: AGENCY,
    year,
    format,
    variants: [],
    cells,
    raw: {},
    chapters: chaptersOf(year, cells),
    chapterOrder: [...CHAPTER_IDS],
    title: `${AGENCY}${year}年政府信息公开工作年度报告`,
    preamble: `本报告按照规定编制,统计期限自${year}年1月1日起至12月31日止。`,
    period: { text: `统计期限自${year}年1月1日起至12月31日止`, from: `${year}-01-01`, to: `${year}-12-31` },
    publishedOn: `${year + 1}-01-20`,
    signedOn: null,
    signedBy: null,
    footer: {},
    headerDefects: [],
    tablesPresent: ['T2', 'T3', 'T4'],
    notes: [],
  };
}

function sumOf(columns: readonly Column[], results: number): Column {
  const add = (pick: (column: Column) => number) => columns.reduce((sum, column) => sum + pick(column), 0);
  return {
    carriedOver: add((column) => column.carriedOver),
    carriedForward: add((column) => column.carriedForward),
    results: Array.from({ length: results }, (_, i) => add((column) => column.results[i] as number)),
  };
}

function chaptersOf(year: number, cells: Record<CellId, number | null>): PublishedReport['chapters'] {
  const suits = (cells['T4.litigation.direct.total'] ?? 0) + (cells['T4.litigation.afterReconsideration.total'] ?? 0);
  const texts: Partial<Record<ChapterId, string>> = {
    ch1: `${year}年,我局按时发布各项民政信息。全年新收政府信息公开申请${cells['T3.newlyReceived.total']}件,上年结转${cells['T3.carriedOver.total']}件,结转下年度办理${cells['T3.carriedForward.total']}件。因政府信息公开引起行政复议${cells['T4.reconsideration.total']}件,行政诉讼${suits}件。`,
    ch5: `${year}年,部分栏目更新不够及时。下一步将逐月检查,按季通报。`,
    ch6: '本年度未收取信息处理费。',
  };
  return Object.fromEntries(CHAPTER_IDS.map((id) => [id, { heading: CHAPTER_TITLES[id].zh, text: texts[id] ?? '' }]));
}

/** The report with some cells set to something else. */
export function withCells(
  report: PublishedReport,
  cells: Record<CellId, number | null>,
  raw: Record<CellId, string> = {},
): PublishedReport {
  return { ...report, cells: { ...report.cells, ...cells }, raw: { ...report.raw, ...raw } };
}

/** The report with one chapter's text replaced. */
export function withText(report: PublishedReport, id: ChapterId, text: string, heading: string = CHAPTER_TITLES[id].zh): PublishedReport {
  return { ...report, chapters: { ...report.chapters, [id]: { heading, text } } };
}

/** The year before, as the report of this year supposes it. */
export function theYearBefore(report: PublishedReport): PublishedReport {
  const year = (report.year ?? 0) - 1;
  const cells = { ...report.cells };
  for (const { id } of APPLICANT_COLUMNS) cells[`T3.carriedForward.${id}`] = report.cells[`T3.carriedOver.${id}`] ?? null;
  return {
    ...report,
    year,
    cells,
    chapters: {
      ...report.chapters,
      ch1: { heading: CHAPTER_TITLES.ch1.zh, text: `${year}年工作平稳。` },
      ch5: { heading: CHAPTER_TITLES.ch5.zh, text: `${year}年宣传不够。` },
    },
  };
}
