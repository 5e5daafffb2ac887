import { Type } from 'typebox';
import { AGENCY_KINDS } from '../organizations/index.ts';
import { FINDING_FILTERS, REPORT_ORDERS } from './report-list.ts';

const oneOf = <T extends string>(values: readonly T[], description: string) =>
  Type.Union(
    values.map((value) => Type.Literal(value)),
    { description },
  );
const Uuid = (description: string) =>
  Type.String({ pattern: '^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$', description, examples: ['019a7d2e-5b7c-7cc3-9a41-3f1f4b6d2c10'] });
const Day = (description: string) => Type.Union([Type.String({ description }), Type.Null()]);

export const AgencyId = Uuid('机关的标识 · id of the agency');
export const Year = Type.Integer({ minimum: 2008, maximum: 2199, description: '报告年度 · report year' });

export const ListQuery = Type.Object({
  year: Type.Optional(Year),
  agency: Type.Optional(AgencyId),
  name: Type.Optional(
    Type.String({ maxLength: 100, description: '机关名称(现名、曾用名、简称)的一部分 · part of a present, former or short name' }),
  ),
  kind: Type.Optional(oneOf(AGENCY_KINDS, '机关类别 · kind of agency')),
  findings: Type.Optional(
    oneOf(FINDING_FILTERS, 'error：有错误；warning：有错误或提醒；clean：均无 · with errors; with errors or warnings; with neither'),
  ),
  rule: Type.Optional(Type.String({ pattern: '^AR-[A-Z]+[0-9]?-[0-9]{2}$', description: '违反的规则 · a rule that is broken' })),
  sort: Type.Optional(
    oneOf(
      REPORT_ORDERS.flatMap((order) => [order, `-${order}` as const]),
      '排序，前加 - 为反序 · order; a minus turns it around',
    ),
  ),
  after: Type.Optional(
    Type.String({ maxLength: 1_000, description: '上一页答复中的 next · the `next` of the page before; only with the same sort' }),
  ),
  limit: Type.Optional(Type.Integer({ minimum: 1, maximum: 200, default: 50, description: '每页条数 · entries of a page' })),
});

export const Licence = Type.Object({ name: Type.String(), url: Type.String() }, { description: '使用许可 · licence' });
const Counts = Type.Object({ error: Type.Integer(), warning: Type.Integer(), info: Type.Integer() });

const ReportItem = Type.Object({
  agencyId: AgencyId,
  agencyName: Type.String({ description: '收录时的机关名称 · name when the report came in' }),
  agencyKind: oneOf(AGENCY_KINDS, '机关类别 · kind of agency'),
  year: Year,
  format: Type.Union([Type.Literal('F2019'), Type.Literal('F2021')], { description: '统计表格式 · form of the tables' }),
  edition: Type.Integer({ description: '版本 · edition' }),
  datedOn: Day('发布日期，未载明时为落款日期 · day of publication, else of the signature'),
  findings: Counts,
  data: Type.String({ description: '这份年报的数据 · this report as data' }),
  page: Type.String({ description: '网页 · as a page' }),
});

export const ReportList = Type.Object(
  {
    reports: Type.Array(ReportItem),
    next: Type.Optional(Type.String({ description: '下一页的地址，最后一页没有 · address of the next page; absent on the last' })),
    licence: Licence,
  },
  { description: '现行版本，每机关每年一份 · current editions, one a year of an agency' },
);

const FindingItem = Type.Object({
  rule: Type.String(),
  severity: Type.Union([Type.Literal('error'), Type.Literal('warning'), Type.Literal('info')]),
  cells: Type.Array(Type.String()),
  message: Type.String({ description: '说明(中文) · in Chinese' }),
  messageEn: Type.String({ description: '说明(英文) · in English' }),
  evidence: Type.Union([Type.String(), Type.Null()], { description: '原文 · the words it rests on' }),
});
const Cells = Type.Record(Type.String(), Type.Union([Type.Number(), Type.Null()]), {
  description: '单元格；空白为 null，报告没有的行不出现 · cells; blank is null, a row the report does not have is absent',
});

export const ReportRecordBody = Type.Object(
  {
    agency: Type.Union([Type.String(), Type.Null()], { description: '报告所印机关名称 · the agency as printed' }),
    year: Type.Union([Type.Integer(), Type.Null()]),
    format: Type.String(),
    formatByTable: Type.Optional(Type.Record(Type.String(), Type.String())),
    cells: Cells,
    raw: Type.Optional(Type.Record(Type.String(), Type.String(), { description: '非纯数字单元格的原文 · printed text of odd cells' })),
    cellsOwn: Type.Optional(Cells),
    rawOwn: Type.Optional(Type.Record(Type.String(), Type.String())),
    chapters: Type.Record(Type.String(), Type.String(), { description: '六个部分的文字 · text of the chapters' }),
    title: Type.Union([Type.String(), Type.Null()]),
    publishedOn: Type.Optional(Type.String()),
    notes: Type.Array(Type.Unknown()),
    findings: Type.Array(FindingItem, { description: '核查结果 · findings' }),
    record: Type.Object(
      {
        id: Uuid('这一版本的标识 · id of this edition'),
        agencyId: AgencyId,
        agencyName: Type.String(),
        agencyKind: Type.String(),
        year: Year,
        edition: Type.Integer(),
        current: Type.Boolean(),
        supersedes: Type.Union([Type.Integer(), Type.Null()]),
        importedAt: Type.String(),
        checkedAt: Type.String(),
        file: Type.Object({ sha256: Type.String(), sm3: Type.String(), kind: Type.String(), name: Type.String(), size: Type.Integer() }),
        page: Type.String(),
        licence: Licence,
      },
      { description: '收录信息 · how it is kept' },
    ),
  },
  { description: '一份年报：内容同 report extract --json，加核查结果 · what `report extract --json` prints, and the findings' },
);

export const EditionList = Type.Object({
  editions: Type.Array(
    Type.Object({
      edition: Type.Integer(),
      current: Type.Boolean(),
      publishedOn: Day('发布日期 · day of publication'),
      importedAt: Type.String(),
      data: Type.String(),
      page: Type.String(),
    }),
  ),
});

const DecimalText = Type.Union([Type.String({ description: '精确的十进制数 · exact decimal' }), Type.Null()]);
export const Totals = Type.Object({
  year: Year,
  government: Type.Optional(Type.Object({ id: AgencyId, name: Type.String() })),
  reports: Type.Integer({ description: '计入的年报数 · reports added up' }),
  missing: Type.Array(Type.Object({ id: AgencyId, name: Type.String() })),
  missingTotal: Type.Integer(),
  cells: Type.Array(
    Type.Object({
      cell: Type.String(),
      sum: DecimalText,
      known: Type.Integer({ description: '填写了该格的年报数 · reports with a number there' }),
      blank: Type.Integer({ description: '该格空白的年报数 · reports that left it blank' }),
    }),
  ),
  differences: Type.Array(
    Type.Object({
      cell: Type.String(),
      consolidated: Type.String(),
      sum: Type.String(),
      difference: Type.String(),
      parts: Type.Array(Type.Object({ agencyId: AgencyId, agencyName: Type.String(), value: Type.String() })),
    }),
    { description: '与本级政府汇总年报不符之处(AR-L-01) · where the consolidated report differs' },
  ),
  licence: Licence,
});

export const RuleList = Type.Object({
  rules: Type.Array(
    Type.Object({
      id: Type.String(),
      severity: Type.String(),
      group: Type.String(),
      title: Type.Object({ zh: Type.String(), en: Type.String() }),
      source: Type.Object({ zh: Type.String(), en: Type.String() }),
    }),
  ),
});

export const AgencyList = Type.Object({
  agencies: Type.Array(
    Type.Object({
      id: AgencyId,
      name: Type.String(),
      nameEn: Type.Union([Type.String(), Type.Null()]),
      kind: Type.String(),
      parentId: Type.Union([AgencyId, Type.Null()]),
      divisionCode: Type.Union([Type.String(), Type.Null()]),
      unifiedSocialCreditCode: Type.Union([Type.String(), Type.Null()]),
      dissolvedOn: Day('撤销日期 · last day'),
      reports: Type.String({ description: '该机关的年报 · its reports' }),
    }),
  ),
  total: Type.Integer(),
  next: Type.Optional(Type.String()),
  licence: Licence,
});

/** An answer that is a file of one of these types. */
export function fileOf(...types: string[]) {
  return {
    description: types.join(', '),
    content: Object.fromEntries(types.map((type) => [type, { schema: Type.String({ format: 'binary' }) }])),
  };
}
