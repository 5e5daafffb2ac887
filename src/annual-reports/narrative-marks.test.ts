import { describe, expect, test } from 'vitest';
import { checkReport, readNarrative } from './consistency.ts';
import { inSeverityOrder } from './finding-order.ts';
import { markNumbers } from './narrative-marks.ts';
import { aReport } from './testing/view-samples.ts';

const marked = (text: string, cells = {}) => {
  const report = aReport({ chapters: { ch1: { heading: '一、总体情况', text } }, cells });
  const findings = inSeverityOrder(checkReport(report));
  const [passage] = markNumbers(report, readNarrative(report), findings, '前言');
  return passage!.marks.map(({ from, to, state, finding }) => [
    text.slice(from, to),
    state,
    finding ? findings[finding - 1]!.rule : undefined,
  ]);
};

describe('numbers of the text', () => {
  test('that the tables say too are marked as agreeing', () => {
    expect(marked('2024年共收到政府信息公开申请31件。')).toEqual([['31件', 'matches', undefined]]);
  });

  test('that differ from a table lead to the finding', () => {
    expect(marked('2024年共收到政府信息公开申请30件。')).toEqual([['30件', 'differs', 'AR-N-01']]);
  });

  test('that no cell counts are only seen', () => {
    expect(marked('全年召开培训会4次。')).toEqual([['4次', 'seen', undefined]]);
  });

  test('are found where they stand in the published text, page breaks included', () => {
    expect(marked('全年召开培训会4\n次，共收到政府信息公开申请31 件。').map(([printed]) => printed)).toContain('31 件');
  });
});

test('a preamble is a passage of its own, an empty chapter is none', () => {
  const report = aReport({ preamble: '依据条例编制。', chapters: { ch1: { heading: '一、总体情况', text: ' \n' } } });
  expect(markNumbers(report, [], [], '前言').map(({ id, heading }) => [id, heading])).toEqual([['preamble', '前言']]);
});
