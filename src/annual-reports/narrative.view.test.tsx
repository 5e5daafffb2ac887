import { parse } from 'parse5';
import { renderToStaticMarkup } from 'react-dom/server';
import { expect, test } from 'vitest';
import { elements, textOf } from '../ui/portal/testing/html.ts';
import { Narrative } from './narrative.view.tsx';
import type { NumberMark } from './narrative-marks.ts';

const TEXT = '全年收到申请31件。\n主动公开206条,办结率99%。';
const render = (marks: NumberMark[], language: 'zh' | 'en' = 'zh') =>
  parse(renderToStaticMarkup(<Narrative language={language} passages={[{ id: 'ch1', heading: '一、总体情况', text: TEXT, marks }]} />));
const place = (printed: string) => ({ from: TEXT.indexOf(printed), to: TEXT.indexOf(printed) + printed.length });

test('numbers are marked where they stand, across paragraphs, and nothing of the text is lost', () => {
  const html = render([
    { ...place('206条'), state: 'differs', finding: 4 },
    { ...place('31件'), state: 'matches' },
  ]);
  const paragraphs = elements(html, 'p').slice(1);
  expect(paragraphs.map((paragraph) => textOf(paragraph).replace('（与统计表或其他数字不一致）', ''))).toEqual(TEXT.split('\n'));
  expect(elements(paragraphs[0]!.node, 'mark').map(textOf)).toEqual(['31件']);
  expect(elements(paragraphs[1]!.node, 'a')[0]?.attributes.href).toBe('#finding-4');
});

test('a mark that overlaps another, or runs past its paragraph, is left out', () => {
  const html = render([
    { ...place('31件'), state: 'seen' },
    { from: place('31件').from + 1, to: place('31件').to + 2, state: 'seen' },
    { from: 8, to: 20, state: 'differs' },
  ]);
  expect(
    elements(html, 'section')
      .flatMap((section) => elements(section.node, 'mark'))
      .map(textOf),
  ).toEqual(['31件']);
});

test('the key names only the states that occur, in the language of the page, while the text stays Chinese', () => {
  const html = render([{ ...place('31件'), state: 'matches' }], 'en');
  expect(textOf(elements(html, 'p')[0]!)).toBe('Numbers in the text are marked:12 agrees with the tables');
  expect(elements(html, 'section')[0]?.attributes.lang).toBe('zh-CN');
});
