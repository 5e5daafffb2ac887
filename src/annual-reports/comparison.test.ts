import { expect, test } from 'vitest';
import { comparedTables } from './comparison.ts';
import type { PublishedReport } from './published-report.ts';

const ALL = { totalsOnly: false, differsOnly: false };
const aReport = (cells: PublishedReport['cells'], format: PublishedReport['format'] = 'F2021') => ({ cells, format, raw: {} });

test('keeps a blank cell apart from one that the report does not have', () => {
  const [table] = comparedTables([aReport({ 'T3.newlyReceived.total': null }), aReport({})], ALL);
  expect(table?.rows).toMatchObject([{ cell: { id: 'T3.newlyReceived.total' }, values: [null, undefined] }]);
});

test('puts the rows of both formats into one table', () => {
  const tables = comparedTables([aReport({ 'T2.art20_1.rules.newlyMade': 1 }, 'F2019'), aReport({ 'T2.art20_1.rules.issued': 2 })], ALL);
  expect(tables.map(({ id, rows }) => [id, rows.map(({ cell }) => cell.id).sort()])).toEqual([
    ['T2', ['T2.art20_1.rules.issued', 'T2.art20_1.rules.newlyMade']],
  ]);
});

test('shows totals only, and only what differs', () => {
  const reports = [
    aReport({ 'T3.disclosed.naturalPerson': 1, 'T3.disclosed.total': 3, 'T3.carriedOver.total': 0 }),
    aReport({ 'T3.disclosed.naturalPerson': 2, 'T3.disclosed.total': 4, 'T3.carriedOver.total': 0 }),
  ];
  const rows = comparedTables(reports, { totalsOnly: true, differsOnly: true }).flatMap((table) => table.rows);
  expect(rows.map(({ cell, values }) => [cell.id, values])).toEqual([['T3.disclosed.total', [3, 4]]]);
});
