import { sql } from 'kysely';
import type { Db } from '../platform/db/database.ts';
import type { PublishedReport } from './published-report.ts';
import type { CellId } from './statutory-tables.ts';
import { cellColumn, cellsOffForm, type Forms, formsOf, STORED_CELLS, unpackCells } from './stored-cells.ts';

const COLUMNS = STORED_CELLS.map(({ id }) => cellColumn(id));
/** `sheet` is the alias of the table. One text of numbers spares the driver from taking 232 columns a row, or an array, apart. */
const ALL_CELLS = sql.raw<string>(`array_to_string(array[${COLUMNS.map((column) => `sheet.${column}`).join(', ')}], ',', '')`);

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
    const { tables, procurementYuan } = sheet;
    const whole = { ...sheet, scope: 'whole', cells: tables.cells, raw: tables.raw, procurementYuan };
    if (!tables.cellsOwn) return [whole];
    return [whole, { ...sheet, scope: 'own', cells: tables.cellsOwn, raw: tables.rawOwn ?? {}, procurementYuan: null }];
  });
  if (rows.length === 0) return;
  const forms = rows.map(({ tables }) => formsOf(tables));
  const values = STORED_CELLS.map(({ id }) => sql`${rows.map(({ cells }) => cells[id] ?? null)}::numeric[]`);
  await sql`
    insert into annual_reports.sheet (region_id, report_id, scope, year, formats, off_form, raw, procurement_yuan, ${sql.raw(COLUMNS.join(', '))})
    select region_id, report_id, scope, year, formats::text[], off_form::text[], raw::jsonb, procurement_yuan, ${sql.raw(COLUMNS.join(', '))}
    from unnest(${rows.map(({ regionId }) => regionId)}::uuid[], ${rows.map(({ reportId }) => reportId)}::uuid[],
      ${rows.map(({ scope }) => scope)}::text[], ${rows.map(({ year }) => year)}::smallint[],
      ${forms.map((formats) => `{${formats.join()}}`)}::text[],
      ${rows.map(({ cells }, index) => `{${cellsOffForm(forms[index]!, cells).join()}}`)}::text[],
      ${rows.map(({ raw }) => JSON.stringify(raw))}::text[], ${rows.map((row) => row.procurementYuan)}::numeric[], ${sql.join(values)})
    as sheet (region_id, report_id, scope, year, formats, off_form, raw, procurement_yuan, ${sql.raw(COLUMNS.join(', '))})`.execute(trx);
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
  const { rows } = await sql<Omit<SheetRow, 'cells'> & { reportId: string; cells: string }>`
    select sheet.report_id, sheet.scope, sheet.formats, sheet.off_form, sheet.raw, ${ALL_CELLS} as cells
    from annual_reports.sheet sheet
    where sheet.report_id = any(${reportIds}::uuid[])`.execute(db);
  const sheets = new Map<string, SheetRow[]>();
  for (const row of rows) {
    const sheet = { ...row, cells: row.cells.split(',').map((text) => (text === '' ? null : Number(text))) };
    sheets.set(row.reportId, [...(sheets.get(row.reportId) ?? []), sheet]);
  }
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
