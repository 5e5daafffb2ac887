import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { checkReport } from '../consistency.ts';
import type { PublishedReport } from '../published-report.ts';
import { APPLICANT_COLUMNS, CELLS, type CellId, type Format, OUTCOME_COLUMNS, REMEDY_BLOCKS, REQUEST_ROWS } from '../statutory-tables.ts';
import type { CheckContext } from './check.ts';
import {
  APPLICANTS,
  aConsistentReport,
  consistentReport,
  resultRows,
  theYearBefore,
  withCells,
  withText,
} from './testing/consistent-report.ts';

const RUNS = { numRuns: 60 };
const FORMATS = ['F2019', 'F2021'] as const;
const anyReport = fc.constantFrom<Format>(...FORMATS).chain(consistentReport);

/** The rules that only the damage brought about. Hints and shares may come and go with any number. */
function rulesBroughtBy(before: PublishedReport, after: PublishedReport, context: CheckContext = {}): string[] {
  const gone = new Set(checkReport(before, context).map(({ rule }) => rule));
  const found = checkReport(after, context).filter(({ severity, rule }) => severity === 'error' && !gone.has(rule));
  return [...new Set(found.map(({ rule }) => rule))].sort();
}
const cellsOf = (report: PublishedReport, rule: string) =>
  checkReport(report).flatMap((finding) => (finding.rule === rule ? finding.cells : []));
const at = (report: PublishedReport, id: CellId) => report.cells[id] as number;
const plus = (report: PublishedReport, changes: Record<CellId, number>) =>
  withCells(report, Object.fromEntries(Object.entries(changes).map(([id, change]) => [id, at(report, id) + change])));

/** Every cell that exceeds a total it is part of, found the long way round. */
function cellsAboveTheirTotal(report: PublishedReport): CellId[] {
  const format = 'T3.other.total' in report.cells ? 'F2019' : 'F2021';
  return CELLS.T3[format]
    .map(({ id }) => id)
    .filter((id) => {
      const column = APPLICANT_COLUMNS.find((each) => id.endsWith(`.${each.id}`))?.id ?? '';
      const row = id.slice(3, -column.length - 1);
      const inHand = at(report, `T3.newlyReceived.${column}`) + at(report, `T3.carriedOver.${column}`);
      return at(report, id) > at(report, `T3.${row}.total`) || (resultRows(format).includes(row) && at(report, id) > inHand);
    });
}
const withLocatedCells = (after: PublishedReport, rules: string[]) =>
  [...rules, ...(cellsAboveTheirTotal(after).length > 0 ? ['AR-T3-13'] : [])].sort();

/** A result row of either form. */
const rowOf = (report: PublishedReport, index: number) => {
  const rows = resultRows(report.format);
  return rows[index % rows.length] as string;
};
const applicant = fc.constantFrom(...APPLICANTS);
const delta = fc.integer({ min: 1, max: 500 });

describe('in any consistent report', () => {
  test('no relation is broken', () => {
    fc.assert(
      fc.property(anyReport, (report) => {
        expect(checkReport(report, { previous: theYearBefore(report) }).filter(({ severity }) => severity === 'error')).toEqual([]);
      }),
      RUNS,
    );
  });

  test('a count moved between two results of one column breaks two rows and no column', () => {
    fc.assert(
      fc.property(anyReport, applicant, fc.nat(100), delta, (report, column, index, change) => {
        const up = `T3.${rowOf(report, index)}.${column}`;
        const down = `T3.${rowOf(report, index + 1)}.${column}`;
        fc.pre(at(report, down) >= change);
        const after = plus(report, { [up]: change, [down]: -change });
        expect(rulesBroughtBy(report, after)).toEqual(withLocatedCells(after, ['AR-T3-01']));
        expect(checkReport(after).filter(({ rule }) => rule === 'AR-T3-01')).toHaveLength(2);
      }),
      RUNS,
    );
  });

  test('a result counted twice in its row breaks its columns while the identity holds', () => {
    fc.assert(
      fc.property(anyReport, applicant, fc.nat(100), delta, (report, column, index, change) => {
        const row = rowOf(report, index);
        const after = plus(report, { [`T3.${row}.${column}`]: change, [`T3.${row}.total`]: change });
        expect(rulesBroughtBy(report, after)).toEqual(withLocatedCells(after, ['AR-T3-02']));
        expect(checkReport(after).filter(({ rule }) => rule === 'AR-T3-02')).toHaveLength(2);
      }),
      RUNS,
    );
  });

  test('one applicant column with a wrong number of new requests breaks the identity there and the row', () => {
    fc.assert(
      fc.property(anyReport, applicant, delta, (report, column, change) => {
        const after = plus(report, { [`T3.newlyReceived.${column}`]: change });
        expect(rulesBroughtBy(report, after)).toEqual(withLocatedCells(after, ['AR-T3-01', 'AR-T3-03']));
        expect(new Set(cellsOf(after, 'AR-T3-03').map((id) => id.replace(/^T3\.\w+\./, '')))).toEqual(new Set([column]));
      }),
      RUNS,
    );
  });

  test('requests moved between two applicant columns leave the totals right', () => {
    fc.assert(
      fc.property(anyReport, delta, (report, change) => {
        fc.pre(at(report, 'T3.newlyReceived.naturalPerson') >= change);
        const after = plus(report, { 'T3.newlyReceived.naturalPerson': -change, 'T3.newlyReceived.org.other': change });
        expect(rulesBroughtBy(report, after)).toEqual(withLocatedCells(after, ['AR-T3-03']));
        expect(checkReport(after).filter(({ rule }) => rule === 'AR-T3-03')).toHaveLength(2);
      }),
      RUNS,
    );
  });

  test('a cell above its total is located', () => {
    fc.assert(
      fc.property(anyReport, applicant, fc.nat(100), delta, (report, column, index, change) => {
        const id = `T3.${rowOf(report, index)}.${column}`;
        const inHand = at(report, `T3.newlyReceived.${column}`) + at(report, `T3.carriedOver.${column}`);
        const after = withCells(report, {
          [id]: Math.max(inHand, at(report, id.replace(/\.(?:naturalPerson|org\.\w+)$/, '.total'))) + change,
        });
        expect(cellsOf(after, 'AR-T3-13')).toEqual([id]);
      }),
      RUNS,
    );
  });

  test('blank cells are reported once and break no sum', () => {
    const ids = [...new Set(FORMATS.flatMap((format) => [...CELLS.T3[format], ...CELLS.T4[format]].map(({ id }) => id)))];
    fc.assert(
      fc.property(anyReport, fc.uniqueArray(fc.constantFrom(...ids), { minLength: 1, maxLength: 40 }), (report, blank) => {
        const there = blank.filter((id) => id in report.cells);
        fc.pre(there.length > 0);
        const after = withCells(report, Object.fromEntries(there.map((id) => [id, null])));
        expect(rulesBroughtBy(report, after)).toEqual(['AR-V-02']);
        expect(new Set(cellsOf(after, 'AR-V-02'))).toEqual(new Set(there));
      }),
      RUNS,
    );
  });

  test('a wholly blank table is an error of its own, and nothing else', () => {
    fc.assert(
      fc.property(anyReport, (report) => {
        const blank = (table: string) =>
          Object.fromEntries(Object.keys(report.cells).flatMap((id) => (id.startsWith(table) ? [[id, null]] : [])));
        expect(rulesBroughtBy(report, withCells(report, blank('T3')))).toEqual(['AR-T3-05', 'AR-V-02']);
        expect(rulesBroughtBy(report, withCells(report, blank('T4')))).toEqual(['AR-T4-04', 'AR-V-02']);
      }),
      { numRuns: 20 },
    );
  });

  test.each(REMEDY_BLOCKS.map(({ id }, index) => ({ id, rule: `AR-T4-0${index + 1}` })))(
    'a wrong outcome in $id breaks $rule alone',
    ({ id, rule }) => {
      fc.assert(
        fc.property(anyReport, fc.constantFrom(...OUTCOME_COLUMNS.slice(0, 4)), delta, (report, column, change) => {
          expect(rulesBroughtBy(report, plus(report, { [`T4.${id}.${column.id}`]: change }))).toEqual([rule]);
        }),
        RUNS,
      );
    },
  );

  test('a carried-over number that does not meet the year before is named in its column', () => {
    fc.assert(
      fc.property(anyReport, fc.constantFrom(...APPLICANT_COLUMNS), delta, (report, { id }, change) => {
        const previous = theYearBefore(report);
        const after = plus(previous, { [`T3.carriedForward.${id}`]: change });
        expect(rulesBroughtBy(report, report, { previous: after })).toEqual([]);
        const found = checkReport(report, { previous: after }).filter(({ rule }) => rule === 'AR-T3-06');
        expect(found.map(({ severity, cells }) => ({ severity, cells }))).toEqual([{ severity: 'error', cells: [`T3.carriedOver.${id}`] }]);
        const merged = checkReport(report, { previous: after, agency: { mergedOrSplitSince: true } });
        expect(merged.find(({ rule }) => rule === 'AR-T3-06')?.severity).toBe('warning');
      }),
      RUNS,
    );
  });

  test('a wrong number of requests or suits in the text is held against the tables', () => {
    fc.assert(
      fc.property(anyReport, delta, (report, change) => {
        const text = report.chapters.ch1?.text ?? '';
        const other = (words: string) =>
          withText(
            report,
            'ch1',
            text.replace(new RegExp(`(?<=${words})\\d+`), (n) => String(Number(n) + change + at(report, 'T3.carriedOver.total'))),
          );
        expect(rulesBroughtBy(report, other('公开申请'))).toEqual(['AR-N-01']);
        expect(rulesBroughtBy(report, other('行政复议'))).toEqual(['AR-N-06']);
        expect(rulesBroughtBy(report, other('行政诉讼'))).toEqual(['AR-N-06']);
      }),
      RUNS,
    );
  });
});

describe('the cell where a row and a column are off by the same amount', () => {
  test('is named with the value that would settle both', () => {
    const report = plus(aConsistentReport('F2021'), { 'T3.disclosed.naturalPerson': 1 });
    const row = checkReport(report).find(({ rule }) => rule === 'AR-T3-01');
    expect(row?.message.zh).toBe(
      '「(一)予以公开」行：10 + 3 + 0 + 0 + 0 + 0 = 13 ≠ 12（总计）；与「自然人」列差额相同，请先核对「(一)予以公开 · 自然人」：印作 10，改为 9 则两处均平',
    );
  });
});

describe('the rows of each form', () => {
  test('the identity is checked in every column of both forms', () => {
    for (const format of FORMATS) {
      for (const { id } of APPLICANT_COLUMNS) {
        const report = plus(aConsistentReport(format), { [`T3.carriedForward.${id}`]: 7 });
        const found = checkReport(report).filter(({ rule }) => rule === 'AR-T3-03');
        expect(found.map(({ cells }) => cells)).toEqual([
          ['newlyReceived', 'carriedOver', 'resultsTotal', 'carriedForward'].map((row) => `T3.${row}.${id}`),
        ]);
      }
    }
  });

  test('every result row counts towards the total', () => {
    for (const format of FORMATS) {
      for (const { id } of REQUEST_ROWS[format].filter(({ result }) => result)) {
        const report = plus(aConsistentReport(format), { [`T3.${id}.total`]: 3 });
        expect(checkReport(report).some(({ rule, cells }) => rule === 'AR-T3-02' && cells.includes(`T3.${id}.total`))).toBe(true);
      }
    }
  });
});
