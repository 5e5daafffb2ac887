import {
  APPLICANT_COLUMNS,
  OUTCOME_COLUMNS,
  PROACTIVE_ITEMS,
  REMEDY_BLOCKS,
  REQUEST_HEADINGS,
  REQUEST_ROWS,
  REQUEST_TABLE_CAPTION,
  type RequestHeadingId,
} from '../statutory-tables.ts';
import type { SampleReport } from './sample-report.ts';

/** A cell as a web page writes it: in the row of its upper left corner, with its spans. */
export interface SampleCell {
  text: string;
  role: 'head' | 'label' | 'value';
  colspan: number;
  rowspan: number;
}
export type SampleRow = SampleCell[];

const cell = (text: string, role: SampleCell['role'], colspan = 1, rowspan = 1): SampleCell => ({ text, role, colspan, rowspan });
const WIDTH = 4;

/** Table 2, one group of rows for each item of Article 20. */
export function proactiveGroups(sample: SampleReport): SampleRow[][] {
  return PROACTIVE_ITEMS[sample.formats.T2].map((item) => {
    const rows = item.rows.filter((row) => `T2.${item.id}.${row.id}.${row.columns[0]?.id}` in sample.printed);
    const columns = rows[0]?.columns ?? [];
    const spread = (index: number) => (index === columns.length - 1 ? WIDTH - columns.length : 1);
    return [
      [cell(item.label.zh, 'head', WIDTH)],
      [cell('信息内容', 'head'), ...columns.map((column, i) => cell(column.label.zh, 'head', spread(i)))],
      ...rows.map((row) => [
        cell(row.label.zh, 'label'),
        ...row.columns.map((column, i) => cell(sample.printed[`T2.${item.id}.${row.id}.${column.id}`] ?? '', 'value', spread(i))),
      ]),
    ];
  });
}

/** Table 3 with its vertical group heads. */
export function requestRows(sample: SampleReport): SampleRow[] {
  const rows = REQUEST_ROWS[sample.formats.T3];
  const results = rows.filter((row) => row.under);
  const seen = new Set<RequestHeadingId>();
  const body = rows.map((row) => {
    const values = APPLICANT_COLUMNS.map((column) => cell(sample.printed[`T3.${row.id}.${column.id}`] ?? '', 'value'));
    if (!row.under) return [cell(row.label.zh, 'label', 3), ...values];
    const lead: SampleCell[] = [];
    if (!seen.has('results')) lead.push(cell(REQUEST_HEADINGS.results.zh, 'label', 1, results.length));
    seen.add('results');
    if (row.under === 'results') return [...lead, cell(row.label.zh, 'label', 2), ...values];
    if (!seen.has(row.under)) lead.push(cell(REQUEST_HEADINGS[row.under].zh, 'label', 1, rows.filter((r) => r.under === row.under).length));
    seen.add(row.under);
    return [...lead, cell(row.label.zh, 'label'), ...values];
  });
  const [natural, ...others] = APPLICANT_COLUMNS;
  const organisations = others.slice(0, -1);
  return [
    [cell(REQUEST_TABLE_CAPTION.zh, 'head', 3, 3), cell('申请人情况', 'head', APPLICANT_COLUMNS.length)],
    [cell(natural?.label.zh ?? '', 'head', 1, 2), cell('法人或其他组织', 'head', organisations.length), cell('总计', 'head', 1, 2)],
    organisations.map((column) => cell(column.label.zh, 'head')),
    ...body,
  ];
}

/** Table 4: three head rows and one row of fifteen values. */
export function remedyRows(sample: SampleReport): SampleRow[] {
  const outcomes = OUTCOME_COLUMNS.map((column) => column.label.zh);
  const [reconsideration, ...litigation] = REMEDY_BLOCKS;
  return [
    [cell(reconsideration.label.zh, 'head', 5), cell('行政诉讼', 'head', 10)],
    [...outcomes.map((text) => cell(text, 'head', 1, 2)), ...litigation.map((block) => cell(block.label.zh, 'head', 5))],
    litigation.flatMap(() => outcomes.map((text) => cell(text, 'head'))),
    REMEDY_BLOCKS.flatMap((block) => OUTCOME_COLUMNS.map((column) => cell(sample.printed[`T4.${block.id}.${column.id}`] ?? '', 'value'))),
  ];
}
