import type { Severity } from '../finding.ts';
import type { PublishedReport } from '../published-report.ts';
import { CELLS, type Cell, type CellId } from '../statutory-tables.ts';
import { nameOf, namesOf, TABLE_IDS, TABLE_NAMES } from './cell-names.ts';
import type { Check } from './check.ts';
import { isDash } from './prepared-report.ts';
import { NOTHING, type Observation, type Rule } from './rule.ts';
import { FORMAT } from './sources.ts';

export const VALUE_RULES: readonly Rule[] = [
  {
    id: 'AR-V-01',
    severity: 'error',
    group: 'values',
    title: { zh: '格内为规定的数值', en: 'Every cell holds a number of its kind' },
    source: FORMAT,
    check: ({ report, prepared }) => checkNumbers(report, [...CELLS.T2[report.format], ...CELLS.T4.F2021], prepared.requests.ids),
  },
  {
    id: 'AR-V-02',
    severity: 'error',
    group: 'values',
    title: { zh: '空白不等于 0', en: 'Blank is not zero' },
    source: FORMAT,
    check: checkBlanks,
  },
];

/** Table 3 has a rule of its own for its numbers (AR-T3-04); what is printed beside a number is judged here for all tables. */
function checkNumbers(report: PublishedReport, cells: readonly Cell[], requestIds: readonly CellId[]): readonly Observation[] {
  const found: Observation[] = [];
  const wrong: CellId[] = [];
  for (const { id, kind } of cells) {
    const value = report.cells[id];
    if (value === undefined || value === null) continue;
    const mayBeNegative = kind === 'change';
    const mayBeDecimal = kind === 'wan' || kind === 'money';
    if ((value < 0 && !mayBeNegative) || (!mayBeDecimal && !Number.isInteger(value)) || (kind === 'wan' && decimalsOf(value) > 6))
      wrong.push(id);
  }
  if (wrong.length > 0)
    found.push({
      cells: wrong,
      zh: `应为非负整数（增减可带符号，金额可带小数）：${wrong.map((id) => `${nameOf(id, report.format).zh}为 ${printed(report, id)}`).join('；')}`,
      en: `Not a number of the required kind: ${wrong.map((id) => `${nameOf(id, report.format).en} is ${printed(report, id)}`).join('; ')}`,
    });
  const remarks: Record<Remark, CellId[]> = { unreadable: [], none: [], unit: [] };
  const own = new Set<CellId>(cells.map(({ id }) => id));
  for (const id in report.raw) {
    if (!own.has(id) && !(id.startsWith('T3.') && requestIds.includes(id))) continue;
    const kind = id.startsWith('T3.') ? 'count' : cells.find((cell) => cell.id === id)?.kind;
    const remark = remarkOn(report.raw[id] ?? '', report.cells[id], kind);
    if (remark) remarks[remark].push(id);
  }
  for (const remark of ['unreadable', 'none', 'unit'] as const) {
    const ids = remarks[remark];
    if (ids.length > 0) found.push({ cells: ids, severity: REMARKS[remark].severity, ...remarkWords(report, remark, ids) });
  }
  return found;
}

type Remark = 'unreadable' | 'none' | 'unit';
const REMARKS: Record<Remark, { severity: Severity; zh: string; en: string }> = {
  unreadable: { severity: 'error', zh: '读不出数值', en: 'No number can be read' },
  none: { severity: 'warning', zh: '应填数字 0，不填「无」', en: 'Print the number 0 instead of 无' },
  unit: { severity: 'info', zh: '数字后带有单位，已略去', en: 'A unit stands behind the number and was left out' },
};

function remarkWords(report: PublishedReport, remark: Remark, ids: readonly CellId[]) {
  const { zh, en } = REMARKS[remark];
  const shown = ids.slice(0, 6);
  const rest = ids.length > shown.length ? { zh: `等 ${ids.length} 格`, en: ` and ${ids.length - shown.length} more` } : { zh: '', en: '' };
  return {
    zh: `${zh}：${shown.map((id) => `${nameOf(id, report.format).zh}印作「${report.raw[id]}」`).join('；')}${rest.zh}`,
    en: `${en}: ${shown.map((id) => `${nameOf(id, report.format).en} is printed “${report.raw[id]}”`).join('; ')}${rest.en}`,
  };
}

function remarkOn(raw: string, value: number | null | undefined, kind: Cell['kind'] | undefined): Remark | null {
  const text = raw.replace(/\s/g, '');
  if (value === undefined || text === '') return null;
  if (value === null) return isDash(text) ? null : 'unreadable';
  if (/^(?:无|没有)$/.test(text)) return 'none';
  return kind !== 'money' && /\d(?:件|项|个|条|份|人|次|万元|元)$/.test(text) ? 'unit' : null;
}

function printed(report: PublishedReport, id: CellId): string {
  return report.raw[id] ?? String(report.cells[id]);
}

function decimalsOf(value: number): number {
  return String(value).split('.')[1]?.length ?? 0;
}

/** Reported once for the whole report; no other rule reads a blank as 0. */
function checkBlanks({ report, prepared: { blank } }: Check): readonly Observation[] {
  if (blank.length === 0) return NOTHING;
  const zh: string[] = [];
  const en: string[] = [];
  for (const table of TABLE_IDS) {
    const ids = blank.filter((id) => id.startsWith(table));
    if (ids.length === 0) continue;
    const names = namesOf(ids, report.format, 4);
    zh.push(`${TABLE_NAMES[table].zh} ${ids.length} 格(${names.zh})`);
    en.push(`${TABLE_NAMES[table].en} ${ids.length} cells (${names.en})`);
  }
  return [
    {
      cells: blank,
      zh: `共 ${blank.length} 格空白，没有发生的应填 0:${zh.join('；')}`,
      en: `${blank.length} cells are blank; print 0 where there was nothing: ${en.join('; ')}`,
    },
  ];
}
