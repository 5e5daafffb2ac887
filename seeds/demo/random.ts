/** A small generator with a fixed start (mulberry32): the demonstration is the same on every machine. */
export interface Random {
  /** 0 ≤ value < 1 */
  next(): number;
  /** Both ends inclusive. */
  between(min: number, max: number): number;
  /** A whole number around `mean`, never negative. */
  around(mean: number): number;
  chance(probability: number): boolean;
  pick<T>(choices: readonly T[]): T;
}

export function seededRandom(seed: string): Random {
  let state = [...seed].reduce((hash, sign) => Math.imul(hash ^ sign.codePointAt(0)!, 16_777_619), 2_166_136_261);
  const next = () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
  const between = (min: number, max: number) => min + Math.floor(next() * (max - min + 1));
  return {
    next,
    between,
    around: (mean) => Math.max(0, Math.round(mean * (0.75 + 0.5 * next()))),
    chance: (probability) => next() < probability,
    pick: (choices) => choices[between(0, choices.length - 1)]!,
  };
}
