import { type Decimal, decimalOf, shiftDecimal } from './decimal.ts';
import type { CellValue } from './published-report.ts';

/**
 * The procurement amount in yuan. The head of its column prints no unit, so the unit belongs to the value;
 * `null` where the cell is blank or names no unit. Nothing is nothing in every unit.
 */
export function amountInYuan(value: CellValue | undefined, printed: string | undefined): Decimal | null {
  if (value === undefined || value === null) return null;
  const places = placesOf(printed ?? '');
  if (places !== undefined) return shiftDecimal(decimalOf(value), places);
  return value === 0 ? '0' : null;
}

function placesOf(printed: string): number | undefined {
  if (printed.includes('亿')) return 8;
  if (printed.includes('万')) return 4;
  return printed.includes('元') ? 0 : undefined;
}
