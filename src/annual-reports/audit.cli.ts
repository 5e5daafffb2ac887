import { CommandFailure, openOutput, progress, textTable } from '../platform/terminal.ts';
import type { Language } from '../ui/language.ts';
import { findingsCsv } from './exports/findings-csv.ts';
import { findingsJson } from './exports/findings-json.ts';
import type { Finding, Severity } from './finding.ts';
import type { PublishedReport } from './published-report.ts';
import type { ReadingResult } from './reading-worker.ts';
import { listReportFiles, readReportFiles } from './report-files.ts';

const HAS_ERRORS = 1;
const UNREADABLE = 2;
/** More files than this get the summary by rule only. */
const LISTED_FILES = 60;
const SEVERITIES: readonly Severity[] = ['error', 'warning', 'info'];
const WORDS = {
  zh: {
    file: '文件',
    agency: '机关',
    year: '年度',
    rule: '规则',
    error: '错误',
    warning: '提醒',
    info: '提示',
    clean: '没有发现问题',
    unreadable: '无法读取',
  },
  en: {
    file: 'File',
    agency: 'Agency',
    year: 'Year',
    rule: 'Rule',
    error: 'Errors',
    warning: 'Warnings',
    info: 'Hints',
    clean: 'No findings',
    unreadable: 'Unreadable',
  },
};

export interface AuditOptions {
  json?: boolean;
  previous?: string;
  csv?: string;
  lang: Language;
}

export async function auditReports(names: string[], options: AuditOptions): Promise<void> {
  const files = await listReportFiles(names);
  if (!files.length) throw new CommandFailure(options.lang === 'zh' ? '没有可检查的文件' : 'No files to check', UNREADABLE);
  const previous = options.previous ? await readPrevious(options.previous, options.lang) : undefined;
  await using csv = options.csv ? await openOutput(options.csv) : undefined;
  const summary = new Summary(options.lang);
  const bar = progress(files.length, options.lang === 'zh' ? '份' : 'files');
  await csv?.writeFile(findingsCsv.head(options.lang));
  for await (const result of readReportFiles(files, previous)) {
    bar.advance();
    summary.add(result);
    if (result.ok && previous) warnOfOtherYear(result, previous, options.lang);
    if (!result.ok) console.error(`${result.name}: ${options.lang === 'zh' ? result.message : result.messageEn}`);
    else if (options.json) printJson(result, files.length === 1);
    else if (files.length === 1) console.log(describeFindings(result, options.lang));
    if (result.ok) await csv?.writeFile(findingsCsv.rows(result.name, result.report, result.findings, options.lang));
  }
  bar.end();
  if (!options.json && files.length > 1) console.log(summary.toString());
  process.exitCode = summary.exitCode;
}

async function readPrevious(file: string, lang: Language): Promise<PublishedReport> {
  const { default: readAndCheck } = await import('./reading-worker.ts');
  const result = await readAndCheck({ name: file, source: { path: file } });
  if (result.ok) return result.report;
  throw new CommandFailure(`${file}: ${lang === 'zh' ? result.message : result.messageEn}`, UNREADABLE);
}

type Read = Extract<ReadingResult, { ok: true }>;

/** The rules across years take the report they are given for that of the year before. */
function warnOfOtherYear({ name, report: { year } }: Read, previous: PublishedReport, lang: Language): void {
  if (year === null || previous.year === null || previous.year === year - 1) return;
  console.error(
    lang === 'zh'
      ? `${name}：--previous 是 ${previous.year} 年的年报，不是 ${year - 1} 年的，跨年核查结果可能不可靠`
      : `${name}: --previous is the report of ${previous.year}, not of ${year - 1}; findings across years may mislead`,
  );
}

function printJson(result: Read, alone: boolean): void {
  const json = findingsJson(result.findings);
  console.log(alone ? JSON.stringify(json, null, 2) : JSON.stringify({ file: result.name, ...json }));
}

function describeFindings({ report, findings }: Read, lang: Language): string {
  const words = WORDS[lang];
  const head = `${report.agency ?? '—'} · ${report.year ?? '—'}`;
  if (!findings.length) return `${head}\n${words.clean}`;
  const lines = SEVERITIES.flatMap((severity) =>
    findings.filter((finding) => finding.severity === severity).map((finding) => describeFinding(finding, lang)),
  );
  return `${head}\n${lines.join('\n')}`;
}

function describeFinding({ rule, severity, message, evidence }: Finding, lang: Language): string {
  return `${WORDS[lang][severity]} ${rule}  ${message[lang]}${evidence ? `\n    「${evidence}」` : ''}`;
}

/** Counts only, so that two thousand files cost no more memory than two. */
class Summary {
  private readonly words;
  private readonly byRule = new Map<string, Record<Severity, number>>();
  private readonly files: string[][] = [];
  private unreadable = 0;
  private errors = 0;

  constructor(lang: Language) {
    this.words = WORDS[lang];
  }

  add(result: ReadingResult): void {
    if (!result.ok) {
      this.unreadable++;
      this.list([result.name, this.words.unreadable, '', '', '', '']);
      return;
    }
    const counts = { error: 0, warning: 0, info: 0 };
    for (const { rule, severity } of result.findings) {
      counts[severity]++;
      const ofRule = this.byRule.get(rule) ?? { error: 0, warning: 0, info: 0 };
      ofRule[severity]++;
      this.byRule.set(rule, ofRule);
    }
    this.errors += counts.error;
    const { agency, year } = result.report;
    this.list([result.name, agency ?? '', String(year ?? ''), ...SEVERITIES.map((severity) => String(counts[severity]))]);
  }

  get exitCode(): number {
    if (this.unreadable) return UNREADABLE;
    return this.errors ? HAS_ERRORS : 0;
  }

  toString(): string {
    const { file, agency, year, rule, error, warning, info } = this.words;
    const rules = [...this.byRule].sort(([a], [b]) => a.localeCompare(b));
    const ruleTable = textTable(
      [rule, error, warning, info],
      rules.map(([id, counts]) => [id, ...SEVERITIES.map((severity) => String(counts[severity]))]),
    );
    const fileTable = this.files.length <= LISTED_FILES ? `${textTable([file, agency, year, error, warning, info], this.files)}\n` : '';
    return `${fileTable}${ruleTable}`;
  }

  private list(row: string[]): void {
    if (this.files.length <= LISTED_FILES) this.files.push(row);
  }
}
