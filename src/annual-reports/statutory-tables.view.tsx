import type { Language } from '../ui/language.ts';
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

/** The three tables as they are printed. Cells that a finding is about lead to its explanation. */
export function StatutoryTables({ language, report, findings = [] }: TablesProps) {
  const byCell = findingsByCell(findings);
  return layoutTables(report).map((table) => (
    <StatutoryTable key={table.id} language={language} report={report} table={table} byCell={byCell} />
  ));
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

interface TableProps {
  language: Language;
  report: TableSource;
  table: LaidOutTable;
  byCell: Map<CellId, FindingMark>;
}

function StatutoryTable({ language, report, table, byCell }: TableProps) {
  const title = table.title[language];
  const headers = headersOf(table);
  const row = (line: LaidOutRow, index: number) => (
    <tr key={index}>
      {line.cells.map((cell) =>
        cell.cellId ? (
          <ValueCell key={cell.column} language={language} report={report} cell={cell} headers={headers.get(cell)} byCell={byCell} />
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

interface ValueProps {
  language: Language;
  report: TableSource;
  cell: LaidOutCell;
  headers?: string;
  byCell: Map<CellId, FindingMark>;
}

function ValueCell({ language, report, cell, headers, byCell }: ValueProps) {
  const text = ANNUAL_REPORT_MESSAGES[language];
  const id = cell.cellId!;
  const shown = displayValue(report, id, cell.own);
  const mark = cell.own ? undefined : byCell.get(id);
  const content = shown === '' ? <span className="hidden">{text.blank}</span> : shown;
  return (
    <td
      id={cell.own ? `${id}-own` : id}
      headers={headers}
      colSpan={cell.colspan > 1 ? cell.colspan : undefined}
      className={mark ? `found found-${mark.severity}` : undefined}
    >
      {mark ? (
        <a href={`#finding-${mark.first}`}>
          {content}
          <span className="hidden">{text.cellFindings(mark.count, text.severities[mark.severity])}</span>
        </a>
      ) : (
        content
      )}
    </td>
  );
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
