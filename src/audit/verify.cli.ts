import type { Workplace } from '../platform/commands.ts';
import { CommandFailure } from '../platform/terminal.ts';
import { verifyAudit } from './verification.actions.ts';

/** Whether the records are still what they were. */
export async function verify({ db, files }: Workplace, knownHash: string | undefined): Promise<void> {
  if (knownHash !== undefined && !/^[0-9a-f]{64}$/.test(knownHash))
    throw new CommandFailure('--head is the end of the log as an earlier verify printed it: 64 digits from 0 to f');
  const { entries, head, broken, keptFiles, knownHashFound } = await verifyAudit(db, knownHash);
  console.log(`Audit log: ${entries} entries, end ${head.hash}`);
  for (const { number, problem } of broken) console.log(`  entry ${number}: ${problem}`);
  if (knownHash && !knownHashFound) console.log(`  ${knownHash} is no longer in the log`);

  let checked = 0;
  const missing = new Set(keptFiles);
  const damaged: string[] = [];
  for await (const sha256 of files.list()) {
    checked++;
    missing.delete(sha256);
    await files.get(sha256).catch(() => damaged.push(sha256));
  }
  console.log(`Kept files: ${checked}`);
  for (const sha256 of damaged) console.log(`  ${sha256}: damaged`);
  for (const sha256 of missing) console.log(`  ${sha256}: missing`);

  const problems = broken.length + damaged.length + missing.size + (knownHash && !knownHashFound ? 1 : 0);
  if (problems > 0) throw new CommandFailure('the records were changed outside the program');
  console.log('Unchanged.');
}
