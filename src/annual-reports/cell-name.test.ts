import { expect, test } from 'vitest';
import { cellName } from './cell-name.ts';
import { CELLS } from './statutory-tables.ts';

test.each([
  ['T3.other.other.total', '(六)其他处理 3.其他 · 总计'],
  ['T3.other.total', '(六)其他处理 · 总计'],
  ['T3.other.other.org.other', '(六)其他处理 3.其他 · 其他'],
  ['T3.newlyReceived.naturalPerson', '一、本年新收政府信息公开申请数量 · 自然人'],
  ['T2.art20_5.licensing.decisions', '行政许可 · 本年处理决定数量'],
  ['T9.unknown', 'T9.unknown'],
])('%s is called %s', (id, name) => {
  expect(cellName(id, 'zh')).toBe(name);
});

test('no two cells of a table share a name', () => {
  for (const table of ['T2', 'T3', 'T4'] as const) {
    for (const format of ['F2019', 'F2021'] as const) {
      const names = CELLS[table][format].map((cell) => cellName(cell.id, 'en'));
      expect(new Set(names).size).toBe(names.length);
    }
  }
});
