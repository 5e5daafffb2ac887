import { sha256 } from '../platform/hash.ts';
import type { CheckUpOutcome, CheckUpTask } from './check-up-task.ts';
import { checkPrepared, prepare } from './consistency.ts';
import { inSeverityOrder } from './finding-order.ts';
import { markNumbers } from './narrative-marks.ts';
import { type PackedReport, packReport, unpackReport } from './packed-report.ts';
import { readReport } from './reading/read-report.ts';
import { UnreadableFile } from './reading/unreadable-file.ts';
import { scoreOf } from './score.ts';

const LONGEST_FILE_NAME = 255;
/** The worst of reports has some fifty; thousands would make a page that nobody can read, and files that keep others waiting. */
const MOST_FINDINGS = 1_000;

/** Everything that a hostile file could make long or large happens here, in a thread that is bounded in time and memory. */
export default async function checkUp(task: CheckUpTask): Promise<CheckUpOutcome> {
  try {
    const source = task.kind === 'read' ? await read(task) : unpackReport(task.packed);
    if (!source) return SPOILT;
    const prepared = prepare(source.report);
    const findings = inSeverityOrder(checkPrepared(prepared));
    const packed = task.kind === 'resume' ? task.packed : packReport(source);
    if (packed === undefined || findings.length > MOST_FINDINGS) return TOO_LONG;
    return {
      ok: true,
      ...source,
      findings,
      scores: scoreOf(source.report, findings, { hasPrevious: false, hasChildren: false }),
      passages: markNumbers(source.report, prepared.figures, findings, task.preambleHeading),
      packed,
    };
  } catch (error) {
    if (!(error instanceof UnreadableFile)) throw error;
    return { ok: false, reason: error.reason, message: error.message, messageEn: error.messageEn };
  }
}

async function read({ name, bytes, year }: Extract<CheckUpTask, { kind: 'read' }>): Promise<PackedReport> {
  const report = await readReport(bytes);
  return {
    fileName: name.slice(-LONGEST_FILE_NAME) || null,
    sha256: sha256(bytes),
    report: report.year === null && year !== null ? { ...report, year } : report,
  };
}

const SPOILT = {
  ok: false,
  reason: 'spoilt',
  message: '体检结果已失效，请重新提交报告。',
  messageEn: 'The result of the check-up can no longer be used. Hand in the report again.',
} as const;

const TOO_LONG = {
  ok: false,
  reason: 'too-large',
  message: '内容远多于一份年报，请只提交报告本身。',
  messageEn: 'There is far more than one annual report here. Hand in the report alone.',
} as const;
