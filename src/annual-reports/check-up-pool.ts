import { Piscina } from 'piscina';
import type { CheckUpOutcome, CheckUpTask } from './check-up-task.ts';

export interface CheckUpPool {
  run(task: CheckUpTask): Promise<CheckUpOutcome>;
  close(): Promise<void>;
}

/** An honest report takes milliseconds, a long PDF a second or two. */
const TIMEOUT_MS = 20_000;
const MEMORY_MB = 448;

export function openCheckUpPool(threads: number): CheckUpPool {
  const pool = new Piscina<CheckUpTask, CheckUpOutcome>({
    filename: new URL('./check-up-worker.ts', import.meta.url).href,
    minThreads: 0,
    maxThreads: threads,
    idleTimeout: 60_000,
    resourceLimits: { maxOldGenerationSizeMb: MEMORY_MB },
  });
  return {
    async run(task) {
      try {
        return await pool.run(task, { signal: AbortSignal.timeout(TIMEOUT_MS) });
      } catch (error) {
        if (isExhaustion(error)) return TOO_COMPLEX;
        throw error;
      }
    },
    close: () => pool.destroy(),
  };
}

const isExhaustion = (error: unknown) =>
  error instanceof Error &&
  (error.name === 'AbortError' || error.name === 'TimeoutError' || ('code' in error && error.code === 'ERR_WORKER_OUT_OF_MEMORY'));

const TOO_COMPLEX = {
  ok: false,
  reason: 'too-complex',
  message: '文件过于复杂，读取超出了时间或内存限制。请另存为较小的文件后重试。',
  messageEn: 'The file is too complex: reading it exceeded the limit of time or memory. Save it as a smaller file and try again.',
} as const;
