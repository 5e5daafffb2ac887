import { ByteWriter, ParquetWriter, schemaFromColumnData } from 'hyparquet-writer';
import type { PublishedReport } from '../published-report.ts';
import { listPrintedCells } from './printed-cells.ts';

export interface BulkReport {
  agencyId: string;
  agencyName: string | null;
  edition: number;
  report: Pick<PublishedReport, 'year' | 'format' | 'formatByTable' | 'cells' | 'raw' | 'cellsOwn' | 'rawOwn'>;
}

/** One row for each cell. `printed` is null where it says no more than `value`. */
const COLUMNS = [
  { name: 'agency_id', type: 'STRING', nullable: false },
  { name: 'agency', type: 'STRING', nullable: true },
  { name: 'year', type: 'INT32', nullable: true },
  { name: 'edition', type: 'INT32', nullable: false },
  { name: 'level', type: 'STRING', nullable: false },
  { name: 'cell', type: 'STRING', nullable: false },
  { name: 'value', type: 'DOUBLE', nullable: true },
  { name: 'printed', type: 'STRING', nullable: true },
] as const;

type Columns = { -readonly [K in (typeof COLUMNS)[number]['name']]: unknown[] };

/** Rows kept in memory before they are written: some 250 reports. */
const ROWS_IN_GROUP = 50_000;

/** A Parquet file, piece by piece; memory does not grow with the number of reports. */
export async function* cellsParquet(reports: AsyncIterable<BulkReport> | Iterable<BulkReport>): AsyncGenerator<Uint8Array> {
  const writer = new ByteWriter();
  const parquet = new ParquetWriter({ writer, schema: schemaFromColumnData({ columnData: columnData(noRows()) }), createdBy: 'gongkai' });
  let rows = noRows();
  for await (const report of reports) {
    addRows(rows, report);
    if (rows.cell.length < ROWS_IN_GROUP) continue;
    await parquet.write({ columnData: columnData(rows), rowGroupSize: rows.cell.length });
    rows = noRows();
    yield takeBytes(writer);
  }
  if (rows.cell.length > 0) await parquet.write({ columnData: columnData(rows), rowGroupSize: rows.cell.length });
  await parquet.finish();
  yield takeBytes(writer);
}

function addRows(rows: Columns, { agencyId, agencyName, edition, report }: BulkReport): void {
  for (const { cell, own, level, value, printed } of listPrintedCells(report)) {
    rows.agency_id.push(agencyId);
    rows.agency.push(agencyName);
    rows.year.push(report.year);
    rows.edition.push(edition);
    rows.level.push(level ? (own ? 'own' : 'whole') : '');
    rows.cell.push(cell.id);
    rows.value.push(value);
    rows.printed.push(printed === '' || printed === String(value) ? null : printed);
  }
}

function noRows(): Columns {
  return Object.fromEntries(COLUMNS.map(({ name }) => [name, []])) as unknown as Columns;
}

function columnData(rows: Columns) {
  return COLUMNS.map((column) => ({ ...column, data: rows[column.name] }));
}

/** The writer counts its offset on; only the buffer starts anew. */
function takeBytes(writer: ByteWriter): Uint8Array {
  const bytes = writer.getBytes().slice();
  writer.index = 0;
  return bytes;
}
