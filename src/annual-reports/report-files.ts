import { availableParallelism } from 'node:os';
import { listInputFiles, readStandardInput } from '../platform/terminal.ts';
import type { PublishedReport } from './published-report.ts';
import type { ReadingResult } from './reading-worker.ts';

const ENDINGS = ['.txt', '.html', '.htm', '.docx', '.pdf'];
/** Below this many files, starting threads costs more than it saves. */
const WORTH_THREADS = 8;
/** Results wait for their turn in this window, so that memory stays flat however many files there are. */
const WINDOW_PER_THREAD = 16;

export const listReportFiles = (names: string[]): Promise<string[]> => listInputFiles(names, ENDINGS);

/** Reads and checks files on all cores; results come in the order of the files. */
export async function* readReportFiles(files: string[], previous?: PublishedReport): AsyncGenerator<ReadingResult> {
  if (files.length < WORTH_THREADS) {
    const { default: readAndCheck } = await import('./reading-worker.ts');
    for (const file of files) yield await readAndCheck(await taskOf(file, previous));
    return;
  }
  const { openReadingPool } = await import('./reading-pool.ts');
  const pool = openReadingPool();
  const ahead = availableParallelism() * WINDOW_PER_THREAD;
  const running: Promise<ReadingResult>[] = [];
  try {
    for (const file of files) {
      const result = pool.run(await taskOf(file, previous));
      // The failure is met where the result is awaited, in the order of the files.
      result.catch(() => {});
      running.push(result);
      if (running.length >= ahead) yield (await running.shift()) as ReadingResult;
    }
    while (running.length) yield (await running.shift()) as ReadingResult;
  } finally {
    await Promise.allSettled(running);
    await pool.close();
  }
}

async function taskOf(file: string, previous?: PublishedReport) {
  const source = file === '-' ? { bytes: await readStandardInput() } : { path: file };
  return { name: file === '-' ? 'stdin' : file, source, ...(previous ? { previous } : {}) };
}
