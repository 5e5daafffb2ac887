import { similarity, trigramsOf } from '../narrative/similarity.ts';
import type { Slip } from '../narrative/typography.ts';
import { CHAPTER_TITLES } from '../published-report.ts';
import type { Check } from './check.ts';
import { NOTHING, type Observation, type Rule } from './rule.ts';
import { FORMAT, FORMAT_2021, PLAUSIBILITY, REGULATIONS_42, REGULATIONS_50 } from './sources.ts';

export const CHAPTER_RULES: readonly Rule[] = [
  {
    id: 'AR-S-11',
    severity: 'warning',
    group: 'structure',
    title: { zh: '第六章写明信息处理费收取情况', en: 'Chapter six states the processing fees' },
    source: { zh: `${REGULATIONS_42.zh};${FORMAT_2021.zh}`, en: `${REGULATIONS_42.en}; ${FORMAT_2021.en}` },
    check: ({ report, prepared }) =>
      report.year !== null && report.year >= 2021 && prepared.text.feeStated === false
        ? [
            {
              zh: '第六章没有说明信息处理费收取情况（金额或「未收取」）',
              en: 'Chapter six does not say whether information processing fees were charged (amount, or none)',
              evidence: (report.chapters.ch6?.text ?? '').slice(0, 80),
            },
          ]
        : NOTHING,
  },
  {
    id: 'AR-S-12',
    severity: 'warning',
    group: 'structure',
    title: { zh: '第五章写报告年度的问题', en: 'Chapter five is about the report year' },
    source: REGULATIONS_50,
    check: ({ prepared }) =>
      prepared.text.problemsOfOtherYear === null
        ? NOTHING
        : [
            {
              zh: '第五章写的是其他年度存在的问题，应写报告年度的问题和改进情况',
              en: 'Chapter five tells of the problems of another year; those of the report year are required',
              evidence: prepared.text.problemsOfOtherYear,
            },
          ],
  },
  {
    id: 'AR-S-13',
    severity: 'info',
    group: 'structure',
    title: { zh: '第六章围绕政府信息公开', en: 'Chapter six is about disclosure' },
    source: FORMAT,
    check: ({ prepared }) => {
      const heads = prepared.text.besideTheSubject;
      if (heads.length === 0) return NOTHING;
      return [
        {
          zh: `第六章有与政府信息公开无关的内容：${heads.map((head) => `「${head}」`).join('、')}`,
          en: `Chapter six has sections that are not about disclosure: ${heads.map((head) => `“${head}”`).join(', ')}`,
          evidence: heads.join('\n'),
        },
      ];
    },
  },
  {
    id: 'AR-S-14',
    severity: 'info',
    group: 'structure',
    title: { zh: '文字无明显差错', en: 'No slips of the pen' },
    source: FORMAT,
    check: checkSlips,
  },
  {
    id: 'AR-S-15',
    severity: 'warning',
    group: 'structure',
    title: { zh: '政府报告含工作考核、社会评议、责任追究结果', en: 'A government reports assessment, public review and accountability' },
    source: REGULATIONS_50,
    check: checkGovernmentResults,
  },
  {
    id: 'AR-S-16',
    severity: 'warning',
    group: 'structure',
    title: { zh: '正文不照抄上一年度', en: 'Text not copied from the year before' },
    source: PLAUSIBILITY,
    check: checkCopied,
  },
];

const SLIP_KINDS: Record<Slip['kind'], { zh: string; en: string }> = {
  confusable: { zh: '疑似错别字', en: 'perhaps misspelt' },
  'measure-word': { zh: '数字后缺量词', en: 'measure word missing after the number' },
  'blank-date': { zh: '日期空缺', en: 'date left blank' },
  'broken-date': { zh: '日期缺「年」「月」', en: 'date lacks 年 or 月' },
};

function checkSlips({ prepared }: Check): readonly Observation[] {
  const { slips } = prepared.text;
  if (slips.length === 0) return NOTHING;
  return [
    {
      zh: slips.map(({ kind, printed, usual }) => `「${printed}」${SLIP_KINDS[kind].zh}${usual ? `，应为「${usual}」` : ''}`).join('；'),
      en: slips
        .map(({ kind, printed, usual }) => `“${printed}”: ${SLIP_KINDS[kind].en}${usual ? `, should be “${usual}”` : ''}`)
        .join('; '),
      evidence: [...new Set(slips.map(({ sentence }) => sentence))].join('\n'),
    },
  ];
}

function checkGovernmentResults({ kind, prepared }: Check): readonly Observation[] {
  if (kind !== 'government') return NOTHING;
  const { assessment, publicReview, accountability } = prepared.text;
  const missing = [
    ...(assessment ? [] : [{ zh: '工作考核', en: 'work assessment' }]),
    ...(publicReview ? [] : [{ zh: '社会评议', en: 'public review' }]),
    ...(accountability ? [] : [{ zh: '责任追究', en: 'accountability' }]),
  ];
  if (missing.length === 0) return NOTHING;
  return [
    {
      zh: `政府报告还应包括工作考核、社会评议和责任追究结果，未见${missing.map((part) => part.zh).join('、')}`,
      en: `A government's report also gives the results of work assessment, public review and accountability; missing: ${missing.map((part) => part.en).join(', ')}`,
    },
  ];
}

function checkCopied({ report, previous, settings }: Check): readonly Observation[] {
  if (!previous) return NOTHING;
  const found: Observation[] = [];
  for (const id of ['ch1', 'ch5'] as const) {
    const now = report.chapters[id]?.text;
    const before = previous.report.chapters[id]?.text;
    if (!now || !before) continue;
    const likeness = now === before ? 1 : similarity(trigramsOf(now), trigramsOf(before));
    if (likeness === null || likeness <= settings.similarity) continue;
    const share = `${Math.floor(likeness * 100)}%`;
    found.push({
      zh: `「${CHAPTER_TITLES[id].zh}」与上一年度报告相似度 ${share}，疑似照抄`,
      en: `“${CHAPTER_TITLES[id].en}” is ${share} the same as last year's`,
      evidence: now.slice(0, 120),
    });
  }
  return found;
}
