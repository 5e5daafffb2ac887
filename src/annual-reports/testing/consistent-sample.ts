import fc from 'fast-check';
import { APPLICANT_COLUMNS, OUTCOME_COLUMNS, REMEDY_BLOCKS, REQUEST_ROWS } from '../statutory-tables.ts';
import { type SampleReport, sampleReport } from './sample-report.ts';

/** A report in which every sum of Tables 3 and 4 holds and nothing is blank, as most published ones are. */
export const consistentSample: fc.Arbitrary<SampleReport> = sampleReport({
  fillings: ['zeros', 'full'],
  odd: false,
  mixedFormats: false,
}).map((sample) => {
  const put = (id: string, value: number) => {
    sample.cells[id] = value;
    sample.printed[id] = String(value);
  };
  settleRequests(sample, put);
  settleRemedies(sample, put);
  return sample;
});

const MOST = 60;

function settleRequests(sample: SampleReport, put: (id: string, value: number) => void): void {
  const rows = REQUEST_ROWS[sample.formats.T3];
  const kinds = APPLICANT_COLUMNS.slice(0, -1);
  for (const { id: column } of kinds) {
    for (const { id } of rows) put(`T3.${id}.${column}`, (sample.cells[`T3.${id}.${column}`] ?? 0) % MOST);
    const results = rows.filter((row) => row.result).reduce((sum, row) => sum + (sample.cells[`T3.${row.id}.${column}`] ?? 0), 0);
    const handled = results + (sample.cells[`T3.carriedForward.${column}`] ?? 0);
    const carriedOver = Math.min(sample.cells[`T3.carriedOver.${column}`] ?? 0, handled);
    put(`T3.resultsTotal.${column}`, results);
    put(`T3.carriedOver.${column}`, carriedOver);
    put(`T3.newlyReceived.${column}`, handled - carriedOver);
  }
  for (const { id } of rows)
    put(
      `T3.${id}.total`,
      kinds.reduce((sum, column) => sum + (sample.cells[`T3.${id}.${column.id}`] ?? 0), 0),
    );
}

function settleRemedies(sample: SampleReport, put: (id: string, value: number) => void): void {
  const outcomes = OUTCOME_COLUMNS.slice(0, -1);
  for (const { id: block } of REMEDY_BLOCKS) {
    for (const { id } of outcomes) put(`T4.${block}.${id}`, (sample.cells[`T4.${block}.${id}`] ?? 0) % MOST);
    put(
      `T4.${block}.total`,
      outcomes.reduce((sum, { id }) => sum + (sample.cells[`T4.${block}.${id}`] ?? 0), 0),
    );
  }
}

export const consistentSamples = (count: number, seed: number) => fc.sample(consistentSample, { numRuns: count, seed });
