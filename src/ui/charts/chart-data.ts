export interface Series {
  id: string;
  label: string;
  /** One for each category; `null` where nothing is known, which is not zero. */
  values: readonly (number | null)[];
}

export interface ChartData {
  categories: readonly string[];
  series: readonly Series[];
}

export interface Axis {
  min: number;
  max: number;
  ticks: number[];
}

/** Below this all values count as zero: amounts have six decimals. */
const SMALLEST = 1e-9;
const ROUND_STEPS = [1, 2, 2.5, 5, 10];

/** An axis from zero with round ticks that covers every value; whole steps where all values are whole. */
export function axisFor(values: readonly (number | null)[], tickCount = 4): Axis {
  const known = values.filter((value) => value !== null);
  const low = Math.min(0, ...known);
  const high = Math.max(0, ...known);
  if (high - low < SMALLEST) return { min: 0, max: 1, ticks: [0, 1] };
  const step = roundStep((high - low) / tickCount, known.every(Number.isInteger));
  const first = Math.floor(low / step);
  const last = Math.ceil(high / step);
  const ticks = Array.from({ length: last - first + 1 }, (_, index) => withoutNoise((first + index) * step));
  return { min: ticks[0]!, max: ticks.at(-1)!, ticks };
}

/** Sums of the categories, for stacked bars; unknown parts are left out. */
export function stackTotals({ categories, series }: ChartData): number[] {
  return categories.map((_, index) => series.reduce((sum, { values }) => sum + (values[index] ?? 0), 0));
}

/** Where a value stands between 0 (bottom of the axis) and 1 (top). */
export function positionOn(axis: Axis, value: number): number {
  return (value - axis.min) / (axis.max - axis.min);
}

function roundStep(wanted: number, whole: boolean): number {
  const magnitude = 10 ** Math.floor(Math.log10(wanted));
  const step =
    ROUND_STEPS.map((factor) => factor * magnitude).find((candidate) => candidate >= wanted - magnitude * 1e-9) ?? 10 * magnitude;
  return whole ? Math.max(1, Math.ceil(step)) : step;
}

const withoutNoise = (value: number) => Number(value.toPrecision(12));
