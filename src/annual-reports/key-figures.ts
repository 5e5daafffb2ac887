import type { Language } from '../ui/language.ts';
import { formatNumber, formatPercent, formatWan } from '../ui/numbers.ts';
import type { KeyFigure } from '../ui/portal/notice.view.tsx';
import { ANNUAL_REPORT_MESSAGES } from './messages.ts';
import { outcomeOf } from './outcomes.ts';
import type { CellValue, PublishedReport } from './published-report.ts';
import { type CellId, REMEDY_BLOCKS } from './statutory-tables.ts';
import { displayValue } from './table-layout.ts';

type Cells = Readonly<Record<CellId, CellValue>>;

/** The numbers a reader asks for first; one that the report left blank says so, and one that its format has not is left out. */
export function keyFiguresOf(language: Language, report: PublishedReport, previous: Cells | undefined): KeyFigure[] {
  const text = ANNUAL_REPORT_MESSAGES[language].report;
  const { cells } = report;
  const count = (label: string, id: CellId): KeyFigure[] =>
    id in cells
      ? [{ label, value: told(language, cells[id] ?? null), ...noted(changeNote(language, cells[id] ?? null, previous?.[id] ?? null)) }]
      : [];
  return [
    ...count(text.received, 'T3.newlyReceived.total'),
    ...disclosedFigure(language, cells),
    ...remedyFigure(language, cells, previous),
    ...count(text.normativeDocs, 'T2.art20_1.normativeDocs.inForce'),
    ...count(text.licensing, 'T2.art20_5.licensing.decisions'),
    ...count(text.penalty, 'T2.art20_6.penalty.decisions'),
    ...feesFigure(language, cells),
    ...procurementFigure(language, report),
  ];
}

function disclosedFigure(language: Language, cells: Cells): KeyFigure[] {
  const text = ANNUAL_REPORT_MESSAGES[language].report;
  const wholly = outcomeOf(cells, 'disclosed');
  const partly = outcomeOf(cells, 'partiallyDisclosed');
  if (wholly === null && partly === null) return [];
  const disclosed = (wholly ?? 0) + (partly ?? 0);
  const results = cells['T3.resultsTotal.total'] ?? 0;
  const share = results > 0 && disclosed <= results ? `${text.ofResults} ${formatPercent(language, disclosed / results)}` : undefined;
  return [{ label: text.disclosedShare, value: formatNumber(language, disclosed), ...noted(inOrder(language, share, text.ofResults)) }];
}

/** 「占办理结果 54.8%」, but "54.8% of all results". */
function inOrder(language: Language, note: string | undefined, words: string): string | undefined {
  return language === 'zh' || note === undefined ? note : `${note.slice(words.length + 1)} ${words}`;
}

function remedyFigure(language: Language, cells: Cells, previous: Cells | undefined): KeyFigure[] {
  const text = ANNUAL_REPORT_MESSAGES[language].report;
  if (!REMEDY_BLOCKS.some(({ id }) => `T4.${id}.total` in cells)) return [];
  const sum = remedies(cells);
  return [{ label: text.remedies, value: told(language, sum), ...noted(changeNote(language, sum, previous ? remedies(previous) : null)) }];
}

function remedies(cells: Cells): CellValue {
  const totals = REMEDY_BLOCKS.map(({ id }) => cells[`T4.${id}.total`] ?? null);
  return totals.some((total) => total === null) ? null : totals.reduce<number>((sum, total) => sum + total!, 0);
}

function feesFigure(language: Language, cells: Cells): KeyFigure[] {
  const wan = cells['T2.art20_8.adminFees.amountWan'];
  if (wan === undefined) return [];
  const value = wan === null ? ANNUAL_REPORT_MESSAGES[language].blank : formatWan(language, wan);
  return [{ label: ANNUAL_REPORT_MESSAGES[language].report.fees, value }];
}

/** The amount keeps the unit that the report printed, or shows none when it printed none. */
function procurementFigure(language: Language, report: PublishedReport): KeyFigure[] {
  const id = 'T2.art20_9.procurement.amount';
  if (!(id in report.cells)) return [];
  return [
    {
      label: ANNUAL_REPORT_MESSAGES[language].report.procurement,
      value: displayValue(report, id) || ANNUAL_REPORT_MESSAGES[language].blank,
    },
  ];
}

function changeNote(language: Language, now: CellValue, before: CellValue): string | undefined {
  if (now === null || before === null) return undefined;
  const text = ANNUAL_REPORT_MESSAGES[language].report;
  if (now === before) return text.unchanged;
  return text.sincePrevious(`${now > before ? '+' : '−'}${formatNumber(language, Math.abs(now - before))}`);
}

const told = (language: Language, value: CellValue) =>
  value === null ? ANNUAL_REPORT_MESSAGES[language].blank : formatNumber(language, value);
const noted = (note: string | undefined) => (note === undefined ? {} : { note });
