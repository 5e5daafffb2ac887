import fc from 'fast-check';
import { renderHtml } from '../src/annual-reports/testing/html-layouts.ts';
import { sampleReport } from '../src/annual-reports/testing/sample-report.ts';
import { renderText, TEXT_LAYOUTS } from '../src/annual-reports/testing/text-layouts.ts';

const SEED = 20260101;

/** The same invented reports at every run. */
export function samples(count: number) {
  return fc.sample(sampleReport({ fillings: ['full', 'some-blank'] }), { numRuns: count, seed: SEED });
}

export function textSamples(count: number): string[] {
  const full = fc.sample(sampleReport({ fillings: ['full'], odd: false }), { numRuns: count, seed: SEED });
  return full.map((sample, index) => renderText(sample, TEXT_LAYOUTS[index % TEXT_LAYOUTS.length] ?? 'tabs'));
}

export function htmlSamples(count: number): string[] {
  return samples(count).map((sample, index) =>
    renderHtml(sample, {
      proactiveTables: index % 2 ? 'one' : 'per-item',
      cellMarkup: 'word-processor',
      blankAs: '&nbsp;',
      page: 'whole-page',
      sloppy: false,
    }),
  );
}
