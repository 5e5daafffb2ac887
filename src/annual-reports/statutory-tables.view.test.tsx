import { parse } from 'parse5';
import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, test } from 'vitest';
import { LANGUAGES } from '../ui/language.ts';
import { byId, elements, textOf } from '../ui/portal/testing/html.ts';
import { StatutoryTables } from './statutory-tables.view.tsx';
import { aFinding, aReport } from './testing/view-samples.ts';

const render = (...props: Parameters<typeof StatutoryTables>) => parse(renderToStaticMarkup(<StatutoryTables {...props[0]} />));

describe('the statutory tables', () => {
  test.each(LANGUAGES)('give every value cell its heads, and only heads that are there (%s)', (language) => {
    for (const year of [2020, 2024]) {
      const report = aReport({ year });
      const html = render({ language, report });
      const heads = new Set(elements(html, 'th').map((head) => head.id));
      const values = elements(html, 'td').filter((cell) => cell.attributes.headers !== undefined);
      expect(values).toHaveLength(Object.keys(report.cells).length);
      for (const value of values) {
        const named = value.attributes.headers!.split(' ');
        expect(named.length, value.id).toBeGreaterThanOrEqual(2);
        for (const head of named) expect(heads).toContain(head);
      }
    }
  });

  test('name a cell by its column, its group and its row', () => {
    const html = render({ language: 'zh', report: aReport() });
    const headsOf = (id: string) =>
      byId(html, id)!
        .attributes.headers!.split(' ')
        .map((head) => textOf(byId(html, head)!));
    expect(headsOf('T3.refused.stateSecret.org.research')).toEqual([
      '申请人情况',
      '法人或其他组织',
      '科研机构',
      '三、本年度办理结果',
      '(三)不予公开',
      '1.属于国家秘密',
    ]);
    expect(headsOf('T2.art20_6.coercion.decisions')).toEqual(['第二十条第(六)项', '本年处理决定数量', '行政强制']);
    expect(headsOf('T4.litigation.direct.total')).toEqual(['行政诉讼', '未经复议直接起诉', '总计']);
  });

  test.each([
    ['zh', '空白'],
    ['en', 'blank'],
  ] as const)('show a blank cell as blank, with a word for those who do not see it (%s)', (language, word) => {
    const html = render({ language, report: aReport({ cells: { 'T3.carriedOver.total': null } }) });
    const cell = byId(html, 'T3.carriedOver.total')!;
    expect(textOf(cell)).toBe(word);
    expect(elements(cell.node, 'span')[0]?.attributes.class).toBe('hidden');
    expect(textOf(byId(html, 'T3.carriedForward.total')!)).toBe('0');
  });

  test('keep the printed text of an odd cell', () => {
    const report = aReport({
      year: 2020,
      cells: { 'T2.art20_9.procurement.amount': 2.2 },
      raw: { 'T2.art20_9.procurement.amount': '2.2万元' },
    });
    expect(textOf(byId(render({ language: 'zh', report }), 'T2.art20_9.procurement.amount')!)).toBe('2.2万元');
  });

  test('lead from a cell to the worst of its findings', () => {
    const findings = [
      aFinding({ severity: 'info', cells: ['T3.disclosed.total'] }),
      aFinding({ severity: 'error', cells: ['T3.disclosed.total', 'T3.disclosed.naturalPerson'] }),
    ];
    const html = render({ language: 'zh', report: aReport(), findings });
    const cell = byId(html, 'T3.disclosed.total')!;
    expect(cell.attributes.class).toContain('found-error');
    expect(elements(cell.node, 'a')[0]?.attributes.href).toBe('#finding-2');
    expect(textOf(cell)).toContain('错误等 2 处核查结果');
    expect(byId(html, 'T3.disclosed.org.business')!.attributes.class).toBeUndefined();
  });

  test('show both levels of a split report, each cell with its own id', () => {
    const cells = aReport({ year: 2020 }).cells;
    const html = render({ language: 'zh', report: aReport({ year: 2020, cellsOwn: { ...cells, 'T3.newlyReceived.total': 5 } }) });
    expect(textOf(byId(html, 'T3.newlyReceived.total')!)).toBe('31');
    expect(textOf(byId(html, 'T3.newlyReceived.total-own')!)).toBe('5');
    const ids = elements(html, '*')
      .map((element) => element.id)
      .filter(Boolean);
    expect(new Set(ids).size).toBe(ids.length);
  });

  test('leave out a table that the report does not have', () => {
    const report = { ...aReport(), cells: { 'T4.reconsideration.total': 0 } };
    expect(elements(render({ language: 'en', report }), 'caption').map(textOf)).toEqual(['Reconsideration and litigation']);
  });
});
