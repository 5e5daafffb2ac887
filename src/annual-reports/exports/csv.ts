export type CsvField = string | number | null;

/** Spreadsheet programs take a file without it for GBK, or whatever the machine is set to. */
export const BYTE_ORDER_MARK = '\uFEFF';

/** RFC 4180. Written out here because a bulk export has fifty million lines, and this is ten times as fast as the library. */
export function csvLines(rows: CsvField[][]): string {
  let lines = '';
  for (const row of rows) {
    for (let index = 0; index < row.length; index++) {
      const field = row[index]!;
      if (index > 0) lines += ',';
      if (typeof field === 'string') lines += quoted(withoutFormula(field));
      else if (field !== null) lines += field;
    }
    lines += '\r\n';
  }
  return lines;
}

const quoted = (text: string) => (/[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);

const STARTS_A_FORMULA = /^[\s\p{Cc}]*[=+\-@\uFF1D\uFF0B\uFF0D\uFF20]/u;
const SIGNED_NUMBER = /^[+-]?\d+(\.\d+)?$/;

/** Text from outside that a spreadsheet would run is marked as text with an apostrophe; "+2" stays as printed. */
export function withoutFormula(text: string): string {
  return STARTS_A_FORMULA.test(text) && !SIGNED_NUMBER.test(text) ? `'${text}` : text;
}
