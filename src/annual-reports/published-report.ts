import type { CellId, Format, TableId } from './statutory-tables.ts';

/** A printed number, or `null` where the printed cell is blank. Blank is unknown, never 0. Amounts in 万元 or yuan stay decimals. */
export type CellValue = number | null;

export const CHAPTER_IDS = ['ch1', 'ch2', 'ch3', 'ch4', 'ch5', 'ch6'] as const;
export type ChapterId = (typeof CHAPTER_IDS)[number];

/** Titles of the six chapters, equal in both formats. */
export const CHAPTER_TITLES: Record<ChapterId, { zh: string; en: string }> = {
  ch1: { zh: '一、总体情况', en: 'I. Overview' },
  ch2: { zh: '二、主动公开政府信息情况', en: 'II. Proactive disclosure' },
  ch3: { zh: '三、收到和处理政府信息公开申请情况', en: 'III. Requests received and handled' },
  ch4: { zh: '四、政府信息公开行政复议、行政诉讼情况', en: 'IV. Reconsideration and litigation' },
  ch5: { zh: '五、存在的主要问题及改进情况', en: 'V. Main problems and improvements' },
  ch6: { zh: '六、其他需要报告的事项', en: 'VI. Other matters' },
};

/** 《政府信息公开条例》第四十九条:期限因报告主体而异。 */
export type AgencyKind = 'government' | 'department' | 'township' | 'outpost' | 'authorised';

export type Variant = 'VAR-SPLIT' | 'VAR-ANNEX' | 'VAR-OTHERDOCS' | 'VAR-FLAT' | 'VAR-LOSTHEAD' | 'VAR-LABEL';

export interface Chapter {
  /** The heading as printed, without its text. */
  heading: string;
  /** The narrative without the cells of the tables. Paragraphs are separated by a line feed. */
  text: string;
}

/** Something the reader could not settle, said instead of guessed. */
export interface ReadingNote {
  code: string;
  /** What, and where in the file, in Chinese; then in English. */
  message: string;
  messageEn: string;
  cells?: CellId[];
  /** 1-based line (text, HTML) or page (PDF) the note is about. */
  place?: { line?: number; page?: number };
}

/** What the site printed around the report; the register decides whether it is right (AR-S-10). */
export interface SiteFooter {
  organiser?: string;
  siteIdCode?: string;
  icpNo?: string;
  policeFilingNo?: string;
}

/** One annual report as it was published: nothing corrected, nothing filled in. */
export interface PublishedReport {
  /** The agency's full name as far as the report tells it. */
  agency: string | null;
  year: number | null;
  /** The format of Table 2; the other tables may differ (`formatByTable`). */
  format: Format;
  formatByTable?: Partial<Record<TableId, Format>>;
  variants: Variant[];
  /** Ids of the rows that the report has; a row it does not have is absent. Numbers are as printed: 万元 in `amountWan`, see `raw` for money. */
  cells: Record<CellId, CellValue>;
  /** The printed text of every cell that is not a plain number: "+2", "2.2万元", "/", "12件". */
  raw: Record<CellId, string>;
  /** The own-level column of a report split into two levels (县市区本级). */
  cellsOwn?: Record<CellId, CellValue>;
  rawOwn?: Record<CellId, string>;
  /** Only the chapters that are present, in the order found. */
  chapters: Partial<Record<ChapterId, Chapter>>;
  /** Order in which the chapters stand in the report. */
  chapterOrder: ChapterId[];
  /** The report title as printed, or `null`. */
  title: string | null;
  /** What stands before chapter one (basis, period, contact) without the title. */
  preamble: string;
  /** The period sentence as printed, and its days when it can be read (ISO dates). */
  period: { text: string; from?: string; to?: string } | null;
  /** ISO date. */
  publishedOn: string | null;
  /** ISO date of the signature under the text. */
  signedOn: string | null;
  /** The name in the signature under the text. */
  signedBy: string | null;
  footer: SiteFooter;
  /** Statutory labels that were missing, cut or misprinted in the heads and rows of the tables. */
  headerDefects: { table: TableId; expected: string; printed: string | null }[];
  /** Tables that the report contains at all (a table whose cells are all blank is present). */
  tablesPresent: TableId[];
  notes: ReadingNote[];
}
