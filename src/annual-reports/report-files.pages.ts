import type { FastifyReply, FastifyRequest } from 'fastify';
import type { App } from '../platform/http/route-config.ts';
import type { Language } from '../ui/language.ts';
import type { ColumnContext } from './column-context.ts';
import { findingsCsv } from './exports/findings-csv.ts';
import { reportCsv } from './exports/report-csv.ts';
import { reportDocx } from './exports/report-docx.ts';
import { reportPdf } from './exports/report-pdf.ts';
import { reportXlsx } from './exports/report-xlsx.ts';
import { readId, readYear } from './page-query.ts';
import { findReport } from './report.store.ts';
import { attachment, fileNameOf, isReportFile, type ReportFile } from './report-downloads.ts';
import { reportRecord } from './report-record.ts';
import type { StoredReport } from './stored-report.ts';

const PUBLIC = { config: { permission: 'public' }, schema: { hide: true } };
const TYPES: Record<ReportFile, string> = {
  'report.xlsx': 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  'report.csv': 'text/csv; charset=utf-8',
  'report.json': 'application/json; charset=utf-8',
  'report.pdf': 'application/pdf',
  'report.docx': 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  'findings.csv': 'text/csv; charset=utf-8',
  // What somebody else wrote is never shown by the browser in our name, whatever it says it is.
  original: 'application/octet-stream',
};

type Params = { agencyId: string; year: string; edition?: string; file: string };

export function reportFilePages(app: App, context: ColumnContext): void {
  const send = (request: FastifyRequest, reply: FastifyReply) => sendFile(app, context, request, reply);
  app.get('/annual-reports/:agencyId/:year/files/:file', PUBLIC, send);
  app.get('/annual-reports/:agencyId/:year/editions/:edition/files/:file', PUBLIC, send);
}

async function sendFile(app: App, { db, files, publicUrl, licence }: ColumnContext, request: FastifyRequest, reply: FastifyReply) {
  const { agencyId, year, edition, file } = request.params as Params;
  const key = { agencyId: readId(agencyId), year: readYear(year) };
  const number = edition === undefined ? undefined : Number(/^\d{1,4}$/.exec(edition)?.[0] ?? -1);
  if (!key.agencyId || !key.year || !isReportFile(file)) return reply.callNotFound();
  const stored = await findReport(db, { agencyId: key.agencyId, year: key.year }, number);
  if (!stored) return reply.callNotFound();

  const etag = `"${stored.file.sha256.slice(0, 16)}-${stored.checkedAt.getTime().toString(36)}-${request.language}-${file}"`;
  reply
    .header('etag', etag)
    .header('cache-control', 'no-cache')
    .header('x-content-type-options', 'nosniff')
    .header('content-disposition', attachment(fileNameOf(stored, file)));
  if (request.headers['if-none-match']?.includes(etag)) return reply.code(304).send();
  if (file === 'original') {
    reply.header('content-security-policy', "default-src 'none'; sandbox").type(TYPES.original);
    return reply.header('content-length', stored.file.size).send(await files.open(stored.file.sha256));
  }
  const record = () => `${JSON.stringify(reportRecord(stored, { publicUrl, licence }), null, 2)}\n`;
  return reply.type(TYPES[file]).send(await make(app, stored, file, request.language, record));
}

async function make(
  app: App,
  { report, findings, file: original }: StoredReport,
  file: Exclude<ReportFile, 'original'>,
  language: Language,
  record: () => string,
) {
  switch (file) {
    case 'report.csv':
      return reportCsv.file(report, language);
    case 'findings.csv':
      return findingsCsv.head(language) + findingsCsv.rows(original.name, report, findings, language);
    case 'report.json':
      return record();
    case 'report.xlsx':
      return app.heavyWork.run(async () => Buffer.from(await reportXlsx(report, findings, language)));
    case 'report.docx':
      return app.heavyWork.run(async () => Buffer.from(await reportDocx(report, language)));
    case 'report.pdf':
      return app.heavyWork.run(async () => Buffer.from(await reportPdf(report, language)));
  }
}
