import { parse } from 'parse5';
import { describe, expect, test } from 'vitest';
import { renderPage } from '../ui/portal/render.ts';
import { byId, elements, textOf } from '../ui/portal/testing/html.ts';
import { aFrame } from '../ui/portal/testing/sample-frame.ts';
import { type ComparedColumn, ComparePage, type ComparePageProps } from './compare.view.tsx';
import { aReport } from './testing/view-samples.ts';

const aColumn = (label: string, year: number, cells = {}): ComparedColumn => ({
  id: `${label}${year}`,
  label,
  year,
  href: `/annual-reports/${label}/${year}`,
  report: aReport({ year, cells }),
});
const render = (columns: ComparedColumn[], changes: Partial<ComparePageProps> = {}) =>
  parse(
    renderPage(
      <ComparePage
        frame={aFrame()}
        columns={columns}
        chosen={{ agencies: ['a'], years: ['2023', '2024'] }}
        choices={{ agencies: [{ value: 'a', label: '民政局' }], years: [2024, 2023] }}
        show={{ allColumns: false, differsOnly: false }}
        downloads={[]}
        {...changes}
      />,
    ),
  );
const rowOf = (html: ReturnType<typeof render>, name: string) => {
  const row = elements(html, 'tr').find((each) => textOf(elements(each.node, 'th')[0] ?? each.node) === name);
  return row && elements(row.node, 'td').map(textOf);
};

describe('reports side by side', () => {
  test('of one agency show the change from the last year to this', () => {
    const html = render([aColumn('民政局', 2023, { 'T3.newlyReceived.total': 40 }), aColumn('民政局', 2024)]);
    expect(rowOf(html, '一、本年新收政府信息公开申请数量')).toEqual(['40', '31', '−9']);
    const heads = elements(html, 'table').find(({ attributes }) => attributes.class === 'data compare')!;
    expect(elements(heads.node, 'th').slice(0, 4).map(textOf)).toEqual(['项目', '2023', '2024', '增减']);
  });

  test('of several agencies name each, and have no change between them', () => {
    const html = render([aColumn('民政局', 2024), aColumn('财政局', 2024, { 'T3.newlyReceived.total': 1200 })]);
    expect(rowOf(html, '一、本年新收政府信息公开申请数量')).toEqual(['31', '1,200']);
    expect(textOf(byId(html, 'content')!)).toContain('财政局 2024');
  });

  test('tell a blank cell from one that the format does not have, and neither has a change', () => {
    const html = render([aColumn('民政局', 2020), aColumn('民政局', 2024, { 'T3.other.other.total': null })]);
    expect(rowOf(html, '(六)其他处理 3.其他')).toEqual(['—无此项', '空白', '']);
    expect(textOf(byId(html, 'content')!)).toContain('2021 年起统计表格式改变');
  });

  test('show applicants, or only what differs, by links that keep the choice', () => {
    const html = render([aColumn('民政局', 2023), aColumn('民政局', 2024)], { show: { allColumns: false, differsOnly: true } });
    const href = (label: string) => elements(html, 'a').find((link) => textOf(link) === label)?.attributes.href;
    expect(href('显示申请人各列')).toBe('/annual-reports/compare?agency=a&year=2023&year=2024&show=all&rows=differing');
    expect(href('显示全部行')).toBe('/annual-reports/compare?agency=a&year=2023&year=2024');
    expect(elements(html, 'table').filter(({ attributes }) => attributes.class === 'data compare')).toEqual([]);
  });

  test('ask for a choice when there is none', () => {
    const html = render([], { frame: aFrame('en'), chosen: { agencies: ['a'], years: [] } });
    expect(textOf(byId(html, 'content')!)).toContain('Please choose at least one agency and one year.');
  });

  test('say that what was chosen is not there', () => {
    const html = render([], { chosen: { agencies: ['a'], years: ['2024'] } });
    expect(textOf(byId(html, 'content')!)).toContain('所选机关在所选年度没有收录年报');
  });
});
