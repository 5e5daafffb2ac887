/** Differs for certain: false when either side is unknown (`NaN`). */
export function differs(a: number, b: number): boolean {
  return Math.abs(a - b) > 1e-6;
}

export function show(value: number): string {
  return Number.isNaN(value) ? '空' : String(Number(value.toFixed(6)));
}

/** "28 + 0 + 3 = 31"; terms that are all zero are left away in long sums. */
export function showSum(terms: readonly number[], keepZeros = true): string {
  const kept = keepZeros ? terms : terms.filter((term) => term !== 0);
  const sum = terms.reduce((total, term) => total + term, 0);
  if (kept.length === 0) return '0';
  return kept.length === 1 ? show(sum) : `${kept.map(show).join(' + ')} = ${show(sum)}`;
}

export function percent(part: number, whole: number): string {
  return `${((part / whole) * 100).toFixed(1).replace(/\.0$/, '')}%`;
}
