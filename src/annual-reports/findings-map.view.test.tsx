import { parse } from 'parse5';
import { renderToStaticMarkup } from 'react-dom/server';
import { expect, test } from 'vitest';
import { renderPage } from '../ui/portal/render.ts';
import { byId, elements, textOf } from '../ui/portal/testing/html.ts';
import { aFrame } from '../ui/portal/testing/sample-frame.ts';
import { FindingsMapPage, type FindingsRow, FindingsTable } from './findings-map.view.tsx';

const rows: FindingsRow[] = [
  {
    id: 'a',
    label: '民政局',
    href: '/annual-reports/a/2024',
    byRule: { 'AR-N-01': { count: 1, severity: 'error' }, 'AR-S-04': { count: 1, severity: 'error' } },
  },
  { id: 'b', label: '财政局', href: '/annual-reports/b/2024', byRule: { 'AR-V-03': { count: 3, severity: 'warning' } } },
  { id: 'c', label: '教育局', href: '/annual-reports/c/2024', byRule: {} },
];

test('rules stand in the order of checking under their group, and each number leads to the findings', () => {
  const html = parse(renderToStaticMarkup(<FindingsTable language="zh" caption="2024" rowHead="机关" rows={rows} />));
  const [groups, rules, ...body] = elements(html, 'tr');
  expect(elements(groups!.node, 'th').map(textOf)).toEqual(['机关', '结构与发布', '数值', '文字与数据', '合计']);
  expect(elements(rules!.node, 'th').map(textOf)).toEqual(['S-04', 'V-03', 'N-01']);
  expect(elements(rules!.node, 'abbr').every(({ attributes }) => attributes.title !== '')).toBe(true);
  expect(body.map((row) => elements(row.node, 'td').map(textOf))).toEqual([
    ['1 错误', '', '1 错误', '2'],
    ['', '3 提醒', '', '3'],
    ['', '', '', '0'],
  ]);
  expect(elements(body[1]!.node, 'a').map(({ attributes }) => attributes.href)).toEqual([
    '/annual-reports/b/2024',
    '/annual-reports/b/2024#findings-warning',
  ]);
});

test('the page leads to other years and other pages, in its language', () => {
  const page = (
    <FindingsMapPage
      frame={aFrame('en')}
      year={2024}
      years={[2024, 2023]}
      rows={rows}
      paging={{ page: 2, pageSize: 50, total: 120 }}
      pageHref={(number) => `/en/map?page=${number}`}
      yearHref={(year) => `/en/map?year=${year}`}
    />
  );
  const html = parse(renderPage(page));
  const hrefs = elements(byId(html, 'content')!.node, 'a').map(({ attributes }) => attributes.href);
  expect(hrefs).toEqual(expect.arrayContaining(['/en/map?year=2023', '/en/map?page=1', '/en/map?page=3']));
});

test('without any finding there is no empty table', () => {
  const html = parse(renderToStaticMarkup(<FindingsTable language="en" caption="2024" rowHead="Agency" rows={[rows[2]!]} />));
  expect(textOf(html)).toBe('There are no findings.');
});
