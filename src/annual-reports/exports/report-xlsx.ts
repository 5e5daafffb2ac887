import ExcelJS from 'exceljs';
import type { Language } from '../../ui/language.ts';
import type { Finding } from '../finding.ts';
import type { PublishedReport } from '../published-report.ts';
import { displayValue, type LaidOutCell, type LaidOutTable, layoutTables } from '../table-layout.ts';
import { listPrintedCells } from './printed-cells.ts';
import { officialPunctuation } from './printed-table.ts';
import { formatDay } from './report-document.ts';
import { A4, addListSheet, BORDER, figure, number, setFigure, sheetName, sheetText, styleHead, text } from './sheets.ts';
import { textWidth } from './table-fit.ts';
import { EXPORT_WORDS } from './words.ts';

/** A sheet for each table as it is printed, then all cells with their ids, the findings, and what one should know. */
export async function reportXlsx(report: PublishedReport, findings: readonly Finding[], language: Language): Promise<Uint8Array> {
  const workbook = new ExcelJS.Workbook();
  workbook.creator = 'Gongkai';
  workbook.title = `${report.agency ?? EXPORT_WORDS[language].unknownAgency} ${report.year ?? ''}`.trim();
  for (const table of layoutTables(report)) addTableSheet(workbook, report, table, language);
  addCellsSheet(workbook, report, language);
  addFindingsSheet(workbook, findings, language);
  addNotesSheet(workbook, report, language);
  return new Uint8Array(await workbook.xlsx.writeBuffer());
}

/** In points. */
const LINE_HEIGHT = 16;
/** Width of a whole table, in the characters that a workbook counts columns by. */
const TABLE_WIDTH = 130;

function addTableSheet(workbook: ExcelJS.Workbook, report: PublishedReport, table: LaidOutTable, language: Language): void {
  const sheet = workbook.addWorksheet(sheetName(table.title[language]), {
    pageSetup: {
      paperSize: A4,
      orientation: table.columnCount > 9 ? 'landscape' : 'portrait',
      fitToPage: true,
      fitToWidth: 1,
      fitToHeight: 0,
    },
    views: [{ state: 'frozen', ySplit: table.head.length + 1 }],
  });
  const unit = TABLE_WIDTH / table.widths.reduce((sum, width) => sum + width, 0);
  const widths = table.widths.map((width) => Math.max(5, width * unit));
  for (const [index, width] of widths.entries()) sheet.getColumn(index + 1).width = width;
  sheet.mergeCells(1, 1, 1, table.columnCount);
  sheet.getCell(1, 1).value = sheetText(`${workbook.title} ${table.title[language]}`);
  sheet.getCell(1, 1).font = { bold: true, size: 14 };
  for (const [row, { cells }] of [...table.head, ...table.body].entries()) {
    for (const cell of cells) setTableCell(sheet, report, cell, row + 2, language);
    sheet.getRow(row + 2).height = LINE_HEIGHT * Math.max(1, ...cells.map((cell) => linesOf(cell, widths, language)));
  }
}

/** Programs do not make room for wrapped text in merged cells. A column counts digits, two for a Chinese character. */
function linesOf({ text: label, rowspan, column, colspan }: LaidOutCell, widths: number[], language: Language): number {
  if (!label || rowspan > 1) return 1;
  const width = widths.slice(column, column + colspan).reduce((sum, each) => sum + each, 0);
  return Math.ceil((textWidth(label[language]) * 2 + 1) / width);
}

function setTableCell(sheet: ExcelJS.Worksheet, report: PublishedReport, laidOut: LaidOutCell, row: number, language: Language): void {
  const { column, rowspan, colspan, cellId, own, role, vertical } = laidOut;
  if (rowspan > 1 || colspan > 1) sheet.mergeCells(row, column + 1, row + rowspan - 1, column + colspan);
  for (let y = row; y < row + rowspan; y++) for (let x = column + 1; x <= column + colspan; x++) sheet.getCell(y, x).border = BORDER;
  const cell = sheet.getCell(row, column + 1);
  const left = role === 'note' || (role === 'label' && rowspan === 1);
  cell.alignment = { vertical: 'middle', horizontal: left ? 'left' : 'center', wrapText: true };
  if (cellId) {
    setFigure(cell, (own ? report.cellsOwn : report.cells)?.[cellId] ?? null, displayValue(report, cellId, own));
    return;
  }
  if (role === 'head') styleHead(cell);
  const label = laidOut.text?.[language] ?? '';
  cell.value = sheetText(language === 'zh' ? officialPunctuation(label) : label);
  if (vertical) cell.alignment = { ...cell.alignment, textRotation: language === 'zh' ? 'vertical' : 90 };
}

function addCellsSheet(workbook: ExcelJS.Workbook, report: PublishedReport, language: Language): void {
  const words = EXPORT_WORDS[language];
  addListSheet(
    workbook,
    words.cellsSheet,
    [
      { title: words.cell, width: 44 },
      { title: words.item, width: 60 },
      { title: words.level, width: 20 },
      { title: words.value, width: 14 },
      { title: words.printed, width: 16 },
      { title: words.unit, width: 12 },
    ],
    listPrintedCells(report).map(({ cell, value, printed, unit, level }) => [
      text(cell.id),
      text(cell.label[language]),
      text(level?.[language] ?? ''),
      number(value),
      figure(value, printed),
      text(unit[language]),
    ]),
  );
}

function addFindingsSheet(workbook: ExcelJS.Workbook, findings: readonly Finding[], language: Language): void {
  const words = EXPORT_WORDS[language];
  addListSheet(
    workbook,
    words.findingsSheet,
    [
      { title: words.rule, width: 12 },
      { title: words.severity, width: 10 },
      { title: words.cells, width: 44 },
      { title: words.message, width: 80 },
      { title: words.evidence, width: 60 },
    ],
    findings.map(({ rule, severity, cells, message, evidence }) => [
      text(rule),
      text(words.severities[severity]),
      text(cells.join('\n')),
      text(message[language]),
      text(evidence ?? ''),
    ]),
  );
}

function addNotesSheet(workbook: ExcelJS.Workbook, report: PublishedReport, language: Language): void {
  const words = EXPORT_WORDS[language];
  const facts: [string, string][] = [
    [words.agency, report.agency ?? words.unknownAgency],
    [words.year, report.year === null ? '' : String(report.year)],
    [
      words.format,
      [report.format, ...Object.entries(report.formatByTable ?? {}).map(([table, format]) => `${table}: ${format}`)].join(', '),
    ],
    [words.publishedOn, report.publishedOn ? formatDay(report.publishedOn, language) : ''],
    ...words.aboutData.map((line): [string, string] => ['', line]),
    ...report.notes.map((note): [string, string] => [words.readingNote, language === 'zh' ? note.message : note.messageEn]),
  ];
  const sheet = workbook.addWorksheet(sheetName(words.notesSheet));
  sheet.getColumn(1).width = 16;
  sheet.getColumn(2).width = 100;
  for (const [index, [name, fact]] of facts.entries()) {
    sheet.getCell(index + 1, 1).value = sheetText(name);
    sheet.getCell(index + 1, 2).value = sheetText(fact);
    sheet.getCell(index + 1, 2).alignment = { wrapText: true, vertical: 'top' };
  }
}
