import type { Language } from '../../ui/language.ts';
import type { Label, TableId } from '../statutory-tables.ts';
import { displayValue, type LaidOutCell, type LaidOutRow, type LaidOutTable, type TableSource } from '../table-layout.ts';
import { fitTable, type MeasuredCell, needsTurning, type TableFit } from './table-fit.ts';

/** A table ready for paper: every text resolved, with the type size and the page that it fits on. */
export interface PrintedTable extends TableFit {
  id: TableId;
  /** Relative column widths. */
  widths: number[];
  head: PrintedTableCell[][];
  body: PrintedTableCell[][];
}

export interface PrintedTableCell extends MeasuredCell {
  align: 'left' | 'center';
}

export function printedTable(report: TableSource, table: LaidOutTable, language: Language): PrintedTable {
  const print = (rows: LaidOutRow[]) => rows.map((row) => row.cells.map((cell) => printedTableCell(report, table, cell, language)));
  const [head, body] = [print(table.head), print(table.body)];
  const { id, widths } = table;
  return { id, widths, head, body, ...fitTable(id, [...head, ...body], widths, language) };
}

function printedTableCell(report: TableSource, table: LaidOutTable, cell: LaidOutCell, language: Language): PrintedTableCell {
  const { role, column, rowspan, colspan, cellId, own } = cell;
  const text = cellId ? displayValue(report, cellId, own) : labelText(cell.text, language);
  const align = role === 'note' || (role === 'label' && rowspan === 1) ? 'left' : 'center';
  const measured = { role, text, column, rowspan, colspan, vertical: cell.vertical ?? false };
  const vertical = measured.vertical || (language === 'en' && needsTurning(measured, table.widths, table.id));
  return { ...measured, vertical, align };
}

function labelText(label: Label | undefined, language: Language): string {
  if (!label) return '';
  return language === 'zh' ? officialPunctuation(label.zh) : label.en;
}

const FULL_WIDTH: Record<string, string> = { '(': '（', ')': '）', ',': '，', ':': '：', ';': '；' };

/** The marks of Chinese print; the schema keeps labels in half width, as most sites print them. */
export function officialPunctuation(text: string): string {
  return text.replace(/[(),:;]/g, (mark) => FULL_WIDTH[mark]!);
}
