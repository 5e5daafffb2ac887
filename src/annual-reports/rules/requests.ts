import type { CellId } from '../statutory-tables.ts';
import { show } from './arithmetic.ts';
import { nameOf } from './cell-names.ts';
import type { Check } from './check.ts';
import { COLUMNS, TOTAL } from './request-grid.ts';
import { NOTHING, type Observation, type Rule } from './rule.ts';
import { CROSS_CHECK, FORMAT } from './sources.ts';

const T3 = (row: string, column = 'total'): CellId => `T3.${row}.${column}`;

/** Table 3 as a whole: blank, cut, of another form, or with a part above its whole. */
export const REQUEST_RULES: readonly Rule[] = [
  {
    id: 'AR-T3-05',
    severity: 'error',
    group: 'requests',
    title: { zh: '申请情况表不得整表空白', en: 'Table 3 not wholly blank' },
    source: FORMAT,
    check: ({ prepared: { requests } }) =>
      requests.present > 0 && requests.blanks === requests.present
        ? [
            {
              zh: `申请情况表 ${requests.present} 格全部空白，没有申请也应逐格填 0`,
              en: `All ${requests.present} cells of Table 3 are blank; print 0 in each even without requests`,
            },
          ]
        : NOTHING,
  },
];

export const REQUEST_FORM_RULES: readonly Rule[] = [
  {
    id: 'AR-T3-12',
    severity: 'warning',
    group: 'requests',
    title: { zh: '申请人列名残缺', en: 'Applicant columns without their heads' },
    source: FORMAT,
    check: ({ report, prepared: { requests } }) => {
      const lost = report.headerDefects.filter(
        ({ table, expected, printed }) => table === 'T3' && printed === null && COLUMN_HEADS.has(expected),
      );
      if (lost.length === 0 || requests.present < requests.ids.length) return NOTHING;
      return [
        {
          zh: `申请情况表缺少列名${lost.map(({ expected }) => `「${expected}」`).join('、')}，每行仍有 ${COLUMNS} 个数，已按位置对应`,
          en: `Table 3 lacks the column heads ${lost.map(({ expected }) => `“${expected}”`).join(', ')}; each row still has ${COLUMNS} values, mapped by position`,
        },
      ];
    },
  },
  {
    id: 'AR-T3-13',
    severity: 'error',
    group: 'requests',
    title: { zh: '单格不大于所在行、列的总数', en: 'No cell above the total of its row or column' },
    source: CROSS_CHECK,
    check: checkBounds,
  },
  {
    id: 'AR-T3-14',
    severity: 'error',
    group: 'requests',
    title: { zh: '「其他处理」分项与格式相符', en: 'Rows under “Otherwise handled” fit the format' },
    source: FORMAT,
    check: checkOtherRows,
  },
];

const COLUMN_HEADS = new Set(['自然人', '商业企业', '科研机构', '社会公益组织', '法律服务机构', '其他', '总计']);

/** A part cannot exceed its whole: tells which cell is wrong when the sums only say that something is. */
function checkBounds({ prepared: { requests: grid } }: Check): readonly Observation[] {
  const { values, ids, results, indexOf } = grid;
  const received = (indexOf.newlyReceived as number) * COLUMNS;
  const over = (indexOf.carriedOver as number) * COLUMNS;
  const cells: CellId[] = [];
  const zh: string[] = [];
  const en: string[] = [];
  const see = (index: number, bound: number, boundZh: string, boundEn: string) => {
    const id = ids[index] as CellId;
    const name = nameOf(id);
    cells.push(id);
    zh.push(`${name.zh} ${show(values[index] as number)} > ${boundZh} ${show(bound)}`);
    en.push(`${name.en} ${show(values[index] as number)} > ${boundEn} ${show(bound)}`);
  };
  for (let row = 0; row < grid.rows.length; row++) {
    const at = row * COLUMNS;
    const total = values[at + TOTAL] as number;
    for (let column = 0; column < TOTAL; column++)
      if ((values[at + column] as number) > total) see(at + column, total, '本行总计', 'row total');
  }
  for (let column = 0; column < COLUMNS; column++) {
    const all = (values[received + column] as number) + (values[over + column] as number);
    for (const row of results) {
      const index = row * COLUMNS + column;
      if ((values[index] as number) > all && !cells.includes(ids[index] as CellId))
        see(index, all, '本列新收与结转之和', 'new + carried over of the column');
    }
  }
  return cells.length === 0 ? NOTHING : [{ cells, zh: zh.join('；'), en: en.join('; ') }];
}

const SINGLE_OTHER = T3('other');
const OTHER_PARTS = ['other.overdueCorrection', 'other.overdueFee', 'other.other'].map((row) => T3(row));

function checkOtherRows({ report }: Check): readonly Observation[] {
  if (!(T3('resultsTotal') in report.cells)) return NOTHING;
  const single = SINGLE_OTHER in report.cells;
  const parts = OTHER_PARTS.filter((id) => id in report.cells);
  const year = report.year ?? '';
  if (report.format === 'F2021' && parts.length < OTHER_PARTS.length)
    return [
      {
        cells: single ? [SINGLE_OTHER] : parts,
        zh: `${year} 年度「（六）其他处理」应分三行（逾期不补正、逾期未缴费、其他），本表${single ? '仍为 2019 年格式的一行' : '缺少分项'}`,
        en: `In the 2021 format “(6) Otherwise handled” has three rows; this table ${single ? 'still has the single row of the 2019 format' : 'lacks some of them'}`,
      },
    ];
  if (report.format === 'F2019' && (!single || parts.length > 0))
    return [
      {
        cells: parts,
        zh: `${year} 年度「（六）其他处理」应为一行，本表${parts.length > 0 ? '已分项' : '没有这一行'}`,
        en: `In the 2019 format “(6) Otherwise handled” is a single row; this table ${parts.length > 0 ? 'divides it' : 'does not have it'}`,
      },
    ];
  return NOTHING;
}
