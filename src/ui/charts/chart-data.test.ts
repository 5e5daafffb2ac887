import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { axisFor, positionOn, stackTotals } from './chart-data.ts';

describe('axisFor', () => {
  test.each([
    { name: 'small counts have whole ticks', values: [0, 2, 3], ticks: [0, 1, 2, 3] },
    { name: 'large counts have round ticks', values: [120, 870], ticks: [0, 250, 500, 750, 1000] },
    { name: 'amounts may have fractions', values: [0.3, 0.75], ticks: [0, 0.2, 0.4, 0.6, 0.8] },
    { name: 'a decrease reaches below zero', values: [-16, 30], ticks: [-20, 0, 20, 40] },
    { name: 'nothing but zeros still has a height', values: [0, null, 0], ticks: [0, 1] },
    { name: 'less than any amount is nothing', values: [5e-324], ticks: [0, 1] },
    { name: 'nothing known at all', values: [null], ticks: [0, 1] },
  ])('$name', ({ values, ticks }) => {
    expect(axisFor(values).ticks).toEqual(ticks);
  });

  test('covers every value with few ticks, whatever the values are', () => {
    fc.assert(
      fc.property(fc.array(fc.double({ min: -1e9, max: 1e9, noNaN: true }), { minLength: 1 }), (values) => {
        const axis = axisFor(values);
        expect(axis.ticks.length).toBeLessThanOrEqual(8);
        for (const value of values) {
          expect(positionOn(axis, value)).toBeGreaterThanOrEqual(-1e-9);
          expect(positionOn(axis, value)).toBeLessThanOrEqual(1 + 1e-9);
        }
      }),
    );
  });
});

test('stackTotals leaves unknown parts out', () => {
  const series = [
    { id: 'a', label: 'A', values: [1, null] },
    { id: 'b', label: 'B', values: [2, 5] },
  ];
  expect(stackTotals({ categories: ['2023', '2024'], series })).toEqual([3, 5]);
});
