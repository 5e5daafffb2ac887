import type { Finding } from './finding.ts';
import type { FigureSubject, NarrativeFigure } from './narrative/figure.ts';
import { type Outcome, outcomeOf } from './outcomes.ts';
import type { CellValue, PublishedReport } from './published-report.ts';
import type { CellId } from './statutory-tables.ts';

export type NumberState = 'matches' | 'differs' | 'seen';

/** A number in the text, by its place. */
export interface NumberMark {
  from: number;
  to: number;
  state: NumberState;
  /** The number of the finding that explains it. */
  finding?: number;
}

export interface NarrativePassage {
  id: string;
  heading: string;
  /** Paragraphs are separated by a line feed. */
  text: string;
  /** In any order; of two that overlap the first counts. */
  marks: readonly NumberMark[];
}

const CELLS_OF: Partial<Record<FigureSubject, readonly CellId[]>> = {
  'requests.received': ['T3.newlyReceived.total'],
  'requests.handled': ['T3.resultsTotal.total'],
  'requests.any': ['T3.newlyReceived.total', 'T3.resultsTotal.total'],
  'requests.carriedOver': ['T3.carriedOver.total'],
  'requests.carriedForward': ['T3.carriedForward.total'],
  'requests.fromPersons': ['T3.newlyReceived.naturalPerson'],
  'reconsideration.upheld': ['T4.reconsideration.upheld'],
  'reconsideration.corrected': ['T4.reconsideration.corrected'],
  'reconsideration.total': ['T4.reconsideration.total'],
  'litigation.direct.total': ['T4.litigation.direct.total'],
  'litigation.afterReconsideration.total': ['T4.litigation.afterReconsideration.total'],
  'normativeDocs.made': ['T2.art20_1.normativeDocs.issued', 'T2.art20_1.normativeDocs.newlyMade'],
  'normativeDocs.published': ['T2.art20_1.normativeDocs.newlyPublished', 'T2.art20_1.normativeDocs.issued'],
  'normativeDocs.repealed': ['T2.art20_1.normativeDocs.repealed'],
  'normativeDocs.inForce': ['T2.art20_1.normativeDocs.inForce', 'T2.art20_1.normativeDocs.publicTotal'],
  'licensing.decided': ['T2.art20_5.licensing.decisions'],
  'penalty.decided': ['T2.art20_6.penalty.decisions'],
  'coercion.decided': ['T2.art20_6.coercion.decisions'],
  'procurement.projects': ['T2.art20_9.procurement.projects'],
};
const OUTCOME_OF: Partial<Record<FigureSubject, Outcome>> = {
  'requests.disclosed': 'disclosed',
  'requests.partiallyDisclosed': 'partiallyDisclosed',
  'requests.refused': 'refused',
  'requests.unavailable': 'unavailable',
  'requests.notProcessed': 'notProcessed',
};

/** The text with each number marked: what the tables say too, what a finding quotes, and the rest. `findings` in the order of the page. */
export function markNumbers(
  report: PublishedReport,
  figures: readonly NarrativeFigure[],
  findings: readonly Finding[],
  preambleHeading: string,
): NarrativePassage[] {
  const marksIn = (id: string) =>
    figures.filter((figure) => figure.chapter === id && figure.length > 0).map((figure) => markOf(figure, report, findings));
  const chapters = report.chapterOrder.flatMap((id) => {
    const chapter = report.chapters[id];
    return chapter && chapter.text.trim() !== '' ? [{ id, heading: chapter.heading, text: chapter.text, marks: marksIn(id) }] : [];
  });
  if (report.preamble.trim() === '') return chapters;
  return [{ id: 'preamble', heading: preambleHeading, text: report.preamble, marks: marksIn('preamble') }, ...chapters];
}

function markOf(figure: NarrativeFigure, report: PublishedReport, findings: readonly Finding[]): NumberMark {
  const place = { from: figure.offset, to: figure.offset + figure.length };
  const finding = findings.findIndex((each) => speaksOf(each, figure)) + 1;
  if (finding > 0) return { ...place, state: 'differs', finding };
  return { ...place, state: agrees(figure, report) ? 'matches' : 'seen' };
}

/** A finding about the text quotes the sentence, and names the number in its message. */
function speaksOf({ rule, evidence, message }: Finding, { sentence, printed }: NarrativeFigure): boolean {
  if (!rule.startsWith('AR-N-') || !evidence) return false;
  const quoted = evidence.replace(/^…|…$/g, '');
  return (sentence.includes(quoted) || quoted.includes(sentence)) && namesNumber(message.zh, printed);
}

function namesNumber(message: string, printed: string): boolean {
  const number = /\d[\d.]*/.exec(printed)?.[0] ?? printed;
  return new RegExp(`(?<![\\d.])${number.replaceAll('.', '\\.')}(?![\\d]|\\.\\d)`).test(message);
}

function agrees({ subject, value, approx, otherPeriod, mixed }: NarrativeFigure, { cells }: PublishedReport): boolean {
  if (otherPeriod || mixed || approx !== 'exact') return false;
  return tableValues(subject, cells).some((known) => known === value);
}

function tableValues(subject: FigureSubject, cells: PublishedReport['cells']): CellValue[] {
  const outcome = OUTCOME_OF[subject];
  if (outcome) return [outcomeOf(cells, outcome)];
  return (CELLS_OF[subject] ?? []).map((id) => cells[id] ?? null);
}
