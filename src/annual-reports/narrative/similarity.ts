/** Groups of three characters of a text without its digits and punctuation, and how often each occurs. */
export type Trigrams = Map<string, number>;

/** Shorter texts are alike by chance. */
const LEAST_LENGTH = 60;

export function trigramsOf(text: string): Trigrams | null {
  const letters = text.replace(/[^\u4e00-\u9fa5]/g, '');
  if (letters.length < LEAST_LENGTH) return null;
  const counts: Trigrams = new Map();
  for (let i = 0; i + 3 <= letters.length; i++) {
    const group = letters.slice(i, i + 3);
    counts.set(group, (counts.get(group) ?? 0) + 1);
  }
  return counts;
}

/** Dice coefficient: 1 for the same text, 0 for texts without a common group; `null` when one is too short. */
export function similarity(a: Trigrams | null, b: Trigrams | null): number | null {
  if (!a || !b) return null;
  let common = 0;
  let total = 0;
  for (const [group, count] of a) {
    common += Math.min(count, b.get(group) ?? 0);
    total += count;
  }
  for (const count of b.values()) total += count;
  return (2 * common) / total;
}
