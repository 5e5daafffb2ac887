import { parse } from 'parse5';
import { describe, expect, test } from 'vitest';
import { LANGUAGES, pathIn } from '../ui/language.ts';
import { renderPage } from '../ui/portal/render.ts';
import { byId, elements, textOf } from '../ui/portal/testing/html.ts';
import { aFrame } from '../ui/portal/testing/sample-frame.ts';
import { CHECK_UP_FILES, CheckUpPage, type CheckUpResult, CheckUpResultPage } from './check-up.view.tsx';
import { rulePath } from './rule-book.ts';
import { aFinding, aReport } from './testing/view-samples.ts';

describe('the check-up form', () => {
  test.each([
    ['zh', '年报体检', '/annual-reports/check-up'],
    ['en', 'Report check-up', '/en/annual-reports/check-up'],
  ] as const)('asks for a file or pasted text (%s)', (language, title, action) => {
    const html = parse(renderPage(<CheckUpPage frame={aFrame(language)} fileLimit="64 MB" form={{ errors: [] }} />));
    expect(textOf(elements(html, 'h1')[0]!)).toBe(title);
    const form = elements(html, 'form').find((each) => each.attributes.enctype === 'multipart/form-data')!;
    expect(form.attributes).toMatchObject({ method: 'post', action });
    const fields = ['input', 'textarea'].flatMap((tag) => elements(form.node, tag)).map((field) => field.attributes.name);
    expect(fields).toEqual(['file', 'year', 'text']);
    expect(byId(html, 'error-summary-title')).toBeUndefined();
  });

  test('says what is wrong at the top and at the field, and keeps what was pasted', () => {
    const form = { text: '年度报告 <b>', year: '20', errors: [{ field: 'year', message: '年度应为四位数' }] };
    const html = parse(renderPage(<CheckUpPage frame={aFrame()} fileLimit="64 MB" form={form} />));
    const summary = elements(html, 'section').find((section) => section.attributes.role === 'alert')!;
    expect(elements(summary.node, 'a')[0]?.attributes.href).toBe('#year');
    expect(byId(html, 'year')!.attributes).toMatchObject({
      'aria-invalid': 'true',
      'aria-describedby': 'year-hint year-error',
      value: '20',
    });
    expect(textOf(byId(html, 'text')!)).toBe('年度报告 <b>');
  });
});

describe('the result of a check-up', () => {
  const result: CheckUpResult = {
    fileName: '<report>.html',
    report: aReport({
      cells: { 'T3.carriedOver.total': null },
      notes: [{ code: 'head-lost', message: '表头缺失', messageEn: 'A head is missing', place: { line: 31 } }],
    }),
    findings: [
      aFinding({ rule: 'AR-N-09', severity: 'info', cells: [], evidence: '主动公开206条。' }),
      aFinding({ rule: 'AR-T3-01', severity: 'error', cells: ['T3.disclosed.total'] }),
    ],
    passages: [],
    scores: [
      { group: 'requests', checked: 8, held: 7, counts: { error: 1, warning: 0, info: 0 } },
      { group: 'levels', checked: 0, held: 0, counts: { error: 0, warning: 0, info: 0 } },
    ],
    packed: 'eyJ9',
    milliseconds: 0.4,
  };

  test.each(LANGUAGES)('numbers errors before hints, and the cell leads to its finding (%s)', (language) => {
    const html = parse(renderPage(<CheckUpResultPage frame={aFrame(language)} result={result} />));
    expect(textOf(byId(html, 'finding-1')!)).toContain('AR-T3-01');
    expect(textOf(byId(html, 'finding-2')!)).toContain('主动公开206条。');
    const link = elements(byId(html, 'T3.disclosed.total')!.node, 'a')[0]!;
    expect(byId(html, link.attributes.href!.slice(1))).toBeDefined();
    const [rule, back] = elements(byId(html, 'finding-1')!.node, 'a');
    expect(rule!.attributes.href).toBe(pathIn(language, rulePath('AR-T3-01')));
    expect(back!.attributes.href).toBe('#T3.disclosed.total');
  });

  test('is not kept by search engines, and shows names from outside as text', () => {
    const text = renderPage(<CheckUpResultPage frame={aFrame()} result={result} />);
    expect(text).toContain('<meta name="robots" content="noindex"/>');
    expect(text).toContain('&lt;report&gt;.html');
    expect(text).not.toContain('<report>');
  });

  test('tells how many cells were read, how many are blank, and what could not be settled', () => {
    const html = parse(renderPage(<CheckUpResultPage frame={aFrame('en')} result={result} />));
    const text = textOf(byId(html, 'content')!);
    expect(text).toContain('Cells read200Blank cells 1');
    expect(text).toContain('A head is missing (line 31)');
    expect(text).toContain('took 1 ms');
    expect(text).toContain('nothing to check');
    expect(text).toContain('87.5%');
  });

  test('hands what was read back for a file, since nothing is kept', () => {
    const html = parse(renderPage(<CheckUpResultPage frame={aFrame('en')} result={result} />));
    const form = elements(html, 'form').find((each) => each.attributes.action === '/en/annual-reports/check-up/download')!;
    expect(elements(form.node, 'input').map(({ attributes }) => [attributes.name, attributes.value])).toEqual([['report', 'eyJ9']]);
    expect(elements(form.node, 'button').map(({ attributes }) => attributes.value)).toEqual([...CHECK_UP_FILES]);
  });

  test('without findings says so once', () => {
    const html = parse(renderPage(<CheckUpResultPage frame={aFrame()} result={{ ...result, findings: [] }} />));
    expect(textOf(byId(html, 'content')!)).toContain('全部可核查的规则均通过。');
    expect(byId(html, 'finding-1')).toBeUndefined();
  });
});
