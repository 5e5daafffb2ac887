import { parquetReadObjects } from 'hyparquet';
import { expect, test } from 'vitest';
import { type BulkReport, cellsParquet } from './cells-parquet.ts';
import { aPublishedReport } from './testing.ts';

async function written(reports: Iterable<BulkReport>): Promise<{ file: ArrayBuffer; pieces: number }> {
  const pieces: Uint8Array[] = [];
  for await (const piece of cellsParquet(reports)) pieces.push(piece);
  return { file: new Uint8Array(Buffer.concat(pieces)).buffer, pieces: pieces.length };
}

test('every cell is a row; blank is null, odd cells keep their print', async () => {
  const report = aPublishedReport({
    year: 2020,
    cells: { 'T2.art20_9.procurement.amount': 2.2, 'T4.reconsideration.total': null, 'T4.reconsideration.upheld': 0 },
    raw: { 'T2.art20_9.procurement.amount': '2.2万元' },
    cellsOwn: { 'T4.reconsideration.upheld': 7 },
  });
  const { file } = await written([{ agencyId: 'a-1', agencyName: '青禾县人民政府', edition: 2, report }]);
  const common = { agency_id: 'a-1', agency: '青禾县人民政府', year: 2020, edition: 2 };
  expect(await parquetReadObjects({ file })).toEqual([
    { ...common, level: '', cell: 'T2.art20_9.procurement.amount', value: 2.2, printed: '2.2万元' },
    { ...common, level: 'whole', cell: 'T4.reconsideration.upheld', value: 0, printed: null },
    { ...common, level: 'own', cell: 'T4.reconsideration.upheld', value: 7, printed: null },
    { ...common, level: '', cell: 'T4.reconsideration.total', value: null, printed: null },
  ]);
});

test('many reports come in pieces of one file', async () => {
  const count = 700;
  const report = aPublishedReport();
  const many = Array.from({ length: count }, (_, index) => ({ agencyId: `a-${index}`, agencyName: null, edition: 1, report }));
  const { file, pieces } = await written(many);
  expect(pieces).toBeGreaterThan(2);
  const rows = await parquetReadObjects({ file });
  const cells = Object.keys(report.cells).length;
  expect(rows).toHaveLength(count * cells);
  expect(rows.at(-1)).toMatchObject({ agency_id: `a-${count - 1}`, cell: 'T4.litigation.afterReconsideration.total', value: 14 });
});

test('no reports are an empty file that can be read', async () => {
  expect(await parquetReadObjects({ file: (await written([])).file })).toEqual([]);
});
