import { consistentSamples } from '../src/annual-reports/testing/consistent-sample.ts';
import { renderHtml } from '../src/annual-reports/testing/html-layouts.ts';
import { renderText, TEXT_LAYOUTS } from '../src/annual-reports/testing/text-layouts.ts';

const SEED = 20260101;

/** The same invented reports at every run, in all the layouts of the tests. */
export function textSamples(count: number): string[] {
  return consistentSamples(count, SEED).map((sample, index) => renderText(sample, TEXT_LAYOUTS[index % TEXT_LAYOUTS.length] ?? 'tabs'));
}

export function htmlSamples(count: number): string[] {
  return consistentSamples(count, SEED).map((sample, index) =>
    renderHtml(sample, {
      proactiveTables: index % 2 ? 'one' : 'per-item',
      cellMarkup: 'word-processor',
      blankAs: '&nbsp;',
      page: 'whole-page',
      sloppy: false,
    }),
  );
}
