import { spawn } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Figure, perSecond, rate } from './measure.ts';
import { textSamples } from './samples.ts';

const FILES = 2000;
const WATCH_EVERY_MS = 100;

/** `gongkai report audit` over two thousand text files, as a process of its own, its memory watched from outside. */
export async function benchAuditCommand(): Promise<Figure[]> {
  const folder = await mkdtemp(join(tmpdir(), 'gongkai-bench-'));
  try {
    const texts = textSamples(200);
    for (let i = 0; i < FILES; i++) await writeFile(join(folder, `${String(i).padStart(4, '0')}.txt`), texts[i % texts.length] ?? '');
    const start = performance.now();
    const peak = await run(folder);
    const speed = perSecond(FILES, performance.now() - start);
    return [
      {
        what: `report audit over ${FILES} files, start of the program included`,
        measured: rate(speed),
        goal: '≥ 150/s',
        met: speed >= 150,
      },
      {
        what: 'its memory at the highest',
        measured: peak ? `${Math.round(peak / 1024)} MB` : 'not measured here',
        goal: '< 400 MB',
        met: peak ? peak / 1024 < 400 : null,
      },
    ];
  } finally {
    await rm(folder, { recursive: true });
  }
}

async function run(folder: string): Promise<number> {
  const child = spawn(process.execPath, ['--import', 'tsx/esm', 'src/cli.ts', 'report', 'audit', folder], { stdio: 'ignore' });
  let peak = 0;
  const watch = setInterval(async () => {
    const status = await readFile(`/proc/${child.pid}/status`, 'utf8').catch(() => '');
    peak = Math.max(peak, Number(/VmHWM:\s+(\d+)/.exec(status)?.[1] ?? 0));
  }, WATCH_EVERY_MS);
  const code = await new Promise((resolve) => child.on('exit', resolve));
  clearInterval(watch);
  if (code !== 0 && code !== 1) throw new Error(`report audit ended with status ${code}`);
  return peak;
}
