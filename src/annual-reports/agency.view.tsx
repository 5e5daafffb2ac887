import { type Frame, hrefIn } from '../ui/portal/frame.ts';
import type { Alternate } from '../ui/portal/head.view.tsx';
import { type Download, DownloadList } from '../ui/portal/list.view.tsx';
import { PortalPage } from '../ui/portal/page.view.tsx';
import { DataTable } from '../ui/portal/table.view.tsx';
import { FindingCountTags } from './findings.view.tsx';
import { type FindingsRow, FindingsTable } from './findings-map.view.tsx';
import { ANNUAL_REPORT_MESSAGES, COLUMN_TAGS } from './messages.ts';
import { OutcomesByYear, RemediesByYear, RequestsByYear, type YearOfCells } from './report-charts.view.tsx';
import { type ReportEntry, reportPath } from './stored-report.ts';

export interface AgencyReportsPageProps {
  frame: Frame;
  agency: { id: string; name: string; formerNames: readonly string[] };
  /** The current edition of each year, the latest first. */
  entries: readonly ReportEntry[];
  /** In ascending order. */
  years: readonly YearOfCells[];
  findingsByYear: readonly FindingsRow[];
  downloads: readonly Download[];
  alternates: readonly Alternate[];
}

/** All annual reports of one agency. */
export function AgencyReportsPage({ frame, agency, entries, years, findingsByYear, downloads, alternates }: AgencyReportsPageProps) {
  const { language } = frame;
  const text = ANNUAL_REPORT_MESSAGES[language];
  const title = text.agencyPage.title(agency.name);
  const chart = { language, agency: agency.name, years };
  return (
    <PortalPage
      frame={frame}
      title={title}
      column={COLUMN_TAGS}
      alternates={alternates}
      breadcrumb={[{ label: text.column, path: '/annual-reports' }, { label: agency.name }]}
    >
      <h1>{title}</h1>
      {agency.formerNames.length > 0 ? (
        <p className="hint">{text.agencyPage.formerly(agency.formerNames.join(language === 'zh' ? '、' : ', '))}</p>
      ) : null}
      <DataTable
        caption={title}
        captionHidden
        rows={entries}
        rowId={(entry) => entry.id}
        columns={[
          {
            id: 'year',
            label: text.year,
            header: true,
            cell: (entry) => <a href={hrefIn(frame, reportPath(entry.agencyId, entry.year))}>{entry.year}</a>,
          },
          { id: 'name', label: text.agencyPage.nameThen, cell: (entry) => entry.agencyName },
          {
            id: 'published',
            label: text.publishedOn,
            numeric: true,
            cell: (entry) => entry.datedOn ?? <span className="soft">{text.notStated}</span>,
          },
          { id: 'findings', label: text.findings, cell: (entry) => <FindingCountTags language={language} counts={entry.counts} /> },
        ]}
      />
      {years.length > 1 ? (
        <>
          <h2>{text.report.charts}</h2>
          <div className="columns-two">
            <RequestsByYear {...chart} />
            <OutcomesByYear {...chart} />
            <RemediesByYear {...chart} />
          </div>
        </>
      ) : null}
      <h2>{text.findings}</h2>
      <FindingsTable language={language} caption={text.report.findingsByYear} rowHead={text.year} rows={findingsByYear} />
      {downloads.length > 0 ? (
        <>
          <h2>{text.downloads}</h2>
          <DownloadList language={language} downloads={downloads} />
        </>
      ) : null}
    </PortalPage>
  );
}
