import { APPLICANT_COLUMNS, type CellId } from '../statutory-tables.ts';
import { differs, show, showSum } from './arithmetic.ts';
import { nameOf, namesOf } from './cell-names.ts';
import type { Check } from './check.ts';
import { COLUMNS, type RequestGrid, TOTAL } from './request-grid.ts';
import { NOTHING, type Observation, type Rule, type Words } from './rule.ts';
import { CAPTION, CROSS_CHECK, FORMAT } from './sources.ts';

/** Table 3 adds up: across its rows, down its columns, and in the identity of its caption. */
export const REQUEST_SUM_RULES: readonly Rule[] = [
  {
    id: 'AR-T3-01',
    severity: 'error',
    group: 'requests',
    title: { zh: '各行：自然人与各类组织之和等于总计', en: 'Each row adds up to its total' },
    source: CROSS_CHECK,
    check: checkRows,
  },
  {
    id: 'AR-T3-02',
    severity: 'error',
    group: 'requests',
    title: { zh: '各列：各项办理结果之和等于（七）总计', en: 'Each column of results adds up to (7) Total' },
    source: CROSS_CHECK,
    check: checkColumns,
  },
  {
    id: 'AR-T3-03',
    severity: 'error',
    group: 'requests',
    title: { zh: '各列：第一项加第二项等于第三项加第四项', en: 'Each column: I + II = III + IV' },
    source: CAPTION,
    check: checkIdentity,
  },
  {
    id: 'AR-T3-04',
    severity: 'error',
    group: 'requests',
    title: { zh: '申请情况表各格为非负整数', en: 'Table 3 holds integers from 0 up' },
    source: FORMAT,
    check: checkIntegers,
  },
];

const COLUMN_LABELS: readonly Words[] = APPLICANT_COLUMNS.map(({ label }) => label);
const columnName = (column: number): Words => {
  const label = COLUMN_LABELS[column] as Words;
  return { zh: `「${label.zh}」列`, en: `column “${label.en}”` };
};
const rowName = (grid: RequestGrid, row: number): Words => {
  const label = grid.rows[row]?.label as Words;
  return { zh: `「${label.zh}」行`, en: `row “${label.en}”` };
};

function rowSum({ values }: RequestGrid, row: number): number {
  const at = row * COLUMNS;
  let sum = 0;
  for (let column = 0; column < TOTAL; column++) sum += values[at + column] as number;
  return sum;
}

function columnSum({ values, results }: RequestGrid, column: number): number {
  let sum = 0;
  for (const row of results) sum += values[row * COLUMNS + column] as number;
  return sum;
}

function checkRows({ prepared: { requests: grid } }: Check): readonly Observation[] {
  const found: Observation[] = [];
  for (let row = 0; row < grid.rows.length; row++) {
    const at = row * COLUMNS;
    const total = grid.values[at + TOTAL] as number;
    const sum = rowSum(grid, row);
    if (!differs(sum, total)) continue;
    const terms = Array.from(grid.values.subarray(at, at + TOTAL));
    const name = rowName(grid, row);
    const suspect = suspectIn(grid, row, sum - total);
    found.push({
      cells: grid.ids.slice(at, at + COLUMNS),
      zh: `${name.zh}：${showSum(terms)} ≠ ${show(total)}（总计）${suspect?.zh ?? ''}`,
      en: `In ${name.en}: ${showSum(terms)} ≠ ${show(total)} (total)${suspect?.en ?? ''}`,
    });
  }
  return found;
}

/** When one column of results is off by the same amount as this row, the cell where they cross is the likely slip. */
function suspectIn(grid: RequestGrid, row: number, excess: number): Words | null {
  if (!grid.rows[row]?.result) return null;
  const totals = (grid.indexOf.resultsTotal as number) * COLUMNS;
  const columns: number[] = [];
  for (let column = 0; column < TOTAL; column++) {
    const off = columnSum(grid, column) - (grid.values[totals + column] as number);
    if (Math.abs(off - excess) < 1e-6) columns.push(column);
  }
  if (columns.length !== 1) return null;
  const index = row * COLUMNS + (columns[0] as number);
  const printed = grid.values[index] as number;
  if (printed - excess < 0) return null;
  const name = nameOf(grid.ids[index] as CellId);
  return {
    zh: `；与「${COLUMN_LABELS[columns[0] as number]?.zh}」列差额相同，请先核对${name.zh}：印作 ${show(printed)}，改为 ${show(printed - excess)} 则两处均平`,
    en: `; the same difference stands in that column, so check ${name.en} first: printed ${show(printed)}, with ${show(printed - excess)} both would agree`,
  };
}

function checkColumns({ prepared: { requests: grid } }: Check): readonly Observation[] {
  const found: Observation[] = [];
  const totalRow = grid.indexOf.resultsTotal as number;
  for (let column = 0; column < COLUMNS; column++) {
    const total = grid.values[totalRow * COLUMNS + column] as number;
    const sum = columnSum(grid, column);
    if (!differs(sum, total)) continue;
    const terms = grid.results.map((row) => grid.values[row * COLUMNS + column] as number);
    const name = columnName(column);
    found.push({
      cells: [...grid.results, totalRow].map((row) => grid.ids[row * COLUMNS + column] as CellId),
      zh: `${name.zh}各项办理结果之和 ${showSum(terms, false)} ≠ ${show(total)}（七、总计）`,
      en: `Results in ${name.en}: ${showSum(terms, false)} ≠ ${show(total)} (7, total)`,
    });
  }
  return found;
}

const IDENTITY_ROWS = ['newlyReceived', 'carriedOver', 'resultsTotal', 'carriedForward'] as const;

function checkIdentity({ prepared: { requests: grid } }: Check): readonly Observation[] {
  const found: Observation[] = [];
  const rows = IDENTITY_ROWS.map((id) => grid.indexOf[id] as number);
  for (let column = 0; column < COLUMNS; column++) {
    const [received, over, results, forward] = rows.map((row) => grid.values[row * COLUMNS + column]) as [number, number, number, number];
    if (!differs(received + over, results + forward)) continue;
    const name = columnName(column);
    const sides = `${show(received)} + ${show(over)} = ${show(received + over)} ≠ ${show(results)} + ${show(forward)} = ${show(results + forward)}`;
    found.push({
      cells: rows.map((row) => grid.ids[row * COLUMNS + column] as CellId),
      zh: `${name.zh}：新收 + 上年结转 = 办理结果总计 + 结转下年，${sides}`,
      en: `In ${name.en}, new + carried over = results + carried forward: ${sides}`,
    });
  }
  return found;
}

function checkIntegers({ prepared: { requests: grid } }: Check): readonly Observation[] {
  const wrong: CellId[] = [];
  for (let i = 0; i < grid.values.length; i++) {
    const value = grid.values[i] as number;
    if (value >= 0 ? value === Math.trunc(value) : Number.isNaN(value)) continue;
    wrong.push(grid.ids[i] as CellId);
  }
  if (wrong.length === 0) return NOTHING;
  const names = namesOf(wrong);
  return [{ cells: wrong, zh: `不是非负整数：${names.zh}`, en: `Not an integer from 0 up: ${names.en}` }];
}
