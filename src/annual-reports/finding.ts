import type { CellId } from './statutory-tables.ts';

/** `error` blocks publication, `warning` needs a recorded explanation, `info` is a hint. */
export type Severity = 'error' | 'warning' | 'info';

/** One inconsistency of a report, with the rule that found it. */
export interface Finding {
  /** `AR-T3-01`: an id of the rule list. */
  rule: string;
  severity: Severity;
  /** The cells concerned; empty where the finding is about the text. */
  cells: CellId[];
  /** In words an officer can act on, with the arithmetic. */
  message: { zh: string; en: string };
  /** The printed sentence or label that the finding rests on. */
  evidence?: string;
}
