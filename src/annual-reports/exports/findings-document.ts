import type { Language } from '../../ui/language.ts';
import { cellName } from '../cell-name.ts';
import type { Finding, Severity } from '../finding.ts';
import { inSeverityOrder, SEVERITIES } from '../finding-order.ts';
import { ANNUAL_REPORT_MESSAGES } from '../messages.ts';
import type { PublishedReport } from '../published-report.ts';
import { findRule } from '../rule-book.ts';
import type { GroupScore } from '../score.ts';
import { formatDay } from './report-document.ts';
import { EXPORT_WORDS } from './words.ts';

/** A report that was checked, and what came out. */
export interface CheckedReport {
  report: Pick<PublishedReport, 'agency' | 'year' | 'format'>;
  findings: readonly Finding[];
  /** Empty where nobody counted. */
  scores: readonly GroupScore[];
  /** The file that was checked; without a name it was pasted. */
  file: { name: string | null; sha256: string };
  /** ISO date. */
  checkedOn: string;
}

/** The findings as a document: everything in words, in order, whatever the file kind. */
export interface FindingsDocument {
  language: Language;
  title: string;
  facts: { name: string; value: string }[];
  scoreTitle: string;
  /** The head row, then a row for each group; empty without scores. */
  scores: string[][];
  groups: { severity: Severity; title: string; findings: DocumentFinding[] }[];
  /** Said where there is nothing else to say, or where not everything is said. */
  remark: string;
}

export interface DocumentFinding {
  number: number;
  rule: string;
  message: string;
  /** The rule in words with its source, the cells, the evidence: each only where there is something. */
  details: { name: string; value: string }[];
}

/** More than this no one reads on paper; the data files have them all. */
const MOST_FINDINGS = 400;
const MOST_CELLS = 12;

export function findingsDocument({ report, findings, scores, file, checkedOn }: CheckedReport, language: Language): FindingsDocument {
  const messages = ANNUAL_REPORT_MESSAGES[language];
  const words = EXPORT_WORDS[language];
  const printed = inSeverityOrder(findings).slice(0, MOST_FINDINGS);
  const numbered = printed.map((finding, index) => ({ finding, number: index + 1 }));
  return {
    language,
    title: words.findingsTitle,
    facts: [
      { name: messages.agency, value: report.agency ?? messages.notStated },
      { name: messages.year, value: report.year === null ? messages.notStated : String(report.year) },
      { name: messages.format, value: messages.formats[report.format] },
      { name: words.file, value: file.name ?? messages.checkUp.pasted },
      { name: 'SHA-256', value: file.sha256 },
      { name: words.checkedOn, value: formatDay(checkedOn, language) },
      { name: messages.findings, value: SEVERITIES.map((severity) => countOf(findings, severity, language)).join(words.listComma) },
    ],
    scoreTitle: messages.score,
    scores: scores.length === 0 ? [] : scoreRows(scores, language),
    groups: SEVERITIES.map((severity) => ({
      severity,
      title: `${messages.severities[severity]}${words.dash}${messages.severityMeaning[severity]}`,
      findings: numbered
        .filter(({ finding }) => finding.severity === severity)
        .map(({ finding, number }) => documentFinding(finding, number, language)),
    })).filter((group) => group.findings.length > 0),
    remark:
      findings.length === 0
        ? messages.noFindings
        : findings.length > MOST_FINDINGS
          ? words.moreFindings(findings.length - MOST_FINDINGS)
          : '',
  };
}

function countOf(findings: readonly Finding[], severity: Severity, language: Language): string {
  return ANNUAL_REPORT_MESSAGES[language].counted[severity](String(findings.filter((finding) => finding.severity === severity).length));
}

function scoreRows(scores: CheckedReport['scores'], language: Language): string[][] {
  const messages = ANNUAL_REPORT_MESSAGES[language];
  const head = [messages.ruleGroup, messages.checked, messages.held, ...SEVERITIES.map((severity) => messages.severities[severity])];
  const rows = scores.map(({ group, checked, held, counts }) => [
    messages.ruleGroups[group],
    checked === 0 ? messages.notCheckable : String(checked),
    checked === 0 ? '' : String(held),
    ...SEVERITIES.map((severity) => String(counts[severity])),
  ]);
  return [head, ...rows];
}

function documentFinding({ rule, message, cells, evidence }: Finding, number: number, language: Language): DocumentFinding {
  const messages = ANNUAL_REPORT_MESSAGES[language];
  const words = EXPORT_WORDS[language];
  const named = cells.slice(0, MOST_CELLS).map((id) => cellName(id, language));
  const rest = cells.length > named.length ? words.moreCells(cells.length - named.length) : '';
  const known = findRule(rule);
  const details = [
    { name: messages.rule, value: known ? `${known.title[language]}${words.listComma}${known.source[language]}` : '' },
    { name: messages.cells, value: named.join(words.listSemicolon) + rest },
    { name: messages.evidence, value: evidence ?? '' },
  ];
  return { number, rule, message: message[language], details: details.filter(({ value }) => value !== '') };
}
