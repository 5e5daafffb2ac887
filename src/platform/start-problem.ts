/** Why the program or a command cannot go on, as the one line that its operator reads. */
export class StartProblem extends Error {
  constructor(message: string) {
    super(message);
    this.name = 'StartProblem';
  }
}

/** Prints the one line for the operator; anything unforeseen keeps its stack, since it is a bug. */
export function reportProblem(error: unknown): void {
  if (error instanceof StartProblem) console.error(`gongkai: ${error.message}`);
  else console.error(error);
}
