import type { PassageId } from './passage.ts';

export type Outcome = 'upheld' | 'corrected' | 'other' | 'pending' | 'total';
export type RequestRole =
  | 'received'
  | 'handled'
  /** Received and handled in one breath, or neither said. */
  | 'any'
  | 'carriedOver'
  | 'carriedForward'
  | 'disclosed'
  | 'partiallyDisclosed'
  | 'refused'
  | 'unavailable'
  | 'notProcessed'
  | 'fromPersons'
  | 'fromOrganisations'
  /** A share of the requests that the tables do not show: a channel, one unit. */
  | 'part';
export type DocumentRole = 'made' | 'published' | 'repealed' | 'inForce' | 'any';

/** What a number in the text counts, as far as the words around it tell. */
export type FigureSubject =
  | `requests.${RequestRole}`
  | `reconsideration.${Outcome}`
  | `litigation.${Outcome}`
  | `litigation.direct.${Outcome}`
  | `litigation.afterReconsideration.${Outcome}`
  | 'remedies.total'
  | `rules.${DocumentRole}`
  | `normativeDocs.${DocumentRole}`
  | 'licensing.decided'
  | 'licensing.accepted'
  /** Cases of all kinds, licences among them (办件, 网办). */
  | 'licensing.services'
  | 'licensing.matters'
  | 'penalty.decided'
  | 'penalty.published'
  | 'coercion.decided'
  | 'procurement.projects'
  | 'procurement.amount'
  | 'adminFees.amount'
  | 'processingFee.amount'
  | 'information.published'
  | 'matters.services'
  | 'complaints.bad'
  | 'complaints.unresolved'
  | 'rate.satisfaction'
  | 'rate.completion'
  | 'rate.replies'
  | 'rate.share'
  /** Growth, saved time: not a share of a count. */
  | 'rate.other'
  | 'other';

export type Approximation = 'exact' | 'about' | 'more-than' | 'less-than' | 'at-least' | 'at-most';

/** Whom the number covers: the whole area, the compiling office alone, or not said. */
export type FigureScope = 'whole' | 'office' | null;

/** One number of the narrative, read once; the rules only compare. */
export interface NarrativeFigure {
  /** Amounts in yuan, percentages as printed (98 for 98%), everything else as counted. */
  value: number;
  approx: Approximation;
  /** 件, 条, 项 …, `元` for every amount, `%` for every share, empty where none is printed. */
  unit: string;
  subject: FigureSubject;
  scope: FigureScope;
  /** The number counts other things besides: 「重大决策和规范性文件17条」. */
  mixed: boolean;
  /** The number is introduced as a part of the one before (其中). */
  part: boolean;
  /** The number is about another year, a comparison, or years added up. */
  otherPeriod: boolean;
  /** Names a website, an account or another channel. */
  channel: boolean;
  chapter: PassageId;
  /** The words the number belongs to, from the last comma to the next. */
  phrase: string;
  sentence: string;
  /** Index of the sentence in the report, for figures that stand together. */
  sentenceNumber: number;
  /** The number as printed with its unit. */
  printed: string;
  /** Place and length in the published text of the chapter. */
  offset: number;
  length: number;
}
