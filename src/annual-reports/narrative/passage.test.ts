import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { quote, readPassage } from './passage.ts';

const textOf = (published: string) => readPassage('ch1', published).text;

describe('a passage', () => {
  test('joins a sentence that the page width broke', () => {
    expect(textOf('本年度全区各单位共同努力,受理政府信息公开\n申请 3119 件,答复\n 3050 件。')).toBe(
      '本年度全区各单位共同努力,受理政府信息公开申请3119件,答复3050件。',
    );
  });

  test('keeps paragraphs, headings and items apart', () => {
    expect(textOf('(二)依申请公开\n全年收到5件。\n一是加强培训;\n二是加强检查')).toBe(
      '(二)依申请公开\n全年收到5件。\n一是加强培训;\n二是加强检查',
    );
  });

  test('narrows full-width forms and leaves thousands separators away', () => {
    expect(textOf('受理\uff13\uff11\uff0c办结\uff08\uff12\uff10\uff09共1,234件')).toBe('受理31,办结(20)共1234件');
  });

  test('keeps two numbers apart that only a space divides', () => {
    expect(textOf('10 20')).toBe('10 20');
    expect(textOf('2023 年 5 月')).toBe('2023年5月');
  });

  test('knows where every character stood', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom('公', '开', '1', ',', '\uff0c', '\uff11', ' ', '\n', '。', '\u3000') }),
        (published) => {
          const { text, at } = readPassage('ch1', published);
          for (let i = 0; i < text.length; i++) {
            if (text[i] === ' ' || text[i] === '\n') continue;
            expect((published[at[i] as number] as string).normalize('NFKC')).toBe(text[i]);
          }
        },
      ),
    );
  });

  test('has its sentences in place', () => {
    const { text, sentences } = readPassage('ch1', '收到5件。办结4件!其余在办');
    expect(sentences.map((sentence) => sentence.text)).toEqual(['收到5件。', '办结4件!', '其余在办']);
    for (const sentence of sentences) expect(text.slice(sentence.from, sentence.from + sentence.text.length)).toBe(sentence.text);
  });

  test('of half a million characters is read in a moment', () => {
    const started = performance.now();
    readPassage('ch1', '受理政府信息公开申请31件,'.repeat(35_000));
    expect(performance.now() - started).toBeLessThan(3000);
  });
});

test('a long sentence is quoted around the number', () => {
  const sentence = `${'甲'.repeat(300)}31件${'乙'.repeat(300)}`;
  const quoted = quote(sentence, 300, 3);
  expect(quoted).toContain('31件');
  expect(quoted.length).toBeLessThan(200);
  expect(quoted.startsWith('…') && quoted.endsWith('…')).toBe(true);
  expect(quote('短句。')).toBe('短句。');
});
