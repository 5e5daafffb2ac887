import { renderToStaticMarkup } from 'react-dom/server';
import type { Language } from '../ui/language.ts';
import { escapeHtml } from '../ui/portal/escape.ts';
import { ScrollRegion } from '../ui/portal/table.view.tsx';
import type { Finding, Severity } from './finding.ts';
import { ANNUAL_REPORT_MESSAGES } from './messages.ts';
import type { CellId } from './statutory-tables.ts';
import { displayValue, type LaidOutCell, type LaidOutRow, type LaidOutTable, layoutTables, type TableSource } from './table-layout.ts';

interface TablesProps {
  language: Language;
  report: TableSource;
  /** In the order in which the page lists them: the third is explained at `#finding-3`. */
  findings?: readonly Finding[];
}

/** The three tables as they are printed. Cells that a finding is about lead to their explanation. */
export function StatutoryTables({ language, report, findings = [] }: TablesProps) {
  const marks = findingsByCell(findings);
  let html = '';
  for (const piece of piecesFor(language, report)) html += typeof piece === 'string' ? piece : valueCell(language, report, piece, marks);
  // biome-ignore lint/security/noDangerouslySetInnerHtml: heads come from a rendered view, values are escaped in valueCell
  return <div className="statutory-tables" dangerouslySetInnerHTML={{ __html: html }} />;
}

interface FindingMark {
  count: number;
  first: number;
  severity: Severity;
}

const RANK: Record<Severity, number> = { error: 0, warning: 1, info: 2 };

function findingsByCell(findings: readonly Finding[]): Map<CellId, FindingMark> {
  const marks = new Map<CellId, FindingMark>();
  for (const [index, { cells, severity }] of findings.entries()) {
    for (const cell of cells) {
      const mark = marks.get(cell);
      if (!mark) marks.set(cell, { count: 1, first: index + 1, severity });
      else if (RANK[severity] < RANK[mark.severity]) marks.set(cell, { count: mark.count + 1, first: index + 1, severity });
      else mark.count += 1;
    }
  }
  return marks;
}

/** A place for a value; `opening` is its `<td …` without the closing bracket. */
interface Place {
  opening: string;
  id: CellId;
  own: boolean;
}

type Pieces = readonly (string | Place)[];

/** A few dozen layouts serve all reports: two formats, two languages, and local rows now and then. */
const KNOWN_LAYOUTS = new Map<string, Pieces>();
const MOST_LAYOUTS = 300;

/** Everything but the values is the same in all reports of one layout, and is rendered once. */
function piecesFor(language: Language, report: TableSource): Pieces {
  const key = `${language} ${report.format} ${JSON.stringify(report.formatByTable ?? {})} ${Object.keys(report.cells)} ${Object.keys(report.cellsOwn ?? {})}`;
  const known = KNOWN_LAYOUTS.get(key);
  if (known) return known;
  const pieces = cut(
    renderToStaticMarkup(layoutTables(report).map((table) => <EmptyTable key={table.id} language={language} table={table} />)),
  );
  if (KNOWN_LAYOUTS.size >= MOST_LAYOUTS) KNOWN_LAYOUTS.delete(KNOWN_LAYOUTS.keys().next().value!);
  KNOWN_LAYOUTS.set(key, pieces);
  return pieces;
}

function cut(html: string): Pieces {
  const pieces: (string | Place)[] = [];
  let end = 0;
  for (const match of html.matchAll(/(<td [^>]*?) data-cell="([^"]+?)(-own)?"><\/td>/g)) {
    pieces.push(html.slice(end, match.index), { opening: match[1]!, id: match[2]!, own: match[3] !== undefined });
    end = match.index + match[0].length;
  }
  return [...pieces, html.slice(end)];
}

function valueCell(language: Language, report: TableSource, { opening, id, own }: Place, marks: Map<CellId, FindingMark>): string {
  const text = ANNUAL_REPORT_MESSAGES[language];
  const shown = displayValue(report, id, own);
  const content = shown === '' ? `<span class="hidden">${text.blank}</span>` : escapeHtml(shown);
  const mark = own ? undefined : marks.get(id);
  if (!mark) return `${opening}>${content}</td>`;
  const words = text.cellFindings(mark.count, text.severities[mark.severity]);
  return `${opening} class="found found-${mark.severity}"><a href="#finding-${mark.first}">${content}<span class="hidden">${words}</span></a></td>`;
}

function EmptyTable({ language, table }: { language: Language; table: LaidOutTable }) {
  const title = table.title[language];
  const headers = headersOf(table);
  const row = (line: LaidOutRow, index: number) => (
    <tr key={index}>
      {line.cells.map((cell) =>
        cell.cellId ? (
          <ValuePlace key={cell.column} cell={cell} headers={headers.get(cell)} />
        ) : (
          <HeadCell key={cell.column} id={headId(table, index, cell)} language={language} cell={cell} />
        ),
      )}
    </tr>
  );
  return (
    <ScrollRegion label={title}>
      <table className={`statutory statutory-${table.id.toLowerCase()}`} id={table.id}>
        <caption>{title}</caption>
        {table.head.length > 0 ? <thead>{table.head.map(row)}</thead> : null}
        {groupsOf(table.body).map(({ from, rows }) => (
          <tbody key={from}>{rows.map((line, index) => row(line, table.head.length + from + index))}</tbody>
        ))}
      </table>
    </ScrollRegion>
  );
}

function HeadCell({ id, language, cell }: { id: string; language: Language; cell: LaidOutCell }) {
  const text = cell.text?.[language] ?? '';
  const span = { colSpan: cell.colspan > 1 ? cell.colspan : undefined, rowSpan: cell.rowspan > 1 ? cell.rowspan : undefined };
  if (cell.role === 'note') {
    return (
      <td className="table-note" {...span}>
        {text}
      </td>
    );
  }
  return (
    <th id={id} scope={cell.scope} className={cell.vertical && language === 'zh' ? 'vertical' : undefined} {...span}>
      {text}
    </th>
  );
}

function ValuePlace({ cell, headers }: { cell: LaidOutCell; headers: string | undefined }) {
  const id = cell.own ? `${cell.cellId}-own` : cell.cellId;
  return <td id={id} headers={headers} colSpan={cell.colspan > 1 ? cell.colspan : undefined} data-cell={id} />;
}

/** Rows that belong together get a body of their own, so that a heading in it reaches no further. */
function groupsOf(body: readonly LaidOutRow[]): { from: number; rows: LaidOutRow[] }[] {
  const groups: { from: number; rows: LaidOutRow[] }[] = [];
  for (const [index, line] of body.entries()) {
    if (index === 0 || line.startsGroup) groups.push({ from: index, rows: [] });
    groups.at(-1)!.rows.push(line);
  }
  return groups;
}

/** The ids of the head cells of each value cell: those above it in its group, and those beside it. */
function headersOf(table: LaidOutTable): Map<LaidOutCell, string> {
  const headers = new Map<LaidOutCell, string>();
  let above: { cell: LaidOutCell; id: string }[] = [];
  let beside: { cell: LaidOutCell; id: string; until: number }[] = [];
  for (const [index, line] of [...table.head, ...table.body].entries()) {
    if (line.startsGroup) above = [];
    beside = beside.filter((label) => label.until > index);
    for (const cell of line.cells) {
      const id = headId(table, index, cell);
      if (cell.role === 'head') above.push({ cell, id });
      if (cell.role === 'label') beside.push({ cell, id, until: index + cell.rowspan });
      if (cell.role === 'value') {
        const heads = above.filter((head) => overlaps(head.cell, cell));
        headers.set(cell, [...heads, ...beside].map((head) => head.id).join(' '));
      }
    }
  }
  return headers;
}

const headId = (table: LaidOutTable, row: number, cell: LaidOutCell) => `${table.id}-${row}-${cell.column}`;

const overlaps = (a: LaidOutCell, b: LaidOutCell) => a.column < b.column + b.colspan && b.column < a.column + a.colspan;
