import { describe, expect, it } from 'vitest';
import { APPLICANT_COLUMNS, type CellId, PROACTIVE_ITEMS } from '../statutory-tables.ts';
import { readReport } from './read-report.ts';
import { distinctFigures, proactiveLines, REMEDY_HEAD, REQUEST_HEAD, remedyFigures, reportText, requestLines } from './testing.ts';

const read = (html: string) => readReport(new TextEncoder().encode(html));
const figures = distinctFigures('F2021');
const t2 = proactiveLines(figures, 'F2021');
const t3 = requestLines(figures, 'F2021');
const values4 = remedyFigures(figures);

const row = (cells: readonly string[], tag = 'td') => `<tr>${cells.map((cell) => `<${tag}>${cell}</${tag}>`).join('')}</tr>`;
const table = (rows: readonly (readonly string[])[], attributes = '') =>
  `<table${attributes}>${rows.map((cells) => row(cells)).join('')}</table>`;
const remedyTable = `<table>
<tr><td colspan=5>行政复议</td><td colspan=10>行政诉讼</td></tr>
<tr>${REMEDY_HEAD[1]!.map((text, at) => (at < 5 ? `<td rowspan=2>${text}</td>` : `<td colspan=5>${text}</td>`)).join('')}</tr>
${row(REMEDY_HEAD[2]!)}${row(values4)}</table>`;
const plain = { t2: table(t2), t3: table([...REQUEST_HEAD, ...t3]), t4: remedyTable };
const tableTexts = { ...plain };

/** Paragraphs around the tables; lines that are markup stay as they are. */
function page(tables: Partial<typeof tableTexts>): string {
  const body = reportText({ ...plain, ...tables })
    .split('\n')
    .map((line) => (/^[\u4e00-\u9fff\d]/.test(line) ? `<p>${line}</p>` : line))
    .join('\n');
  return `<!DOCTYPE html><html><head><title>青禾县水务局</title></head><body>${body}</body></html>`;
}

async function expectRead(html: string, expected: Record<CellId, number> = figures) {
  const report = await read(html);
  expect(report.cells).toEqual(expected);
  expect(report).toMatchObject({ agency: '青禾县水务局', year: 2022, signedOn: '2023-01-18' });
  expect(report.chapterOrder).toHaveLength(6);
  return report;
}

describe('tables of a web page', () => {
  it('without spans: group heads are blank cells', () => {
    const lead = (label: string) =>
      label.startsWith('一') || label.startsWith('二') || label.startsWith('四') ? [label, '', ''] : ['', '', label];
    return expectRead(page({ t3: table(t3.map(([label, ...rest]) => [...lead(label!), ...rest])) }));
  });

  it('with a column that stays empty at the right', () => expectRead(page({ t3: table(t3.map((cells) => [...cells, '', ''])) })));

  it('with the total in the first column', () => {
    const head = ['', '总计', '自然人', '商业企业', '科研机构', '社会公益组织', '法律服务机构', '其他'];
    return expectRead(page({ t3: table([head, ...t3.map(([label, ...rest]) => [label!, rest[6]!, ...rest.slice(0, 6)])]) }));
  });

  it('one table for everything, narrative rows between', async () => {
    const wide = (text: string) => [text];
    const rows = [
      ...t2,
      wide('三、收到和处理政府信息公开申请情况'),
      ...REQUEST_HEAD,
      ...t3,
      wide('四、政府信息公开行政复议、行政诉讼情况'),
      ...REMEDY_HEAD,
      values4,
    ];
    const html = page({ t2: table(rows), t3: '', t4: '' }).replace(/<p>三、.*<\/p>|<p>四、.*<\/p>/g, '');
    await expectRead(html);
  });

  it('inside layout tables, with menus and a hidden copy', () => {
    const hidden = page({}).replaceAll(/\d/g, '9');
    const html = `<table><tr><td><ul><li><a>首页</a></li><li><a>行政许可</a></li><li><a>行政处罚</a></li><li><a>行政强制</a></li></ul></td>
      <td><div style="display: none">${hidden.replace(/<\/?(?:!DOCTYPE|html|head|body|title)[^>]*>/g, '')}</div>
      <script>document.write('<table><tr><td>规章</td><td>7</td></tr></table>')</script>
      ${page({}).replace(/<\/?(?:!DOCTYPE html|html|body)[^>]*>/g, '')}</td></tr></table>`;
    return expectRead(html);
  });

  it('built of div elements, a cell each', () => {
    const divs = (rows: readonly (readonly string[])[]) =>
      `<div class="table">${rows.map((cells) => `<div class="row">${cells.map((cell) => `<div class="cell">${cell}</div>`).join('')}</div>`).join('')}</div>`;
    return expectRead(page({ t2: divs(t2), t3: divs([...REQUEST_HEAD, ...t3]), t4: divs([...REMEDY_HEAD, values4]) }));
  });

  it('built of div elements, blank cells left empty', async () => {
    const cell = (text: string) => `<div>${text}</div>`;
    const rows = t3.map(([label, ...rest]) => `<div>${cell(label!)}${rest.map((text, at) => cell(at === 2 ? '' : text)).join('')}</div>`);
    const expected: Record<CellId, number | null> = { ...figures };
    for (const id of Object.keys(expected)) if (id.startsWith('T3.') && id.endsWith('.org.research')) expected[id] = null;
    expect((await read(page({ t3: rows.join('') }))).cells).toEqual(expected);
  });

  it('built of neighbouring spans without a blank between', () =>
    expectRead(page({ t3: t3.map((cells) => `<p>${cells.map((cell) => `<span>${cell}</span>`).join('')}</p>`).join('') })));

  it('with several rows in one cell, a line each', () => {
    const group = t3.slice(4, 12);
    const stacked = Array.from({ length: 8 }, (_, column) => group.map((cells) => cells[column]).join('<br>'));
    return expectRead(page({ t3: table([...REQUEST_HEAD, ...t3.slice(0, 4), stacked, ...t3.slice(12)]) }));
  });

  it('with labels and figures in paragraphs, letters apart and broken over lines', () => {
    const broken = (text: string) => `<p> ${text.slice(0, 4)}<br>${text.slice(4)} </p>`;
    return expectRead(
      page({ t3: table(t3.map(([label, ...rest]) => [broken(label!), ...rest.map((cell) => `<p>&nbsp;${cell}&#8203;</p>`)])) }),
    );
  });

  it('cut in two by a page break, the head printed again', () =>
    expectRead(page({ t3: table([...REQUEST_HEAD, ...t3.slice(0, 13)]) + table([...REQUEST_HEAD, ...t3.slice(13)]) })));

  it('with end tags of rows and cells left out', () => expectRead(page({}).replaceAll('</td>', '').replaceAll('</tr>', '')));

  it('as preformatted text', () =>
    expectRead(
      `<html><body><pre>${reportText({ t2: t2.map((c) => c.join('  ')).join('\n'), t3: t3.map((c) => c.join('  ')).join('\n'), t4: values4.join(' ') }).replace('\n四、政府', '\n四、政府')}</pre></body></html>`.replace(
        values4.join(' '),
        `${REMEDY_HEAD.map((c) => c.join(' ')).join('\n')}\n${values4.join(' ')}`,
      ),
    ));

  it('turned on its side, split into two levels', async () => {
    const rows = PROACTIVE_ITEMS.F2021.flatMap((item) => [
      `<tr><td colspan=4>${item.label.zh}</td></tr><tr><td colspan=2>信息内容</td><td>市直部门/全县(市、区)</td><td>县市区本级</td></tr>`,
      ...item.rows.flatMap((r) =>
        r.columns.map((column, at) => {
          const figure = figures[`T2.${item.id}.${r.id}.${column.id}`]!;
          const label = at === 0 ? `<td rowspan=${r.columns.length}>${r.label.zh}</td>` : '';
          return `<tr>${label}<td>${column.label.zh}</td><td>${figure}</td><td>${figure - 1}</td></tr>`;
        }),
      ),
    ]);
    const head3 = `<tr><td rowspan=4>项目</td><td colspan=14>申请人情况</td></tr><tr><td colspan=2>自然人</td><td colspan=10>法人或其他组织</td><td colspan=2>总计</td></tr>
      <tr>${['商业企业', '科研机构', '社会公益组织', '法律服务机构', '其他'].map((text) => `<td colspan=2>${text}</td>`).join('')}</tr>
      <tr>${APPLICANT_COLUMNS.map(() => '<td>市直部门/全县市区</td><td>县市区本级</td>').join('')}</tr>`;
    const body3 = t3.map(([label, ...rest]) => row([label!, ...rest.flatMap((text) => [text, String(Number(text) - 1)])]));
    const report = await read(page({ t2: `<table>${rows.join('')}</table>`, t3: `<table>${head3}${body3.join('')}</table>` }));
    expect(report.cells).toEqual(figures);
    expect(report.variants).toContain('VAR-SPLIT');
    expect(report.cellsOwn?.['T2.art20_1.rules.issued']).toBe(figures['T2.art20_1.rules.issued']! - 1);
    expect(report.cellsOwn?.['T3.carriedForward.total']).toBe(figures['T3.carriedForward.total']! - 1);
    expect(report.cellsOwn?.['T4.reconsideration.upheld']).toBeNull();
  });

  it('keeps the printed text of odd cells', async () => {
    const odd = t3.map((cells) => [...cells]);
    odd[0]!.splice(1, 7, '1,234', '12件', '/', '无', '—', '见附件', '０');
    const report = await read(page({ t3: table([...REQUEST_HEAD, ...odd]) }));
    const of = (column: string) => [report.cells[`T3.newlyReceived.${column}`], report.raw[`T3.newlyReceived.${column}`]];
    expect(APPLICANT_COLUMNS.map((column) => of(column.id))).toEqual([
      [1234, '1,234'],
      [12, '12件'],
      [null, '/'],
      [0, '无'],
      [null, '—'],
      [null, '见附件'],
      [0, '０'],
    ]);
    expect(report.notes.map((note) => note.code)).toEqual(['value-unreadable']);
  });
});
