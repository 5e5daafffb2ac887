import { SelectField, TextField } from '../ui/portal/form.view.tsx';
import { type Frame, hrefIn, type NavigationEntry, textIn } from '../ui/portal/frame.ts';
import { FilterForm, PageSteps, SortLinks, withQuery } from '../ui/portal/list.view.tsx';
import { Notice } from '../ui/portal/notice.view.tsx';
import { PortalPage } from '../ui/portal/page.view.tsx';
import { DataTable } from '../ui/portal/table.view.tsx';
import { FindingCountTags } from './findings.view.tsx';
import { ANNUAL_REPORT_MESSAGES, COLUMN_TAGS } from './messages.ts';
import { FINDING_FILTERS, REPORT_ORDERS, type ReportFilter, type ReportOrder, type ReportSort, readSort } from './report-list.ts';
import { findRule } from './rule-book.ts';
import { type ReportEntry, reportPath } from './stored-report.ts';

export const REPORT_LIST_PATH = '/annual-reports';

/** What the address says; the page is built from it alone. `after` is where the list goes on. */
export interface ReportListQuery extends Pick<ReportFilter, 'year' | 'kind' | 'findings' | 'name' | 'rule'> {
  sort?: ReportSort;
  after?: string;
}

export interface ReportListPageProps {
  frame: Frame;
  query: ReportListQuery;
  years: readonly number[];
  entries: readonly ReportEntry[];
  /** Where the next page begins; absent on the last one. */
  next?: string;
  /** Where else this collection can be seen: roll-up, map of findings, data. */
  tools: readonly NavigationEntry[];
}

type Direction = 'ascending' | 'descending';
/** The direction that a first click on a key asks for. */
const FIRST_DIRECTION: Record<ReportOrder, Direction> = {
  year: 'descending',
  name: 'ascending',
  published: 'descending',
  errors: 'descending',
};
const DEFAULT_ORDER: ReportOrder = 'year';

export function ReportListPage({ frame, query, years, entries, next, tools }: ReportListPageProps) {
  const { language } = frame;
  const text = ANNUAL_REPORT_MESSAGES[language];
  const path = hrefIn(frame, REPORT_LIST_PATH);
  const { year, kind, findings, name, rule, sort, after } = query;
  const filters = { year, kind, findings, name, rule };
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
      <FilterForm language={language} action={path} keep={{ sort, rule }} {...(isFiltered ? { clearHref: withQuery(path, { sort }) } : {})}>
        <TextField id="name" label={text.list.name} value={name} maxLength={100} />
        <SelectField
          id="year"
          label={text.year}
          value={year === undefined ? '' : String(year)}
          any={text.list.any}
          choices={years.map((each) => ({ value: String(each), label: String(each) }))}
        />
        <SelectField
          id="kind"
          label={text.kind}
          value={kind}
          any={text.list.any}
          choices={Object.entries(text.kinds).map(([value, label]) => ({ value, label }))}
        />
        <SelectField
          id="findings"
          label={text.findings}
          value={findings}
          any={text.list.any}
          choices={FINDING_FILTERS.map((value) => ({ value, label: text.list.withFindings[value] }))}
        />
      </FilterForm>
      <SortLinks
        language={language}
        links={REPORT_ORDERS.map((key) => {
          const current = directionOf(sort, key);
          return {
            label: text.list.sorts[key],
            href: withQuery(path, { ...filters, sort: nextSort(key, current) }),
            ...(current ? { current } : {}),
          };
        })}
      />
      {rule ? <p>{text.list.breaking(rule, findRule(rule)?.title[language] ?? '')}</p> : null}
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
      ) : (
        <Notice>
          <p>{text.list.none}</p>
        </Notice>
      )}
      <PageSteps
        language={language}
        {...(after ? { first: withQuery(path, { ...filters, sort }) } : {})}
        {...(next ? { next: withQuery(path, { ...filters, sort, after: next }) } : {})}
      />
    </PortalPage>
  );
}

function directionOf(sort: ReportSort | undefined, key: ReportOrder): Direction | undefined {
  const { order, reversed } = readSort(sort ?? DEFAULT_ORDER);
  if (order !== key) return undefined;
  return reversed ? opposite(FIRST_DIRECTION[key]) : FIRST_DIRECTION[key];
}

/** A second click turns the order around. */
function nextSort(key: ReportOrder, current: Direction | undefined): ReportSort | undefined {
  if (current === FIRST_DIRECTION[key]) return `-${key}`;
  return key === DEFAULT_ORDER ? undefined : key;
}

const opposite = (direction: Direction): Direction => (direction === 'ascending' ? 'descending' : 'ascending');
