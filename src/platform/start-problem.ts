/** Why the program or a command cannot go on, as the one line that its operator reads. */
export class StartProblem extends Error {
  constructor(message: string) {
    super(message);
    this.name = 'StartProblem';
  }
}

/** Errors that were foreseen and say in their message what the operator needs to know. */
const FORESEEN = new Set(['StartProblem', 'CommandFailure', 'RuleViolation', 'UnreadableFile']);

/** Prints one line for the operator and gives the exit status; anything unforeseen keeps its stack, since it is a bug. */
export function reportProblem(error: unknown): number {
  const { name, message, exitCode = 1 } = error as Error & { exitCode?: number };
  if (FORESEEN.has(name)) console.error(`gongkai: ${message}`);
  else console.error('gongkai: an unforeseen error:', error);
  return exitCode;
}
