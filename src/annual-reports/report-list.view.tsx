import { SelectField, TextField } from '../ui/portal/form.view.tsx';
import { type Frame, hrefIn, type NavigationEntry, textIn } from '../ui/portal/frame.ts';
import { FilterForm, Pagination, type Paging, SortLinks, shownOf, withQuery } from '../ui/portal/list.view.tsx';
import { PortalPage } from '../ui/portal/page.view.tsx';
import { DataTable } from '../ui/portal/table.view.tsx';
import { FindingCountTags } from './findings.view.tsx';
import { ANNUAL_REPORT_MESSAGES, COLUMN_TAGS } from './messages.ts';
import type { AgencyKind } from './published-report.ts';
import { type ReportEntry, reportPath } from './stored-report.ts';

export const REPORT_LIST_PATH = '/annual-reports';
export const SORT_KEYS = ['year', 'name', 'published', 'errors'] as const;
export type SortKey = (typeof SORT_KEYS)[number];
export const SEVERITY_FILTERS = ['error', 'warning', 'clean'] as const;

/** What the address says; every value is optional, and the page is built from it alone. */
export interface ReportListQuery {
  year?: number;
  kind?: AgencyKind;
  severity?: (typeof SEVERITY_FILTERS)[number];
  name?: string;
  /** A key, with a minus before it for the opposite of its first direction. */
  sort?: SortKey | `-${SortKey}`;
  page?: number;
}

export interface ReportListPageProps {
  frame: Frame;
  query: ReportListQuery;
  years: readonly number[];
  entries: readonly ReportEntry[];
  paging: Paging;
  /** Where else this collection can be seen: roll-up, map of findings, data. */
  tools: readonly NavigationEntry[];
}

/** The direction that a first click on a key asks for. */
const FIRST_DIRECTION: Record<SortKey, 'ascending' | 'descending'> = {
  year: 'descending',
  name: 'ascending',
  published: 'descending',
  errors: 'descending',
};
const DEFAULT_SORT: SortKey = 'year';

export function ReportListPage({ frame, query, years, entries, paging, tools }: ReportListPageProps) {
  const { language } = frame;
  const text = ANNUAL_REPORT_MESSAGES[language];
  const path = hrefIn(frame, REPORT_LIST_PATH);
  const { year, kind, severity, name, sort } = query;
  const filters = { year, kind, severity, name };
  const isFiltered = Object.values(filters).some((value) => value !== undefined);
  return (
    <PortalPage
      frame={frame}
      title={text.column}
      description={text.columnDescription}
      column={COLUMN_TAGS}
      breadcrumb={[{ label: text.column }]}
    >
      <h1>{text.column}</h1>
      <p className="lead">{text.list.lead}</p>
      <nav aria-label={text.list.tools}>
        <ul className="link-row">
          {tools.map((tool) => (
            <li key={tool.path}>
              <a href={hrefIn(frame, tool.path)}>{textIn(frame, tool.label)}</a>
            </li>
          ))}
        </ul>
      </nav>
      <FilterForm language={language} action={path} keep={{ sort }} {...(isFiltered ? { clearHref: withQuery(path, { sort }) } : {})}>
        <TextField id="name" label={text.list.name} value={name} maxLength={100} />
        <SelectField
          id="year"
          label={text.year}
          value={year === undefined ? '' : String(year)}
          any={text.list.anySeverity}
          choices={years.map((each) => ({ value: String(each), label: String(each) }))}
        />
        <SelectField
          id="kind"
          label={text.kind}
          value={kind}
          any={text.list.anySeverity}
          choices={Object.entries(text.kinds).map(([value, label]) => ({ value, label }))}
        />
        <SelectField
          id="severity"
          label={text.findings}
          value={severity}
          any={text.list.anySeverity}
          choices={SEVERITY_FILTERS.map((value) => ({ value, label: text.list.withSeverity[value] }))}
        />
      </FilterForm>
      <SortLinks
        language={language}
        links={SORT_KEYS.map((key) => {
          const current = directionOf(sort, key);
          return {
            label: text.list.sorts[key],
            href: withQuery(path, { ...filters, sort: nextSort(key, current) }),
            ...(current ? { current } : {}),
          };
        })}
      />
      <p className="hint" role="status">
        {shownOf(language, paging)}
      </p>
      {entries.length > 0 ? (
        <DataTable
          caption={text.column}
          captionHidden
          rows={entries}
          rowId={(entry) => entry.id}
          columns={[
            {
              id: 'name',
              label: text.agency,
              header: true,
              cell: (entry) => <a href={hrefIn(frame, reportPath(entry.agencyId, entry.year))}>{entry.agencyName}</a>,
            },
            { id: 'year', label: text.year, numeric: true, cell: (entry) => entry.year },
            { id: 'kind', label: text.kind, cell: (entry) => text.kinds[entry.agencyKind] },
            {
              id: 'published',
              label: text.publishedOn,
              numeric: true,
              cell: (entry) => entry.datedOn ?? <span className="soft">{text.notStated}</span>,
            },
            { id: 'findings', label: text.findings, cell: (entry) => <FindingCountTags language={language} counts={entry.counts} /> },
          ]}
        />
      ) : null}
      <Pagination
        language={language}
        paging={paging}
        href={(page) => withQuery(path, { ...filters, sort, page: page === 1 ? undefined : page })}
      />
    </PortalPage>
  );
}

function directionOf(sort: ReportListQuery['sort'], key: SortKey): 'ascending' | 'descending' | undefined {
  const wanted = sort ?? DEFAULT_SORT;
  if (wanted === key) return FIRST_DIRECTION[key];
  return wanted === `-${key}` ? opposite(FIRST_DIRECTION[key]) : undefined;
}

/** A second click turns the order around. */
function nextSort(key: SortKey, current: 'ascending' | 'descending' | undefined): string | undefined {
  if (current === FIRST_DIRECTION[key]) return `-${key}`;
  return key === DEFAULT_SORT ? undefined : key;
}

const opposite = (direction: 'ascending' | 'descending') => (direction === 'ascending' ? 'descending' : 'ascending');
