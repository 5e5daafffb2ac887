import type { Language } from '../ui/language.ts';
import { pathIn } from '../ui/language.ts';
import type { Download } from '../ui/portal/list.view.tsx';
import { FILE_ENDING } from './file-kind.ts';
import { ANNUAL_REPORT_MESSAGES } from './messages.ts';
import { reportPath, type StoredReport } from './stored-report.ts';

/** The files that every stored report can be had as. */
export const REPORT_FILES = ['report.xlsx', 'report.csv', 'report.json', 'report.pdf', 'report.docx', 'findings.csv', 'original'] as const;
export type ReportFile = (typeof REPORT_FILES)[number];

export function isReportFile(name: string): name is ReportFile {
  return (REPORT_FILES as readonly string[]).includes(name);
}

export function downloadsOf(stored: StoredReport, language: Language): Download[] {
  const text = ANNUAL_REPORT_MESSAGES[language];
  const { files } = text.checkUp;
  const labels: Record<Exclude<ReportFile, 'original'>, string> = {
    'report.xlsx': files.tables,
    'report.csv': files.cells,
    'report.json': files.cells,
    'report.pdf': text.list.report,
    'report.docx': text.list.report,
    'findings.csv': files.findings,
  };
  const address = (file: ReportFile) => pathIn(language, `${addressOf(stored)}/files/${file}`);
  const made = (Object.keys(labels) as (keyof typeof labels)[]).map((file) => ({
    href: address(file),
    format: file.split('.')[1]!.toUpperCase(),
    label: labels[file],
  }));
  return [
    ...made,
    {
      href: address('original'),
      format: FILE_ENDING[stored.file.kind].toUpperCase(),
      label: text.report.original,
      size: stored.file.size,
    },
  ];
}

/** The current edition stands at the address of its year, every other below it. */
export function addressOf({ agencyId, year, edition }: Pick<StoredReport, 'agencyId' | 'year' | 'edition'>): string {
  return reportPath(agencyId, year, edition.isCurrent ? undefined : edition.number);
}

/** The name a file is saved under: the agency, the year, and what it is. */
export function fileNameOf({ agencyName, year, edition, file }: StoredReport, name: ReportFile): string {
  const stem = `${fileStem(agencyName)}${year}年政府信息公开工作年度报告${edition.isCurrent ? '' : `-第${edition.number}版`}`;
  if (name === 'original') return `${stem}-原始文件.${FILE_ENDING[file.kind]}`;
  const [what, ending] = name.split('.');
  return what === 'findings' ? `${stem}-核查结果.${ending}` : `${stem}.${ending}`;
}

/** Longer ones do not fit into the headers that programs take. */
const LONGEST_STEM = 120;

/** What a text from outside gives for the name of a file, without its ending. */
export function fileStem(text: string): string {
  return text
    .replace(/[\\/:*?"<>|\p{Cc}]/gu, '')
    .slice(0, LONGEST_STEM)
    .toWellFormed();
}

/** RFC 6266: a plain name for old programs, the real one for all others. */
export function attachment(fileName: string): string {
  const plain = fileName.replace(/[^\x20-\x7e]|["\\%]/g, '_');
  const encoded = encodeURIComponent(fileName).replace(/['()*]/g, (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`);
  return `attachment; filename="${plain}"; filename*=UTF-8''${encoded}`;
}
