import iconv from 'iconv-lite';
import { describe, expect, it } from 'vitest';
import { loadDocument, MOST_BYTES } from './load-document.ts';
import { readReport } from './read-report.ts';
import { distinctFigures, proactiveLines, REMEDY_HEAD, remedyFigures, reportText, requestLines } from './testing.ts';
import { UnreadableFile, type UnreadableReason } from './unreadable-file.ts';

const figures = distinctFigures('F2021');
const bars = (rows: readonly (readonly string[])[]) => rows.map((row) => `${row.join(' | ')} |`).join('\n');
const text = reportText({
  t2: bars(proactiveLines(figures, 'F2021')),
  t3: bars(requestLines(figures, 'F2021')),
  t4: bars([...REMEDY_HEAD, remedyFigures(figures)]),
});
const html = (charset: string) =>
  `<html><head><meta http-equiv="Content-Type" content="text/html; charset=${charset}"></head><body><pre>${text}</pre></body></html>`;
const utf8 = (content: string) => new TextEncoder().encode(content);

describe('encodings', () => {
  it.each([
    ['UTF-8', utf8(text)],
    ['UTF-8 with a byte order mark', utf8(`\ufeff${text}`)],
    ['GB18030', iconv.encode(text, 'gb18030')],
    ['GBK page that says gb2312', iconv.encode(html('gb2312'), 'gbk')],
    ['UTF-8 page that says gb2312', utf8(html('gb2312'))],
    ['UTF-16 little endian', iconv.encode(text, 'utf-16le', { addBOM: true })],
    ['UTF-16 big endian', iconv.encode(text, 'utf-16be', { addBOM: true })],
    ['UTF-16 without a byte order mark', iconv.encode(text, 'utf-16le', { addBOM: false })],
    ['Windows line ends', utf8(text.replaceAll('\n', '\r\n'))],
  ])('%s', async (_, bytes) => {
    const report = await readReport(bytes);
    expect(report.cells).toEqual(figures);
    expect(report.agency).toBe('青禾县水务局');
  });
});

describe('files that are no report are refused with one message in both languages', () => {
  const nested = (count: number, open: string, close = '') => utf8(open.repeat(count) + close.repeat(count));
  const compound = Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, ...new Uint8Array(600)]);
  const cases: [string, Uint8Array, UnreadableReason][] = [
    ['an empty file', new Uint8Array(), 'empty'],
    ['only blanks', utf8(' \n\t\n'), 'empty'],
    ['only zeros', new Uint8Array(5000), 'empty'],
    ['binary rubbish', Uint8Array.from({ length: 40_000 }, (_, at) => (at * 7919 + (at >> 3)) % 256), 'unknown-kind'],
    ['an old Word file', compound, 'unknown-kind'],
    ['rich text', utf8('{\\rtf1\\ansi report}'), 'unknown-kind'],
    ['a picture', Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 1, 2, 3]), 'scanned'],
    ['a letter', utf8('尊敬的用户:您好。您的申请已经收到,我们将尽快办理。'), 'not-a-report'],
    ['a page of something else', utf8('<html><body><h1>通知</h1><p>明天停水。</p></body></html>'), 'not-a-report'],
    [
      'a menu that names all columns',
      utf8('<ul><li>行政许可</li><li>行政处罚</li><li>行政强制</li><li>规章</li><li>行政复议</li></ul>'),
      'not-a-report',
    ],
    ['a page nested too deep', nested(300_000, '<div>', '</div>'), 'too-complex'],
    ['tables in tables without end', nested(100_000, '<table><tr><td>'), 'too-complex'],
    ['a text of very many lines', utf8('0\n'.repeat(400_000)), 'too-complex'],
    ['more bytes than any report has', new Uint8Array(MOST_BYTES + 1), 'too-large'],
  ];

  it.each(cases)('%s', async (_, bytes, reason) => {
    const started = performance.now();
    const error = await readReport(bytes).catch((caught: unknown) => caught);
    expect(error).toBeInstanceOf(UnreadableFile);
    expect(error).toMatchObject({
      reason,
      message: expect.stringMatching(/[\u4e00-\u9fff]/),
      messageEn: expect.stringMatching(/^[ -~]+$/),
    });
    expect(performance.now() - started).toBeLessThan(5000);
  });
});

describe('pages made to be slow', () => {
  const MEBIBYTE = 1024 * 1024;
  const fill = (piece: string, bytes: number) => utf8(piece.repeat(Math.ceil(bytes / piece.length)));
  it.each([
    ['one text without end', fill('a', 30 * MEBIBYTE)],
    ['one tag without end', fill('<div class="', 5 * MEBIBYTE)],
    ['attributes without end', utf8(`<html><p ${'a=1 '.repeat(60_000)}>`)],
    ['format elements left open', fill('<b><i><p>', 3 * MEBIBYTE)],
    ['stray end tags', fill('<p></div></span></td>', 5 * MEBIBYTE)],
    ['a row of very many spans', utf8(`<p>${'<span>规章</span>'.repeat(60_000)}</p>`)],
    ['cells spanning everything', utf8(`<table>${'<tr><td rowspan=65534 colspan=1000>0</td></tr>'.repeat(5000)}</table>`)],
    ['labels repeated', utf8(`${'一、本年新收政府信息公开申请数量\n0\n'.repeat(40_000)}`)],
    ['near-labels repeated', utf8(`信息内容 | 本年制发件数\n${'一、本年新收政府信息公开申\n2.其他法律止公开\n'.repeat(40_000)}`)],
    ['bars', utf8(`第二十条第(一)项 | |\n${'|'.repeat(2_000_000)}\n${'| 0 |\n'.repeat(50_000)}`)],
    ['figures', utf8(`行政复议 行政诉讼\n结果维持 结果纠正\n${'0 0 0 0 0 0 0\n'.repeat(50_000)}`)],
    ['spaces', utf8(`一、总体情况${' '.repeat(3_000_000)}x`)],
    ['commas', utf8(`${'1,'.repeat(2_000_000)}\n${'"a,'.repeat(60)}`)],
    ['headings', utf8('一、总体情况\n二、主动公开政府信息情况\n'.repeat(50_000))],
    ['dates', utf8(`五、存在的主要问题及改进情况\n${'2023年1月1日\n'.repeat(50_000)}`)],
  ])('%s', async (_, bytes) => {
    const started = performance.now();
    await readReport(bytes).catch((error: unknown) => expect(error).toBeInstanceOf(UnreadableFile));
    expect(performance.now() - started).toBeLessThan(6000);
  });
});

it('gives blocks in reading order, grids with their spans resolved', async () => {
  const document = await loadDocument(
    utf8(
      '<h1>甲</h1><table><tr><td rowspan=2>A</td><td colspan=2>B</td></tr><tr><td>C<br>D</td><td></td></tr></table><p>乙&nbsp;&amp;</p>',
    ),
  );
  expect(document).toEqual({
    kind: 'html',
    blocks: [
      { kind: 'text', text: '甲', line: 1 },
      {
        kind: 'grid',
        rowCount: 2,
        columnCount: 3,
        line: 1,
        cells: [
          { text: 'A', row: 0, column: 0, rowspan: 2, colspan: 1 },
          { text: 'B', row: 0, column: 1, rowspan: 1, colspan: 2 },
          { text: 'C\nD', row: 1, column: 1, rowspan: 1, colspan: 1 },
          { text: '', row: 1, column: 2, rowspan: 1, colspan: 1 },
        ],
      },
      { kind: 'text', text: '乙 &', line: 1 },
    ],
  });
});
