import type { Language } from '../ui/language.ts';
import { formatNumber } from '../ui/numbers.ts';
import type { Frame } from '../ui/portal/frame.ts';
import { type Download, DownloadList } from '../ui/portal/list.view.tsx';
import { KeyFigures, Notice } from '../ui/portal/notice.view.tsx';
import { PortalPage } from '../ui/portal/page.view.tsx';
import { DataTable } from '../ui/portal/table.view.tsx';
import { cellName } from './cell-name.ts';
import { ANNUAL_REPORT_MESSAGES, COLUMN_TAGS } from './messages.ts';
import { type CellValue, CHAPTER_TITLES } from './published-report.ts';
import { OutcomesOfYear } from './report-charts.view.tsx';
import type { CellId, TableId } from './statutory-tables.ts';
import { YearChooser } from './year-chooser.view.tsx';

export interface RollupRow {
  cell: CellId;
  /** Of the reports that have a number there; `null` when none has. */
  sum: CellValue;
  /** Reports that left the cell blank. */
  blank: number;
  /** The number of the government's own consolidated report; absent where there is none. */
  consolidated?: CellValue;
}

export interface RollupPageProps {
  frame: Frame;
  region: string;
  year: number;
  years: readonly number[];
  yearHref: (year: number) => string;
  /** Reports counted, and the agencies whose report is not there. */
  reports: number;
  missing: readonly { id: string; name: string }[];
  missingTotal: number;
  consolidatedHref?: string;
  rows: readonly RollupRow[];
  downloads: readonly Download[];
}

const TABLES: readonly (readonly [TableId, 'ch2' | 'ch3' | 'ch4'])[] = [
  ['T2', 'ch2'],
  ['T3', 'ch3'],
  ['T4', 'ch4'],
];

export function RollupPage(props: RollupPageProps) {
  const { frame, region, year, years, yearHref, reports, rows, consolidatedHref, downloads } = props;
  const { language } = frame;
  const messages = ANNUAL_REPORT_MESSAGES[language];
  const text = messages.rollup;
  const title = text.title(region, String(year));
  const sums = Object.fromEntries(rows.map((row) => [row.cell, row.sum]));
  return (
    <PortalPage
      frame={frame}
      title={title}
      column={COLUMN_TAGS}
      breadcrumb={[{ label: messages.column, path: '/annual-reports' }, { label: title }]}
    >
      <h1>{title}</h1>
      <p className="lead">{text.lead}</p>
      <YearChooser language={language} year={year} years={years} href={yearHref} />
      <KeyFigures
        figures={[
          { label: text.reports, value: formatNumber(language, reports) },
          {
            label: text.missing,
            value: formatNumber(language, props.missingTotal),
            ...(props.missingTotal === 0 ? { note: text.complete } : {}),
          },
          { label: messages.report.received, value: told(language, sums['T3.newlyReceived.total']) },
          { label: messages.report.remedyNames.reconsideration, value: told(language, sums['T4.reconsideration.total']) },
        ]}
      />
      <MissingReports language={language} missing={props.missing} total={props.missingTotal} />
      {consolidatedHref ? null : (
        <Notice>
          <p>{text.noneConsolidated}</p>
        </Notice>
      )}
      <OutcomesOfYear language={language} cells={sums} />
      {TABLES.map(([table, chapter]) => (
        <RollupTable
          key={table}
          language={language}
          title={CHAPTER_TITLES[chapter][language]}
          rows={rows.filter((row) => row.cell.startsWith(table) && (table !== 'T3' || row.cell.endsWith('.total')))}
          consolidatedHref={consolidatedHref}
        />
      ))}
      <DownloadList language={language} downloads={downloads} />
    </PortalPage>
  );
}

function MissingReports({ language, missing, total }: { language: Language; missing: RollupPageProps['missing']; total: number }) {
  const text = ANNUAL_REPORT_MESSAGES[language].rollup;
  if (total === 0) return null;
  return (
    <Notice tone="warning" title={text.missing}>
      <p>{text.missingLead}</p>
      <ul className="link-row">
        {missing.map((agency) => (
          <li key={agency.id}>{agency.name}</li>
        ))}
        {total > missing.length ? <li>…</li> : null}
      </ul>
    </Notice>
  );
}

interface TableProps {
  language: Language;
  title: string;
  rows: readonly RollupRow[];
  consolidatedHref: string | undefined;
}

function RollupTable({ language, title, rows, consolidatedHref }: TableProps) {
  const messages = ANNUAL_REPORT_MESSAGES[language];
  const text = messages.rollup;
  if (rows.length === 0) return null;
  return (
    <DataTable
      caption={title}
      rows={rows}
      rowId={(row) => row.cell}
      columns={[
        { id: 'cell', label: messages.compare.item, header: true, cell: (row) => cellName(row.cell, language, { bare: true }) },
        { id: 'sum', label: text.sum, numeric: true, cell: (row) => <Sum language={language} row={row} /> },
        ...(consolidatedHref
          ? [
              { id: 'consolidated', label: text.consolidated, numeric: true, cell: (row: RollupRow) => told(language, row.consolidated) },
              {
                id: 'difference',
                label: text.difference,
                numeric: true,
                cell: (row: RollupRow) => <Difference language={language} row={row} />,
              },
            ]
          : []),
      ]}
    />
  );
}

function Sum({ language, row }: { language: Language; row: RollupRow }) {
  const text = ANNUAL_REPORT_MESSAGES[language].rollup;
  return (
    <span>
      {told(language, row.sum)}
      {row.blank > 0 ? <span className="figure-note">{text.blankIn(formatNumber(language, row.blank))}</span> : null}
    </span>
  );
}

function Difference({ language, row }: { language: Language; row: RollupRow }) {
  const { sum, consolidated } = row;
  if (typeof sum !== 'number' || typeof consolidated !== 'number') return '–';
  const difference = Number((consolidated - sum).toFixed(6));
  if (difference === 0) return <span className="soft">{ANNUAL_REPORT_MESSAGES[language].rollup.agrees}</span>;
  return <strong className="differs">{`${difference > 0 ? '+' : '−'}${formatNumber(language, Math.abs(difference))}`}</strong>;
}

function told(language: Language, value: CellValue | undefined): string {
  return value === null || value === undefined ? ANNUAL_REPORT_MESSAGES[language].blank : formatNumber(language, value);
}
