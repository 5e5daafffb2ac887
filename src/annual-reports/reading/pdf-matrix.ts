/** A map from one coordinate system of a page to another, as PDF writes it. */
export type Matrix = readonly [number, number, number, number, number, number];

export const IDENTITY: Matrix = [1, 0, 0, 1, 0, 0];

/** First `inner`, then `outer`. */
export function multiply(outer: Matrix, inner: Matrix): Matrix {
  return [
    outer[0] * inner[0] + outer[2] * inner[1],
    outer[1] * inner[0] + outer[3] * inner[1],
    outer[0] * inner[2] + outer[2] * inner[3],
    outer[1] * inner[2] + outer[3] * inner[3],
    outer[0] * inner[4] + outer[2] * inner[5] + outer[4],
    outer[1] * inner[4] + outer[3] * inner[5] + outer[5],
  ];
}

export function apply(matrix: Matrix, x: number, y: number): [number, number] {
  return [matrix[0] * x + matrix[2] * y + matrix[4], matrix[1] * x + matrix[3] * y + matrix[5]];
}

/** Anything a damaged file may hold in place of a matrix. */
export function toMatrix(value: unknown): Matrix | undefined {
  const numbers = value && typeof value === 'object' ? Array.from(value as ArrayLike<unknown>) : [];
  return numbers.length === 6 && numbers.every((number) => Number.isFinite(number)) ? (numbers as unknown as Matrix) : undefined;
}
