import { proactiveGroups, remedyRows, requestRows, type SampleRow } from './sample-grid.ts';
import type { SampleReport } from './sample-report.ts';
import { paragraphsOf } from './sample-text.ts';

/** How a scraper or a text extractor writes a table down. */
export type TextLayout =
  | 'cell-a-line-with-bars'
  | 'row-a-line-with-bars'
  | 'cell-a-paragraph'
  | 'row-a-line-with-spaces'
  | 'tabs'
  | 'markdown'
  | 'labels-around-values';

/** These print nothing where a cell is blank, so a blank cannot be told from an absent one. */
export const LAYOUTS_WITHOUT_BLANKS: readonly TextLayout[] = ['row-a-line-with-spaces', 'labels-around-values'];
export const TEXT_LAYOUTS: readonly TextLayout[] = [
  'cell-a-line-with-bars',
  'row-a-line-with-bars',
  'cell-a-paragraph',
  'tabs',
  'markdown',
  ...LAYOUTS_WITHOUT_BLANKS,
];

type RowsToLines = (rows: SampleRow[]) => string[];

const bars = (colspan: number) => '|'.repeat(colspan);

const RENDER: Record<TextLayout, RowsToLines> = {
  'cell-a-line-with-bars': (rows) =>
    rows.flatMap((row) => row.map(({ text, colspan }) => (colspan > 1 ? `${text} | ${bars(colspan - 1)}` : `${text} |`))),
  'row-a-line-with-bars': (rows) => rows.map((row) => row.map(({ text, colspan }) => `${text} ${bars(colspan)}`).join(' ')),
  'cell-a-paragraph': (rows) => rows.flatMap((row) => row.flatMap(({ text }) => (text ? [text, ''] : ['']))),
  'row-a-line-with-spaces': (rows) => rows.map((row) => row.map(({ text }) => text).join(' ')),
  tabs: (rows) => rows.map((row) => row.map(({ text, colspan }) => text + '\t'.repeat(colspan - 1)).join('\t')),
  markdown: (rows) => {
    const lines = rows.map(
      (row) => `| ${row.flatMap(({ text, colspan }) => [text, ...Array<string>(colspan - 1).fill('')]).join(' | ')} |`,
    );
    const width = rows[0]?.reduce((sum, { colspan }) => sum + colspan, 0) ?? 0;
    return [lines[0] ?? '', `|${' --- |'.repeat(width)}`, ...lines.slice(1)];
  },
  'labels-around-values': (rows) => rows.flatMap(labelsAroundValues),
};

const WRAPS_AT = 16;

/** A long label breaks over two lines and its values stand between them, as text taken from a PDF has it. */
function labelsAroundValues(row: SampleRow): string[] {
  const labels = row.filter(({ role }) => role !== 'value').map(({ text }) => text);
  const values = row.filter(({ role }) => role === 'value').map(({ text }) => text);
  const label = labels.at(-1) ?? '';
  if (!values.length || label.length <= WRAPS_AT) return [[...labels, ...values].join(' ')];
  return [[...labels.slice(0, -1), label.slice(0, WRAPS_AT)].join(' '), values.join(' '), label.slice(WRAPS_AT)];
}

export function renderText(sample: SampleReport, layout: TextLayout): string {
  const render = RENDER[layout];
  const gap = layout === 'cell-a-paragraph' ? '\n\n' : '\n';
  const table = (rows: SampleRow[]) => {
    const lines = render(rows);
    return layout === 'cell-a-paragraph' ? [lines.join('\n')] : lines;
  };
  return paragraphsOf(sample, {
    t2: proactiveGroups(sample).flatMap(table),
    t3: table(requestRows(sample)),
    t4: table(remedyRows(sample)),
  }).join(gap);
}
