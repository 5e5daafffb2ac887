import { formatNumber } from '../ui/numbers.ts';
import { type Frame, hrefIn } from '../ui/portal/frame.ts';
import type { Edition } from './edition.ts';
import { FindingCountTags } from './findings.view.tsx';
import { ANNUAL_REPORT_MESSAGES } from './messages.ts';
import type { YearOfCells } from './report-charts.view.tsx';
import { reportPath, type StoredReport } from './stored-report.ts';

export function ReportFacts({ frame, stored }: { frame: Frame; stored: StoredReport }) {
  const text = ANNUAL_REPORT_MESSAGES[frame.language];
  const facts: [string, string][] = [
    [text.publishedOn, stored.report.publishedOn ?? text.notStated],
    ...(stored.report.signedOn ? [[text.signedOn, stored.report.signedOn] as [string, string]] : []),
    [text.kind, text.kinds[stored.agencyKind]],
    [text.format, text.formats[stored.format]],
  ];
  return (
    <dl className="facts">
      {facts.map(([name, value]) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd>{value}</dd>
        </div>
      ))}
      <div>
        <dt>{text.findings}</dt>
        <dd>
          <FindingCountTags language={frame.language} counts={stored.counts} />
        </dd>
      </div>
    </dl>
  );
}

export function YearLinks({ frame, stored, years }: { frame: Frame; stored: StoredReport; years: readonly YearOfCells[] }) {
  const text = ANNUAL_REPORT_MESSAGES[frame.language].report;
  if (years.length < 2) return null;
  return (
    <nav className="years" aria-label={text.otherYears}>
      <ul>
        {years.map(({ year }) => (
          <li key={year}>
            <a href={hrefIn(frame, reportPath(stored.agencyId, year))} aria-current={year === stored.year ? 'page' : undefined}>
              {year}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}

export function EditionList({ frame, stored, editions }: { frame: Frame; stored: StoredReport; editions: readonly Edition[] }) {
  const text = ANNUAL_REPORT_MESSAGES[frame.language];
  return (
    <ul className="editions">
      {editions.map((edition) => (
        <li key={edition.number}>
          <a href={hrefIn(frame, reportPath(stored.agencyId, stored.year, edition.number))}>
            {text.report.edition(formatNumber(frame.language, edition.number))}
          </a>
          {edition.isCurrent ? ` · ${text.report.current}` : ''}
          {edition.publishedOn ? ` · ${text.publishedOn} ${edition.publishedOn}` : ''}
          {` · ${text.report.imported} ${dayInBeijing(edition.importedAt)}`}
          {edition.number === stored.edition.number ? (
            <span className="hash">
              {text.report.original} {stored.file.name} · {text.report.hash} <span className="code">{stored.file.sha256}</span>
            </span>
          ) : null}
        </li>
      ))}
    </ul>
  );
}

const DAY = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Asia/Shanghai', dateStyle: 'short' });
const dayInBeijing = (instant: Date) => DAY.format(instant);
