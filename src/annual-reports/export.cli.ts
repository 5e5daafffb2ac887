import type { WithWorkplace, Workplace } from '../platform/commands.ts';
import { CommandFailure, writeOutput } from '../platform/terminal.ts';
import type { Language } from '../ui/language.ts';
import { agencyNamed } from './agency-named.cli.ts';
import type { Finding } from './finding.ts';
import type { PublishedReport } from './published-report.ts';
import { findReport } from './report.store.ts';

export interface ExportOptions {
  agency?: string;
  year?: number;
  edition?: number;
  format: string;
  out?: string;
  lang: Language;
}

type Writer = (report: PublishedReport, findings: Finding[], lang: Language) => Promise<string | Uint8Array>;

/** Loaded one by one: a CSV needs no typesetter. */
const WRITERS: Record<string, Writer> = {
  json: async (report, findings) => {
    const [{ extractJson }, { findingsJson }] = await Promise.all([
      import('./exports/extract-json.ts'),
      import('./exports/findings-json.ts'),
    ]);
    return `${JSON.stringify({ ...extractJson(report), ...findingsJson(findings) }, null, 2)}\n`;
  },
  csv: async (report, _findings, lang) => {
    const { reportCsv } = await import('./exports/report-csv.ts');
    return reportCsv.head(lang) + reportCsv.rows(report, lang);
  },
  html: async (report, _findings, lang) => (await import('./exports/report-html.ts')).reportHtml(report, lang),
  xlsx: async (report, findings, lang) => (await import('./exports/report-xlsx.ts')).reportXlsx(report, findings, lang),
  docx: async (report, _findings, lang) => (await import('./exports/report-docx.ts')).reportDocx(report, lang),
  pdf: async (report, _findings, lang) => (await import('./exports/report-pdf.ts')).reportPdf(report, lang),
};
export const EXPORT_FORMATS = Object.keys(WRITERS);

/** A report of the database, or one read from a file, in another form. */
export async function exportReport(withWorkplace: WithWorkplace, file: string | undefined, options: ExportOptions): Promise<void> {
  const { format, lang, out } = options;
  const write = Object.hasOwn(WRITERS, format) ? WRITERS[format] : undefined;
  if (!write) throw new CommandFailure(`--format: ${EXPORT_FORMATS.join(', ')}`);
  const { report, findings } = file ? await fromFile(file, lang) : await withWorkplace((place) => fromDatabase(place, options));
  const written = await write(report, findings, lang);
  if (out) await writeOutput(out, written);
  else process.stdout.write(written);
}

async function fromFile(file: string, lang: Language) {
  const { readReportFiles } = await import('./report-files.ts');
  for await (const result of readReportFiles([file])) {
    if (result.ok) return result;
    throw new CommandFailure(`${file}: ${lang === 'zh' ? result.message : result.messageEn}`, 2);
  }
  throw new CommandFailure(file);
}

async function fromDatabase({ db }: Workplace, { agency: name, year, edition, lang }: ExportOptions) {
  if (!name || !year)
    throw new CommandFailure(lang === 'zh' ? '请给出文件，或同时给出 --agency 和 --year' : 'Name a file, or both --agency and --year');
  const agency = await agencyNamed(db, name, lang);
  const stored = await findReport(db, { agencyId: agency.id, year }, edition);
  if (!stored)
    throw new CommandFailure(lang === 'zh' ? `没有${agency.name}${year}年的年报` : `There is no report of ${agency.name} for ${year}`);
  return stored;
}
