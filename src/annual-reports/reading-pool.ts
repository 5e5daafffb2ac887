import { availableParallelism } from 'node:os';
import { type BoundedPool, openBoundedPool, TOO_COMPLEX } from './bounded-pool.ts';
import type { ReadingResult, ReadingTask } from './reading-worker.ts';

/** Reads and checks files on all cores. `timeoutMs` is for one file; unbounded without. */
export const openReadingPool = ({ timeoutMs }: { timeoutMs?: number } = {}): BoundedPool<ReadingTask, ReadingResult> =>
  openBoundedPool({
    worker: new URL('./reading-worker.ts', import.meta.url),
    leastThreads: 1,
    mostThreads: availableParallelism(),
    idleMs: 30_000,
    ...(timeoutMs && { timeoutMs }),
    exhausted: ({ name }) => ({ name, ...TOO_COMPLEX }),
  });
