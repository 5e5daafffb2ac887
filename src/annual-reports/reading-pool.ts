import { availableParallelism } from 'node:os';
import { Piscina } from 'piscina';
import type { ReadingResult, ReadingTask } from './reading-worker.ts';

export interface ReadingPool {
  /** A file that costs more than the pool's time or memory comes back as unreadable, `too-complex`. */
  read(task: ReadingTask): Promise<ReadingResult>;
  /** Tasks that wait for a worker. */
  readonly waiting: number;
  close(): Promise<void>;
}

export interface ReadingPoolOptions {
  threads?: number;
  /** Heap of one worker, in MB. */
  memoryMb?: number;
  /** Time for one file, in ms; unbounded without. */
  timeoutMs?: number;
}

/** Worker threads that read and check files, each bounded in memory and time, so that a hostile file cannot hurt its neighbours. */
export function openReadingPool({ threads = availableParallelism(), memoryMb = 448, timeoutMs }: ReadingPoolOptions = {}): ReadingPool {
  const pool = new Piscina<ReadingTask, ReadingResult>({
    filename: new URL('./reading-worker.ts', import.meta.url).href,
    minThreads: 1,
    maxThreads: threads,
    idleTimeout: 30_000,
    resourceLimits: { maxOldGenerationSizeMb: memoryMb },
  });
  return {
    async read(task) {
      try {
        return await pool.run(task, timeoutMs ? { signal: AbortSignal.timeout(timeoutMs) } : {});
      } catch (error) {
        if (isExhaustion(error)) return { ok: false, name: task.name, ...TOO_COMPLEX };
        throw error;
      }
    },
    get waiting() {
      return pool.queueSize;
    },
    close: () => pool.destroy(),
  };
}

const isExhaustion = (error: unknown) =>
  error instanceof Error &&
  (error.name === 'AbortError' || error.name === 'TimeoutError' || ('code' in error && error.code === 'ERR_WORKER_OUT_OF_MEMORY'));

const TOO_COMPLEX = {
  reason: 'too-complex',
  message: '文件过于复杂，读取超出了时间或内存限制。请另存为较小的文件后重试。',
  messageEn: 'The file is too complex: reading it exceeded the limit of time or memory. Save it as a smaller file and try again.',
} as const;
