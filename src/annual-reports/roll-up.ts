import { amountInYuan } from './amount.ts';
import { addDecimals, type Decimal, decimalOf, shiftDecimal, subtractDecimals } from './decimal.ts';
import type { CellValue, PublishedReport } from './published-report.ts';
import { type CellId, formatOfYear } from './statutory-tables.ts';
import { STORED_CELLS } from './stored-cells.ts';

type Tables = Pick<PublishedReport, 'cells' | 'raw'>;

export interface RollUpPart {
  agencyId: string;
  agencyName: string;
  /** `null`: no report of this year has come in. */
  report: Tables | null;
}

export interface RollUpCell {
  cell: CellId;
  /** Exact, of the known numbers; `null` when there is none. The procurement amount in 万元. */
  sum: Decimal | null;
  /** Reports with a number there, and reports that print the cell but leave it blank, or an amount without its unit. */
  known: number;
  blank: number;
}

/** One cell of the consolidated report against the sum of its parts. */
export interface Difference {
  cell: CellId;
  consolidated: Decimal;
  sum: Decimal;
  /** Consolidated less sum. */
  difference: Decimal;
  /** What each part put in, in the order of the parts; those with nothing but 0 are left out. */
  parts: { agencyId: string; agencyName: string; value: Decimal }[];
}

export interface RollUp {
  cells: RollUpCell[];
  reports: number;
  missing: Pick<RollUpPart, 'agencyId' | 'agencyName'>[];
}

const PROCUREMENT_AMOUNT: CellId = 'T2.art20_9.procurement.amount';
const PLACES_OF_WAN = 4;

/** The sum of the reports of a year, cell by cell. A cell that no report prints is left out. */
export function rollUp(parts: readonly RollUpPart[]): RollUp {
  const reports = parts.flatMap(({ report }) => (report ? [report] : []));
  const cells = STORED_CELLS.flatMap(({ id }): RollUpCell[] => {
    const printing = reports.filter(({ cells }) => id in cells);
    if (printing.length === 0) return [];
    const values = printing.map((report) => addable(report, id)).filter((value) => value !== null);
    return [
      { cell: id, sum: values.length > 0 ? addDecimals(values) : null, known: values.length, blank: printing.length - values.length },
    ];
  });
  return { cells, reports: reports.length, missing: parts.filter(({ report }) => report === null) };
}

/**
 * AR-L-01: where the consolidated report differs from the sum of its parts. A cell that is blank in any of them,
 * or a part whose report is missing, leaves nothing to compare.
 */
export function differences(consolidated: Tables, parts: readonly RollUpPart[]): Difference[] {
  if (parts.some(({ report }) => report === null)) return [];
  return rollUp(parts).cells.flatMap(({ cell, sum, blank }): Difference[] => {
    const printed = addable(consolidated, cell);
    if (sum === null || blank > 0 || printed === null) return [];
    const difference = subtractDecimals(printed, sum);
    return difference === '0' ? [] : [{ cell, consolidated: printed, sum, difference, parts: contributions(parts, cell) }];
  });
}

function contributions(parts: readonly RollUpPart[], cell: CellId): Difference['parts'] {
  return parts.flatMap(({ agencyId, agencyName, report }) => {
    const value = report && addable(report, cell);
    return value === null || value === '0' ? [] : [{ agencyId, agencyName, value }];
  });
}

/** The number that goes into a sum; amounts in 万元, whatever unit is printed. */
export function addable({ cells, raw }: Tables, id: CellId): Decimal | null {
  const value: CellValue = cells[id] ?? null;
  if (id === PROCUREMENT_AMOUNT) return inWan(amountInYuan(value, raw[id]));
  return value === null ? null : decimalOf(value);
}

export const inWan = (yuan: Decimal | null): Decimal | null => (yuan === null ? null : shiftDecimal(yuan, -PLACES_OF_WAN));

/** The sums in the shape of a report, to stand beside real ones. Amounts are in 万元 and say so. */
export function totalsAsReport(totals: readonly RollUpCell[], year: number): Pick<PublishedReport, 'format' | 'cells' | 'raw'> {
  const procurement = totals.find(({ cell }) => cell === PROCUREMENT_AMOUNT)?.sum;
  return {
    format: formatOfYear(year),
    cells: Object.fromEntries(totals.map(({ cell, sum }) => [cell, sum === null ? null : Number(sum)])),
    raw: procurement ? { [PROCUREMENT_AMOUNT]: `${procurement}万元` } : {},
  };
}
