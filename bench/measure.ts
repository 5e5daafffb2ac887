/** Runs `work` over `rounds` after a warm-up and gives the times of one run in milliseconds, sorted. */
export async function timesOf(rounds: number, work: (round: number) => unknown, warmUp = Math.ceil(rounds / 4)): Promise<number[]> {
  for (let round = 0; round < warmUp; round++) await work(round);
  const times: number[] = [];
  for (let round = 0; round < rounds; round++) {
    const start = performance.now();
    await work(round);
    times.push(performance.now() - start);
  }
  return times.sort((a, b) => a - b);
}

export const quantile = (sorted: number[], q: number): number =>
  sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * q))] ?? Number.NaN;
export const median = (sorted: number[]): number => quantile(sorted, 0.5);

export interface Figure {
  what: string;
  measured: string;
  goal: string;
  met: boolean | null;
}

export const ms = (value: number) => `${value.toFixed(value < 10 ? 2 : 0)} ms`;
export const times = (ratio: number) => `${ratio.toFixed(2)} ×`;
export const perSecond = (count: number, milliseconds: number) => (count / milliseconds) * 1000;
export const rate = (value: number) => `${Math.round(value).toLocaleString('en')}/s`;
