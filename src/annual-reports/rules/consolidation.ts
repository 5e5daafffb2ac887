import { CELLS, type CellId } from '../statutory-tables.ts';
import { differs, show } from './arithmetic.ts';
import { nameOf, namesOf } from './cell-names.ts';
import type { Check, ChildReport } from './check.ts';
import { amountInWan, cellValue, PROCUREMENT_AMOUNT } from './proactive-rows.ts';
import { NOTHING, type Observation, type Rule } from './rule.ts';
import { CROSS_CHECK, REGULATIONS_49 } from './sources.ts';

export const LEVEL_RULES: readonly Rule[] = [
  {
    id: 'AR-L-01',
    severity: 'warning',
    group: 'levels',
    title: { zh: '汇总报告等于各单位之和', en: 'A consolidated report is the sum of its units' },
    source: REGULATIONS_49,
    check: checkConsolidation,
  },
  {
    id: 'AR-L-02',
    severity: 'error',
    group: 'levels',
    title: { zh: '本级数不大于全域数', en: 'Own level not above the whole' },
    source: CROSS_CHECK,
    check: checkOwnLevel,
  },
];

function checkConsolidation({ report, children }: Check): readonly Observation[] {
  if (!children || children.length === 0) return NOTHING;
  const found: Observation[] = [];
  const missing = children.filter(({ report: child }) => child === null || (report.year !== null && child.year !== report.year));
  if (missing.length > 0)
    found.push({
      severity: 'error',
      zh: `${missing.length} 个单位没有${report.year ?? '同'}年度报告，不能汇总：${missing.map(({ agency }) => agency).join('、')}`,
      en: `${missing.length} units have no report for ${report.year ?? 'the year'}, so the sum is incomplete: ${missing.map(({ agency }) => agency).join(', ')}`,
    });
  const differences = compareWithSum(
    report,
    children.filter((child) => !missing.includes(child)),
    missing.length === 0,
  );
  if (differences.length > 0) {
    const shown = differences.slice(0, MOST_SHOWN);
    const rest = differences.length - shown.length;
    found.push({
      cells: differences.map(({ cell }) => cell),
      zh: `${differences.length} 格与各单位之和不符：${shown.map(({ zh }) => zh).join('；')}${rest > 0 ? `；另有 ${rest} 格` : ''}`,
      en: `${differences.length} cells differ from the sum of the units: ${shown.map(({ en }) => en).join('; ')}${rest > 0 ? `; and ${rest} more` : ''}`,
    });
  }
  return found;
}

const MOST_SHOWN = 12;

interface Difference {
  cell: CellId;
  zh: string;
  en: string;
}

/** Cells whose value is known everywhere and is not the sum. While units are missing, only a sum that is already too large is a difference. */
function compareWithSum(report: Check['report'], children: readonly ChildReport[], complete: boolean): Difference[] {
  const differences: Difference[] = [];
  const seen = new Set<CellId>();
  for (const table of ['T2', 'T3', 'T4'] as const) {
    for (const format of ['F2019', 'F2021'] as const) {
      for (const { id, kind } of CELLS[table][format]) {
        if (seen.has(id) || !(id in report.cells)) continue;
        seen.add(id);
        const whole = amount(report, id);
        const parts = children.map((child) => amount(child.report as Check['report'], id));
        const sum = parts.reduce((a, b) => a + b, 0);
        if (!differs(whole, sum) || (!complete && (sum < whole || kind === 'change'))) continue;
        const name = nameOf(id, report.format);
        const contributions = children
          .map(({ agency }, i) => ({ agency, value: parts[i] as number }))
          .filter(({ value }) => value !== 0)
          .map(({ agency, value }) => `${agency} ${show(value)}`);
        const terms = contributions.length > 0 ? contributions.join(' + ') : '0';
        differences.push({
          cell: id,
          zh: `${name.zh} ${show(whole)} ≠ ${terms} = ${show(sum)}(差 ${show(whole - sum)})`,
          en: `${name.en} ${show(whole)} ≠ ${terms} = ${show(sum)} (difference ${show(whole - sum)})`,
        });
      }
    }
  }
  return differences;
}

function amount(report: Check['report'], id: CellId): number {
  return id === PROCUREMENT_AMOUNT ? amountInWan(report, id) : cellValue(report, id);
}

function checkOwnLevel({ report }: Check): readonly Observation[] {
  if (!report.cellsOwn) return NOTHING;
  const above: CellId[] = [];
  for (const id in report.cellsOwn) {
    const own = report.cellsOwn[id];
    const whole = report.cells[id];
    // A signed change may well be larger at one level than in all.
    if (own != null && whole != null && own > whole && !id.endsWith('.change')) above.push(id);
  }
  if (above.length === 0) return NOTHING;
  const names = namesOf(above, report.format);
  return [
    {
      cells: above,
      zh: `本级数大于全域数：${above
        .slice(0, 6)
        .map((id) => `${nameOf(id, report.format).zh} ${report.cellsOwn?.[id]} > ${report.cells[id]}`)
        .join(';')}${above.length > 6 ? `等 ${above.length} 格` : ''}`,
      en: `Own level above the whole: ${names.en}`,
    },
  ];
}
