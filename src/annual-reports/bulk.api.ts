import { Readable } from 'node:stream';
import type { FastifyReply } from 'fastify';
import { Type } from 'typebox';
import type { Db } from '../platform/db/database.ts';
import type { App } from '../platform/http/route-config.ts';
import { type WorkGate, workGate } from '../platform/http/work-gate.ts';
import { findingsOfYear, reportsOfYear, stateOfYear, type YearReport } from './bulk.store.ts';
import type { ColumnContext } from './column-context.ts';
import { cellsParquet } from './exports/cells-parquet.ts';
import { csvLines } from './exports/csv.ts';
import { listPrintedCells } from './exports/printed-cells.ts';
import { fileOf, Year } from './open-data.contract.ts';
import { attachment } from './report-downloads.ts';
import { notModified, openToAll } from './send-data.api.ts';
import { STORED_CELLS } from './stored-cells.ts';

type BulkFile = 'cells.csv' | 'cells.parquet' | 'reports.csv' | 'findings.csv';

const CSV = 'text/csv; charset=utf-8';
const BULK_FILES: Record<BulkFile, { type: string; write: (db: Db, year: number) => AsyncIterable<string | Uint8Array> }> = {
  'cells.csv': { type: CSV, write: cellsCsv },
  'cells.parquet': { type: 'application/vnd.apache.parquet', write: (db, year) => cellsParquet(reportsOfYear(db, year)) },
  'reports.csv': { type: CSV, write: reportsCsv },
  'findings.csv': { type: CSV, write: findingsCsv },
};

export const BULK_PATH = '/api/v1/annual-reports/bulk';
const DESCRIPTION = `整年数据 · all current reports of a year:
cells.csv、cells.parquet 每个单元格一行 · a row a cell;reports.csv 每份年报一行、每个单元格一列 · a row a report, a column a cell;findings.csv 核查结果 · findings`;
/** Files of a whole year written at the same time, and readers who wait for their turn. */
const gate = { atOnce: 2, waiting: 8 };

export function bulkApi(app: App, { db }: ColumnContext): void {
  const turn = workGate(gate);
  app.get(
    `${BULK_PATH}/:year/:file`,
    {
      config: { permission: 'public' },
      schema: {
        tags: ['annual-reports'],
        summary: '整年数据 · a whole year as a file',
        description: DESCRIPTION,
        params: Type.Object({
          year: Year,
          file: Type.Union((Object.keys(BULK_FILES) as BulkFile[]).map((name) => Type.Literal(name))),
        }),
        response: { 200: fileOf('text/csv', 'application/vnd.apache.parquet') },
      },
    },
    async (request, typedReply) => {
      // The answer is a stream, which the schema of its content does not tell.
      const reply = typedReply as unknown as FastifyReply;
      const { year, file } = request.params as { year: number; file: BulkFile };
      const { type, write } = BULK_FILES[file];
      openToAll(reply);
      if (notModified(request, reply, `${file}-${year}-${await stateOfYear(db, year)}`)) return reply.code(304).send();
      reply.type(type).header('content-disposition', attachment(`annual-reports-${year}-${file}`));
      const content = Readable.from(write(db, year));
      await enter(turn, content);
      return reply.send(content);
    },
  );
}

/** Waits for a turn, which is given up when the reader has it all, or has gone. */
function enter(turn: WorkGate, content: Readable): Promise<void> {
  return new Promise((entered, refused) => {
    const work = () =>
      new Promise<void>((finished) => {
        content.once('close', finished);
        entered();
      });
    turn.run(work).catch(refused);
  });
}

async function* cellsCsv(db: Db, year: number): AsyncGenerator<string> {
  yield csvLines([['agency_id', 'agency', 'year', 'edition', 'level', 'cell', 'value', 'printed']]);
  for await (const one of reportsOfYear(db, year)) yield csvLines(cellRows(one));
}

function cellRows({ agencyId, agencyName, edition, report }: YearReport) {
  return listPrintedCells(report).map(({ cell, own, level, value, printed }) => [
    agencyId,
    agencyName,
    report.year,
    edition,
    level ? (own ? 'own' : 'whole') : '',
    cell.id,
    value,
    printed === String(value) ? '' : printed,
  ]);
}

/** A cell that the report does not print is as empty as a blank one; `cells.csv` tells them apart. */
async function* reportsCsv(db: Db, year: number): AsyncGenerator<string> {
  const about = ['agency_id', 'agency', 'kind', 'year', 'edition', 'format', 'published_on'];
  yield csvLines([[...about, ...STORED_CELLS.map(({ id }) => id)]]);
  for await (const { agencyId, agencyName, agencyKind, edition, publishedOn, report } of reportsOfYear(db, year)) {
    const cells = STORED_CELLS.map(({ id }) => report.cells[id] ?? null);
    yield csvLines([[agencyId, agencyName, agencyKind, report.year, edition, report.format, publishedOn, ...cells]]);
  }
}

async function* findingsCsv(db: Db, year: number): AsyncGenerator<string> {
  yield csvLines([['agency_id', 'agency', 'year', 'edition', 'rule', 'severity', 'cells', 'message_zh', 'message_en', 'evidence']]);
  for await (const { report, findings } of findingsOfYear(db, year)) {
    const { agencyId, agencyName, edition } = report;
    if (findings.length === 0) continue;
    yield csvLines(
      findings.map(({ rule, severity, cells, message, evidence }) => [
        agencyId,
        agencyName,
        year,
        edition,
        rule,
        severity,
        cells.join(' '),
        message.zh,
        message.en,
        evidence ?? null,
      ]),
    );
  }
}
