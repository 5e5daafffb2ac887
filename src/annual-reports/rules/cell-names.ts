import { CELLS, type CellId, findCell, type TableId } from '../statutory-tables.ts';
import type { Words } from './rule.ts';

const NAMES = new Map<CellId, Words>();
for (const table of Object.values(CELLS)) {
  for (const cells of Object.values(table)) {
    for (const { id, label } of cells) NAMES.set(id, { zh: `「${label.zh}」`, en: `“${label.en}”` });
  }
}

/** The statutory label of a cell, as an officer finds it on the page. */
export function nameOf(id: CellId): Words {
  return NAMES.get(id) ?? { zh: id, en: id };
}

/** The first few cells by name, then how many more there are. */
export function namesOf(ids: readonly CellId[], most = 6): Words {
  const shown = ids.slice(0, most).map(nameOf);
  const rest = ids.length - shown.length;
  return {
    zh: shown.map((name) => name.zh).join('、') + (rest > 0 ? `等 ${ids.length} 格` : ''),
    en: shown.map((name) => name.en).join(', ') + (rest > 0 ? ` and ${rest} more cells` : ''),
  };
}

export const TABLE_IDS: readonly TableId[] = ['T2', 'T3', 'T4'];
export const TABLE_NAMES: Record<TableId, Words> = {
  T2: { zh: '主动公开情况表', en: 'Table 2 (proactive disclosure)' },
  T3: { zh: '申请情况表', en: 'Table 3 (requests)' },
  T4: { zh: '行政复议、行政诉讼情况表', en: 'Table 4 (reconsideration and litigation)' },
};

/** A label without its numbering, for running text: 「予以公开」. */
export function cellLabel(id: CellId): Words {
  return findCell(id)?.label ?? { zh: id, en: id };
}
