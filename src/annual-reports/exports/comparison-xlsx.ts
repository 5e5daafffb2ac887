import ExcelJS from 'exceljs';
import type { Language } from '../../ui/language.ts';
import type { TableId } from '../statutory-tables.ts';
import { columnTitle } from './comparison-csv.ts';
import { type ComparedReport, compareReports } from './comparison-table.ts';
import { addListSheet, figure, number, text } from './sheets.ts';
import { EXPORT_WORDS } from './words.ts';

const TABLES: readonly TableId[] = ['T2', 'T3', 'T4'];

/** Several years or agencies side by side, a sheet for each table; two reports get a column with the difference. */
export async function comparisonXlsx(reports: readonly ComparedReport[], language: Language): Promise<Uint8Array> {
  const words = EXPORT_WORDS[language];
  const workbook = new ExcelJS.Workbook();
  workbook.creator = 'Gongkai';
  workbook.title = words.comparison;
  const rows = compareReports(reports);
  const withDifference = reports.length === 2;
  const columns = [
    { title: words.cell, width: 44 },
    { title: words.item, width: 60 },
    ...reports.map((report) => ({ title: columnTitle(report, language), width: 20 })),
    ...(withDifference ? [{ title: words.difference, width: 14 }] : []),
  ];
  for (const table of TABLES) {
    const lines = rows
      .filter(({ cell }) => cell.table === table)
      .map(({ cell, figures }) => [
        text(cell.id),
        text(cell.label[language]),
        ...figures.map(({ value, printed }) => figure(value, printed)),
        ...(withDifference ? [number(difference(figures.map(({ value }) => value)))] : []),
      ]);
    addListSheet(workbook, words.tables[table], columns, lines);
  }
  return new Uint8Array(await workbook.xlsx.writeBuffer());
}

/** Unknown where either side is blank. Amounts have at most six decimals. */
function difference([from, to]: (number | null)[]): number | null {
  return from == null || to == null ? null : Math.round((to - from) * 1e6) / 1e6;
}
