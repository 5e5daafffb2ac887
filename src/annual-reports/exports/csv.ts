import { stringify } from 'csv-stringify/sync';

export type CsvField = string | number | null;

/** Spreadsheet programs take a file without it for GBK, or whatever the machine is set to. */
export const BYTE_ORDER_MARK = '\uFEFF';

export function csvLines(rows: CsvField[][]): string {
  return stringify(
    rows.map((row) => row.map((field) => (typeof field === 'string' ? withoutFormula(field) : field))),
    { record_delimiter: 'windows' },
  );
}

const STARTS_A_FORMULA = /^[\s\p{Cc}]*[=+\-@\uFF1D\uFF0B\uFF0D\uFF20]/u;
const SIGNED_NUMBER = /^[+-]?\d+(\.\d+)?$/;

/** Text from outside that a spreadsheet would run is marked as text with an apostrophe; "+2" stays as printed. */
export function withoutFormula(text: string): string {
  return STARTS_A_FORMULA.test(text) && !SIGNED_NUMBER.test(text) ? `'${text}` : text;
}
