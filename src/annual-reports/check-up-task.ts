import type { Finding } from './finding.ts';
import type { NarrativePassage } from './narrative-marks.ts';
import type { PublishedReport } from './published-report.ts';
import type { UnreadableReason } from './reading/unreadable-file.ts';
import type { GroupScore } from './score.ts';

/** What the check-up asks a worker to do: read a file, or take up again what an earlier one read. */
export type CheckUpTask =
  | { kind: 'read'; name: string; bytes: Uint8Array; year: number | null; preambleHeading: string }
  | { kind: 'resume'; packed: string; preambleHeading: string };

export interface CheckedUp {
  /** `null` for pasted text. */
  fileName: string | null;
  sha256: string;
  report: PublishedReport;
  findings: Finding[];
  scores: GroupScore[];
  passages: NarrativePassage[];
  packed: string;
}

export type CheckUpOutcome =
  | ({ ok: true } & CheckedUp)
  | { ok: false; reason: UnreadableReason | 'spoilt'; message: string; messageEn: string };
