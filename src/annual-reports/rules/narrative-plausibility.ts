import type { NarrativeFigure } from '../narrative/figure.ts';
import { agrees } from '../narrative/number-scan.ts';
import { show, showSum } from './arithmetic.ts';
import type { Check } from './check.ts';
import { evidenceOf, figuresOf, joined, phraseOf } from './narrative-figures.ts';
import { PERCENTAGE_RULE } from './narrative-percentages.ts';
import { cellValue, ITEM_ROWS } from './proactive-rows.ts';
import type { Observation, Rule } from './rule.ts';
import { PLAUSIBILITY } from './sources.ts';

/** The narrative against itself. */
export const NARRATIVE_PLAUSIBILITY_RULES: readonly Rule[] = [
  {
    id: 'AR-N-07',
    severity: 'info',
    group: 'narrative',
    title: { zh: '正文分项与合计', en: 'Parts and wholes in the text' },
    source: PLAUSIBILITY,
    check: checkParts,
  },
  PERCENTAGE_RULE,
  {
    id: 'AR-N-09',
    severity: 'info',
    group: 'narrative',
    title: { zh: '同类数字前后一致', en: 'One count, one number' },
    source: PLAUSIBILITY,
    check: checkRepeatedCounts,
  },
  {
    id: 'AR-N-10',
    severity: 'warning',
    group: 'narrative',
    title: { zh: '「100%」与未办结、差评不矛盾', en: '100 % and stated failures' },
    source: PLAUSIBILITY,
    check: checkHundredPercent,
  },
];

/** Numbers of the same kind as Table 2 shows, but not its cells: worth a word even when their parts add up. */
const BESIDE_THE_TABLE = /^(?:licensing|matters|penalty|coercion)\./;

/** A whole followed by its parts (其中) in one sentence. */
function checkParts({ prepared: { figures } }: Check): readonly Observation[] {
  const found: { zh: string; en: string; evidence: string }[] = [];
  for (let i = 0; i < figures.length; i++) {
    const whole = figures[i] as NarrativeFigure;
    const parts: NarrativeFigure[] = [];
    for (let j = i + 1; j < figures.length; j++) {
      const part = figures[j] as NarrativeFigure;
      if (!part.part || part.sentenceNumber !== whole.sentenceNumber || part.unit !== whole.unit) break;
      parts.push(part);
    }
    if (whole.part || parts.length < 2 || whole.unit === '%' || [whole, ...parts].some((figure) => figure.approx !== 'exact')) continue;
    if (parts.some(({ phrase }) => /平均|人均|比/.test(phrase))) continue;
    const sum = parts.reduce((total, { value }) => total + value, 0);
    const terms = showSum(parts.map(({ value }) => value));
    if (sum === whole.value && BESIDE_THE_TABLE.test(whole.subject))
      found.push({
        zh: `「${phraseOf(whole)}」：${terms}，分项相符；表中没有对应的格，请核对口径`,
        en: `“${phraseOf(whole)}”: ${terms}, the parts add up; no table shows this number, so check what it counts`,
        evidence: evidenceOf(whole),
      });
    else if (sum > whole.value || (sum < whole.value && parts.length > 2 && !/等/.test(whole.sentence)))
      found.push({
        zh: `「${phraseOf(whole)}」：分项 ${terms} ≠ ${show(whole.value)}`,
        en: `“${phraseOf(whole)}”: parts ${terms} ≠ ${show(whole.value)}`,
        evidence: evidenceOf(whole),
      });
  }
  return joined(found);
}

function checkRepeatedCounts(check: Check): readonly Observation[] {
  return joined([...publishedTwice(check), ...requestsTwice(check), ...mattersAgainstItems(check)]);
}

/** Two totals of published information that differ, neither for one channel nor for one topic. */
function publishedTwice(check: Check) {
  const totals = figuresOf(check, 'information.published').filter((figure) => !figure.channel && !figure.part && isGeneral(figure, check));
  return contradictions(totals);
}

function requestsTwice(check: Check) {
  return contradictions(figuresOf(check, 'requests.received').filter(({ part, value }) => !part && value > 0));
}

function contradictions(figures: readonly NarrativeFigure[]) {
  const [first, ...others] = figures;
  const other =
    first &&
    others.find(
      (figure) =>
        figure.scope === first.scope &&
        !agrees(figure.value, figure.approx, first.value) &&
        !agrees(first.value, first.approx, figure.value),
    );
  if (!first || !other) return [];
  return [
    {
      zh: `「${phraseOf(first)}」与「${phraseOf(other)}」名称相近而数字不同，请说明口径`,
      en: `“${phraseOf(first)}” and “${phraseOf(other)}” have similar names and different numbers: explain what each counts`,
      evidence: [...new Set([evidenceOf(first), evidenceOf(other)])].join('\n'),
    },
  ];
}

const PUBLISHED = /(?:公开|发布|公布)(?:了)?(?:各类|各种|相关|有关|全部)?(.*?)(?:的)?(?:政府|政务|工作|相关|各类)*信息/;

/** No topic of its own, or the agency's own field: 「城市管理信息」 of a 城市管理局 is all of its information. */
function isGeneral({ phrase }: NarrativeFigure, { report, facts }: Check): boolean {
  const published = PUBLISHED.exec(phrase);
  if (!published) return false;
  const topic = (published[1] ?? '').replace(/政府|政务|工作|相关|有关|各类|主动|本年度?|全年|的/g, '');
  return topic === '' || (facts.name ?? report.agency ?? '').includes(topic);
}

/** Service matters named in the text against the items of Table 2 (2019 format). */
function mattersAgainstItems(check: Check) {
  const matters = figuresOf(check, 'matters.services').filter(
    ({ part, approx, phrase }) => !part && approx === 'exact' && /发布|公布|公开|梳理/.test(phrase),
  );
  const items = ITEM_ROWS.filter(({ id }) => id === 'licensing' || id === 'otherServices').map(
    ({ cells }) => cellValue(check.report, cells.previousItems) + cellValue(check.report, cells.change),
  );
  const sum = items.reduce((a, b) => a + b, 0);
  const first = matters[0];
  if (!first || check.report.format !== 'F2019' || Number.isNaN(sum) || matters.some(({ value }) => value === sum)) return [];
  return [
    {
      zh: `「${phraseOf(first)}」，表中行政许可与其他对外管理服务事项共 ${items.map(show).join(' + ')} = ${show(sum)} 项，不等于 ${show(first.value)}`,
      en: `“${phraseOf(first)}”, but licensing and other services in Table 2 have ${items.map(show).join(' + ')} = ${show(sum)} items, not ${show(first.value)}`,
      evidence: evidenceOf(first),
    },
  ];
}

function checkHundredPercent(check: Check): readonly Observation[] {
  const found: { zh: string; en: string; evidence: string }[] = [];
  const full = (figure: NarrativeFigure) => figure.value === 100 && figure.approx === 'exact';
  for (const figure of figuresOf(check, 'rate.satisfaction', 'rate.completion', 'rate.replies').filter(full)) {
    const failure = figure.subject === 'rate.satisfaction' ? 'complaints.bad' : 'complaints.unresolved';
    const stated = figuresOf(check, failure).find(({ sentenceNumber, value }) => sentenceNumber === figure.sentenceNumber && value > 0);
    if (stated)
      found.push({
        zh: `「${phraseOf(figure)}」与「${phraseOf(stated)}」矛盾`,
        en: `“${phraseOf(figure)}” contradicts “${phraseOf(stated)}”`,
        evidence: evidenceOf(figure),
      });
  }
  return joined(found);
}
