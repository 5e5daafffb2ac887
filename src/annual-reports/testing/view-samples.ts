import type { Finding } from '../finding.ts';
import type { CellValue, PublishedReport } from '../published-report.ts';
import { CELLS, type CellId, type Format, formatOfYear } from '../statutory-tables.ts';
import { countFindings, type StoredReport } from '../stored-report.ts';

/** A report without any trouble: zeros, and a few requests that add up. */
export function aReport(changes: Partial<PublishedReport> = {}): PublishedReport {
  const year = changes.year ?? 2024;
  const format = changes.format ?? formatOfYear(year ?? 2024);
  return {
    agency: '示范区民政局',
    year,
    format,
    variants: [],
    raw: {},
    chapters: { ch1: { heading: '一、总体情况', text: '全年共收到政府信息公开申请31件。\n主动公开信息206条。' } },
    chapterOrder: ['ch1'],
    title: `示范区民政局${year}年政府信息公开工作年度报告`,
    preamble: '',
    period: null,
    publishedOn: `${(year ?? 2024) + 1}-01-20`,
    signedOn: null,
    signedBy: null,
    footer: {},
    headerDefects: [],
    tablesPresent: ['T2', 'T3', 'T4'],
    notes: [],
    ...changes,
    cells: { ...zeros(format), ...REQUESTS, ...changes.cells },
  };
}

const REQUESTS: Record<CellId, CellValue> = {
  'T3.newlyReceived.naturalPerson': 28,
  'T3.newlyReceived.org.legalService': 3,
  'T3.newlyReceived.total': 31,
  'T3.disclosed.naturalPerson': 14,
  'T3.disclosed.org.legalService': 3,
  'T3.disclosed.total': 17,
  'T3.unavailable.notHeld.naturalPerson': 14,
  'T3.unavailable.notHeld.total': 14,
  'T3.resultsTotal.naturalPerson': 28,
  'T3.resultsTotal.org.legalService': 3,
  'T3.resultsTotal.total': 31,
};

function zeros(format: Format): Record<CellId, CellValue> {
  const cells = [...CELLS.T2[format], ...CELLS.T3[format], ...CELLS.T4[format]].filter((cell) => !cell.local);
  return Object.fromEntries(cells.map((cell) => [cell.id, 0]));
}

export function aFinding(changes: Partial<Finding> = {}): Finding {
  return {
    rule: 'AR-T3-01',
    severity: 'error',
    cells: ['T3.disclosed.total'],
    message: { zh: '“(一)予以公开”各列之和为 17,总计填 18', en: 'The columns of "Disclosed" add up to 17, the total says 18' },
    ...changes,
  };
}

export function aStoredReport(changes: Partial<StoredReport> = {}): StoredReport {
  const report = changes.report ?? aReport();
  const findings = changes.findings ?? [];
  return {
    id: '0190a1b2-0000-7000-8000-000000000001',
    regionId: '0190a1b2-0000-7000-8000-0000000000aa',
    agencyId: '0190a1b2-0000-7000-8000-0000000000bb',
    agencyName: report.agency ?? '示范区民政局',
    agencyKind: 'department',
    year: report.year ?? 2024,
    format: report.format,
    edition: { number: 1, publishedOn: report.publishedOn, importedAt: new Date('2025-02-01T18:00:00Z'), isCurrent: true },
    datedOn: report.publishedOn ?? report.signedOn,
    counts: countFindings(findings),
    report,
    findings,
    file: { sha256: 'a'.repeat(64), sm3: 'b'.repeat(64), kind: 'html', name: 'report.html', size: 20_480 },
    supersedes: null,
    checkedAt: new Date('2025-02-01T18:00:00Z'),
    ...changes,
  };
}
