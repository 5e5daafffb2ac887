import { APPLICANT_COLUMNS, CELLS, type CellId, type Format, PROACTIVE_ITEMS, REMEDY_BLOCKS, REQUEST_ROWS } from '../statutory-tables.ts';

/** Figures that tell every cell apart: a cell read in the wrong place shows. Row sums of Table 3 hold. */
export function distinctFigures(format: Format, format3: Format = format): Record<CellId, number> {
  const figures: Record<CellId, number> = {};
  let next = 11;
  for (const cell of CELLS.T2[format]) if (!cell.local) figures[cell.id] = next++;
  for (const row of REQUEST_ROWS[format3]) {
    let sum = 0;
    for (const column of APPLICANT_COLUMNS) {
      figures[`T3.${row.id}.${column.id}`] = column.id === 'total' ? sum : next;
      if (column.id !== 'total') sum += next++;
    }
  }
  for (const cell of CELLS.T4[format]) figures[cell.id] = next++;
  return figures;
}

/** Label and figures of each row of Table 2, with the heads above them. */
export function proactiveLines(figures: Record<CellId, number | string>, format: Format): string[][] {
  return PROACTIVE_ITEMS[format].flatMap((item) => [
    [item.label.zh],
    ['信息内容', ...item.rows[0]!.columns.map((column) => column.label.zh)],
    ...item.rows
      .filter((row) => !row.local)
      .map((row) => [row.label.zh, ...row.columns.map((column) => String(figures[`T2.${item.id}.${row.id}.${column.id}`]))]),
  ]);
}

export const REQUEST_HEAD: readonly string[][] = [
  ['(本列数据的勾稽关系为:第一项加第二项之和,等于第三项加第四项之和)', '申请人情况'],
  ['自然人', '法人或其他组织', '总计'],
  ['商业企业', '科研机构', '社会公益组织', '法律服务机构', '其他'],
];

/** Label and seven figures of each row of Table 3. */
export function requestLines(figures: Record<CellId, number | string>, format: Format): string[][] {
  return REQUEST_ROWS[format].map((row) => [
    row.label.zh,
    ...APPLICANT_COLUMNS.map((column) => String(figures[`T3.${row.id}.${column.id}`])),
  ]);
}

const OUTCOMES = ['结果维持', '结果纠正', '其他结果', '尚未审结', '总计'];
export const REMEDY_HEAD: readonly string[][] = [
  ['行政复议', '行政诉讼'],
  [...OUTCOMES, '未经复议直接起诉', '复议后起诉'],
  [...OUTCOMES, ...OUTCOMES],
];

export function remedyFigures(figures: Record<CellId, number | string>): string[] {
  return CELLS.T4.F2019.map((cell) => String(figures[cell.id]));
}

export interface TableTexts {
  t2?: string;
  t3?: string;
  t4?: string;
}

/** A report of an invented bureau around the given tables. */
export function reportText({ t2 = '', t3 = '', t4 = '' }: TableTexts, year = 2022): string {
  return [
    `青禾县水务局${year}年政府信息公开工作年度报告`,
    `根据有关规定编制本报告。数据统计期限自${year}年1月1日起至${year}年12月31日止。`,
    '一、总体情况',
    `${year}年,本局按月更新公开栏目,主动公开信息36条。`,
    '二、主动公开政府信息情况',
    t2,
    '三、收到和处理政府信息公开申请情况',
    t3,
    '四、政府信息公开行政复议、行政诉讼情况',
    t4,
    '五、存在的主要问题及改进情况',
    '栏目更新还不够快,下一步按季度抽查。',
    '六、其他需要报告的事项',
    '本年度没有收取信息处理费。',
    '青禾县水务局',
    `${year + 1}年1月18日`,
  ].join('\n');
}

export const blocksOfRemedies = REMEDY_BLOCKS;
