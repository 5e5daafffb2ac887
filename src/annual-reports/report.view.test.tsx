import { parse } from 'parse5';
import { describe, expect, test } from 'vitest';
import { LANGUAGES } from '../ui/language.ts';
import { renderPage } from '../ui/portal/render.ts';
import { byId, elements, textOf } from '../ui/portal/testing/html.ts';
import { aFrame } from '../ui/portal/testing/sample-frame.ts';
import { ReportPage, type ReportPageProps } from './report.view.tsx';
import { aFinding, aReport, aStoredReport } from './testing/view-samples.ts';

const stored = aStoredReport({ findings: [aFinding()] });
const props = (changes: Partial<ReportPageProps> = {}): ReportPageProps => ({
  frame: aFrame('zh', { path: '/annual-reports/a/2024' }),
  stored,
  editions: [stored.edition],
  years: [
    { year: 2023, cells: aReport({ year: 2023, cells: { 'T3.newlyReceived.total': 40, 'T4.reconsideration.total': null } }).cells },
    { year: 2024, cells: stored.report.cells },
  ],
  findingsByYear: [{ id: '2024', label: '2024', href: '/annual-reports/a/2024', byRule: { 'AR-T3-01': { count: 1, severity: 'error' } } }],
  passages: [],
  downloads: [{ href: '/api/v1/x.json', format: 'JSON', label: '数据' }],
  alternates: [{ href: '/api/v1/x.json', type: 'application/json', title: 'JSON' }],
  comparePaths: { years: '/annual-reports/compare?agency=a', agencies: '/annual-reports/compare?year=2024' },
  ...changes,
});
const render = (changes: Partial<ReportPageProps> = {}) => parse(renderPage(<ReportPage {...props(changes)} />));

describe('the page of a report', () => {
  test('carries the page tags of an article, the visible date among them, and its data as alternate', () => {
    const html = render();
    const tags = Object.fromEntries(elements(html, 'meta').map(({ attributes }) => [attributes.name, attributes.content]));
    expect(tags).toMatchObject({
      SiteName: '示范区政府信息公开平台',
      SiteIDCode: '0000000001',
      ColumnName: '政府信息公开年报',
      ArticleTitle: '示范区民政局2024年政府信息公开工作年度报告',
      PubDate: '2025-01-20 00:00',
      ContentSource: '示范区民政局',
    });
    expect(textOf(byId(html, 'content')!)).toContain('发布日期2025-01-20');
    const alternate = elements(html, 'link').find(({ attributes }) => attributes.type === 'application/json');
    expect(alternate?.attributes).toMatchObject({ rel: 'alternate', href: '/api/v1/x.json' });
  });

  test.each(LANGUAGES)('has a chart with a table beside it for each series (%s)', (language) => {
    const html = render({ frame: aFrame(language) });
    const charts = elements(html, 'figure').filter(({ attributes }) => attributes.class === 'chart');
    expect(charts).toHaveLength(3);
    for (const chart of charts) {
      const [picture] = elements(chart.node, 'svg').filter(({ attributes }) => attributes.role === 'img');
      for (const id of picture!.attributes['aria-labelledby']!.split(' ')) expect(textOf(byId(html, id)!)).not.toBe('');
      expect(elements(chart.node, 'tr')).toHaveLength(3);
    }
    expect(renderPage(<ReportPage {...props({ frame: aFrame(language) })} />)).not.toMatch(/ style=/);
  });

  test('an unknown number in a chart is a dash and the word, not zero', () => {
    const html = render();
    const chart = elements(html, 'figure').find((figure) => textOf(figure).startsWith('历年救济渠道'))!;
    expect(textOf(chart)).toContain('2023未知00');
  });

  test('compares with the year before', () => {
    expect(textOf(byId(render(), 'content')!)).toContain('新收申请31较上年 −9');
    expect(textOf(byId(render({ frame: aFrame('en') }), 'content')!)).toContain('Requests received31−9 on the year before');
  });

  test('the only report of an agency has no history to show', () => {
    const html = render({ years: [{ year: 2024, cells: stored.report.cells }] });
    expect(elements(html, 'figure').filter(({ attributes }) => attributes.class === 'chart')).toHaveLength(0);
    expect(textOf(byId(html, 'content')!)).not.toContain('历年');
  });

  test('an earlier edition says so and leads to the current one', () => {
    const earlier = { ...stored, edition: { ...stored.edition, isCurrent: false } };
    const html = render({ frame: aFrame('en'), stored: earlier });
    const link = elements(html, 'a').find((anchor) => textOf(anchor) === 'See the current edition');
    expect(link?.attributes.href).toBe(`/en/annual-reports/${stored.agencyId}/2024`);
  });

  test('the day a report was taken in is the day in Beijing', () => {
    expect(textOf(byId(render(), 'content')!)).toContain('收录时间 2025-02-02');
  });
});
