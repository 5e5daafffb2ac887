import type { NarrativeFigure } from '../narrative/figure.ts';
import { readPassages } from '../narrative/passage.ts';
import { readNarrative } from '../narrative/read-narrative.ts';
import { readTextFeatures, type TextFeatures } from '../narrative/text-features.ts';
import type { AgencyKind, PublishedReport } from '../published-report.ts';
import { agencyKindOf } from './agency-kind.ts';
import { type RequestGrid, readRequestGrid } from './request-grid.ts';

/** A report with its text read once, so that the rules only compare. */
export interface PreparedReport {
  report: PublishedReport;
  /** By the name alone; a register may say otherwise. */
  kind: AgencyKind;
  requests: RequestGrid;
  figures: readonly NarrativeFigure[];
  text: TextFeatures;
}

export function prepare(report: PublishedReport): PreparedReport {
  const passages = readPassages(report);
  return {
    report,
    kind: agencyKindOf(report.agency ?? report.signedBy ?? report.title?.replace(/\s*20\d\d.*$/, '') ?? null),
    requests: readRequestGrid(report),
    figures: readNarrative(report, passages),
    text: readTextFeatures(report, passages),
  };
}
