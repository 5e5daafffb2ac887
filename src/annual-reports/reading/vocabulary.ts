import {
  APPLICANT_COLUMNS,
  type ApplicantColumn,
  type CellId,
  type Format,
  OUTCOME_COLUMNS,
  PROACTIVE_ITEMS,
  REMEDY_BLOCKS,
  REQUEST_HEADINGS,
  REQUEST_ROWS,
  REQUEST_TABLE_CAPTION,
  type RequestHeadingId,
  type TableId,
} from '../statutory-tables.ts';
import { fullKey, labelKey } from './label-key.ts';

/** A line of a statutory table that a printed label can be aligned to, in printed order. */
export interface Entry {
  id: string;
  label: string;
  /** Spellings to compare with, the statutory one first. */
  keys: readonly string[];
  fullKey: string;
  heading: boolean;
  /** May be missing without being a gap: headings, local rows, rows of one format only. */
  optional: boolean;
}

const entry = (id: string, label: string, heading: boolean, optional: boolean, aliases: readonly string[] = []): Entry => ({
  id,
  label,
  keys: [labelKey(label), ...aliases],
  fullKey: fullKey(label),
  heading,
  optional: heading || optional,
});

const REQUEST_ALIASES: Record<string, readonly string[]> = {
  partiallyDisclosed: ['部分公开'],
  resultsTotal: ['合计'],
  'other.other': ['其它'],
};

/** Rows and headings of Table 3 of both formats in one order: the single `other` row of F2019 is a heading in F2021. */
export const REQUEST_ENTRIES: readonly Entry[] = requestEntries();

function requestEntries(): Entry[] {
  const entries: Entry[] = [];
  const seen = new Set<RequestHeadingId>();
  const common = new Set(REQUEST_ROWS.F2019.map((row) => row.id));
  for (const row of REQUEST_ROWS.F2021) {
    if (row.under && !seen.has(row.under)) {
      seen.add(row.under);
      const isRowOf2019 = common.has(row.under);
      entries.push(entry(row.under, REQUEST_HEADINGS[row.under].zh, !isRowOf2019, true));
    }
    entries.push(entry(row.id, row.label.zh, false, !common.has(row.id), REQUEST_ALIASES[row.id]));
  }
  return entries;
}

/** Rows and group headings of Table 2 of both formats in one order. */
export const PROACTIVE_ENTRIES: readonly Entry[] = PROACTIVE_ITEMS.F2019.flatMap((item) => [
  entry(item.id, item.label.zh, true, true),
  ...item.rows.map((row) => {
    const other = PROACTIVE_ITEMS.F2021.find((i) => i.id === item.id)?.rows.find((r) => r.id === row.id);
    return entry(
      `${item.id}.${row.id}`,
      row.label.zh,
      false,
      row.local === true,
      other && other.label.zh !== row.label.zh ? [labelKey(other.label.zh)] : [],
    );
  }),
]);

/** Cell ids of Table 3 by row and applicant, made once: building them for every report costs more than reading it. */
export const REQUEST_CELL_IDS: Readonly<Record<string, Readonly<Record<ApplicantColumn['id'], CellId>>>> = Object.fromEntries(
  REQUEST_ENTRIES.map((e) => [e.id, Object.fromEntries(APPLICANT_COLUMNS.map((c) => [c.id, `T3.${e.id}.${c.id}`]))]),
) as Record<string, Record<ApplicantColumn['id'], CellId>>;

/** Keys of the headings of Table 3; they may stand before a row label in the same cell or line. */
export const REQUEST_HEADING_KEYS: readonly string[] = Object.values(REQUEST_HEADINGS).map((heading) => labelKey(heading.zh));

export interface ColumnWord {
  key: string;
  id: string;
  label: string;
  formats: ReadonlySet<Format>;
}

/** Column labels of Table 2 with the formats that print them; the longer before those they contain. */
export const PROACTIVE_COLUMNS: readonly ColumnWord[] = proactiveColumns();

function proactiveColumns(): ColumnWord[] {
  const words = new Map<string, { key: string; id: string; label: string; formats: Set<Format> }>();
  for (const format of ['F2019', 'F2021'] as const) {
    for (const item of PROACTIVE_ITEMS[format]) {
      for (const row of item.rows) {
        for (const column of row.columns) {
          const key = labelKey(column.label.zh);
          const word = words.get(key) ?? { key, id: column.id, label: column.label.zh, formats: new Set() };
          word.formats.add(format);
          words.set(key, word);
        }
      }
    }
  }
  const fees = words.get(labelKey('本年收费金额(单位:万元)'));
  if (fees) words.set('本年收费金额', { ...fees, key: '本年收费金额' });
  return [...words.values()].sort((a, b) => b.key.length - a.key.length);
}

export const APPLICANT_KEYS: readonly string[] = APPLICANT_COLUMNS.map((column) => labelKey(column.label.zh));
export const ORGANISATIONS_KEY = '法人或其他组织';
export const APPLICANTS_KEY = '申请人情况';
export const CONTENT_KEY = '信息内容';
export const CAPTION_KEY = labelKey(REQUEST_TABLE_CAPTION.zh);
export const CAPTION_START = CAPTION_KEY.slice(0, 8);
export const RECONSIDERATION_KEY = '行政复议';
export const LITIGATION_KEY = '行政诉讼';
export const BLOCK_KEYS: readonly string[] = REMEDY_BLOCKS.map((block) => labelKey(block.label.zh));
export const OUTCOME_KEYS: readonly string[] = OUTCOME_COLUMNS.map((column) => labelKey(column.label.zh));

/** What a label says about the table it stands in. `row`: its place in the entries of the table. */
export interface Tag {
  table: TableId;
  /** Printed in no other place than this table; the others also stand in menus and text. */
  strong: boolean;
  row?: number;
}

const TAGS: ReadonlyMap<string, Tag> = tags();
const PREFIX_LENGTH = 6;
const PREFIXES: ReadonlyMap<string, Tag> = new Map(
  [...TAGS].filter(([key]) => key.length > PREFIX_LENGTH + 2).map(([key, tag]) => [key.slice(0, PREFIX_LENGTH), tag]),
);

function tags(): Map<string, Tag> {
  const map = new Map<string, Tag>();
  const put = (key: string, tag: Tag) => map.has(key) || map.set(key, tag);
  PROACTIVE_ENTRIES.forEach((e, row) => {
    for (const key of e.keys) put(key, { table: 'T2', strong: e.heading, row });
  });
  put(CONTENT_KEY, { table: 'T2', strong: true });
  for (const word of PROACTIVE_COLUMNS) put(word.key, { table: 'T2', strong: true });
  REQUEST_ENTRIES.forEach((e, row) => {
    for (const key of e.keys) if (key.length >= 4) put(key, { table: 'T3', strong: key.length >= 5, row });
  });
  put(APPLICANTS_KEY, { table: 'T3', strong: true });
  put(ORGANISATIONS_KEY, { table: 'T3', strong: true });
  put(CAPTION_KEY, { table: 'T3', strong: true });
  for (const key of APPLICANT_KEYS) if (key.length >= 3) put(key, { table: 'T3', strong: key.length >= 4 });
  for (const key of OUTCOME_KEYS) if (key.length >= 4) put(key, { table: 'T4', strong: true });
  for (const key of BLOCK_KEYS.slice(1)) put(key, { table: 'T4', strong: true });
  put(RECONSIDERATION_KEY, { table: 'T4', strong: false });
  put(LITIGATION_KEY, { table: 'T4', strong: false });
  return map;
}

/** The table a printed label belongs to; also for a long label cut after its first words. */
export function tagOf(key: string): Tag | undefined {
  return TAGS.get(key) ?? (key.length >= PREFIX_LENGTH ? PREFIXES.get(key.slice(0, PREFIX_LENGTH)) : undefined);
}

export const isLabel = (key: string): boolean => TAGS.has(key) || APPLICANT_KEYS.includes(key) || OUTCOME_KEYS.includes(key);
