import type { Language } from '../ui/language.ts';
import { formatNumber } from '../ui/numbers.ts';
import type { Frame } from '../ui/portal/frame.ts';
import { type Download, DownloadList } from '../ui/portal/list.view.tsx';
import { KeyFigures, Notice } from '../ui/portal/notice.view.tsx';
import { PortalPage } from '../ui/portal/page.view.tsx';
import { DataTable } from '../ui/portal/table.view.tsx';
import { cellName } from './cell-name.ts';
import { type Decimal, subtractDecimals } from './decimal.ts';
import { ANNUAL_REPORT_MESSAGES, COLUMN_TAGS } from './messages.ts';
import { type CellValue, CHAPTER_TITLES, type PublishedReport } from './published-report.ts';
import { OutcomesOfYear } from './report-charts.view.tsx';
import { addable, type Difference, type RollUpCell } from './roll-up.ts';
import type { TableId } from './statutory-tables.ts';
import { YearChooser } from './year-chooser.view.tsx';

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
  rows: readonly RollUpCell[];
  /** The government's own report of the year, where it is there. */
  consolidated?: { href: string; report: Pick<PublishedReport, 'cells' | 'raw'>; differences: readonly Difference[] };
  downloads: readonly Download[];
}

const TABLES: readonly (readonly [TableId, 'ch2' | 'ch3' | 'ch4'])[] = [
  ['T2', 'ch2'],
  ['T3', 'ch3'],
  ['T4', 'ch4'],
];

export function RollupPage(props: RollupPageProps) {
  const { frame, region, year, years, yearHref, reports, rows, consolidated, downloads } = props;
  const { language } = frame;
  const messages = ANNUAL_REPORT_MESSAGES[language];
  const text = messages.rollup;
  const title = text.title(region, String(year));
  const sums = Object.fromEntries(rows.map((row) => [row.cell, row.sum === null ? null : Number(row.sum)]));
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
            ...(reports > 0 && props.missingTotal === 0 ? { note: text.complete } : {}),
          },
          { label: messages.report.received, value: told(language, sums['T3.newlyReceived.total']) },
          { label: messages.report.remedyNames.reconsideration, value: told(language, sums['T4.reconsideration.total']) },
        ]}
      />
      <MissingReports language={language} missing={props.missing} total={props.missingTotal} />
      {reports === 0 ? (
        <Notice>
          <p>{text.none}</p>
        </Notice>
      ) : (
        <Totals language={language} rows={rows} sums={sums} consolidated={consolidated} />
      )}
      {reports > 0 ? <DownloadList language={language} downloads={downloads} /> : null}
    </PortalPage>
  );
}

interface TotalsProps extends Pick<RollupPageProps, 'rows' | 'consolidated'> {
  language: Language;
  sums: Readonly<Record<string, CellValue>>;
}

function Totals({ language, rows, sums, consolidated }: TotalsProps) {
  return (
    <>
      {consolidated ? (
        <DifferenceList language={language} differences={consolidated.differences} />
      ) : (
        <Notice>
          <p>{ANNUAL_REPORT_MESSAGES[language].rollup.noneConsolidated}</p>
        </Notice>
      )}
      <OutcomesOfYear language={language} cells={sums} />
      {TABLES.map(([table, chapter]) => (
        <RollupTable
          key={table}
          language={language}
          title={CHAPTER_TITLES[chapter][language]}
          rows={rows.filter((row) => row.cell.startsWith(table) && (table !== 'T3' || row.cell.endsWith('.total')))}
          consolidated={consolidated}
        />
      ))}
    </>
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
  rows: readonly RollUpCell[];
  consolidated: RollupPageProps['consolidated'];
}

function RollupTable({ language, title, rows, consolidated }: TableProps) {
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
        ...(consolidated
          ? [
              {
                id: 'consolidated',
                label: text.consolidated,
                numeric: true,
                cell: (row: RollUpCell) => told(language, addable(consolidated.report, row.cell)),
              },
              {
                id: 'difference',
                label: text.difference,
                numeric: true,
                cell: (row: RollUpCell) => <Gap language={language} sum={row.sum} printed={addable(consolidated.report, row.cell)} />,
              },
            ]
          : []),
      ]}
    />
  );
}

function Sum({ language, row }: { language: Language; row: RollUpCell }) {
  const text = ANNUAL_REPORT_MESSAGES[language].rollup;
  return (
    <span>
      {told(language, row.sum)}
      {row.blank > 0 ? <span className="figure-note">{text.blankIn(formatNumber(language, row.blank))}</span> : null}
    </span>
  );
}

function Gap({ language, sum, printed }: { language: Language; sum: Decimal | null; printed: Decimal | null }) {
  if (sum === null || printed === null) return '–';
  const gap = subtractDecimals(printed, sum);
  if (gap === '0') return <span className="soft">{ANNUAL_REPORT_MESSAGES[language].rollup.agrees}</span>;
  return <strong className="differs">{signed(language, gap)}</strong>;
}

/** Each difference opens into what the agencies put in. */
function DifferenceList({ language, differences }: { language: Language; differences: readonly Difference[] }) {
  const text = ANNUAL_REPORT_MESSAGES[language].rollup;
  if (differences.length === 0) return null;
  return (
    <section className="differences">
      <h2>{text.differences}</h2>
      <p className="hint">{text.differencesLead}</p>
      {differences.map(({ cell, consolidated, sum, difference, parts }) => (
        <details key={cell} className="difference">
          <summary>
            {cellName(cell, language)} <strong className="differs">{signed(language, difference)}</strong>{' '}
            <span className="soft">{`${told(language, consolidated)} − ${told(language, sum)}`}</span>
          </summary>
          <ul>
            {parts.map((part) => (
              <li key={part.agencyId}>
                {part.agencyName} {told(language, part.value)}
              </li>
            ))}
          </ul>
        </details>
      ))}
    </section>
  );
}

const signed = (language: Language, value: Decimal) =>
  value.startsWith('-') ? `−${formatNumber(language, Number(value.slice(1)))}` : `+${formatNumber(language, Number(value))}`;

function told(language: Language, value: Decimal | CellValue | undefined): string {
  return value === null || value === undefined ? ANNUAL_REPORT_MESSAGES[language].blank : formatNumber(language, Number(value));
}
