/**
 * The three statutory tables of the annual disclosure report as data: rows, columns, labels and cell ids.
 *
 * `F2019`: 国办公开办函〔2019〕60号, report years 2019 and 2020. `F2021`: 国办公开办函〔2021〕30号, 2021 and later.
 * Everything else (reader, rules, pages, exports, storage) walks these lists; no other file names a row or a column.
 */
export type Format = 'F2019' | 'F2021';
export type TableId = 'T2' | 'T3' | 'T4';

/** `T2.<item>.<row>.<column>`, `T3.<row>.<column>` or `T4.<block>.<column>`. */
export type CellId = string;

/** `count`: integer ≥ 0. `change`: signed integer. `wan`: decimal ≥ 0 in 万元. `money`: decimal ≥ 0, unit printed with the value. */
export type CellKind = 'count' | 'change' | 'wan' | 'money';

export interface Label {
  zh: string;
  en: string;
}

export interface ProactiveColumn {
  id: string;
  label: Label;
  kind: CellKind;
}

export interface ProactiveRow {
  id: string;
  label: Label;
  columns: readonly ProactiveColumn[];
  /** Printed in some places only (湖北: 其他主动公开文件); its absence is no gap. */
  local?: true;
}

export interface ProactiveItem {
  id: string;
  /** The group heading printed above the item's rows. */
  label: Label;
  rows: readonly ProactiveRow[];
}

const column = (id: string, zh: string, en: string, kind: CellKind = 'count'): ProactiveColumn => ({ id, label: { zh, en }, kind });

const MADE_PUBLISHED_TOTAL = [
  column('newlyMade', '本年新制作数量', 'Newly made this year'),
  column('newlyPublished', '本年新公开数量', 'Newly published this year'),
  column('publicTotal', '对外公开总数量', 'Publicly available in total'),
];
const ITEMS_AND_DECISIONS = [
  column('previousItems', '上一年项目数量', 'Items of the previous year'),
  column('change', '本年增/减', 'Increase or decrease this year', 'change'),
  column('decisions', '处理决定数量', 'Decisions made'),
];
const ISSUED_REPEALED_IN_FORCE = [
  column('issued', '本年制发件数', 'Issued this year'),
  column('repealed', '本年废止件数', 'Repealed this year'),
  column('inForce', '现行有效件数', 'In force'),
];
const DECISIONS = [column('decisions', '本年处理决定数量', 'Decisions made this year')];

const ART20_1: Label = { zh: '第二十条第(一)项', en: 'Article 20 (1)' };
const ART20_5: Label = { zh: '第二十条第(五)项', en: 'Article 20 (5)' };
const ART20_6: Label = { zh: '第二十条第(六)项', en: 'Article 20 (6)' };
const ART20_8: Label = { zh: '第二十条第(八)项', en: 'Article 20 (8)' };
const ART20_9: Label = { zh: '第二十条第(九)项', en: 'Article 20 (9)' };

const RULES: Label = { zh: '规章', en: 'Government rules' };
const LICENSING: Label = { zh: '行政许可', en: 'Administrative licensing' };
const PENALTY: Label = { zh: '行政处罚', en: 'Administrative penalties' };
const COERCION: Label = { zh: '行政强制', en: 'Administrative coercion' };
const ADMIN_FEES: Label = { zh: '行政事业性收费', en: 'Administrative fees' };

/** Table 2, 主动公开政府信息情况. */
export const PROACTIVE_ITEMS: Record<Format, readonly ProactiveItem[]> = {
  F2019: [
    {
      id: 'art20_1',
      label: ART20_1,
      rows: [
        { id: 'rules', label: RULES, columns: MADE_PUBLISHED_TOTAL },
        { id: 'normativeDocs', label: { zh: '规范性文件', en: 'Administrative normative documents' }, columns: MADE_PUBLISHED_TOTAL },
        {
          id: 'otherDocs',
          label: { zh: '其他主动公开文件', en: 'Other proactively disclosed documents' },
          columns: MADE_PUBLISHED_TOTAL,
          local: true,
        },
      ],
    },
    {
      id: 'art20_5',
      label: ART20_5,
      rows: [
        { id: 'licensing', label: LICENSING, columns: ITEMS_AND_DECISIONS },
        {
          id: 'otherServices',
          label: { zh: '其他对外管理服务事项', en: 'Other external management and service matters' },
          columns: ITEMS_AND_DECISIONS,
        },
      ],
    },
    {
      id: 'art20_6',
      label: ART20_6,
      rows: [
        { id: 'penalty', label: PENALTY, columns: ITEMS_AND_DECISIONS },
        { id: 'coercion', label: COERCION, columns: ITEMS_AND_DECISIONS },
      ],
    },
    { id: 'art20_8', label: ART20_8, rows: [{ id: 'adminFees', label: ADMIN_FEES, columns: ITEMS_AND_DECISIONS.slice(0, 2) }] },
    {
      id: 'art20_9',
      label: ART20_9,
      rows: [
        {
          id: 'procurement',
          label: { zh: '政府集中采购', en: 'Centralised government procurement' },
          columns: [
            column('projects', '采购项目数量', 'Procurement projects'),
            column('amount', '采购总金额', 'Total procurement amount', 'money'),
          ],
        },
      ],
    },
  ],
  F2021: [
    {
      id: 'art20_1',
      label: ART20_1,
      rows: [
        { id: 'rules', label: RULES, columns: ISSUED_REPEALED_IN_FORCE },
        {
          id: 'normativeDocs',
          label: { zh: '行政规范性文件', en: 'Administrative normative documents' },
          columns: ISSUED_REPEALED_IN_FORCE,
        },
      ],
    },
    { id: 'art20_5', label: ART20_5, rows: [{ id: 'licensing', label: LICENSING, columns: DECISIONS }] },
    {
      id: 'art20_6',
      label: ART20_6,
      rows: [
        { id: 'penalty', label: PENALTY, columns: DECISIONS },
        { id: 'coercion', label: COERCION, columns: DECISIONS },
      ],
    },
    {
      id: 'art20_8',
      label: ART20_8,
      rows: [
        {
          id: 'adminFees',
          label: ADMIN_FEES,
          columns: [column('amountWan', '本年收费金额(单位:万元)', 'Fees charged this year (10 000 yuan)', 'wan')],
        },
      ],
    },
  ],
};

export interface ApplicantColumn {
  id: 'naturalPerson' | 'org.business' | 'org.research' | 'org.publicWelfare' | 'org.legalService' | 'org.other' | 'total';
  label: Label;
}

/** The seven value columns of Table 3, in printed order; the five `org.*` stand under 法人或其他组织. */
export const APPLICANT_COLUMNS: readonly ApplicantColumn[] = [
  { id: 'naturalPerson', label: { zh: '自然人', en: 'Natural persons' } },
  { id: 'org.business', label: { zh: '商业企业', en: 'Commercial enterprises' } },
  { id: 'org.research', label: { zh: '科研机构', en: 'Research institutions' } },
  { id: 'org.publicWelfare', label: { zh: '社会公益组织', en: 'Public-welfare organisations' } },
  { id: 'org.legalService', label: { zh: '法律服务机构', en: 'Legal-service institutions' } },
  { id: 'org.other', label: { zh: '其他', en: 'Other organisations' } },
  { id: 'total', label: { zh: '总计', en: 'Total' } },
];

export interface RequestRow {
  id: string;
  label: Label;
  /** The heading the row stands under, if any: an id of `REQUEST_HEADINGS`. */
  under?: RequestHeadingId;
  /** Counts towards `resultsTotal`. */
  result: boolean;
}

export type RequestHeadingId = 'results' | 'refused' | 'unavailable' | 'notProcessed' | 'other';

/** Rows of Table 3 that carry no values. `other` is a heading in F2021 only. */
export const REQUEST_HEADINGS: Record<RequestHeadingId, Label> = {
  results: { zh: '三、本年度办理结果', en: 'III. Results of the year' },
  refused: { zh: '(三)不予公开', en: '(3) Refused' },
  unavailable: { zh: '(四)无法提供', en: '(4) Unable to provide' },
  notProcessed: { zh: '(五)不予处理', en: '(5) Not processed' },
  other: { zh: '(六)其他处理', en: '(6) Otherwise handled' },
};

const row = (id: string, zh: string, en: string, under?: RequestHeadingId): RequestRow => ({
  id,
  label: { zh, en },
  ...(under ? { under } : {}),
  result: under !== undefined,
});

const BEFORE_OTHER: readonly RequestRow[] = [
  row('newlyReceived', '一、本年新收政府信息公开申请数量', 'I. Requests newly received this year'),
  row('carriedOver', '二、上年结转政府信息公开申请数量', 'II. Requests carried over from last year'),
  row('disclosed', '(一)予以公开', '(1) Disclosed', 'results'),
  row(
    'partiallyDisclosed',
    '(二)部分公开(区分处理的,只计这一情形,不计其他情形)',
    '(2) Partially disclosed (severed requests are counted here only)',
    'results',
  ),
  row('refused.stateSecret', '1.属于国家秘密', '1. State secret', 'refused'),
  row('refused.prohibitedByLaw', '2.其他法律行政法规禁止公开', '2. Disclosure prohibited by other laws or regulations', 'refused'),
  row(
    'refused.threeSecuritiesOneStability',
    '3.危及“三安全一稳定”',
    '3. Endangers national, public or economic security or social stability',
    'refused',
  ),
  row('refused.thirdPartyRights', '4.保护第三方合法权益', '4. Lawful rights of a third party', 'refused'),
  row('refused.internalAffairs', '5.属于三类内部事务信息', '5. Internal affairs information (three kinds)', 'refused'),
  row('refused.deliberative', '6.属于四类过程性信息', '6. Deliberative information (four kinds)', 'refused'),
  row('refused.enforcementFile', '7.属于行政执法案卷', '7. Administrative enforcement file', 'refused'),
  row('refused.administrativeQuery', '8.属于行政查询事项', '8. Administrative query matter', 'refused'),
  row('unavailable.notHeld', '1.本机关不掌握相关政府信息', '1. Not held by this agency', 'unavailable'),
  row('unavailable.needsCreation', '2.没有现成信息需要另行制作', '2. Would have to be created', 'unavailable'),
  row('unavailable.unclearAfterCorrection', '3.补正后申请内容仍不明确', '3. Still unclear after correction', 'unavailable'),
  row('notProcessed.petition', '1.信访举报投诉类申请', '1. Petition, report or complaint', 'notProcessed'),
  row('notProcessed.repeated', '2.重复申请', '2. Repeated request', 'notProcessed'),
  row('notProcessed.publication', '3.要求提供公开出版物', '3. Public publication', 'notProcessed'),
  row('notProcessed.excessive', '4.无正当理由大量反复申请', '4. Excessive requests without proper reason', 'notProcessed'),
  row(
    'notProcessed.confirmOrReissue',
    '5.要求行政机关确认或重新出具已获取信息',
    '5. Confirmation or reissue of information already obtained',
    'notProcessed',
  ),
];
const AFTER_OTHER: readonly RequestRow[] = [
  { id: 'resultsTotal', label: { zh: '(七)总计', en: '(7) Total' }, under: 'results', result: false },
  row('carriedForward', '四、结转下年度继续办理', 'IV. Carried forward to next year'),
];

/** Table 3, 收到和处理政府信息公开申请情况: data rows in printed order (23 in F2019, 25 in F2021). */
export const REQUEST_ROWS: Record<Format, readonly RequestRow[]> = {
  F2019: [...BEFORE_OTHER, row('other', '(六)其他处理', '(6) Otherwise handled', 'results'), ...AFTER_OTHER],
  F2021: [
    ...BEFORE_OTHER,
    row(
      'other.overdueCorrection',
      '1.申请人无正当理由逾期不补正、行政机关不再处理其政府信息公开申请',
      '1. Correction overdue without proper reason',
      'other',
    ),
    row(
      'other.overdueFee',
      '2.申请人逾期未按收费通知要求缴纳费用、行政机关不再处理其政府信息公开申请',
      '2. Processing fee overdue',
      'other',
    ),
    row('other.other', '3.其他', '3. Other', 'other'),
    ...AFTER_OTHER,
  ],
};

/** The three blocks of Table 4, in printed order; the last two stand under 行政诉讼. */
export const REMEDY_BLOCKS = [
  { id: 'reconsideration', label: { zh: '行政复议', en: 'Administrative reconsideration' } },
  { id: 'litigation.direct', label: { zh: '未经复议直接起诉', en: 'Litigation: direct' } },
  { id: 'litigation.afterReconsideration', label: { zh: '复议后起诉', en: 'Litigation: after reconsideration' } },
] as const satisfies readonly { id: string; label: Label }[];

/** The five outcome columns of each block of Table 4. */
export const OUTCOME_COLUMNS = [
  { id: 'upheld', label: { zh: '结果维持', en: 'Upheld' } },
  { id: 'corrected', label: { zh: '结果纠正', en: 'Corrected' } },
  { id: 'other', label: { zh: '其他结果', en: 'Other outcome' } },
  { id: 'pending', label: { zh: '尚未审结', en: 'Pending' } },
  { id: 'total', label: { zh: '总计', en: 'Total' } },
] as const satisfies readonly { id: string; label: Label }[];

/** The caption in the corner of Table 3. */
export const REQUEST_TABLE_CAPTION: Label = {
  zh: '(本列数据的勾稽关系为:第一项加第二项之和,等于第三项加第四项之和)',
  en: '(In each column, I + II = III + IV)',
};

/** Heads of the three tables that stand over several rows or columns, or in a corner. */
export const TABLE_HEADINGS = {
  information: { zh: '信息内容', en: 'Information' },
  applicants: { zh: '申请人情况', en: 'Applicants' },
  organisations: { zh: '法人或其他组织', en: 'Legal persons and other organisations' },
  litigation: { zh: '行政诉讼', en: 'Administrative litigation' },
  level: { zh: '数据统计层级', en: 'Level' },
} as const satisfies Record<string, Label>;

/** The two value columns of a report split into levels. */
export const LEVEL_COLUMNS = {
  whole: { zh: '市直部门/全县(市、区)', en: 'Whole area' },
  own: { zh: '县市区本级', en: 'Own level' },
} as const satisfies Record<string, Label>;

export interface Cell {
  id: CellId;
  table: TableId;
  kind: CellKind;
  /** Row label and column label, for messages: 「行政许可 · 处理决定数量」. */
  label: Label;
  local?: true;
}

const both = (a: Label, b: Label): Label => ({ zh: `${a.zh} · ${b.zh}`, en: `${a.en} · ${b.en}` });

function proactiveCells(format: Format): Cell[] {
  return PROACTIVE_ITEMS[format].flatMap((item) =>
    item.rows.flatMap((r) =>
      r.columns.map((c) => ({
        id: `T2.${item.id}.${r.id}.${c.id}`,
        table: 'T2' as const,
        kind: c.kind,
        label: both(r.label, c.label),
        ...(r.local ? { local: true as const } : {}),
      })),
    ),
  );
}

function requestCells(format: Format): Cell[] {
  return REQUEST_ROWS[format].flatMap((r) =>
    APPLICANT_COLUMNS.map((c) => ({
      id: `T3.${r.id}.${c.id}`,
      table: 'T3' as const,
      kind: 'count' as const,
      label: both(r.label, c.label),
    })),
  );
}

const REMEDY_CELLS: Cell[] = REMEDY_BLOCKS.flatMap((b) =>
  OUTCOME_COLUMNS.map((c) => ({ id: `T4.${b.id}.${c.id}`, table: 'T4' as const, kind: 'count' as const, label: both(b.label, c.label) })),
);

/** Every cell of one table in printed order: `CELLS.T3.F2021` has 175. Table 4 is the same in both formats. */
export const CELLS: Record<TableId, Record<Format, readonly Cell[]>> = {
  T2: { F2019: proactiveCells('F2019'), F2021: proactiveCells('F2021') },
  T3: { F2019: requestCells('F2019'), F2021: requestCells('F2021') },
  T4: { F2019: REMEDY_CELLS, F2021: REMEDY_CELLS },
};

const BY_ID = new Map<CellId, Cell>(
  [...CELLS.T2.F2019, ...CELLS.T2.F2021, ...CELLS.T3.F2019, ...CELLS.T3.F2021, ...REMEDY_CELLS].map((c) => [c.id, c]),
);

/** The cell with this id, of either format; `undefined` for an unknown id. */
export function findCell(id: CellId): Cell | undefined {
  return BY_ID.get(id);
}

/** The format prescribed for a report year: ≤ 2020 `F2019`, ≥ 2021 `F2021`. */
export function formatOfYear(year: number): Format {
  return year <= 2020 ? 'F2019' : 'F2021';
}
