import { sql } from 'kysely';
import type { Db } from '../platform/db/database.ts';
import type { CellValue, PublishedReport } from './published-report.ts';
import type { CellId } from './statutory-tables.ts';
import { cellColumn, cellsOffForm, type Forms, formsOf, packCells, STORED_CELLS, unpackCells } from './stored-cells.ts';

const COLUMNS = STORED_CELLS.map(({ id }) => cellColumn(id));
/** `sheet` is the alias of the table; an array keeps the driver from naming 232 columns a row. */
export const ALL_CELLS = sql.raw<(number | null)[]>(`array[${COLUMNS.map((column) => `sheet.${column}`).join(', ')}]`);

type Tables = Pick<PublishedReport, 'format' | 'formatByTable' | 'cells' | 'raw' | 'cellsOwn' | 'rawOwn'>;

export interface NewSheet {
  regionId: string;
  reportId: string;
  year: number;
  tables: Tables;
  procurementYuan: string | null;
}

export async function insertSheets(trx: Db, sheets: readonly NewSheet[]): Promise<void> {
  const rows = sheets.flatMap((sheet) => {
    const { tables } = sheet;
    const whole = sheetRow(sheet, 'whole', tables.cells, tables.raw, sheet.procurementYuan);
    return tables.cellsOwn ? [whole, sheetRow(sheet, 'own', tables.cellsOwn, tables.rawOwn ?? {}, null)] : [whole];
  });
  if (rows.length === 0) return;
  await sql`
    insert into annual_reports.sheet (region_id, report_id, scope, year, formats, off_form, raw, procurement_yuan, ${sql.raw(COLUMNS.join(', '))})
    select v.region_id::uuid, v.report_id::uuid, v.scope, v.year::smallint, v.formats::text[], v.off_form::text[], v.raw::jsonb, v.procurement_yuan::numeric,
      ${sql.raw(COLUMNS.map((_, index) => `v.cells[${index + 1}]`).join(', '))}
    from (values ${sql.join(rows)}) as v (region_id, report_id, scope, year, formats, off_form, raw, procurement_yuan, cells)`.execute(trx);
}

function sheetRow(
  { regionId, reportId, year, tables }: NewSheet,
  scope: 'whole' | 'own',
  cells: Record<CellId, CellValue>,
  raw: Record<CellId, string>,
  procurementYuan: string | null,
) {
  const forms = formsOf(tables);
  return sql`(${regionId}, ${reportId}, ${scope}, ${year}, ${forms}, ${cellsOffForm(forms, cells)}, ${JSON.stringify(raw)},
    ${procurementYuan}, ${packCells(cells)}::numeric[])`;
}

export interface SheetRow {
  scope: 'whole' | 'own';
  formats: Forms;
  offForm: CellId[];
  raw: Record<CellId, string>;
  cells: (number | null)[];
}

/** The tables of some reports by report id. */
export async function findSheets(db: Db, reportIds: readonly string[]): Promise<Map<string, SheetRow[]>> {
  const { rows } = await sql<SheetRow & { reportId: string }>`
    select sheet.report_id, sheet.scope, sheet.formats, sheet.off_form, sheet.raw, ${ALL_CELLS} as cells
    from annual_reports.sheet sheet
    where sheet.report_id = any(${reportIds}::uuid[])`.execute(db);
  const sheets = new Map<string, SheetRow[]>();
  for (const row of rows) sheets.set(row.reportId, [...(sheets.get(row.reportId) ?? []), row]);
  return sheets;
}

export function tablesOf(rows: readonly SheetRow[]) {
  const whole = rows.find(({ scope }) => scope === 'whole');
  const own = rows.find(({ scope }) => scope === 'own');
  return {
    cells: whole ? unpackCells(whole.formats, whole.cells, whole.offForm) : {},
    raw: whole?.raw ?? {},
    ...(own ? { cellsOwn: unpackCells(own.formats, own.cells, own.offForm) } : {}),
    ...(own && Object.keys(own.raw).length > 0 ? { rawOwn: own.raw } : {}),
  };
}
