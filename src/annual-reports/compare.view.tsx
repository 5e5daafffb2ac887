import { BarChart } from '../ui/charts/bar-chart.view.tsx';
import type { Language } from '../ui/language.ts';
import { formatNumber } from '../ui/numbers.ts';
import { CheckboxGroup, type Choice } from '../ui/portal/form.view.tsx';
import { type Frame, hrefIn } from '../ui/portal/frame.ts';
import { type Download, DownloadList, FilterForm } from '../ui/portal/list.view.tsx';
import { Notice } from '../ui/portal/notice.view.tsx';
import { PortalPage } from '../ui/portal/page.view.tsx';
import { ScrollRegion } from '../ui/portal/table.view.tsx';
import { cellName } from './cell-name.ts';
import { type ComparedRow, comparedTables } from './comparison.ts';
import { ANNUAL_REPORT_MESSAGES, COLUMN_TAGS } from './messages.ts';
import type { PublishedReport } from './published-report.ts';
import { CHAPTER_TITLES } from './published-report.ts';
import type { TableId } from './statutory-tables.ts';

export const COMPARE_PATH = '/annual-reports/compare';

/** A report, or the sum of a region. */
export interface ComparedColumn {
  id: string;
  label: string;
  year: number;
  href?: string;
  report: Pick<PublishedReport, 'format' | 'formatByTable' | 'cells' | 'raw'>;
}

export interface ComparePageProps {
  frame: Frame;
  /** In ascending order of years, then of agencies. */
  columns: readonly ComparedColumn[];
  /** Parameters `agency` and `year`, each any number of times. */
  chosen: { agencies: readonly string[]; years: readonly string[] };
  choices: { agencies: readonly Choice[]; years: readonly number[] };
  show: { allColumns: boolean; differsOnly: boolean };
  downloads: readonly Download[];
}

export function ComparePage({ frame, columns, chosen, choices, show, downloads }: ComparePageProps) {
  const { language } = frame;
  const messages = ANNUAL_REPORT_MESSAGES[language];
  const text = messages.compare;
  const tables = comparedTables(
    columns.map((column) => column.report),
    { totalsOnly: !show.allColumns, differsOnly: show.differsOnly },
  );
  const inSequence = new Set(columns.map((column) => column.label)).size === 1 && columns.length > 1;
  const link = (changed: Partial<ComparePageProps['show']>) => showHref(frame, chosen, { ...show, ...changed });
  return (
    <PortalPage
      frame={frame}
      title={text.title}
      column={COLUMN_TAGS}
      breadcrumb={[{ label: messages.column, path: '/annual-reports' }, { label: text.title }]}
    >
      <h1>{text.title}</h1>
      <p className="lead">{text.lead}</p>
      <FilterForm
        language={language}
        action={hrefIn(frame, COMPARE_PATH)}
        keep={{ show: show.allColumns ? 'all' : undefined }}
        submit={text.submit}
      >
        <CheckboxGroup name="agency" legend={messages.agencies} choices={choices.agencies} values={chosen.agencies} />
        <CheckboxGroup
          name="year"
          legend={messages.years}
          choices={choices.years.map((year) => ({ value: String(year), label: String(year) }))}
          values={chosen.years}
        />
      </FilterForm>
      {columns.length === 0 ? (
        <Notice>
          <p>{chosen.agencies.length > 0 && chosen.years.length > 0 ? text.noneFound : text.nothing}</p>
        </Notice>
      ) : (
        <>
          <BarChart
            language={language}
            id="chart-compare"
            title={messages.report.received}
            description={messages.report.received}
            categoryLabel={messages.agency}
            data={chartData(columns, messages.report.received)}
          />
          <ul className="link-row">
            <li>
              <a href={link({ allColumns: !show.allColumns })}>{show.allColumns ? text.totalsOnly : text.allColumns}</a>
            </li>
            <li>
              <a href={link({ differsOnly: !show.differsOnly })}>{show.differsOnly ? text.allRows : text.differsOnly}</a>
            </li>
          </ul>
          <p className="hint">
            {text.blankNote} {new Set(columns.map((column) => column.report.format)).size > 1 ? text.formatNote : ''}
          </p>
          {tables.map(({ id, rows }) => (
            <ComparedTable
              key={id}
              language={language}
              id={id}
              rows={rows}
              columns={columns}
              inSequence={inSequence}
              totalsOnly={!show.allColumns}
            />
          ))}
          <DownloadList language={language} downloads={downloads} />
        </>
      )}
    </PortalPage>
  );
}

const CHAPTER_OF = { T2: 'ch2', T3: 'ch3', T4: 'ch4' } as const satisfies Record<TableId, string>;

interface TableProps {
  language: Language;
  id: TableId;
  rows: readonly ComparedRow[];
  columns: readonly ComparedColumn[];
  /** One agency over the years: the last change is shown. */
  inSequence: boolean;
  totalsOnly: boolean;
}

function ComparedTable({ language, id, rows, columns, inSequence, totalsOnly }: TableProps) {
  const messages = ANNUAL_REPORT_MESSAGES[language];
  const title = CHAPTER_TITLES[CHAPTER_OF[id]][language].replace(/^(?:.、|[IVX]+\. )/, '');
  return (
    <ScrollRegion label={title}>
      <table className="data compare">
        <caption>{title}</caption>
        <thead>
          <tr>
            <th scope="col">{messages.compare.item}</th>
            {columns.map((column) => (
              <th key={column.id} scope="col" className="number">
                {column.href ? <a href={column.href}>{headOf(column, inSequence)}</a> : headOf(column, inSequence)}
              </th>
            ))}
            {inSequence ? (
              <th scope="col" className="number">
                {messages.compare.change}
              </th>
            ) : null}
          </tr>
        </thead>
        <tbody>
          {rows.map(({ cell, values, printed }) => (
            <tr key={cell.id}>
              <th scope="row">{cellName(cell.id, language, { bare: totalsOnly })}</th>
              {columns.map((column, index) => (
                <ComparedCell key={column.id} language={language} value={values[index]} shown={printed[index]!} />
              ))}
              {inSequence ? <td className="number">{lastChange(language, values)}</td> : null}
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollRegion>
  );
}

const headOf = (column: ComparedColumn, inSequence: boolean) => (inSequence ? String(column.year) : `${column.label} ${column.year}`);

function ComparedCell({ language, value, shown }: { language: Language; value: number | null | undefined; shown: string }) {
  const text = ANNUAL_REPORT_MESSAGES[language];
  if (value === undefined) {
    return (
      <td className="number soft">
        <span aria-hidden="true">—</span>
        <span className="hidden">{text.absent}</span>
      </td>
    );
  }
  const isPlain = value !== null && shown === String(value);
  return (
    <td className={shown === '' ? 'number blank-cell' : 'number'}>
      {shown === '' ? <span className="hidden">{text.blank}</span> : isPlain ? formatNumber(language, value) : shown}
    </td>
  );
}

function lastChange(language: Language, values: ComparedRow['values']): string {
  const [before, now] = values.slice(-2);
  if (typeof before !== 'number' || typeof now !== 'number') return '';
  const change = Number((now - before).toFixed(6));
  return change === 0 ? '0' : `${change > 0 ? '+' : '−'}${formatNumber(language, Math.abs(change))}`;
}

function chartData(columns: readonly ComparedColumn[], label: string) {
  const agencies = [...new Set(columns.map((column) => column.label))];
  const years = [...new Set(columns.map((column) => column.year))].sort((a, b) => a - b);
  const receivedAt = (agency: string, year: number) =>
    columns.find((column) => column.label === agency && column.year === year)?.report.cells['T3.newlyReceived.total'] ?? null;
  return {
    categories: years.map(String),
    series: agencies.map((agency) => ({
      id: agency,
      label: agencies.length === 1 ? label : agency,
      values: years.map((year) => receivedAt(agency, year)),
    })),
  };
}

function showHref(frame: Frame, chosen: ComparePageProps['chosen'], show: ComparePageProps['show']): string {
  const parameters = new URLSearchParams([
    ...chosen.agencies.map((agency) => ['agency', agency]),
    ...chosen.years.map((year) => ['year', year]),
    ...(show.allColumns ? [['show', 'all']] : []),
    ...(show.differsOnly ? [['rows', 'differing']] : []),
  ]);
  return `${hrefIn(frame, COMPARE_PATH)}${parameters.size > 0 ? `?${parameters}` : ''}`;
}
