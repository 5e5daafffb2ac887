import type { CellId } from '../statutory-tables.ts';
import { percent, show } from './arithmetic.ts';
import { nameOf } from './cell-names.ts';
import type { Check } from './check.ts';
import { COLUMNS, TOTAL, valueAt } from './request-grid.ts';
import { NOTHING, type Observation, type Rule } from './rule.ts';
import { CROSS_CHECK, FORMAT, PLAUSIBILITY, REGULATIONS_42 } from './sources.ts';

const T3 = (row: string, column = 'total'): CellId => `T3.${row}.${column}`;

/** Table 3 as a whole, and what its numbers say about the work. */
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
              zh: `申请情况表 ${requests.present} 格全部空白,没有申请也应逐格填 0`,
              en: `All ${requests.present} cells of Table 3 are blank; print 0 in each even without requests`,
            },
          ]
        : NOTHING,
  },
];

/** Hints from the shares of the results. */
export const REQUEST_SHARE_RULES: readonly Rule[] = [
  {
    id: 'AR-T3-08',
    severity: 'info',
    group: 'requests',
    title: { zh: '结转下年度的申请', en: 'Requests carried forward' },
    source: { zh: '《政府信息公开条例》第三十三条', en: 'Disclosure Regulations, Art. 33' },
    check: ({ report, prepared: { requests } }) => {
      const open = valueAt(requests, 'carriedForward');
      if (!(open > 0)) return NOTHING;
      const next =
        report.year === null ? { zh: '次年', en: 'the next year' } : { zh: `${report.year + 1} 年`, en: String(report.year + 1) };
      return [
        {
          cells: [T3('carriedForward')],
          zh: `结转下年度 ${show(open)} 件,请逐件列出并确认答复期限在 ${next.zh} 1 月 1 日以后,否则年底已逾期`,
          en: `${show(open)} requests carried forward: list them and confirm that each is due on or after 1 January of ${next.en}; otherwise it was overdue at the end of the year`,
        },
      ];
    },
  },
  {
    id: 'AR-T3-09',
    severity: 'warning',
    group: 'requests',
    title: { zh: '「其他」占比不宜过高', en: 'Catch-all row not overused' },
    source: PLAUSIBILITY,
    check: ({ prepared: { requests }, settings }) => {
      const other = valueAt(requests, 'other.other');
      const all = valueAt(requests, 'resultsTotal');
      if (!(other / all > settings.catchAllShare)) return NOTHING;
      return [
        {
          cells: [T3('other.other'), T3('resultsTotal')],
          zh: `「其他处理—其他」${show(other)} / 办理结果 ${show(all)} = ${percent(other, all)},超过 ${settings.catchAllShare * 100}%,请核对归类`,
          en: `“Otherwise handled: other” ${show(other)} / results ${show(all)} = ${percent(other, all)}, above ${settings.catchAllShare * 100}%; check the classification`,
        },
      ];
    },
  },
  {
    id: 'AR-T3-10',
    severity: 'info',
    group: 'requests',
    title: { zh: '「不掌握」占比', en: 'Share of “not held”' },
    source: PLAUSIBILITY,
    check: ({ prepared: { requests }, settings }) => {
      const notHeld = valueAt(requests, 'unavailable.notHeld');
      const all = valueAt(requests, 'resultsTotal');
      if (!(notHeld / all > settings.notHeldShare)) return NOTHING;
      return [
        {
          cells: [T3('unavailable.notHeld'), T3('resultsTotal')],
          zh: `「本机关不掌握」${show(notHeld)} / 办理结果 ${show(all)} = ${percent(notHeld, all)},超过 ${settings.notHeldShare * 100}%,请核对检索记录,或完善职责指引`,
          en: `“Not held” ${show(notHeld)} / results ${show(all)} = ${percent(notHeld, all)}, above ${settings.notHeldShare * 100}%; check the search records, or publish who is responsible for what`,
        },
      ];
    },
  },
  {
    id: 'AR-T3-11',
    severity: 'warning',
    group: 'requests',
    title: { zh: '有逾期缴费或收费而未说明', en: 'Fees without a fee statement' },
    source: REGULATIONS_42,
    check: checkFeeStatement,
  },
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
          zh: `申请情况表缺少列名${lost.map(({ expected }) => `「${expected}」`).join('、')},每行仍有 ${COLUMNS} 个数,已按位置对应`,
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

function checkFeeStatement({ prepared, ledger }: Check): readonly Observation[] {
  if (prepared.text.feeStated === true) return NOTHING;
  const overdue = valueAt(prepared.requests, 'other.overdueFee');
  if (overdue > 0)
    return [
      {
        cells: [T3('other.overdueFee')],
        zh: `逾期未缴费而不再处理 ${show(overdue)} 件,第六章却没有收费说明`,
        en: `${show(overdue)} requests ended for unpaid fees, but chapter six has no fee statement`,
      },
    ];
  const collected = ledger.processingFeesYuan ?? 0;
  return collected > 0
    ? [
        {
          zh: `台账收取信息处理费 ${show(collected)} 元,第六章却没有收费说明`,
          en: `The ledger shows ${show(collected)} yuan of processing fees, but chapter six has no fee statement`,
        },
      ]
    : NOTHING;
}

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
  return cells.length === 0 ? NOTHING : [{ cells, zh: zh.join(';'), en: en.join('; ') }];
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
        zh: `${year} 年度「(六)其他处理」应分三行(逾期不补正、逾期未缴费、其他),本表${single ? '仍为 2019 年格式的一行' : '缺少分项'}`,
        en: `In the 2021 format “(6) Otherwise handled” has three rows; this table ${single ? 'still has the single row of the 2019 format' : 'lacks some of them'}`,
      },
    ];
  if (report.format === 'F2019' && (!single || parts.length > 0))
    return [
      {
        cells: parts,
        zh: `${year} 年度「(六)其他处理」应为一行,本表${parts.length > 0 ? '已分项' : '没有这一行'}`,
        en: `In the 2019 format “(6) Otherwise handled” is a single row; this table ${parts.length > 0 ? 'divides it' : 'does not have it'}`,
      },
    ];
  return NOTHING;
}
