import type { Finding } from '../finding.ts';
import { CHAPTER_IDS, CHAPTER_TITLES, type PublishedReport } from '../published-report.ts';
import { CELLS, type CellId, type Format, formatOfYear, type TableId } from '../statutory-tables.ts';
import type { SampleReport } from '../testing/sample-report.ts';
import type { CheckedReport } from './findings-document.ts';

const TABLES: readonly TableId[] = ['T2', 'T3', 'T4'];

/** An invented report with every cell of its format, counting up from zero. */
export function aPublishedReport(changes: Partial<PublishedReport> = {}): PublishedReport {
  const year = changes.year ?? 2023;
  const format: Format = changes.format ?? formatOfYear(year);
  const cells: Record<CellId, number> = {};
  for (const table of TABLES) {
    for (const [index, cell] of CELLS[table][changes.formatByTable?.[table] ?? format].entries()) if (!cell.local) cells[cell.id] = index;
  }
  return {
    agency: '青禾县人民政府',
    year,
    format,
    variants: [],
    cells,
    raw: {},
    chapters: Object.fromEntries(CHAPTER_IDS.map((id) => [id, { heading: CHAPTER_TITLES[id].zh, text: NARRATIVE[id] }])),
    chapterOrder: [...CHAPTER_IDS],
    title: `青禾县人民政府${year}年政府信息公开工作年度报告`,
    preamble: `本报告依照公开条例和年度报告的统一格式编写,统计期限自${year}年1月1日起至${year}年12月31日止。如有疑问,可向青禾县人民政府办公室了解。`,
    period: { text: `统计期限自${year}年1月1日起至${year}年12月31日止`, from: `${year}-01-01`, to: `${year}-12-31` },
    publishedOn: `${year + 1}-03-12`,
    signedOn: `${year + 1}-03-08`,
    signedBy: '青禾县人民政府',
    footer: {},
    headerDefects: [],
    tablesPresent: [...TABLES],
    notes: [],
    ...changes,
  };
}

/** The cells of a generated sample, as a faithful reader gives them. */
export function publishedFrom(sample: SampleReport): PublishedReport {
  const format = sample.formats.T2;
  const mixed = sample.formats.T3 === format ? {} : { formatByTable: { T3: sample.formats.T3 } };
  return aPublishedReport({
    agency: sample.agency,
    year: sample.year,
    format,
    ...mixed,
    cells: sample.cells,
    raw: sample.raw,
    title: `${sample.agency}${sample.year}年政府信息公开工作年度报告`,
    signedBy: sample.agency,
  });
}

export const FINDINGS: Finding[] = [
  {
    rule: 'AR-T3-01',
    severity: 'error',
    cells: ['T3.newlyReceived.naturalPerson', 'T3.newlyReceived.total'],
    message: {
      zh: '“本年新收”一行各列之和与总计不符:28 + 0 + 0 + 0 + 3 + 0 = 31,总计为 30。',
      en: 'The row "newly received" does not add up: 28 + 0 + 0 + 0 + 3 + 0 = 31, the total says 30.',
    },
  },
  {
    rule: 'AR-N-01',
    severity: 'warning',
    cells: ['T3.newlyReceived.total'],
    message: { zh: '正文所述申请数与表格不符:正文 29 件,表格 30 件。', en: 'The text speaks of 29 requests, the table of 30.' },
    evidence: '全年共收到公开申请29件,均按期答复。',
  },
  { rule: 'AR-S-12', severity: 'info', cells: [], message: { zh: '第五章写的是上一年度。', en: 'Chapter V is about the year before.' } },
];

const NARRATIVE = {
  ch1: [
    '全年围绕群众办事和企业经营,把该公开的及时公开、把公开的讲清楚。县里的门户网站新设三个专题,调整了栏目次序,老年人也能方便地找到要办的事。',
    '(一)主动公开情况。通过网站发布各类信息一千二百余条,政策发布时同步附上解读,重要文件开门征求意见,意见采纳情况一并公布。',
    '(二)依申请公开情况。窗口、信函、网络三个渠道统一登记,逐件标明办理时限,答复前由法制人员审看文书,做到格式统一、理由充分。',
    '(三)政府信息管理情况。对现行文件逐件核对效力,废止的注明日期,失效的移入历史库,查询时一目了然。',
  ].join('\n'),
  ch2: '',
  ch3: '',
  ch4: '',
  ch5: '一是少数单位更新不够及时;二是部分解读材料文字较长,群众不易读懂。下一年将把更新时限列入日常检查,并改用问答和图示来解读。\n同时组织两次业务培训,请办理申请较多的单位介绍做法。',
  ch6: '本年度没有收取信息处理费。没有其他需要报告的事项。',
};

export function aCheckedReport(changes: Partial<CheckedReport> = {}): CheckedReport {
  return {
    report: aPublishedReport(),
    findings: FINDINGS,
    scores: [
      { group: 'structure', checked: 14, held: 13, counts: { error: 0, warning: 0, info: 1 } },
      { group: 'years', checked: 0, held: 0, counts: { error: 0, warning: 0, info: 0 } },
    ],
    file: { name: '年报.docx', sha256: '0123456789abcdef'.repeat(4) },
    checkedOn: '2024-04-02',
    ...changes,
  };
}
