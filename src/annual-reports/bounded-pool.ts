import { Piscina } from 'piscina';

export interface BoundedPool<Task, Result> {
  /** A task that costs more than the pool's time or memory ends with what `exhausted` says. */
  run(task: Task): Promise<Result>;
  close(): Promise<void>;
}

export interface BoundedPoolOptions<Task, Result> {
  worker: URL;
  leastThreads: number;
  mostThreads: number;
  idleMs: number;
  /** Heap of one worker, in MB. */
  memoryMb?: number;
  /** Time for one task, in ms; unbounded without. */
  timeoutMs?: number;
  exhausted: (task: Task) => Result;
}

/** Worker threads, each bounded in memory and time, so that a hostile file cannot hurt its neighbours. */
export function openBoundedPool<Task, Result>(options: BoundedPoolOptions<Task, Result>): BoundedPool<Task, Result> {
  const { worker, leastThreads, mostThreads, idleMs, memoryMb = 448, timeoutMs, exhausted } = options;
  const pool = new Piscina<Task, Result>({
    filename: worker.href,
    minThreads: leastThreads,
    maxThreads: mostThreads,
    idleTimeout: idleMs,
    resourceLimits: { maxOldGenerationSizeMb: memoryMb },
  });
  return {
    async run(task) {
      try {
        return await pool.run(task, timeoutMs ? { signal: AbortSignal.timeout(timeoutMs) } : {});
      } catch (error) {
        if (isExhaustion(error)) return exhausted(task);
        throw error;
      }
    },
    close: () => pool.destroy(),
  };
}

const isExhaustion = (error: unknown) =>
  error instanceof Error &&
  (error.name === 'AbortError' || error.name === 'TimeoutError' || ('code' in error && error.code === 'ERR_WORKER_OUT_OF_MEMORY'));

export const TOO_COMPLEX = {
  ok: false,
  reason: 'too-complex',
  message: '文件过于复杂，读取超出了时间或内存限制。请另存为较小的文件后重试。',
  messageEn: 'The file is too complex: reading it exceeded the limit of time or memory. Save it as a smaller file and try again.',
} as const;
