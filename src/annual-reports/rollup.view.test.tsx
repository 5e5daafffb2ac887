import { parse } from 'parse5';
import { describe, expect, test } from 'vitest';
import { renderPage } from '../ui/portal/render.ts';
import { byId, elements, textOf } from '../ui/portal/testing/html.ts';
import { aFrame } from '../ui/portal/testing/sample-frame.ts';
import { differences, type RollUpPart, rollUp } from './roll-up.ts';
import { RollupPage, type RollupPageProps } from './rollup.view.tsx';
import { aReport } from './testing/view-samples.ts';

const parts: RollUpPart[] = [
  { agencyId: 'a', agencyName: '民政局', report: aReport() },
  {
    agencyId: 'b',
    agencyName: '财政局',
    report: aReport({ cells: { 'T3.carriedOver.total': null, 'T2.art20_8.adminFees.amountWan': 0.1 } }),
  },
];
const consolidated = aReport({ cells: { 'T3.newlyReceived.total': 60, 'T2.art20_8.adminFees.amountWan': 0.1 } });

const render = (changes: Partial<RollupPageProps> = {}) =>
  parse(
    renderPage(
      <RollupPage
        frame={aFrame()}
        region="示范区"
        year={2024}
        years={[2024, 2023]}
        yearHref={(year) => `?year=${year}`}
        reports={2}
        missing={[]}
        missingTotal={0}
        rows={rollUp(parts).cells}
        consolidated={{ href: '/c', report: consolidated, differences: differences(consolidated, parts) }}
        downloads={[]}
        {...changes}
      />,
    ),
  );
const rowOf = (html: ReturnType<typeof render>, name: string) => {
  const row = elements(html, 'tr').find((each) => textOf(elements(each.node, 'th')[0] ?? each.node) === name);
  return row && elements(row.node, 'td').map(textOf);
};

describe('the totals of a region', () => {
  test('stand beside the report of the government, with what is between them', () => {
    const html = render();
    expect(rowOf(html, '一、本年新收政府信息公开申请数量')).toEqual(['62', '60', '−2']);
    expect(rowOf(html, '行政事业性收费 · 本年收费金额(单位:万元)')).toEqual(['0.1', '0.1', '一致']);
  });

  test('of a year without reports say just that', () => {
    const html = render({ reports: 0, rows: [], consolidated: undefined });
    const text = textOf(byId(html, 'content')!);
    expect(text).toContain('没有可汇总的数字');
    expect(text).not.toContain('各机关均已收录');
    expect(elements(html, 'table')).toEqual([]);
  });

  test('say how many agencies left a cell blank', () => {
    expect(rowOf(render(), '二、上年结转政府信息公开申请数量')?.[0]).toBe('01 个机关空白');
  });

  test('a difference opens into what each agency put in', () => {
    const opened = elements(render(), 'details').find((each) => textOf(each).startsWith('一、本年新收政府信息公开申请数量 · 总计'));
    expect(textOf(opened!)).toContain('−2 60 − 62');
    expect(elements(opened!.node, 'li').map(textOf)).toEqual(['民政局 31', '财政局 31']);
  });

  test('name the agencies whose report is not there, and that more are missing than are named', () => {
    const html = render({ frame: aFrame('en'), missing: [{ id: 'c', name: '云桥街道' }], missingTotal: 12 });
    const notice = textOf(byId(html, 'content')!);
    expect(notice).toContain('云桥街道…');
    expect(notice).toContain('Not yet taken in12');
  });

  test('without a report of the government there is nothing to compare with', () => {
    const html = render({ consolidated: undefined });
    expect(textOf(byId(html, 'content')!)).toContain('无法比对');
    expect(rowOf(html, '一、本年新收政府信息公开申请数量')).toEqual(['62']);
  });
});
