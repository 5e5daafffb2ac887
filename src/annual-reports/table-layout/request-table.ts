import {
  APPLICANT_COLUMNS,
  LEVEL_COLUMNS,
  REQUEST_HEADINGS,
  REQUEST_ROWS,
  REQUEST_TABLE_CAPTION,
  type RequestRow,
  TABLE_HEADINGS,
} from '../statutory-tables.ts';
import {
  assemble,
  type Drawn,
  type DrawnRow,
  formatOf,
  hasCell,
  head,
  isSplit,
  type LaidOutTable,
  label,
  type TableSource,
  value,
} from './laid-out-table.ts';

const LABEL_COLUMNS = 3;

/** Table 3: three label columns (the year's results, their group, the case), then the applicants, each in two levels where the report is split. */
export function layoutRequestTable(report: TableSource): LaidOutTable[] {
  const split = isSplit(report, 'T3');
  const rows = REQUEST_ROWS[formatOf(report, 'T3')].filter((row) =>
    APPLICANT_COLUMNS.some((column) => hasCell(report, `T3.${row.id}.${column.id}`)),
  );
  const levels = split ? 2 : 1;
  const values = APPLICANT_COLUMNS.flatMap(() => Array<number>(levels).fill(split ? 4.2 : 7.2));
  return assemble('T3', headRows(split), bodyRows(rows, split), [split ? 5 : 5.5, split ? 10 : 12, split ? 26 : 32, ...values]);
}

function headRows(split: boolean): DrawnRow[] {
  const levels = split ? 2 : 1;
  const organisations = APPLICANT_COLUMNS.filter((column) => column.id.startsWith('org.'));
  const [naturalPerson, total] = [APPLICANT_COLUMNS[0]!, APPLICANT_COLUMNS.at(-1)!];
  const top: DrawnRow[] = [
    {
      cells: [
        { role: 'note', text: REQUEST_TABLE_CAPTION, rowspan: 3, colspan: LABEL_COLUMNS },
        head(TABLE_HEADINGS.applicants, 'colgroup', 1, APPLICANT_COLUMNS.length * levels),
      ],
    },
    {
      cells: [
        head(naturalPerson.label, split ? 'colgroup' : 'col', 2, levels),
        head(TABLE_HEADINGS.organisations, 'colgroup', 1, organisations.length * levels),
        head(total.label, split ? 'colgroup' : 'col', 2, levels),
      ],
    },
    { cells: organisations.map((column) => head(column.label, split ? 'colgroup' : 'col', 1, levels)) },
  ];
  if (!split) return top;
  const bothLevels = () => [head(LEVEL_COLUMNS.whole, 'col'), head(LEVEL_COLUMNS.own, 'col')];
  return [...top, { cells: [head(TABLE_HEADINGS.level, 'row', 1, LABEL_COLUMNS), ...APPLICANT_COLUMNS.flatMap(bothLevels)] }];
}

function bodyRows(rows: RequestRow[], split: boolean): DrawnRow[] {
  const results = rows.filter((row) => row.under !== undefined);
  return rows.map((row) => ({ cells: [...labels(row, rows, results), ...values(row, split)] }));
}

/** A heading is drawn beside the first of its rows and spans them all. */
function labels(row: RequestRow, rows: RequestRow[], results: RequestRow[]): Drawn[] {
  if (row.under === undefined) return [label(row.label, 'row', 1, LABEL_COLUMNS)];
  const cells: Drawn[] = [];
  if (row === results[0]) cells.push({ ...label(REQUEST_HEADINGS.results, 'rowgroup', results.length), vertical: true });
  if (row.under === 'results') return [...cells, label(row.label, 'row', 1, 2)];
  const group = rows.filter((other) => other.under === row.under);
  if (row === group[0]) cells.push(label(REQUEST_HEADINGS[row.under], 'rowgroup', group.length));
  return [...cells, label(row.label, 'row')];
}

function values(row: RequestRow, split: boolean): Drawn[] {
  return APPLICANT_COLUMNS.flatMap((column) => {
    const id = `T3.${row.id}.${column.id}`;
    return split ? [value(id), value(id, true)] : [value(id)];
  });
}
