import type { NarrativeFigure } from '../narrative/figure.ts';
import { show } from './arithmetic.ts';
import type { Check } from './check.ts';
import { evidenceOf, figuresOf, joined, phraseOf } from './narrative-figures.ts';
import { cellValue, ITEM_ROWS } from './proactive-rows.ts';
import { valueAt } from './request-grid.ts';
import type { Observation, Rule } from './rule.ts';
import { PLAUSIBILITY } from './sources.ts';

export const PERCENTAGE_RULE: Rule = {
  id: 'AR-N-08',
  severity: 'info',
  group: 'narrative',
  title: { zh: '百分比可由整数得出', en: 'Percentages come from whole numbers' },
  source: PLAUSIBILITY,
  check: checkPercentages,
};

function checkPercentages(check: Check): readonly Observation[] {
  const found: { zh: string; en: string; evidence: string }[] = [];
  const counted = Map.groupBy(check.prepared.figures.filter(isCount), ({ sentenceNumber }) => sentenceNumber);
  for (const figure of figuresOf(check, 'rate.share', 'rate.completion', 'rate.satisfaction', 'rate.replies')) {
    if (figure.approx !== 'exact' || !(figure.value > 0 && figure.value < 100)) continue;
    const digits = String(figure.value).split('.')[1]?.length ?? 0;
    const beside = basesBeside(counted, figure);
    if (fits(figure, digits, [...beside, ...requestBases(check)])) continue;
    const stated = beside.some(({ near }) => near === 0);
    // A round percentage fits almost any number; only a precise share of matters tells its base.
    const fit = digits >= 2 && figure.subject === 'rate.share' ? fits(figure, digits, itemBases(check)) : undefined;
    if (!fit && !stated) continue;
    found.push({
      zh: fit
        ? `「${phraseOf(figure)}」= ${fit.k} / ${fit.n}(${fit.zh})，正文未写明基数，请核对`
        : `「${phraseOf(figure)}」不能由正文和表中的任何总数得出，请核对`,
      en: fit
        ? `“${phraseOf(figure)}” = ${fit.k} / ${fit.n} (${fit.en}); the text does not state the base, please check`
        : `“${phraseOf(figure)}” follows from no total in the text or the tables, please check`,
      evidence: evidenceOf(figure),
    });
  }
  return joined(found);
}

interface Base {
  n: number;
  zh: string;
  en: string;
}
const COUNTED = /^[件项个条例份宗起家部]$/;
/** A larger base gives almost every percentage and so proves nothing. */
const LARGEST_BASE = 2000;
/** The whole may have been named a sentence or two before. */
const REACH = 2;

const isCount = ({ unit, approx, value }: NarrativeFigure) => COUNTED.test(unit) && approx === 'exact' && value > 0;

function basesBeside(counted: ReadonlyMap<number, readonly NarrativeFigure[]>, { sentenceNumber, chapter }: NarrativeFigure) {
  return Array.from({ length: REACH + 1 }, (_, back) => REACH - back).flatMap((near) =>
    (counted.get(sentenceNumber - near) ?? [])
      .filter((other) => other.chapter === chapter)
      .map(({ value, printed }) => ({ n: value, zh: `正文「${printed}」`, en: `“${printed}” in the text`, near })),
  );
}

function requestBases({ prepared: { requests } }: Check): Base[] {
  return [valueAt(requests, 'resultsTotal'), valueAt(requests, 'newlyReceived')].map((n) => ({ n, zh: '申请件数', en: 'requests' }));
}

function itemBases({ report }: Check): Base[] {
  return ITEM_ROWS.map(({ label, cells }) => {
    const previous = cellValue(report, cells.previousItems);
    const change = cellValue(report, cells.change);
    const sum = `${show(previous)} ${change < 0 ? '−' : '+'} ${show(Math.abs(change))}`;
    return { n: previous + change, zh: `${label.zh}项目 ${sum}`, en: `${label.en} items ${sum}` };
  });
}

function fits({ value }: NarrativeFigure, digits: number, bases: readonly Base[]): (Base & { k: number }) | undefined {
  for (const base of bases) {
    if (!(base.n > 0 && base.n <= LARGEST_BASE)) continue;
    const k = numerator(value, digits, base.n);
    if (k !== null) return { ...base, k };
  }
  return undefined;
}

/** The whole k with k / n printed as this percentage, if there is one. */
function numerator(percentage: number, digits: number, n: number): number | null {
  const guess = Math.round((percentage / 100) * n);
  for (const k of [guess - 1, guess, guess + 1]) {
    if (k < 0 || k > n) continue;
    if (Math.abs(Number(((k / n) * 100).toFixed(digits)) - percentage) < 1e-9) return k;
  }
  return null;
}
