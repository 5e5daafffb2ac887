import { type DefaultTreeAdapterTypes, parse } from 'parse5';
import { describe, expect, test } from 'vitest';
import { displayValue, layoutTables } from '../table-layout.ts';
import { reportHtml } from './report-html.ts';
import { aPublishedReport } from './testing.ts';

type Node = DefaultTreeAdapterTypes.Node;
type Element = DefaultTreeAdapterTypes.Element;

const childrenOf = (node: Node): Node[] => ('childNodes' in node ? node.childNodes : []);
const textOf = (node: Node): string => ('value' in node && node.nodeName === '#text' ? node.value : childrenOf(node).map(textOf).join(''));
function elements(node: Node, ...names: string[]): Element[] {
  return childrenOf(node).flatMap((child) => [...(names.includes(child.nodeName) ? [child as Element] : []), ...elements(child, ...names)]);
}
const attribute = (element: Element, name: string) => element.attrs.find((attr) => attr.name === name)?.value;

describe('page of a report', () => {
  test('the three tables with every value at its place', () => {
    const report = aPublishedReport({ year: 2020, raw: { 'T2.art20_9.procurement.amount': '2.2万元' } });
    report.cells['T4.reconsideration.upheld'] = null;
    const tables = elements(parse(reportHtml(report, 'zh')), 'table');
    const values = tables.map((table) =>
      elements(table, 'td')
        .filter((cell) => attribute(cell, 'class') !== 'note')
        .map(textOf),
    );
    const expected = layoutTables(report).map(({ body }) =>
      body.flatMap(({ cells }) => cells.flatMap(({ cellId }) => (cellId ? [displayValue(report, cellId)] : []))),
    );
    expect(values).toEqual(expected);
  });

  test('heads and labels are header cells with a scope', () => {
    const heads = elements(parse(reportHtml(aPublishedReport(), 'en')), 'th');
    expect(heads.length).toBeGreaterThan(70);
    for (const head of heads) expect(['row', 'col', 'rowgroup', 'colgroup']).toContain(attribute(head, 'scope'));
  });

  test('language, title and chapters', () => {
    const document = parse(reportHtml(aPublishedReport(), 'zh'));
    expect(attribute(elements(document, 'html')[0]!, 'lang')).toBe('zh-CN');
    expect(textOf(elements(document, 'title')[0]!)).toBe('青禾县人民政府2023年政府信息公开工作年度报告');
    expect(elements(document, 'h2').map(textOf)[4]).toBe('五、存在的主要问题及改进情况');
    expect(elements(parse(reportHtml(aPublishedReport(), 'en')), 'h2').map(textOf)[1]).toBe('II. Proactive disclosure');
  });

  test('markup in the text stays text', () => {
    const text = '<script>alert(1)</script><img src=x onerror=alert(1)> & "引号"';
    const report = aPublishedReport({
      agency: '"><script>',
      title: `</title>${text}`,
      chapters: { ch1: { heading: text, text } },
      chapterOrder: ['ch1'],
      publishedOn: '"><script>',
    });
    report.raw['T4.reconsideration.total'] = text;
    const document = parse(reportHtml(report, 'zh'));
    expect(elements(document, 'script', 'img')).toEqual([]);
    expect(elements(document, 'p').map(textOf)).toContain(text);
    expect(elements(document, 'td').map(textOf)).toContain(text);
  });
});
