import { formatNumber } from '../ui/numbers.ts';
import { ErrorSummary, FileField, type FormError, TextArea, TextField } from '../ui/portal/form.view.tsx';
import { type Frame, hrefIn } from '../ui/portal/frame.ts';
import { KeyFigures, Notice, PageContents } from '../ui/portal/notice.view.tsx';
import { PortalPage } from '../ui/portal/page.view.tsx';
import type { Finding } from './finding.ts';
import { inSeverityOrder } from './finding-order.ts';
import { FindingCountTags, FindingGroups, ScoreTable } from './findings.view.tsx';
import { ANNUAL_REPORT_MESSAGES, COLUMN_TAGS } from './messages.ts';
import { Narrative } from './narrative.view.tsx';
import type { NarrativePassage } from './narrative-marks.ts';
import type { PublishedReport } from './published-report.ts';
import { ReadingNotes } from './reading-notes.view.tsx';
import type { GroupScore, OverallScore } from './score.ts';
import { StatutoryTables } from './statutory-tables.view.tsx';
import { countFindings } from './stored-report.ts';

export const CHECK_UP_PATH = '/annual-reports/check-up';
export const CHECK_UP_DOWNLOAD_PATH = '/annual-reports/check-up/download';
/** Drag and drop, and progress; the page works without it. */
export const CHECK_UP_SCRIPT = 'check-up.js';

export interface CheckUpForm {
  text?: string;
  year?: string;
  errors: readonly FormError[];
}

/** Fields: `file`, `text`, `year`. */
export function CheckUpPage({ frame, form, fileLimit }: { frame: Frame; form: CheckUpForm; fileLimit: string }) {
  const messages = ANNUAL_REPORT_MESSAGES[frame.language];
  const text = messages.checkUp;
  const errorOf = (field: string) => form.errors.find((error) => error.field === field)?.message;
  return (
    <PortalPage
      frame={frame}
      title={text.title}
      description={text.lead}
      column={COLUMN_TAGS}
      breadcrumb={[{ label: messages.column, path: '/annual-reports' }, { label: text.title }]}
      scripts={[CHECK_UP_SCRIPT]}
    >
      <ErrorSummary language={frame.language} errors={form.errors} />
      <h1>{text.title}</h1>
      <p className="lead">{text.lead}</p>
      <div className="columns-wide-narrow">
        <form
          className="check-up"
          method="post"
          action={hrefIn(frame, CHECK_UP_PATH)}
          encType="multipart/form-data"
          data-drop={text.drop}
          data-sending={text.sending}
          data-reading={text.reading}
        >
          <FileField
            id="file"
            label={text.upload}
            hint={text.uploadHint(fileLimit)}
            error={errorOf('file')}
            accept=".html,.htm,.docx,.pdf,.txt,text/html,text/plain,application/pdf,application/vnd.openxmlformats-officedocument.wordprocessingml.document"
          />
          <p className="or">{text.or}</p>
          <TextArea id="text" label={text.paste} hint={text.pasteHint} error={errorOf('text')} value={form.text} />
          <TextField
            id="year"
            label={text.year}
            hint={text.yearHint}
            error={errorOf('year')}
            value={form.year}
            inputMode="numeric"
            maxLength={4}
          />
          <button type="submit" className="button">
            {text.submit}
          </button>
        </form>
        <div>
          <Notice tone="good">
            <p>{text.privacy}</p>
          </Notice>
          <h2>{text.what}</h2>
          <ul>
            {text.checks.map((check) => (
              <li key={check}>{check}</li>
            ))}
          </ul>
          <p className="hint">{text.example}</p>
        </div>
      </div>
    </PortalPage>
  );
}

export interface CheckUpResult {
  /** The name of the file, or `null` for pasted text. */
  fileName: string | null;
  report: PublishedReport;
  findings: readonly Finding[];
  passages: readonly NarrativePassage[];
  scores: readonly GroupScore[];
  overall?: OverallScore;
  /** What was read, packed; the browser hands it back when a file is wanted, since the server keeps nothing. */
  packed: string;
  milliseconds: number;
}

/** Number the marks of the passages by `inSeverityOrder(findings)`, as the page numbers the findings. */
export function CheckUpResultPage({ frame, result }: { frame: Frame; result: CheckUpResult }) {
  const { language } = frame;
  const messages = ANNUAL_REPORT_MESSAGES[language];
  const text = messages.checkUp;
  const { report, passages, scores } = result;
  const findings = inSeverityOrder(result.findings);
  const cells = Object.keys(report.cells);
  const blank = cells.filter((id) => report.cells[id] === null).length;
  const number = (value: number) => formatNumber(language, value);
  return (
    <PortalPage
      frame={frame}
      title={text.resultTitle}
      column={COLUMN_TAGS}
      breadcrumb={[
        { label: messages.column, path: '/annual-reports' },
        { label: text.title, path: CHECK_UP_PATH },
        { label: text.resultTitle },
      ]}
      noIndex
    >
      <h1>{report.agency && report.year ? messages.reportTitle(report.agency, String(report.year)) : text.resultTitle}</h1>
      <p className="result-line">
        <FindingCountTags language={language} counts={countFindings(findings)} />
        <span className="soft">{result.fileName === null ? text.pasted : text.resultOf(result.fileName)}</span>
        <span className="soft">{text.took(number(Math.max(1, Math.round(result.milliseconds))))}</span>
      </p>
      <PageContents
        label={messages.report.sections}
        entries={[
          { id: 'findings', label: messages.findings, count: findings.length },
          { id: 'tables', label: messages.tables },
          ...(passages.length > 0 ? [{ id: 'narrative', label: messages.narrative }] : []),
          { id: 'downloads', label: messages.downloads },
        ]}
      />
      <h2 className="hidden">{text.recognised}</h2>
      <KeyFigures
        figures={[
          ...(result.overall
            ? [{ label: messages.totalScore, value: number(result.overall.total), note: messages.outOf, href: '#score' }]
            : []),
          { label: messages.agency, value: report.agency ?? messages.notStated },
          {
            label: messages.year,
            value: report.year === null ? messages.notStated : String(report.year),
            note: messages.formats[report.format],
          },
          { label: text.cellsRead, value: number(cells.length), note: `${text.blankCells} ${number(blank)}` },
          { label: messages.publishedOn, value: report.publishedOn ?? report.signedOn ?? messages.notStated },
        ]}
      />
      <ReadingNotes language={language} notes={report.notes} />
      <h2 id="findings">{messages.findings}</h2>
      {findings.length === 0 ? (
        <Notice tone="good">
          <p>{text.clean}</p>
        </Notice>
      ) : (
        <FindingGroups language={language} findings={findings} cellsShown={new Set(cells)} />
      )}
      <h2 id="score">{messages.score}</h2>
      <p className="hint">{messages.scoreLead}</p>
      <ScoreTable language={language} scores={scores} {...(result.overall ? { overall: result.overall } : {})} />
      <h2 id="tables">{messages.tables}</h2>
      <StatutoryTables language={language} report={report} findings={findings} />
      {passages.length > 0 ? (
        <>
          <h2 id="narrative">{messages.narrative}</h2>
          <Narrative language={language} passages={passages} />
        </>
      ) : null}
      <h2 id="downloads">{messages.downloads}</h2>
      <CheckUpDownloads frame={frame} packed={result.packed} />
      <p className="hint">{text.downloadsLead}</p>
      <p>
        <a className="button button-quiet" href={hrefIn(frame, CHECK_UP_PATH)}>
          {text.again}
        </a>
      </p>
    </PortalPage>
  );
}

export const CHECK_UP_FILES = ['xlsx', 'json', 'csv', 'findings-pdf', 'findings-docx'] as const;
export type CheckUpFile = (typeof CHECK_UP_FILES)[number];

/** Fields: `report` (what was read) and `file` (one of `CHECK_UP_FILES`). */
function CheckUpDownloads({ frame, packed }: { frame: Frame; packed: string }) {
  const { files } = ANNUAL_REPORT_MESSAGES[frame.language].checkUp;
  const kinds: Record<CheckUpFile, [format: string, label: string]> = {
    xlsx: ['XLSX', files.tables],
    json: ['JSON', files.cells],
    csv: ['CSV', files.cells],
    'findings-pdf': ['PDF', files.findings],
    'findings-docx': ['DOCX', files.findings],
  };
  return (
    <form className="downloads" method="post" action={hrefIn(frame, CHECK_UP_DOWNLOAD_PATH)}>
      <input type="hidden" name="report" value={packed} />
      {CHECK_UP_FILES.map((file) => (
        <button key={file} type="submit" name="file" value={file}>
          <span className="format">{kinds[file][0]}</span> {kinds[file][1]}
        </button>
      ))}
    </form>
  );
}
