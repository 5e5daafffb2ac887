import { describe, expect, test } from 'vitest';
import { APPLICANT_COLUMNS, CELLS, type CellId, type Format, REQUEST_ROWS, type TableId } from './statutory-tables.ts';
import { displayValue, findCellPosition, type LaidOutRow, layoutTables, type TableSource } from './table-layout.ts';

const TABLES: TableId[] = ['T2', 'T3', 'T4'];

function aSource(
  format: Format,
  options: { local?: boolean; split?: boolean; formatByTable?: TableSource['formatByTable'] } = {},
): TableSource {
  const cells: Record<CellId, number> = {};
  for (const table of TABLES) {
    for (const cell of CELLS[table][options.formatByTable?.[table] ?? format]) if (!cell.local || options.local) cells[cell.id] = 1;
  }
  return {
    format,
    cells,
    raw: {},
    ...(options.split ? { cellsOwn: { ...cells } } : {}),
    ...(options.formatByTable ? { formatByTable: options.formatByTable } : {}),
  };
}

/** Every slot of a table is covered by exactly one cell. */
function coverage(rows: LaidOutRow[], columnCount: number): number[][] {
  const slots = rows.map(() => Array<number>(columnCount).fill(0));
  for (const [rowIndex, row] of rows.entries()) {
    for (const cell of row.cells) {
      for (let y = rowIndex; y < rowIndex + cell.rowspan; y += 1) {
        for (let x = cell.column; x < cell.column + cell.colspan; x += 1) slots[y]![x]! += 1;
      }
    }
  }
  return slots;
}

const texts = (rows: LaidOutRow[]) => rows.map((row) => row.cells.map((cell) => cell.text?.zh ?? cell.cellId));

describe('layout of the statutory tables', () => {
  const sources: [string, TableSource][] = [
    ['F2019', aSource('F2019')],
    ['F2021', aSource('F2021')],
    ['F2019 with the local row', aSource('F2019', { local: true })],
    ['F2019 in two levels', aSource('F2019', { local: true, split: true })],
    ['F2021 in two levels', aSource('F2021', { split: true })],
    ['F2021 with the requests in F2019', aSource('F2021', { formatByTable: { T3: 'F2019' } })],
  ];

  test.each(sources)('%s: every slot is covered once and every cell printed once', (_, source) => {
    const tables = layoutTables(source);
    expect(tables.map((table) => table.id)).toEqual(TABLES);
    const printed: string[] = [];
    for (const table of tables) {
      expect(table.widths).toHaveLength(table.columnCount);
      for (const part of [table.head, table.body]) {
        for (const row of coverage(part, table.columnCount)) expect(row).toEqual(Array(table.columnCount).fill(1));
      }
      for (const cell of table.body.flatMap((row) => row.cells)) {
        if (cell.cellId) printed.push(`${cell.cellId}${cell.own ? '*' : ''}`);
      }
    }
    const expected = [...Object.keys(source.cells), ...Object.keys(source.cellsOwn ?? {}).map((id) => `${id}*`)];
    expect(printed.sort()).toEqual(expected.sort());
  });

  test('Table 2 stands under its group headings, the last column taking the rest of the width', () => {
    const [table] = layoutTables(aSource('F2021'));
    expect(texts(table!.body).slice(0, 6)).toEqual([
      ['第二十条第(一)项'],
      ['信息内容', '本年制发件数', '本年废止件数', '现行有效件数'],
      ['规章', 'T2.art20_1.rules.issued', 'T2.art20_1.rules.repealed', 'T2.art20_1.rules.inForce'],
      ['行政规范性文件', 'T2.art20_1.normativeDocs.issued', 'T2.art20_1.normativeDocs.repealed', 'T2.art20_1.normativeDocs.inForce'],
      ['第二十条第(五)项'],
      ['信息内容', '本年处理决定数量'],
    ]);
    expect(table!.body[5]!.cells[1]!.colspan).toBe(3);
    expect(table!.body.filter((row) => row.startsGroup)).toHaveLength(4);
  });

  test('the two columns of 收费 and 采购 fill three', () => {
    const [table] = layoutTables(aSource('F2019'));
    const spans = table!.body.find((row) => row.cells[0]!.text?.zh === '政府集中采购')!.cells.map((cell) => cell.colspan);
    expect(spans).toEqual([1, 1, 2]);
  });

  test('Table 3 has its caption, the applicants and the spans of the year’s results', () => {
    const table = layoutTables(aSource('F2021'))[1]!;
    expect(table.head[0]!.cells.map((cell) => [cell.role, cell.rowspan, cell.colspan])).toEqual([
      ['note', 3, 3],
      ['head', 1, 7],
    ]);
    expect(texts(table.head)[1]).toEqual(['自然人', '法人或其他组织', '总计']);
    const spanning = table.body.flatMap((row) => row.cells).filter((cell) => cell.scope === 'rowgroup');
    expect(spanning.map((cell) => [cell.text!.zh, cell.rowspan, cell.vertical ?? false])).toEqual([
      ['三、本年度办理结果', 22, true],
      ['(三)不予公开', 8, false],
      ['(四)无法提供', 3, false],
      ['(五)不予处理', 5, false],
      ['(六)其他处理', 3, false],
    ]);
  });

  test('the form of 2019 has 其他处理 as one row', () => {
    const table = layoutTables(aSource('F2019'))[1]!;
    expect(table.body).toHaveLength(23);
    const row = table.body.find((other) => other.cells.some((cell) => cell.cellId === 'T3.other.total'))!;
    expect(row.cells[0]).toMatchObject({ text: { zh: '(六)其他处理' }, colspan: 2, column: 1 });
  });

  test('a missing row is left out and the spans shrink; a missing table is left out', () => {
    const source = aSource('F2021');
    for (const column of APPLICANT_COLUMNS) delete source.cells[`T3.refused.stateSecret.${column.id}`];
    for (const id of Object.keys(source.cells)) if (id.startsWith('T4.')) delete source.cells[id];
    const tables = layoutTables(source);
    expect(tables.map((table) => table.id)).toEqual(['T2', 'T3']);
    expect(tables[1]!.body).toHaveLength(REQUEST_ROWS.F2021.length - 1);
    const refused = tables[1]!.body.flatMap((row) => row.cells).find((cell) => cell.text?.zh === '(三)不予公开');
    expect(refused?.rowspan).toBe(7);
  });

  test('Table 4 has one row where the second level is blank throughout', () => {
    const source = aSource('F2019', { split: true });
    const rows = () => layoutTables(source).find((table) => table.id === 'T4')!.body.length;
    expect(rows()).toBe(2);
    const blank = Object.keys(source.cellsOwn!).filter((id) => id.startsWith('T4'));
    source.cellsOwn = { ...source.cellsOwn, ...Object.fromEntries(blank.map((id) => [id, null])) };
    expect(rows()).toBe(1);
  });

  test('blank cells keep their place', () => {
    const source: TableSource = { format: 'F2021', cells: { 'T4.reconsideration.upheld': null }, raw: {} };
    const [table] = layoutTables(source);
    expect(table?.id).toBe('T4');
    expect(table?.body[0]?.cells).toHaveLength(15);
  });

  test('a cell is found where it is printed', () => {
    const tables = layoutTables(aSource('F2021', { split: true }));
    expect(findCellPosition(tables, 'T3.newlyReceived.naturalPerson')).toMatchObject({ row: 0, column: 3 });
    expect(findCellPosition(tables, 'T3.newlyReceived.naturalPerson', true)).toMatchObject({ row: 0, column: 4 });
    expect(findCellPosition(tables, 'T3.other.total')).toBeUndefined();
  });
});

describe('printed text of a cell', () => {
  const report = {
    cells: { a: 0, b: null, c: 2, d: 0.0000001, e: -16 },
    raw: { c: '+2', b: '/' },
    cellsOwn: { a: 5 },
    rawOwn: {},
  };
  test.each([
    ['a', false, '0'],
    ['b', false, '/'],
    ['c', false, '+2'],
    ['d', false, '0.0000001'],
    ['e', false, '-16'],
    ['absent', false, ''],
    ['a', true, '5'],
    ['b', true, ''],
  ] as const)('%s, own level %s', (id, own, text) => {
    expect(displayValue(report, id, own)).toBe(text);
  });
});
