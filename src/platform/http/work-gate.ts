import { Overloaded } from './http-error.ts';

export interface WorkGate {
  /** Runs the work in its turn; rejects with `Overloaded` at once when too many are waiting already. */
  run<T>(work: () => Promise<T> | T): Promise<T>;
}

export function workGate({ atOnce, waiting }: { atOnce: number; waiting: number }): WorkGate {
  let running = 0;
  const queue: (() => void)[] = [];

  return {
    async run(work) {
      if (running < atOnce) running++;
      else if (queue.length < waiting) await new Promise<void>((turn) => queue.push(turn));
      else throw new Overloaded();
      try {
        return await work();
      } finally {
        const next = queue.shift();
        // The place is handed on, so that nobody slips in between.
        if (next) next();
        else running--;
      }
    },
  };
}
