import type { DocumentRole, NarrativeFigure } from '../narrative/figure.ts';
import { agrees } from '../narrative/number-scan.ts';
import type { CellId } from '../statutory-tables.ts';
import { show, showSum } from './arithmetic.ts';
import { cellLabel } from './cell-names.ts';
import type { Check } from './check.ts';
import { compare, evidenceOf, figuresOf, phraseOf } from './narrative-figures.ts';
import {
  amountInWan,
  COERCION_DECISIONS,
  cellValue,
  LICENSING_DECISIONS,
  PENALTY_DECISIONS,
  PROCUREMENT_AMOUNT,
  PROJECTS,
} from './proactive-rows.ts';
import { NOTHING, type Observation, type Rule } from './rule.ts';
import { CROSS_CHECK } from './sources.ts';

/** The narrative against Table 2. */
export const NARRATIVE_WORK_RULES: readonly Rule[] = [
  {
    id: 'AR-N-02',
    severity: 'error',
    group: 'narrative',
    title: { zh: '正文规章、规范性文件数与表一致', en: 'Rules and normative documents in the text = Table 2' },
    source: CROSS_CHECK,
    check: checkDocuments,
  },
  {
    id: 'AR-N-03',
    severity: 'warning',
    group: 'narrative',
    title: { zh: '正文许可办件数与表一致', en: 'Licensing decisions in the text = Table 2' },
    source: CROSS_CHECK,
    check: checkLicensing,
  },
  {
    id: 'AR-N-04',
    severity: 'warning',
    group: 'narrative',
    title: { zh: '正文处罚、强制件数与表一致', en: 'Penalties and coercion in the text = Table 2' },
    source: CROSS_CHECK,
    check: checkEnforcement,
  },
  {
    id: 'AR-N-05',
    severity: 'warning',
    group: 'narrative',
    title: { zh: '正文采购数与表一致', en: 'Procurement in the text = Table 2' },
    source: CROSS_CHECK,
    check: checkProcurement,
  },
];

const DOCUMENT_COLUMNS: Record<DocumentRole, readonly string[]> = {
  made: ['newlyMade', 'issued'],
  published: ['newlyPublished', 'issued'],
  repealed: ['repealed'],
  inForce: ['publicTotal', 'inForce'],
  any: ['newlyMade', 'newlyPublished', 'publicTotal', 'issued', 'inForce'],
};
const DOCUMENT_ROLES = Object.keys(DOCUMENT_COLUMNS) as DocumentRole[];

function checkDocuments(check: Check): readonly Observation[] {
  const { report, prepared } = check;
  const found: Observation[] = [];
  for (const row of ['rules', 'normativeDocs'] as const) {
    const made = compare(figuresOf(check, `${row}.made`), cellValue(report, `T2.art20_1.${row}.issued`)).outcome === 'agrees';
    for (const role of DOCUMENT_ROLES) {
      // The 2021 table has no column for what was published; when the number made is right, nothing contradicts it.
      if (made && role === 'published') continue;
      const figures = figuresOf(check, `${row}.${role}`);
      if (figures.length === 0) continue;
      const cells = DOCUMENT_COLUMNS[role].map((column) => `T2.art20_1.${row}.${column}`).filter((id) => id in report.cells);
      const seen = compare(figures, ...cells.map((id) => cellValue(report, id)));
      if (seen.outcome === 'differs') found.push(documentMismatch(check, seen.figure, cells, role));
    }
  }
  const claim = prepared.text.documentsClaimed;
  const published = NORMATIVE_CELLS.filter((id) => id in report.cells);
  if (claim !== null && published.length > 0 && published.every((id) => report.cells[id] === 0))
    found.push({
      cells: published,
      severity: 'warning',
      zh: `正文称公开了规范性文件但没有数量，表中规范性文件为 ${published.map(() => 0).join(' / ')}`,
      en: `The text says that normative documents were published, without a number; Table 2 has ${published.map(() => 0).join(' / ')}`,
      evidence: claim,
    });
  return found;
}

const NORMATIVE_CELLS: readonly CellId[] = DOCUMENT_COLUMNS.any.map((column) => `T2.art20_1.normativeDocs.${column}`);

function documentMismatch(check: Check, figure: NarrativeFigure, cells: CellId[], role: DocumentRole): Observation {
  const values = cells.map((id) => `「${cellLabel(id, check.report.format).zh}」${show(cellValue(check.report, id))}`).join('、');
  const valuesEn = cells.map((id) => `“${cellLabel(id, check.report.format).en}” ${show(cellValue(check.report, id))}`).join(', ');
  // The 2021 table counts what was issued, not what was published; a part of a government counts less than the whole.
  const indirect = role === 'any' || (role === 'published' && check.report.format === 'F2021') || figure.scope === 'office';
  const soft = figure.mixed || figure.approx !== 'exact' || indirect;
  return {
    cells,
    ...(soft ? { severity: 'warning' as const } : {}),
    zh: `正文「${phraseOf(figure)}」为 ${show(figure.value)}，表中${values}${figure.mixed ? '；正文把几类文件合在一起计数，请说明口径' : ''}`,
    en: `The text “${phraseOf(figure)}” gives ${show(figure.value)}, Table 2 ${valuesEn}${figure.mixed ? '; the text counts several kinds together: explain' : ''}`,
    evidence: evidenceOf(figure),
  };
}

function checkLicensing(check: Check): readonly Observation[] {
  const { report } = check;
  const decisions = cellValue(report, LICENSING_DECISIONS);
  const blank = report.cells[LICENSING_DECISIONS] === null;
  const decided = figuresOf(check, 'licensing.decided', 'licensing.services');
  const hits = decided.some((figure) => agrees(figure.value, figure.approx, decisions));
  const warnings: NarrativeFigure[] = [];
  const hints: NarrativeFigure[] = [];
  if (!hits) for (const figure of decided) (blank || figure.subject === 'licensing.decided' ? warnings : hints).push(figure);
  hints.push(...figuresOf(check, 'licensing.accepted'));
  for (const figure of figuresOf(check, 'licensing.matters')) if (!isItemCount(report, figure)) hints.push(figure);
  const found: Observation[] = [];
  const shown = blank ? { zh: '空白', en: 'blank' } : { zh: show(decisions), en: show(decisions) };
  if (Number.isNaN(decisions) && !blank) return NOTHING;
  if (warnings.length > 0)
    found.push({
      cells: [LICENSING_DECISIONS],
      zh: `正文${quoted(warnings)}，表中行政许可处理决定数量为 ${shown.zh}`,
      en: `The text has ${quotedEn(warnings)}; licensing decisions in Table 2: ${shown.en}`,
      evidence: evidenceOfAll(warnings),
    });
  if (hints.length > 0)
    found.push({
      cells: [LICENSING_DECISIONS],
      severity: 'info',
      zh: `正文${quoted(hints)}计的是${hints.some(({ subject }) => subject === 'licensing.accepted') ? '受理' : '事项或各类办件'}数，与行政许可处理决定数量 ${shown.zh} 口径不同，请核对`,
      en: `The text has ${quotedEn(hints)}, which counts ${hints.some(({ subject }) => subject === 'licensing.accepted') ? 'acceptances' : 'matters or cases of all kinds'}, not licensing decisions (${shown.en}): compare`,
      evidence: evidenceOfAll(hints),
    });
  return found;
}

function isItemCount(report: Check['report'], figure: NarrativeFigure): boolean {
  const items = cellValue(report, 'T2.art20_5.licensing.previousItems') + cellValue(report, 'T2.art20_5.licensing.change');
  return agrees(figure.value, figure.approx, items);
}

function checkEnforcement(check: Check): readonly Observation[] {
  const found: Observation[] = [];
  for (const { cell, figures } of [
    { cell: PENALTY_DECISIONS, figures: figuresOf(check, 'penalty.decided', 'penalty.published') },
    { cell: COERCION_DECISIONS, figures: figuresOf(check, 'coercion.decided') },
  ]) {
    const decisions = cellValue(check.report, cell);
    const seen = compare(figures, decisions);
    if (seen.outcome !== 'differs') continue;
    const { figure } = seen;
    const fewer = figure.subject === 'penalty.published' && figure.value <= decisions;
    found.push({
      cells: [cell],
      zh: `正文「${phraseOf(figure)}」为 ${show(figure.value)}，表中${cellLabel(cell, check.report.format).zh} ${show(decisions)}${fewer ? '；公开数可以少于决定数，请说明' : ''}`,
      en: `The text “${phraseOf(figure)}” gives ${show(figure.value)}, “${cellLabel(cell, check.report.format).en}” in Table 2 ${show(decisions)}${fewer ? '; fewer may be published than decided: explain' : ''}`,
      evidence: evidenceOf(figure),
    });
  }
  return found;
}

function checkProcurement(check: Check): readonly Observation[] {
  if (check.report.format !== 'F2019') return NOTHING;
  const found: Observation[] = [];
  const projects = cellValue(check.report, PROJECTS);
  const counts = figuresOf(check, 'procurement.projects');
  const sum = counts.reduce((total, { value }) => total + value, 0);
  if (compare(counts, projects).outcome === 'differs' && sum !== projects) {
    const figure = counts[0] as NarrativeFigure;
    found.push({
      cells: [PROJECTS],
      zh: `正文${quoted(counts)}(${showSum(counts.map(({ value }) => value))})，表中采购项目数量 ${show(projects)}`,
      en: `The text has ${quotedEn(counts)} (${showSum(counts.map(({ value }) => value))}); procurement projects in Table 2: ${show(projects)}`,
      evidence: evidenceOf(figure),
    });
  }
  const yuan = amountInWan(check.report, PROCUREMENT_AMOUNT) * 10_000;
  const seen = compare(figuresOf(check, 'procurement.amount'), Number(yuan.toFixed(2)));
  if (seen.outcome === 'differs')
    found.push({
      cells: [PROCUREMENT_AMOUNT],
      zh: `正文「${phraseOf(seen.figure)}」，表中采购总金额 ${check.report.raw[PROCUREMENT_AMOUNT] ?? show(yuan)}`,
      en: `The text has “${phraseOf(seen.figure)}”; the procurement amount in Table 2 is ${check.report.raw[PROCUREMENT_AMOUNT] ?? show(yuan)}`,
      evidence: evidenceOf(seen.figure),
    });
  return found;
}

const quoted = (figures: readonly NarrativeFigure[]) => figures.map((figure) => `「${phraseOf(figure)}」`).join('、');
const quotedEn = (figures: readonly NarrativeFigure[]) => figures.map((figure) => `“${phraseOf(figure)}”`).join(', ');
const evidenceOfAll = (figures: readonly NarrativeFigure[]) => [...new Set(figures.map(evidenceOf))].join('\n');
