import type { PublishedReport } from '../published-report.ts';
import { type CellId, type Format, PROACTIVE_ITEMS } from '../statutory-tables.ts';
import type { Words } from './rule.ts';

/** A row of Table 2 with the ids of its cells by column. */
export interface ProactiveRowIds {
  id: string;
  label: Words;
  cells: Readonly<Record<string, CellId>>;
}

function rowsHaving(format: Format, column: string): readonly ProactiveRowIds[] {
  return PROACTIVE_ITEMS[format].flatMap((item) =>
    item.rows
      .filter((row) => row.columns.some(({ id }) => id === column))
      .map((row) => ({
        id: row.id,
        label: row.label,
        cells: Object.fromEntries(row.columns.map(({ id }) => [id, `T2.${item.id}.${row.id}.${id}`])),
      })),
  );
}

/** 本年新制作 · 本年新公开 · 对外公开总数量 */
export const MADE_ROWS = rowsHaving('F2019', 'publicTotal');
/** 上一年项目数量 · 本年增/减, most with 处理决定数量 */
export const ITEM_ROWS = rowsHaving('F2019', 'change');
/** 本年制发 · 本年废止 · 现行有效 */
export const IN_FORCE_ROWS = rowsHaving('F2021', 'inForce');

export const ADMIN_FEES: CellId = 'T2.art20_8.adminFees.amountWan';
export const PROJECTS: CellId = 'T2.art20_9.procurement.projects';
export const PROCUREMENT_AMOUNT: CellId = 'T2.art20_9.procurement.amount';
export const LICENSING_DECISIONS: CellId = 'T2.art20_5.licensing.decisions';
export const PENALTY_DECISIONS: CellId = 'T2.art20_6.penalty.decisions';
export const COERCION_DECISIONS: CellId = 'T2.art20_6.coercion.decisions';

/** The number of a cell; `NaN` when it is blank or absent, so that nothing is concluded from it. */
export function cellValue(report: PublishedReport, id: CellId | undefined): number {
  return id === undefined ? Number.NaN : (report.cells[id] ?? Number.NaN);
}

/** An amount of money in 万元; `NaN` when the amount or its unit is unknown. */
export function amountInWan(report: PublishedReport, id: CellId): number {
  const value = cellValue(report, id);
  if (value === 0) return 0;
  const unit = moneyUnit(report.raw[id]);
  return unit === 'wan' ? value : unit === 'yi' ? value * 10_000 : unit === 'yuan' ? value / 10_000 : Number.NaN;
}

/** 「万」 alone is 万元. */
export function moneyUnit(raw: string | undefined): 'yuan' | 'wan' | 'yi' | null {
  if (!raw) return null;
  if (raw.includes('亿')) return 'yi';
  if (raw.includes('万')) return 'wan';
  return raw.includes('元') ? 'yuan' : null;
}
