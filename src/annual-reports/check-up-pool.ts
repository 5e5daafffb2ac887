import { type BoundedPool, openBoundedPool, TOO_COMPLEX } from './bounded-pool.ts';
import type { CheckUpOutcome, CheckUpTask } from './check-up-task.ts';

export type CheckUpPool = BoundedPool<CheckUpTask, CheckUpOutcome>;

/** An honest report takes milliseconds, a long PDF a second or two. */
const TIMEOUT_MS = 20_000;

export const openCheckUpPool = (threads: number): CheckUpPool =>
  openBoundedPool({
    worker: new URL('./check-up-worker.ts', import.meta.url),
    leastThreads: 0,
    mostThreads: threads,
    idleMs: 60_000,
    timeoutMs: TIMEOUT_MS,
    exhausted: () => TOO_COMPLEX,
  });
