import type { Language } from '../ui/language.ts';
import { formatNumber } from '../ui/numbers.ts';
import type { Frame } from '../ui/portal/frame.ts';
import { Pagination, type Paging } from '../ui/portal/list.view.tsx';
import { Notice } from '../ui/portal/notice.view.tsx';
import { PortalPage } from '../ui/portal/page.view.tsx';
import { ScrollRegion } from '../ui/portal/table.view.tsx';
import type { Severity } from './finding.ts';
import { ANNUAL_REPORT_MESSAGES, COLUMN_TAGS } from './messages.ts';
import { findRule, inRuleOrder, RULE_GROUPS } from './rule-book.ts';
import { YearChooser } from './year-chooser.view.tsx';

export interface RuleCount {
  count: number;
  /** The worst among them. */
  severity: Severity;
}

/** An agency, or a year of one agency. */
export interface FindingsRow {
  id: string;
  label: string;
  /** Leads to the report. */
  href: string;
  byRule: Readonly<Record<string, RuleCount>>;
}

export interface FindingsMapPageProps {
  frame: Frame;
  year: number;
  years: readonly number[];
  rows: readonly FindingsRow[];
  paging: Paging;
  /** The address of a page of the map, in the language of the frame. */
  pageHref: (page: number) => string;
  yearHref: (year: number) => string;
}

export function FindingsMapPage({ frame, year, years, rows, paging, pageHref, yearHref }: FindingsMapPageProps) {
  const { language } = frame;
  const text = ANNUAL_REPORT_MESSAGES[language];
  return (
    <PortalPage
      frame={frame}
      title={`${text.map.title} ${year}`}
      column={COLUMN_TAGS}
      breadcrumb={[{ label: text.column, path: '/annual-reports' }, { label: text.map.title }]}
    >
      <h1>{text.map.title}</h1>
      <p className="lead">{text.map.lead}</p>
      <YearChooser language={language} year={year} years={years} href={yearHref} />
      <FindingsTable language={language} caption={`${text.map.caption} ${year}`} rowHead={text.agency} rows={rows} />
      <Pagination language={language} paging={paging} href={pageHref} />
    </PortalPage>
  );
}

/** Rows against rules. The number tells what the colour tells, and each leads to the findings of the report. */
export function FindingsTable({
  language,
  caption,
  rowHead,
  rows,
}: {
  language: Language;
  caption: string;
  rowHead: string;
  rows: readonly FindingsRow[];
}) {
  const text = ANNUAL_REPORT_MESSAGES[language];
  const rules = rulesIn(rows);
  if (rules.length === 0) return <Notice tone="good">{text.map.none}</Notice>;
  const groups = RULE_GROUPS.map((group) => ({ group, rules: rules.filter((rule) => findRule(rule)?.group === group) })).filter(
    (each) => each.rules.length > 0,
  );
  return (
    <ScrollRegion label={caption}>
      <table className="heat">
        <caption>{caption}</caption>
        <thead>
          <tr>
            <th rowSpan={2} scope="col">
              {rowHead}
            </th>
            {groups.map(({ group, rules: under }) => (
              <th key={group} scope="colgroup" colSpan={under.length}>
                {text.ruleGroups[group]}
              </th>
            ))}
            <th rowSpan={2} scope="col">
              {text.map.total}
            </th>
          </tr>
          <tr>
            {groups.flatMap(({ rules: under }) =>
              under.map((rule) => (
                <th key={rule} scope="col">
                  <abbr title={findRule(rule)?.title[language]}>{rule.replace(/^AR-/, '')}</abbr>
                </th>
              )),
            )}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.id}>
              <th scope="row">
                <a href={row.href}>{row.label}</a>
              </th>
              {groups.flatMap(({ rules: under }) => under.map((rule) => <HeatCell key={rule} language={language} row={row} rule={rule} />))}
              <td>{formatNumber(language, totalOf(row))}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollRegion>
  );
}

function HeatCell({ language, row, rule }: { language: Language; row: FindingsRow; rule: string }) {
  const found = row.byRule[rule];
  if (!found) return <td />;
  return (
    <td className={`found-${found.severity}`}>
      <a href={`${row.href}#findings-${found.severity}`}>
        {formatNumber(language, found.count)}
        <span className="hidden"> {ANNUAL_REPORT_MESSAGES[language].severities[found.severity]}</span>
      </a>
    </td>
  );
}

function rulesIn(rows: readonly FindingsRow[]): string[] {
  return inRuleOrder(rows.flatMap((row) => Object.keys(row.byRule))).filter(findRule);
}

const totalOf = (row: FindingsRow) => Object.values(row.byRule).reduce((sum, { count }) => sum + count, 0);
