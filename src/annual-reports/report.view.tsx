import { type Frame, hrefIn } from '../ui/portal/frame.ts';
import type { Alternate } from '../ui/portal/head.view.tsx';
import { type Download, DownloadList } from '../ui/portal/list.view.tsx';
import { KeyFigures, Notice, PageContents } from '../ui/portal/notice.view.tsx';
import { PortalPage } from '../ui/portal/page.view.tsx';
import type { Edition } from './edition.ts';
import { inSeverityOrder } from './finding-order.ts';
import { FindingGroups } from './findings.view.tsx';
import { type FindingsRow, FindingsTable } from './findings-map.view.tsx';
import { keyFiguresOf } from './key-figures.ts';
import { ANNUAL_REPORT_MESSAGES, COLUMN_TAGS } from './messages.ts';
import { Narrative } from './narrative.view.tsx';
import type { NarrativePassage } from './narrative-marks.ts';
import { ReadingNotes } from './reading-notes.view.tsx';
import {
  ApplicantsOfYear,
  OutcomesByYear,
  OutcomesOfYear,
  RemediesByYear,
  RequestsByYear,
  type YearOfCells,
} from './report-charts.view.tsx';
import { EditionList, ReportFacts, YearLinks } from './report-head.view.tsx';
import { StatutoryTables } from './statutory-tables.view.tsx';
import { reportPath, type StoredReport } from './stored-report.ts';

export interface ReportPageProps {
  frame: Frame;
  stored: StoredReport;
  /** All editions of this agency and year, the newest first. */
  editions: readonly Edition[];
  /** The reports of this agency in ascending order of years, this one among them. */
  years: readonly YearOfCells[];
  /** Findings of each year by rule, in ascending order of years. */
  findingsByYear: readonly FindingsRow[];
  passages: readonly NarrativePassage[];
  downloads: readonly Download[];
  /** The same report as data: JSON first. */
  alternates: readonly Alternate[];
  /** Without the language prefix. */
  comparePaths: { years: string; agencies: string };
}

/** Number the marks of the passages by `inSeverityOrder(stored.findings)`, as the page numbers the findings. */
export function ReportPage({
  frame,
  stored,
  editions,
  years,
  findingsByYear,
  passages,
  downloads,
  alternates,
  comparePaths,
}: ReportPageProps) {
  const { language } = frame;
  const text = ANNUAL_REPORT_MESSAGES[language];
  const { report } = stored;
  const findings = inSeverityOrder(stored.findings);
  const title = text.reportTitle(stored.agencyName, String(stored.year));
  const previous = years.find(({ year }) => year === stored.year - 1);
  const hasHistory = years.length > 1;
  const chart = { language, agency: stored.agencyName, years };
  return (
    <PortalPage
      frame={frame}
      title={title}
      description={`${title} – ${text.columnDescription}`}
      column={COLUMN_TAGS}
      {...(stored.datedOn ? { article: articleOf(stored, stored.datedOn) } : {})}
      alternates={alternates}
      breadcrumb={[
        { label: text.column, path: '/annual-reports' },
        { label: stored.agencyName, path: agencyPath(stored.agencyId) },
        { label: String(stored.year) },
      ]}
    >
      <h1>{title}</h1>
      {stored.edition.isCurrent ? null : (
        <Notice tone="warning">
          <p>
            {text.report.supersededNotice} <a href={hrefIn(frame, reportPath(stored.agencyId, stored.year))}>{text.report.seeCurrent}</a>
          </p>
        </Notice>
      )}
      <ReportFacts frame={frame} stored={stored} />
      <YearLinks frame={frame} stored={stored} years={years} />
      <PageContents
        label={text.report.sections}
        entries={[
          { id: 'figures', label: text.report.keyFigures },
          { id: 'findings', label: text.findings, count: findings.length },
          { id: 'tables', label: text.tables },
          ...(passages.length > 0 ? [{ id: 'narrative', label: text.narrative }] : []),
          { id: 'downloads', label: text.downloads },
          { id: 'editions', label: text.report.editions },
        ]}
      />
      <h2 id="figures">{text.report.keyFigures}</h2>
      <KeyFigures figures={keyFiguresOf(language, report, previous?.cells)} />
      <div className="columns-two">
        {hasHistory ? <RequestsByYear {...chart} /> : null}
        {hasHistory ? <OutcomesByYear {...chart} /> : null}
        <OutcomesOfYear language={language} cells={report.cells} />
        <ApplicantsOfYear language={language} cells={report.cells} />
        {hasHistory ? <RemediesByYear {...chart} /> : null}
      </div>
      <ul className="link-row">
        {hasHistory ? (
          <li>
            <a href={hrefIn(frame, comparePaths.years)}>{text.report.compareYears}</a>
          </li>
        ) : null}
        <li>
          <a href={hrefIn(frame, comparePaths.agencies)}>{text.report.compareAgencies}</a>
        </li>
      </ul>
      <h2 id="findings">{text.findings}</h2>
      <FindingGroups language={language} findings={findings} cellsShown={new Set(Object.keys(report.cells))} />
      {hasHistory ? (
        <FindingsTable language={language} caption={text.report.findingsByYear} rowHead={text.year} rows={findingsByYear} />
      ) : null}
      <ReadingNotes language={language} notes={report.notes} />
      <h2 id="tables">{text.tables}</h2>
      <StatutoryTables language={language} report={report} findings={findings} />
      {passages.length > 0 ? (
        <>
          <h2 id="narrative">{text.narrative}</h2>
          <Narrative language={language} passages={passages} />
        </>
      ) : null}
      <h2 id="downloads">{text.downloads}</h2>
      <DownloadList language={language} downloads={downloads} />
      <h2 id="editions">{text.report.editions}</h2>
      <EditionList frame={frame} stored={stored} editions={editions} />
    </PortalPage>
  );
}

export function agencyPath(agencyId: string): string {
  return `/annual-reports/${agencyId}`;
}

function articleOf(stored: StoredReport, datedOn: string) {
  return {
    title: ANNUAL_REPORT_MESSAGES.zh.reportTitle(stored.agencyName, String(stored.year)),
    publishedAt: `${datedOn} 00:00`,
    source: stored.agencyName,
  };
}
