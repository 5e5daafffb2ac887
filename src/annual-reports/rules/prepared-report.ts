import type { FigureSubject, NarrativeFigure } from '../narrative/figure.ts';
import { readPassages } from '../narrative/passage.ts';
import { readNarrative } from '../narrative/read-narrative.ts';
import { readTextFeatures, type TextFeatures } from '../narrative/text-features.ts';
import type { AgencyKind, PublishedReport } from '../published-report.ts';
import { CELLS, type CellId, type Format } from '../statutory-tables.ts';
import { agencyKindOf } from './agency-kind.ts';
import { TABLE_IDS } from './cell-names.ts';
import { type RequestGrid, readRequestGrid } from './request-grid.ts';

/** A report with its text read once, so that the rules only compare. */
export interface PreparedReport {
  report: PublishedReport;
  /** By the name alone; a register may say otherwise. */
  kind: AgencyKind;
  requests: RequestGrid;
  /** Cells printed blank. */
  blank: readonly CellId[];
  /** Cells that the format has and a table present in the report has not. */
  absent: readonly CellId[];
  figures: readonly NarrativeFigure[];
  /** The figures of the report year by what they count. */
  figuresBySubject: ReadonlyMap<FigureSubject, readonly NarrativeFigure[]>;
  text: TextFeatures;
}

export function prepare(report: PublishedReport): PreparedReport {
  const passages = readPassages(report);
  const requests = readRequestGrid(report);
  const figures = readNarrative(report, passages);
  return {
    report,
    kind: agencyKindOf(report.agency ?? report.signedBy ?? report.title?.replace(/\s*20\d\d.*$/, '') ?? null),
    requests,
    blank: Object.keys(report.cells).filter((id) => report.cells[id] === null && isDash(report.raw[id] ?? '')),
    absent: absentCells(report, requests.format),
    figures,
    figuresBySubject: bySubject(figures),
    text: readTextFeatures(report, passages),
  };
}

/** Nothing, or only a stroke, is printed: blank. Anything else that gives no number is unreadable instead. */
export function isDash(raw: string): boolean {
  return /^[\s/\uff0f\-\u2212\uff0d—–~]*$/.test(raw);
}

function absentCells(report: PublishedReport, requestFormat: Format): CellId[] {
  const absent: CellId[] = [];
  for (const table of TABLE_IDS) {
    if (!report.tablesPresent.includes(table)) continue;
    const format = table === 'T3' ? requestFormat : report.format;
    for (const cell of CELLS[table][format]) if (!cell.local && !(cell.id in report.cells)) absent.push(cell.id);
  }
  return absent;
}

function bySubject(figures: readonly NarrativeFigure[]): Map<FigureSubject, NarrativeFigure[]> {
  const found = new Map<FigureSubject, NarrativeFigure[]>();
  for (const figure of figures) {
    if (figure.otherPeriod || figure.subject === 'other') continue;
    const same = found.get(figure.subject);
    if (same) same.push(figure);
    else found.set(figure.subject, [figure]);
  }
  return found;
}
