import { describe, expect, it } from 'vitest';
import type { CellValue } from './published-report.ts';
import { CELLS, type CellId, type Format } from './statutory-tables.ts';
import { cellColumn, cellsOffForm, formsOf, STORED_CELLS, unpackCells } from './stored-cells.ts';

describe('cells in their columns', () => {
  it('has a column of its own for each cell, within the length PostgreSQL keeps', () => {
    const columns = STORED_CELLS.map(({ id }) => cellColumn(id));
    expect(new Set(columns).size).toBe(STORED_CELLS.length);
    expect(Math.max(...columns.map((column) => column.length))).toBeLessThanOrEqual(63);
    expect(cellColumn('T3.refused.threeSecuritiesOneStability.org.publicWelfare')).toBe(
      't3_refused_three_securities_one_stability_org_public_welfare',
    );
  });

  it.each(['F2019', 'F2021'] as const)('gives a whole %s report back as it was, its local row left out', (format) => {
    const cells = reportCells(format);
    const forms = formsOf({ format });
    expect(cellsOffForm(forms, cells)).toEqual([]);
    expect(unpackCells(forms, packCells(cells), [])).toEqual(cells);
  });

  it('keeps a blank cell apart from one that the report does not print', () => {
    const cells = reportCells('F2021');
    cells['T3.disclosed.total'] = null;
    delete cells['T3.other.overdueFee.total'];
    const offForm = cellsOffForm(formsOf({ format: 'F2021' }), cells);
    expect(offForm).toEqual(['T3.other.overdueFee.total']);
    const back = unpackCells(formsOf({ format: 'F2021' }), packCells(cells), offForm);
    expect(back).toEqual(cells);
    expect('T3.other.overdueFee.total' in back).toBe(false);
    expect(back['T3.disclosed.total']).toBeNull();
  });

  it('keeps a local row even when all of it is blank', () => {
    const cells = { ...reportCells('F2019'), 'T2.art20_1.otherDocs.newlyMade': null };
    const offForm = cellsOffForm(formsOf({ format: 'F2019' }), cells);
    expect(unpackCells(formsOf({ format: 'F2019' }), packCells(cells), offForm)).toEqual(cells);
  });

  it('knows a report that prints one table in the older form', () => {
    const forms = formsOf({ format: 'F2021', formatByTable: { T3: 'F2019' } });
    const cells = { ...only(reportCells('F2021'), 'T2'), ...only(reportCells('F2019'), 'T3'), ...only(reportCells('F2021'), 'T4') };
    expect(cellsOffForm(forms, cells)).toEqual([]);
    expect(unpackCells(forms, packCells(cells), [])).toEqual(cells);
  });
});

const packCells = (cells: Record<CellId, CellValue>) => STORED_CELLS.map(({ id }) => cells[id] ?? null);

function reportCells(format: Format): Record<CellId, CellValue> {
  const cells = [...CELLS.T2[format], ...CELLS.T3[format], ...CELLS.T4[format]].filter((cell) => !cell.local);
  return Object.fromEntries(cells.map(({ id }, index) => [id, index % 7 === 0 ? null : index]));
}

function only(cells: Record<CellId, CellValue>, table: string): Record<CellId, CellValue> {
  return Object.fromEntries(Object.entries(cells).filter(([id]) => id.startsWith(table)));
}
