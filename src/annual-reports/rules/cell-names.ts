import { CELLS, type CellId, type Format, findCell, type Label, type TableId } from '../statutory-tables.ts';

/** Three columns are called otherwise in the two forms (处理决定数量, 本年处理决定数量). */
const LABELS: Record<Format, ReadonlyMap<CellId, Label>> = { F2019: labelsOf('F2019'), F2021: labelsOf('F2021') };

function labelsOf(format: Format): ReadonlyMap<CellId, Label> {
  return new Map(Object.values(CELLS).flatMap((table) => table[format].map(({ id, label }) => [id, label])));
}

/** The statutory label of a cell, as an officer finds it on the page. */
export function cellLabel(id: CellId, format: Format = 'F2021'): Label {
  return LABELS[format].get(id) ?? findCell(id)?.label ?? { zh: id, en: id };
}

/** The label in quotation marks. */
export function nameOf(id: CellId, format?: Format): Label {
  const { zh, en } = cellLabel(id, format);
  return { zh: `「${zh}」`, en: `“${en}”` };
}

/** The first few cells by name, then how many more there are. */
export function namesOf(ids: readonly CellId[], format?: Format, most = 6): Label {
  const shown = ids.slice(0, most).map((id) => nameOf(id, format));
  const rest = ids.length - shown.length;
  return {
    zh: shown.map((name) => name.zh).join('、') + (rest > 0 ? `等 ${ids.length} 格` : ''),
    en: shown.map((name) => name.en).join(', ') + (rest > 0 ? ` and ${rest} more cells` : ''),
  };
}

export const TABLE_IDS: readonly TableId[] = ['T2', 'T3', 'T4'];
export const TABLE_NAMES: Record<TableId, Label> = {
  T2: { zh: '主动公开情况表', en: 'Table 2 (proactive disclosure)' },
  T3: { zh: '申请情况表', en: 'Table 3 (requests)' },
  T4: { zh: '行政复议、行政诉讼情况表', en: 'Table 4 (reconsideration and litigation)' },
};
