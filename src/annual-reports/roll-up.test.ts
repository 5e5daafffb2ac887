import { describe, expect, it } from 'vitest';
import { differences, type RollUpPart, rollUp } from './roll-up.ts';

const RECEIVED = 'T3.newlyReceived.total';
const FEES = 'T2.art20_8.adminFees.amountWan';
const AMOUNT = 'T2.art20_9.procurement.amount';

const part = (agencyName: string, cells: Record<string, number | null>, raw: Record<string, string> = {}): RollUpPart => ({
  agencyId: agencyName,
  agencyName,
  report: { cells, raw },
});
const absent = (agencyName: string): RollUpPart => ({ agencyId: agencyName, agencyName, report: null });
const cellOf = (parts: RollUpPart[], id: string) => rollUp(parts).cells.find(({ cell }) => cell === id);

describe('adding up', () => {
  it('adds what is known and says how many were blank', () => {
    const parts = [part('教育局', { [RECEIVED]: 12 }), part('民政局', { [RECEIVED]: null }), part('财政局', { [RECEIVED]: 30 })];
    expect(cellOf(parts, RECEIVED)).toEqual({ cell: RECEIVED, sum: '42', known: 2, blank: 1 });
  });

  it('has no sum where every report is blank, and no row where none prints the cell', () => {
    const parts = [part('教育局', { [RECEIVED]: null })];
    expect(cellOf(parts, RECEIVED)).toEqual({ cell: RECEIVED, sum: null, known: 0, blank: 1 });
    expect(cellOf(parts, FEES)).toBeUndefined();
  });

  it('adds fees exactly', () => {
    expect(cellOf([part('甲', { [FEES]: 0.1 }), part('乙', { [FEES]: 0.2 }), part('丙', { [FEES]: 0.000001 })], FEES)?.sum).toBe(
      '0.300001',
    );
  });

  it('brings procurement amounts to one unit, and leaves out one that prints none', () => {
    const parts = [
      part('甲', { [AMOUNT]: 2.2 }, { [AMOUNT]: '2.2万元' }),
      part('乙', { [AMOUNT]: 35000 }, { [AMOUNT]: '35000元' }),
      part('丙', { [AMOUNT]: 77 }),
      part('丁', { [AMOUNT]: 0 }),
    ];
    expect(cellOf(parts, AMOUNT)).toEqual({ cell: AMOUNT, sum: '5.7', known: 3, blank: 1 });
  });

  it('names the agencies whose report is missing', () => {
    expect(rollUp([part('教育局', {}), absent('河湾镇')]).missing.map(({ agencyName }) => agencyName)).toEqual(['河湾镇']);
  });
});

describe('the consolidated report', () => {
  const parts = [part('教育局', { [RECEIVED]: 12, [FEES]: 0 }), part('河湾镇', { [RECEIVED]: 30, [FEES]: 0 })];

  it('agrees with the sum of its parts', () => {
    expect(differences({ cells: { [RECEIVED]: 42, [FEES]: 0 }, raw: {} }, parts)).toEqual([]);
  });

  it('differs, and every part is shown', () => {
    expect(differences({ cells: { [RECEIVED]: 40, [FEES]: 0 }, raw: {} }, parts)).toEqual([
      {
        cell: RECEIVED,
        consolidated: '40',
        sum: '42',
        difference: '-2',
        parts: [
          { agencyId: '教育局', agencyName: '教育局', value: '12' },
          { agencyId: '河湾镇', agencyName: '河湾镇', value: '30' },
        ],
      },
    ]);
  });

  it('cannot be compared where a part left the cell blank, or its report is missing', () => {
    const consolidated = { cells: { [RECEIVED]: 40 }, raw: {} };
    expect(differences(consolidated, [...parts, part('民政局', { [RECEIVED]: null })])).toEqual([]);
    expect(differences(consolidated, [...parts, absent('民政局')])).toEqual([]);
  });
});
