import { plainDate } from '../platform/date.ts';
import { RuleViolation } from '../platform/errors.ts';
import { AGENCY_KIND_LABELS, AGENCY_KINDS, type AgencyDetails, agencyDetails, checkAgency } from './agency.ts';
import { nameKey } from './agency-name.ts';
import { isPlainDateText } from './span.ts';

/** One line of an agency list, its parent still named. */
export interface AgencyLine {
  /** 1-based line of the file. */
  line: number;
  details: AgencyDetails;
  parentName: string | null;
}

export interface LineProblem {
  line: number;
  column?: string;
  message: string;
  messageEn: string;
}

type Column =
  | 'name'
  | 'nameEn'
  | 'shortName'
  | 'kind'
  | 'parent'
  | 'divisionCode'
  | 'unifiedSocialCreditCode'
  | 'office'
  | 'phone'
  | 'email'
  | 'address'
  | 'postcode'
  | 'officeHours'
  | 'makesRules'
  | 'enforcesLaw'
  | 'approvalBureau'
  | 'organiser'
  | 'siteIdCode'
  | 'icpNo'
  | 'policeFilingNo'
  | 'establishedOn'
  | 'position';

/** The heading of each column; its English name is accepted as well. */
export const AGENCY_COLUMNS_OF_LISTS: Record<Column, string> = {
  name: '机构名称',
  nameEn: '英文名称',
  shortName: '简称',
  kind: '机构类型',
  parent: '上级机构',
  divisionCode: '行政区划代码',
  unifiedSocialCreditCode: '统一社会信用代码',
  office: '公开工作机构',
  phone: '电话',
  email: '邮箱',
  address: '地址',
  postcode: '邮编',
  officeHours: '办公时间',
  makesRules: '规章制定权',
  enforcesLaw: '执法主体',
  approvalBureau: '行政审批局',
  organiser: '主办单位',
  siteIdCode: '网站标识码',
  icpNo: 'ICP备案号',
  policeFilingNo: '公安备案号',
  establishedOn: '成立日期',
  position: '排序',
};
const COLUMNS = Object.keys(AGENCY_COLUMNS_OF_LISTS) as Column[];
const REQUIRED: readonly Column[] = ['name', 'kind'];
const YES = new Set(['是', '有', 'y', 'yes', 'true', '1']);
const NO = new Set(['', '否', '无', 'n', 'no', 'false', '0']);

/** Reads the records of a list, the heading first; every problem of every line is named. */
export function readAgencyLines(records: readonly { line: number; values: readonly string[] }[]): {
  lines: AgencyLine[];
  problems: LineProblem[];
} {
  const [heading, ...rest] = records;
  if (!heading) return { lines: [], problems: [{ line: 1, message: '文件是空的', messageEn: 'The file is empty' }] };
  const places = new Map<Column, number>();
  const problems: LineProblem[] = [];
  heading.values.forEach((title, index) => {
    const column = COLUMNS.find(
      (known) => nameKey(title) === nameKey(AGENCY_COLUMNS_OF_LISTS[known]) || nameKey(title) === known.toLowerCase(),
    );
    if (column && !places.has(column)) places.set(column, index);
    else if (title.trim() !== '') problems.push(unknownColumn(heading.line, title, column !== undefined));
  });
  for (const column of REQUIRED) if (!places.has(column)) problems.push(missingColumn(heading.line, column));
  if (problems.length > 0) return { lines: [], problems };
  const lines: AgencyLine[] = [];
  for (const { line, values } of rest) {
    const read = readLine(line, (column) => values[places.get(column) ?? -1]?.trim() ?? '', values.length, heading.values.length);
    if ('problems' in read) problems.push(...read.problems);
    else lines.push(read);
  }
  return { lines, problems };
}

function readLine(
  line: number,
  value: (column: Column) => string,
  width: number,
  expected: number,
): AgencyLine | { problems: LineProblem[] } {
  if (width !== expected) {
    const message = `应有 ${expected} 列，现有 ${width} 列`;
    return { problems: [{ line, message, messageEn: `${expected} columns are expected, ${width} were found` }] };
  }
  const problems: LineProblem[] = [];
  const wrong = (column: Column, message: string, messageEn: string) =>
    problems.push({ line, column: AGENCY_COLUMNS_OF_LISTS[column], message, messageEn });
  const yes = (column: Column) => {
    const text = value(column).toLowerCase();
    if (!YES.has(text) && !NO.has(text)) wrong(column, `「${value(column)}」应为「是」或「否」`, `"${value(column)}" should be yes or no`);
    return YES.has(text);
  };
  const kind = AGENCY_KINDS.find((known) => [known, AGENCY_KIND_LABELS[known].zh].some((name) => nameKey(name) === nameKey(value('kind'))));
  if (!kind) {
    const choices = AGENCY_KINDS.map((known) => AGENCY_KIND_LABELS[known].zh).join('、');
    wrong('kind', `「${value('kind')}」应为 ${choices} 之一`, `"${value('kind')}" should be one of ${AGENCY_KINDS.join(', ')}`);
  }
  const established = value('establishedOn');
  if (established && !isPlainDateText(established))
    wrong('establishedOn', `「${established}」应写作 2024-03-01`, `"${established}" should be written as 2024-03-01`);
  const position = value('position') || '0';
  if (!/^\d{1,6}$/.test(position)) wrong('position', `「${position}」应为整数`, `"${position}" should be a whole number`);
  const text = (column: Column) => value(column) || null;
  const given = (column: Column) => value(column) || undefined;
  const flags = { makesRules: yes('makesRules'), enforcesLaw: yes('enforcesLaw'), approvalBureau: yes('approvalBureau') };
  if (problems.length > 0) return { problems };
  const site = {
    organiser: given('organiser'),
    siteIdCode: given('siteIdCode'),
    icpNo: given('icpNo'),
    policeFilingNo: given('policeFilingNo'),
  };
  try {
    const details = checkAgency(
      agencyDetails({
        name: value('name'),
        nameEn: text('nameEn'),
        shortName: text('shortName'),
        kind: kind!,
        divisionCode: text('divisionCode'),
        unifiedSocialCreditCode: text('unifiedSocialCreditCode'),
        contact: {
          office: text('office'),
          phone: text('phone'),
          email: text('email'),
          address: text('address'),
          postcode: text('postcode'),
          officeHours: text('officeHours'),
        },
        ...flags,
        site: Object.fromEntries(Object.entries(site).filter(([, entry]) => entry)),
        establishedOn: established ? plainDate(established) : null,
        position: Number(position),
      }),
    );
    return { line, details, parentName: text('parent') };
  } catch (error) {
    if (!(error instanceof RuleViolation)) throw error;
    return { problems: [{ line, message: error.message, messageEn: error.code }] };
  }
}

function unknownColumn(line: number, title: string, twice: boolean): LineProblem {
  return twice
    ? { line, column: title, message: `列「${title}」重复`, messageEn: `Column "${title}" stands twice` }
    : { line, column: title, message: `不认识的列「${title}」`, messageEn: `Unknown column "${title}"` };
}

function missingColumn(line: number, column: Column): LineProblem {
  const title = AGENCY_COLUMNS_OF_LISTS[column];
  return { line, column: title, message: `缺少列「${title}」`, messageEn: `Column "${title}" (${column}) is missing` };
}
