import { CommandFailure, textTable } from '../platform/terminal.ts';
import type { Language } from '../ui/language.ts';
import { extractJson } from './exports/extract-json.ts';
import type { PublishedReport } from './published-report.ts';
import { listReportFiles, readReportFiles } from './report-files.ts';
import { CELLS, type TableId } from './statutory-tables.ts';

const UNREADABLE = 2;
const TABLES: readonly TableId[] = ['T2', 'T3', 'T4'];
const TABLE_TITLES = {
  T2: { zh: '主动公开政府信息', en: 'Proactive disclosure' },
  T3: { zh: '收到和处理申请', en: 'Requests' },
  T4: { zh: '行政复议、行政诉讼', en: 'Reconsideration and litigation' },
};

export interface ExtractOptions {
  json?: boolean;
  lang: Language;
}

export async function extractReports(names: string[], { json, lang }: ExtractOptions): Promise<void> {
  const files = await listReportFiles(names);
  let unreadable = 0;
  for await (const result of readReportFiles(files)) {
    if (!result.ok) {
      unreadable++;
      console.error(`${result.name}: ${lang === 'zh' ? result.message : result.messageEn}`);
    } else if (!json) {
      console.log(describe(result.name, result.report, lang));
    } else if (files.length === 1) {
      console.log(JSON.stringify(extractJson(result.report), null, 2));
    } else {
      console.log(JSON.stringify({ file: result.name, ...extractJson(result.report) }));
    }
  }
  if (unreadable) process.exitCode = UNREADABLE;
  if (!files.length) throw new CommandFailure(lang === 'zh' ? '没有可读取的文件' : 'No files to read', UNREADABLE);
}

function describe(name: string, report: PublishedReport, lang: Language): string {
  const unknown = lang === 'zh' ? '未载明' : 'not stated';
  const head = [
    name,
    `${report.agency ?? unknown} · ${report.year ?? unknown} · ${report.format} · ${report.publishedOn ?? report.signedOn ?? unknown}`,
  ];
  const tables = TABLES.map((table) => describeTable(table, report, lang));
  const notes = report.notes.map((note) => `! ${lang === 'zh' ? note.message : note.messageEn}`);
  return [...head, ...tables, ...notes, ''].join('\n');
}

function describeTable(table: TableId, report: PublishedReport, lang: Language): string {
  const format = report.formatByTable?.[table] ?? report.format;
  const rows = CELLS[table][format]
    .filter((cell) => cell.id in report.cells)
    .map((cell) => [cell.id, cell.label[lang], report.raw[cell.id] ?? String(report.cells[cell.id] ?? '')]);
  const title = TABLE_TITLES[table][lang];
  return rows.length ? textTable([title, '', ''], rows) : `${title}: ${lang === 'zh' ? '无' : 'none'}`;
}
