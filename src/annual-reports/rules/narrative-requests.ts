import type { NarrativeFigure, Outcome } from '../narrative/figure.ts';
import type { CellId } from '../statutory-tables.ts';
import { show } from './arithmetic.ts';
import { cellLabel } from './cell-names.ts';
import type { Check } from './check.ts';
import { compare, evidenceOf, figuresOf, phraseOf } from './narrative-figures.ts';
import { valueOf } from './proactive-rows.ts';
import { COLUMNS, valueAt } from './request-grid.ts';
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
              zh: '申请情况表全部空白,正文也没有写收到申请的数量,无从判断是没有申请还是漏填',
              en: 'Table 3 is blank and the text gives no number of requests, so it is unknown whether there were none or the table was left out',
            },
          ]
        : NOTHING,
  },
];

const T3 = (row: string, column = 'total'): CellId => `T3.${row}.${column}`;

function checkRequests(check: Check): readonly Observation[] {
  const grid = check.prepared.requests;
  const received = valueAt(grid, 'newlyReceived');
  const results = valueAt(grid, 'resultsTotal');
  const found: Observation[] = [];
  const see = (figures: NarrativeFigure[], values: readonly number[], cells: readonly CellId[], shown: string, hard: boolean) => {
    const seen = compare(figures, ...values);
    if (seen.outcome === 'differs') found.push(mismatch(check, seen.figure, cells, shown, hard));
  };
  // 「收到并答复31件」 and a bare 「依申请公开31件」 may be either.
  const bare = figuresOf(check, 'requests.any');
  const stated = figuresOf(check, 'requests.received');
  const label = (row: string) => cellLabel(T3(row)).zh.replace(/ · 总计$/, '');
  see(
    stated,
    [received, received + valueAt(grid, 'carriedOver')],
    [T3('newlyReceived')],
    `${label('newlyReceived')} ${show(received)}`,
    true,
  );
  if (stated.length === 0) see(bare, [received, results], [T3('newlyReceived')], `${label('newlyReceived')} ${show(received)}`, true);
  see(
    figuresOf(check, 'requests.handled'),
    [results, received, received + valueAt(grid, 'carriedOver')],
    [T3('resultsTotal')],
    `${label('resultsTotal')} ${show(results)}`,
    false,
  );
  for (const { role, rows } of RESULT_ROWS) {
    const values = rows.map((row) => valueAt(grid, row));
    const sum = values.reduce((a, b) => a + b, 0);
    const shown = rows.length === 1 ? `${label(rows[0] as string)} ${show(sum)}` : `${rows.length} 行之和 ${show(sum)}`;
    see(
      figuresOf(check, `requests.${role}`),
      [sum],
      rows.map((row) => T3(row)),
      shown,
      false,
    );
  }
  const persons = valueAt(grid, 'newlyReceived', 0);
  see(figuresOf(check, 'requests.fromPersons'), [persons], [T3('newlyReceived', 'naturalPerson')], `自然人 ${show(persons)}`, false);
  see(
    figuresOf(check, 'requests.fromOrganisations'),
    [received - persons],
    organisationCells(grid),
    `法人或其他组织 ${show(received - persons)}`,
    false,
  );
  return found;
}

const organisationCells = (grid: Check['prepared']['requests']): CellId[] => {
  const at = (grid.indexOf.newlyReceived as number) * COLUMNS;
  return grid.ids.slice(at + 1, at + COLUMNS - 1);
};

const rowsUnder = (prefix: string, ids: readonly string[]) => ids.map((id) => `${prefix}.${id}`);
const RESULT_ROWS = [
  { role: 'carriedOver', rows: ['carriedOver'] },
  { role: 'carriedForward', rows: ['carriedForward'] },
  { role: 'disclosed', rows: ['disclosed'] },
  { role: 'partiallyDisclosed', rows: ['partiallyDisclosed'] },
  {
    role: 'refused',
    rows: rowsUnder('refused', [
      'stateSecret',
      'prohibitedByLaw',
      'threeSecuritiesOneStability',
      'thirdPartyRights',
      'internalAffairs',
      'deliberative',
      'enforcementFile',
      'administrativeQuery',
    ]),
  },
  { role: 'unavailable', rows: rowsUnder('unavailable', ['notHeld', 'needsCreation', 'unclearAfterCorrection']) },
  { role: 'notProcessed', rows: rowsUnder('notProcessed', ['petition', 'repeated', 'publication', 'excessive', 'confirmOrReissue']) },
] as const;

/** A number of the office alone, a rounded one or one of a result is a matter of definition first. */
function mismatch(check: Check, figure: NarrativeFigure, cells: readonly CellId[], shown: string, hard: boolean): Observation {
  const narrower = figure.scope === 'office' && check.kind === 'government';
  const soft = !hard || narrower || figure.approx !== 'exact' || figure.mixed;
  return {
    cells,
    ...(soft ? { severity: 'warning' as const } : {}),
    zh: `正文「${phraseOf(figure)}」为 ${show(figure.value)},申请情况表${shown}${narrower ? ';正文似只计政府办公室,表为全域,请说明口径' : ''}`,
    en: `The text “${phraseOf(figure)}” gives ${show(figure.value)}, Table 3: ${shown}${narrower ? '; the text seems to count the office alone, the table the whole area: explain' : ''}`,
    evidence: evidenceOf(figure),
  };
}

const OUTCOME_IDS: readonly Outcome[] = ['total', 'upheld', 'corrected', 'other', 'pending'];

function checkRemedies(check: Check): readonly Observation[] {
  const found: Observation[] = [];
  const cell = (block: string, outcome: Outcome): CellId => `T4.${block}.${outcome}`;
  const see = (figures: NarrativeFigure[], cells: readonly CellId[]) => {
    const terms = cells.map((id) => valueOf(check.report, id));
    const sum = terms.reduce((a, b) => a + b, 0);
    const seen = compare(figures, sum);
    if (seen.outcome !== 'differs') return;
    const { figure } = seen;
    const shown = terms.length === 1 ? show(sum) : `${terms.map(show).join(' + ')} = ${show(sum)}`;
    const narrower = figure.scope === 'office' && check.kind === 'government';
    found.push({
      cells,
      ...(narrower || figure.approx !== 'exact' || figure.part ? { severity: 'warning' as const } : {}),
      zh: `正文「${phraseOf(figure)}」为 ${show(figure.value)},复议诉讼表「${cellLabel(cells[0] as CellId).zh}」${terms.length > 1 ? '等' : ''}为 ${shown}`,
      en: `The text “${phraseOf(figure)}” gives ${show(figure.value)}, Table 4 “${cellLabel(cells[0] as CellId).en}”${terms.length > 1 ? ' and others' : ''}: ${shown}`,
      evidence: evidenceOf(figure),
    });
  };
  for (const outcome of OUTCOME_IDS) {
    see(figuresOf(check, `reconsideration.${outcome}`), [cell('reconsideration', outcome)]);
    see(figuresOf(check, `litigation.${outcome}`), [cell('litigation.direct', outcome), cell('litigation.afterReconsideration', outcome)]);
    see(figuresOf(check, `litigation.direct.${outcome}`), [cell('litigation.direct', outcome)]);
    see(figuresOf(check, `litigation.afterReconsideration.${outcome}`), [cell('litigation.afterReconsideration', outcome)]);
  }
  see(
    figuresOf(check, 'remedies.total'),
    ['reconsideration', 'litigation.direct', 'litigation.afterReconsideration'].map((block) => cell(block, 'total')),
  );
  return found;
}
