import type { FigureSubject, NarrativeFigure, Outcome, RequestRole } from '../narrative/figure.ts';
import { APPLICANT_COLUMNS, type CellId, REQUEST_ROWS, type RequestHeadingId } from '../statutory-tables.ts';
import { show, showSum } from './arithmetic.ts';
import { cellLabel } from './cell-names.ts';
import type { Check } from './check.ts';
import { compare, evidenceOf, phraseOf } from './narrative-figures.ts';
import { cellValue } from './proactive-rows.ts';
import { type RequestGrid, valueAt } from './request-grid.ts';
import { NOTHING, type Observation, type Rule } from './rule.ts';
import { CROSS_CHECK } from './sources.ts';

export const NARRATIVE_REQUEST_RULES: readonly Rule[] = [
  {
    id: 'AR-N-01',
    severity: 'error',
    group: 'narrative',
    title: { zh: '正文申请件数与申请情况表一致', en: 'Requests in the text = Table 3' },
    source: CROSS_CHECK,
    check: checkRequests,
  },
];

export const NARRATIVE_REMEDY_RULES: readonly Rule[] = [
  {
    id: 'AR-N-06',
    severity: 'error',
    group: 'narrative',
    title: { zh: '正文复议诉讼件数与表一致', en: 'Reconsideration and litigation in the text = Table 4' },
    source: CROSS_CHECK,
    check: checkRemedies,
  },
];

export const SILENT_REQUEST_RULES: readonly Rule[] = [
  {
    id: 'AR-N-11',
    severity: 'warning',
    group: 'narrative',
    title: { zh: '申请情况表空白时正文须有说明', en: 'Requests stated in the text when Table 3 is blank' },
    source: CROSS_CHECK,
    check: ({ prepared: { requests, figures } }) =>
      requests.present > 0 && requests.blanks === requests.present && !figures.some(({ subject }) => subject.startsWith('requests.'))
        ? [
            {
              zh: '申请情况表全部空白，正文也没有写收到申请的数量，无从判断是没有申请还是漏填',
              en: 'Table 3 is blank and the text gives no number of requests, so it is unknown whether there were none or the table was left out',
            },
          ]
        : NOTHING,
  },
];

/** What the requests of one kind in the text are held against. */
interface RequestRelation {
  role: RequestRole;
  /** Cells whose sum the table shows. */
  cells: readonly CellId[];
  /** Every value that the words can stand for. */
  values: (grid: RequestGrid) => readonly number[];
  /** A contradiction is an error, not a matter of definition. */
  hard?: true;
}

const received = (grid: RequestGrid) => valueAt(grid, 'newlyReceived');
const inHand = (grid: RequestGrid) => received(grid) + valueAt(grid, 'carriedOver');
const results = (grid: RequestGrid) => valueAt(grid, 'resultsTotal');
const persons = (grid: RequestGrid) => valueAt(grid, 'newlyReceived', 0);
const T3 = (row: string, column = 'total'): CellId => `T3.${row}.${column}`;

const RECEIVED: RequestRelation = {
  role: 'received',
  cells: [T3('newlyReceived')],
  values: (grid) => [received(grid), inHand(grid)],
  hard: true,
};
/** 「收到并答复31件」 and a bare 「依申请公开31件」 may be either. */
const EITHER: RequestRelation = {
  role: 'any',
  cells: [T3('newlyReceived')],
  values: (grid) => [received(grid), results(grid)],
  hard: true,
};

const sumOf = (role: RequestRole, rows: readonly string[]): RequestRelation => ({
  role,
  cells: rows.map((row) => T3(row)),
  values: (grid) => [rows.reduce((sum, row) => sum + valueAt(grid, row), 0)],
});
const rowsUnder = (heading: RequestHeadingId) => REQUEST_ROWS.F2021.filter(({ under }) => under === heading).map(({ id }) => id);

const OTHER_RELATIONS: readonly RequestRelation[] = [
  { role: 'handled', cells: [T3('resultsTotal')], values: (grid) => [results(grid), received(grid), inHand(grid)] },
  sumOf('carriedOver', ['carriedOver']),
  sumOf('carriedForward', ['carriedForward']),
  sumOf('disclosed', ['disclosed']),
  sumOf('partiallyDisclosed', ['partiallyDisclosed']),
  sumOf('refused', rowsUnder('refused')),
  sumOf('unavailable', rowsUnder('unavailable')),
  sumOf('notProcessed', rowsUnder('notProcessed')),
  { role: 'fromPersons', cells: [T3('newlyReceived', 'naturalPerson')], values: (grid) => [persons(grid)] },
  {
    role: 'fromOrganisations',
    cells: APPLICANT_COLUMNS.filter(({ id }) => id.startsWith('org.')).map(({ id }) => T3('newlyReceived', id)),
    values: (grid) => [received(grid) - persons(grid)],
  },
];

function checkRequests(check: Check): readonly Observation[] {
  const { figuresBySubject } = check.prepared;
  const found: Observation[] = [];
  const see = (relation: RequestRelation) => {
    const figures = figuresBySubject.get(`requests.${relation.role}`);
    if (!figures) return;
    const values = relation.values(check.prepared.requests);
    const seen = compare(figures, ...values);
    if (seen.outcome === 'differs') found.push(mismatch(check, seen.figure, relation, values[0] as number));
  };
  see(figuresBySubject.has('requests.received') ? RECEIVED : EITHER);
  for (const relation of OTHER_RELATIONS) see(relation);
  return found;
}

/** A number of the office alone, a rounded one or one of a result is a matter of definition first. */
function mismatch(check: Check, figure: NarrativeFigure, { cells, hard }: RequestRelation, value: number): Observation {
  const narrower = figure.scope === 'office' && check.kind === 'government';
  // 「依申请公开政府信息12条」 counts documents given out as well as it counts requests.
  const soft = !hard || narrower || figure.approx !== 'exact' || figure.unit === '条';
  const label = cellLabel(cells[0] as CellId);
  const sum = cells.length > 1;
  return {
    cells,
    ...(soft ? { severity: 'warning' as const } : {}),
    zh: `正文「${phraseOf(figure)}」为 ${show(figure.value)}，申请情况表「${label.zh}」${sum ? `等 ${cells.length} 格之和` : ''}为 ${show(value)}${narrower ? '；正文似只计政府办公室，表为全域，请说明口径' : ''}`,
    en: `The text “${phraseOf(figure)}” gives ${show(figure.value)}, Table 3 “${label.en}”${sum ? ` and others, ${cells.length} cells together` : ''}: ${show(value)}${narrower ? '; the text seems to count the office alone, the table the whole area: explain' : ''}`,
    evidence: evidenceOf(figure),
  };
}

const OUTCOME_IDS: readonly Outcome[] = ['total', 'upheld', 'corrected', 'other', 'pending'];
const T4 = (block: string, outcome: Outcome): CellId => `T4.${block}.${outcome}`;
const DIRECT = 'litigation.direct';
const AFTER = 'litigation.afterReconsideration';

const REMEDY_RELATIONS: readonly { subject: FigureSubject; cells: readonly CellId[] }[] = [
  ...OUTCOME_IDS.flatMap((outcome): { subject: FigureSubject; cells: CellId[] }[] => [
    { subject: `reconsideration.${outcome}`, cells: [T4('reconsideration', outcome)] },
    { subject: `litigation.${outcome}`, cells: [T4(DIRECT, outcome), T4(AFTER, outcome)] },
    { subject: `litigation.direct.${outcome}`, cells: [T4(DIRECT, outcome)] },
    { subject: `litigation.afterReconsideration.${outcome}`, cells: [T4(AFTER, outcome)] },
  ]),
  { subject: 'remedies.total', cells: ['reconsideration', DIRECT, AFTER].map((block) => T4(block, 'total')) },
];

function checkRemedies(check: Check): readonly Observation[] {
  const found: Observation[] = [];
  for (const { subject, cells } of REMEDY_RELATIONS) {
    const figures = check.prepared.figuresBySubject.get(subject);
    if (!figures) continue;
    const terms = cells.map((id) => cellValue(check.report, id));
    const seen = compare(
      figures,
      terms.reduce((a, b) => a + b, 0),
    );
    if (seen.outcome === 'differs') found.push(remedyMismatch(check, seen.figure, cells, terms));
  }
  return found;
}

function remedyMismatch(check: Check, figure: NarrativeFigure, cells: readonly CellId[], terms: readonly number[]): Observation {
  const narrower = figure.scope === 'office' && check.kind === 'government';
  const label = cellLabel(cells[0] as CellId);
  return {
    cells,
    ...(narrower || figure.approx !== 'exact' || figure.part || !isAboutDisclosure(figure) ? { severity: 'warning' as const } : {}),
    zh: `正文「${phraseOf(figure)}」为 ${show(figure.value)}，复议诉讼表「${label.zh}」${terms.length > 1 ? '等' : ''}为 ${showSum(terms)}`,
    en: `The text “${phraseOf(figure)}” gives ${show(figure.value)}, Table 4 “${label.en}”${terms.length > 1 ? ' and others' : ''}: ${showSum(terms)}`,
    evidence: evidenceOf(figure),
  };
}

/** A justice bureau's text also counts the reconsiderations it decides as an authority. */
function isAboutDisclosure({ chapter, sentence }: NarrativeFigure): boolean {
  return chapter === 'ch4' || /公开|申请/.test(sentence);
}
