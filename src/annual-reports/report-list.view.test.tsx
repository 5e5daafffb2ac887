import { parse } from 'parse5';
import { describe, expect, test } from 'vitest';
import { LANGUAGES } from '../ui/language.ts';
import { renderPage } from '../ui/portal/render.ts';
import { byId, elements, textOf } from '../ui/portal/testing/html.ts';
import { aFrame } from '../ui/portal/testing/sample-frame.ts';
import { ReportListPage, type ReportListPageProps } from './report-list.view.tsx';
import { aFinding, aStoredReport } from './testing/view-samples.ts';

const render = (changes: Partial<ReportListPageProps> = {}) =>
  parse(
    renderPage(
      <ReportListPage
        frame={aFrame()}
        query={{}}
        years={[2024, 2023]}
        entries={[aStoredReport({ findings: [aFinding(), aFinding({ severity: 'info' })] })]}
        tools={[{ path: '/annual-reports/rollup', label: { zh: '年度汇总', en: 'Totals' } }]}
        {...changes}
      />,
    ),
  );
const linksOf = (html: ReturnType<typeof render>, label: string) => {
  const nav = elements(html, 'nav').find(({ attributes }) => attributes['aria-label'] === label);
  return nav ? elements(nav.node, 'a').map((link) => [textOf(link), link.attributes.href]) : [];
};

describe('the list of reports', () => {
  test.each([
    ['zh', '/annual-reports/', '1 处错误1 处提示'],
    ['en', '/en/annual-reports/', '1 error1 hint'],
  ] as const)('names agency, year and findings, each leading to its report (%s)', (language, path, findings) => {
    const html = render({ frame: aFrame(language) });
    const [, row] = elements(html, 'tr');
    expect(elements(row!.node, 'a')[0]?.attributes.href).toBe(`${path}${aStoredReport().agencyId}/2024`);
    expect(textOf(row!)).toContain(findings);
  });

  test('filters by a form that keeps the order, and shows what is chosen', () => {
    const html = render({ query: { year: 2023, kind: 'township', findings: 'error', name: '"街道"', sort: '-errors' } });
    const form = elements(html, 'form').find(({ attributes }) => attributes.class === 'filter')!;
    expect(form.attributes.action).toBe('/annual-reports');
    expect(elements(form.node, 'input').map(({ attributes }) => [attributes.name, attributes.value])).toEqual([
      ['sort', '-errors'],
      ['name', '"街道"'],
    ]);
    const chosen = elements(form.node, 'option').filter(({ attributes }) => attributes.selected !== undefined);
    expect(chosen.map(({ attributes }) => attributes.value)).toEqual(['2023', 'township', 'error']);
    expect(elements(form.node, 'a')[0]?.attributes.href).toBe('/annual-reports?sort=-errors');
  });

  test('sorts by links: the present order is told, and its link turns it around', () => {
    const html = render({ query: { year: 2024, sort: 'errors' } });
    expect(linksOf(html, '排序')).toEqual([
      ['年度', '/annual-reports?year=2024'],
      ['机关名称', '/annual-reports?year=2024&sort=name'],
      ['发布日期', '/annual-reports?year=2024&sort=published'],
      ['错误数 ↓（降序）', '/annual-reports?year=2024&sort=-errors'],
    ]);
    expect(linksOf(render({ query: { sort: '-name' } }), '排序')[1]).toEqual(['机关名称 ↓（降序）', '/annual-reports?sort=name']);
  });

  test('goes on from where the page ends, with the same filters', () => {
    const html = render({ query: { name: '局', after: 'abc' }, next: 'def' });
    const name = encodeURIComponent('局');
    expect(linksOf(html, '分页')).toEqual([
      ['回到第一页', `/annual-reports?name=${name}`],
      ['下一页', `/annual-reports?name=${name}&after=def`],
    ]);
    expect(linksOf(render(), '分页')).toEqual([]);
  });

  test.each(LANGUAGES)('without a result says so instead of an empty table (%s)', (language) => {
    const html = render({ frame: aFrame(language), entries: [] });
    expect(elements(html, 'table')).toEqual([]);
    expect(textOf(byId(html, 'content')!)).toMatch(/没有符合条件的年报|No report matches/);
  });

  test('names the rule that it was narrowed to', () => {
    const html = render({ frame: aFrame('en'), query: { rule: 'AR-T3-01' } });
    expect(textOf(byId(html, 'content')!)).toContain('findings of rule AR-T3-01');
  });
});
