import { expect, test } from 'vitest';
import { countVisit, pageOf, putBack, rememberTotals, takePending, type VisitCounts, visitsOf } from './visits.ts';

const aCount = (): VisitCounts => ({ pending: new Map(), totals: new Map() });

test.each([
  ['/en/annual-reports?year=2024', '/annual-reports'],
  ['/en', '/'],
  ['/english', '/english'],
  [`/${'a'.repeat(600)}`, undefined],
  ['http://elsewhere.example/', undefined],
])('%s is the page %s', (url, page) => {
  expect(pageOf(url)).toBe(page);
});

test('a page shows the stored total with what came since', () => {
  const counts = aCount();
  countVisit(counts, '/');
  expect(visitsOf(counts, '/')).toBeUndefined();
  rememberTotals(counts, [['/', 10]]);
  expect(visitsOf(counts, '/')).toBe(11);
});

test('views that could not be written count with the next batch', () => {
  const counts = aCount();
  countVisit(counts, '/');
  const batch = takePending(counts);
  countVisit(counts, '/');
  putBack(counts, batch);
  expect(takePending(counts)).toEqual(new Map([['/', 2]]));
});

test('memory holds the totals of the pages read last', () => {
  const counts = aCount();
  rememberTotals(
    counts,
    [
      ['/a', 1],
      ['/b', 1],
    ],
    2,
  );
  rememberTotals(
    counts,
    [
      ['/a', 2],
      ['/c', 1],
    ],
    2,
  );
  expect([...counts.totals]).toEqual([
    ['/a', 2],
    ['/c', 1],
  ]);
});
