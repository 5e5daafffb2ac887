import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { PublishedReport } from '../published-report.ts';
import { readReport } from '../reading/read-report.ts';
import { damaged, someDamage } from './damage.ts';
import { type HtmlLayout, renderHtml } from './html-layouts.ts';
import { type SampleReport, sampleReport } from './sample-report.ts';
import { LAYOUTS_WITHOUT_BLANKS, renderText, TEXT_LAYOUTS } from './text-layouts.ts';

const read = (text: string) => readReport(new TextEncoder().encode(text));

function expectSame(report: PublishedReport, sample: SampleReport): void {
  expect(report.cells).toEqual(sample.cells);
  expect(report.raw).toMatchObject(sample.raw);
  expect(report.year).toBe(sample.year);
  expect(report.agency).toBe(sample.agency);
  expect(Object.keys(report.chapters)).toHaveLength(6);
}

const htmlLayout: fc.Arbitrary<HtmlLayout> = fc.record({
  proactiveTables: fc.constantFrom('one', 'per-item'),
  cellMarkup: fc.constantFrom('bare', 'paragraph', 'word-processor'),
  blankAs: fc.constantFrom('', '&nbsp;', '<br>'),
  page: fc.constantFrom('fragment', 'whole-page', 'layout-table'),
  sloppy: fc.boolean(),
});

describe('a report written down in some layout is read back cell by cell', () => {
  for (const layout of TEXT_LAYOUTS) {
    const blind = LAYOUTS_WITHOUT_BLANKS.includes(layout);
    const samples = sampleReport(blind ? { fillings: ['full', 'zeros'], odd: false } : {});

    test(`text, ${layout}`, () =>
      fc.assert(
        fc.asyncProperty(samples, async (sample) => expectSame(await read(renderText(sample, layout)), sample)),
        { numRuns: 60 },
      ));

    test(`text, ${layout}, damaged`, () =>
      fc.assert(
        fc.asyncProperty(samples, someDamage, async (sample, damage) => {
          const report = await read(damaged(renderText(sample, layout), damage));
          expect(report.cells).toEqual(sample.cells);
        }),
        { numRuns: 60 },
      ));
  }

  test('HTML', () =>
    fc.assert(
      fc.asyncProperty(sampleReport(), htmlLayout, async (sample, layout) => expectSame(await read(renderHtml(sample, layout)), sample)),
      { numRuns: 120 },
    ));
});
