import type ExcelJS from 'exceljs';
import { printableText } from '../../documents/index.ts';
import type { CellValue } from '../published-report.ts';

/** Paper size 9 of the file format. */
export const A4 = 9;

const THIN: Partial<ExcelJS.Border> = { style: 'thin', color: { argb: 'FF555555' } };
export const BORDER: Partial<ExcelJS.Borders> = { top: THIN, left: THIN, bottom: THIN, right: THIN };
const HEAD_FILL: ExcelJS.Fill = { type: 'pattern', pattern: 'solid', fgColor: { argb: 'FFE8EEF5' } };

/** The longest text that a cell of a workbook may hold. */
const LONGEST_TEXT = 32_767;

/** Text for a cell: never a formula, since it is stored as a string; "_x0041_" stays as it is instead of becoming A. */
export function sheetText(text: string): string {
  return printableText(text)
    .replace(/_(?=x[0-9A-Fa-f]{4}_)/g, '_x005F_')
    .slice(0, LONGEST_TEXT);
}

/** A figure as a number wherever it is printed as one; "+2" is the number 2 shown with its sign, "2.2万元" is text. */
export function setFigure(cell: ExcelJS.Cell, value: CellValue, printed: string): void {
  if (printed === '') return;
  const signed = /^\+\d+$/.test(printed);
  if (value !== null && (signed || printed === String(value))) {
    cell.value = value;
    if (signed) cell.numFmt = '+0;-0;0';
  } else {
    cell.value = sheetText(printed);
  }
}

export function styleHead(cell: ExcelJS.Cell): void {
  cell.font = { bold: true };
  cell.fill = HEAD_FILL;
  cell.border = BORDER;
  cell.alignment = { vertical: 'middle', horizontal: 'center', wrapText: true };
}

/** A plain list: a head row that stays in sight and can be filtered, and text that wraps in wide columns. */
export function addListSheet(
  workbook: ExcelJS.Workbook,
  name: string,
  columns: { title: string; width: number }[],
  rows: ((cell: ExcelJS.Cell) => void)[][],
): void {
  const sheet = workbook.addWorksheet(sheetName(name), {
    views: [{ state: 'frozen', ySplit: 1 }],
    pageSetup: { paperSize: A4, orientation: 'landscape', fitToPage: true, fitToWidth: 1, fitToHeight: 0, printTitlesRow: '1:1' },
  });
  for (const [index, { title, width }] of columns.entries()) {
    sheet.getColumn(index + 1).width = width;
    const cell = sheet.getCell(1, index + 1);
    cell.value = sheetText(title);
    styleHead(cell);
  }
  for (const [row, setters] of rows.entries()) {
    for (const [column, set] of setters.entries()) {
      const cell = sheet.getCell(row + 2, column + 1);
      cell.alignment = { vertical: 'top', wrapText: columns[column]!.width > 30 };
      set(cell);
    }
  }
  sheet.autoFilter = { from: { row: 1, column: 1 }, to: { row: rows.length + 1, column: columns.length } };
}

export const text = (value: string) => (cell: ExcelJS.Cell) => {
  if (value !== '') cell.value = sheetText(value);
};
export const number = (value: number | null) => (cell: ExcelJS.Cell) => {
  if (value !== null) cell.value = value;
};
export const figure = (value: CellValue, printed: string) => (cell: ExcelJS.Cell) => setFigure(cell, value, printed);

/** Names of sheets are at most 31 characters, without the signs of references. */
export function sheetName(name: string): string {
  return printableText(name)
    .replace(/[\\/?*[\]:']/g, ' ')
    .slice(0, 31);
}
