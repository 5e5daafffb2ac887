import { describe, expect, it } from 'vitest';
import { APPLICANT_COLUMNS, type CellId, type Format, REQUEST_ROWS } from '../statutory-tables.ts';
import { readReport } from './read-report.ts';
import {
  distinctFigures,
  proactiveLines,
  REMEDY_HEAD,
  REQUEST_HEAD,
  remedyFigures,
  reportText,
  requestLines,
  type TableTexts,
} from './testing.ts';

const read = (text: string) => readReport(new TextEncoder().encode(text));
const bars = (rows: readonly (readonly string[])[]) => rows.map((row) => `${row.join(' | ')} |`).join('\n');
const spaces = (rows: readonly (readonly string[])[]) => rows.map((row) => row.join(' ')).join('\n');

/** All three tables in one plain layout; a test replaces the one it is about. */
function tables(figures: Record<CellId, number>, format: Format, format3: Format = format): Required<TableTexts> {
  return {
    t2: bars(proactiveLines(figures, format)),
    t3: bars([...REQUEST_HEAD, ...requestLines(figures, format3)]),
    t4: bars([...REMEDY_HEAD, remedyFigures(figures)]),
  };
}

const only = (figures: Record<CellId, number | null>, table: string) =>
  Object.fromEntries(Object.entries(figures).filter(([id]) => id.startsWith(table)));

async function expectRead(figures: Record<CellId, number>, format: Format, changed: TableTexts, format3: Format = format): Promise<void> {
  const report = await read(reportText({ ...tables(figures, format, format3), ...changed }));
  expect(report.cells).toEqual(figures);
  expect(report.notes.filter((note) => /uncertain|unknown|missing/.test(note.code))).toEqual([]);
}

describe.each(['F2019', 'F2021'] as const)('a report of format %s', (format) => {
  const figures = distinctFigures(format);

  it('with comma-separated rows', () =>
    expectRead(figures, format, {
      t2: proactiveLines(figures, format)
        .map((row) => row.join(','))
        .join('\n'),
      t3: requestLines(figures, format)
        .map(([label, ...rest]) => [`"${label}"`, ...rest].join(','))
        .join('\n'),
    }));

  it('with spaces between the letters of labels, as recognised print has them', () =>
    expectRead(figures, format, {
      t2: spaces(proactiveLines(figures, format).map(([label, ...rest]) => [[...label!].join(' '), ...rest])),
      t3: spaces(requestLines(figures, format).map(([label, ...rest]) => [[...label!].join(' '), ...rest])),
    }));

  it('with figures stuck to their labels', () =>
    expectRead(figures, format, {
      t3: spaces(requestLines(figures, format).map(([label, first, ...rest]) => [`${label}${first}`, ...rest])),
    }));

  it('with a heading and its first row in one cell', () =>
    expectRead(figures, format, {
      t3: bars([
        ...REQUEST_HEAD,
        ...requestLines(figures, format).map(([label, ...rest]) => [
          label!.includes('(一)') ? `三、本年度办理结果${label}` : label!.includes('国家秘密') ? `(三)不予公开 ${label}` : label!,
          ...rest,
        ]),
      ]),
    }));

  it('with a leading column of row numbers', () =>
    expectRead(figures, format, {
      t3: bars([...REQUEST_HEAD, ...requestLines(figures, format).map((row, at) => [String(at + 1), ...row])]),
    }));

  it('with the total in the first column', () =>
    expectRead(figures, format, {
      t3: bars([
        ['总计', '自然人', '商业企业', '科研机构', '社会公益组织', '法律服务机构', '其他'],
        ...requestLines(figures, format).map(([label, ...rest]) => [label!, rest[6]!, ...rest.slice(0, 6)]),
      ]),
    }));

  it('turned on its side: a row for each applicant', () =>
    expectRead(figures, format, {
      t3: bars([
        ['申请人情况', ...REQUEST_ROWS[format].map((row) => row.label.zh)],
        ...APPLICANT_COLUMNS.map((column) => [
          column.label.zh,
          ...REQUEST_ROWS[format].map((row) => String(figures[`T3.${row.id}.${column.id}`])),
        ]),
      ]),
    }));

  it('with the request table cut in two and its head repeated', () => {
    const rows = requestLines(figures, format);
    return expectRead(figures, format, { t3: bars([...REQUEST_HEAD, ...rows.slice(0, 11), ...REQUEST_HEAD, ...rows.slice(11)]) });
  });

  it('with page numbers and running heads between rows', () => {
    const rows = requestLines(figures, format);
    return expectRead(figures, format, {
      t3: [spaces(rows.slice(0, 9)), '- 3 -', '第 4 页 共 6 页', spaces(rows.slice(9))].join('\n'),
    });
  });

  it('with the reconsideration table as a row for each block', () => {
    const values = remedyFigures(figures);
    return expectRead(figures, format, {
      t4: bars([
        ['类别', '结果维持', '结果纠正', '其他结果', '尚未审结', '总计'],
        ['行政复议', ...values.slice(0, 5)],
        ['行政诉讼', '未经复议直接起诉', ...values.slice(5, 10)],
        ['复议后起诉', ...values.slice(10)],
      ]),
    });
  });

  it('with the reconsideration table turned on its side', () => {
    const values = remedyFigures(figures);
    return expectRead(figures, format, {
      t4: bars([
        ['行政复议', '行政诉讼'],
        ['未经复议直接起诉', '复议后起诉'],
        ...['结果维持', '结果纠正', '其他结果', '尚未审结', '总计'].map((label, at) => [
          label,
          values[at]!,
          values[at + 5]!,
          values[at + 10]!,
        ]),
      ]),
    });
  });

  it('with a line for each cell of the reconsideration table', () => {
    const values = remedyFigures(figures);
    const outcomes = ['结果维持', '结果纠正', '其他结果', '尚未审结', '总计'];
    const block = (from: number) => outcomes.map((label, at) => `${label} ${values[from + at]}`);
    return expectRead(figures, format, {
      t4: ['行政复议', ...block(0), '行政诉讼', '未经复议直接起诉', ...block(5), '复议后起诉', ...block(10)].join('\n'),
    });
  });

  it('with the heads of the reconsideration table one letter a line, interleaved', () =>
    expectRead(figures, format, {
      t4: [
        '行政复议 行政诉讼',
        '未经复议直接起诉 复议后起诉',
        '结 结 其 尚 总 结 结 其 尚 总 结 结 其 尚 总',
        '果 果 他 未',
        '维 纠 结 审',
        '持 正 果 结 计 计 计',
        remedyFigures(figures).join(' '),
      ].join('\n'),
    }));

  it('with the reconsideration figures wrapped over two lines', () => {
    const values = remedyFigures(figures);
    return expectRead(figures, format, { t4: [bars(REMEDY_HEAD), values.slice(0, 9).join(' '), values.slice(9).join(' ')].join('\n') });
  });

  it('with whole tables run together in one line', () =>
    expectRead(figures, format, {
      t2: proactiveLines(figures, format).flat().join(' '),
      t3: [...REQUEST_HEAD, ...requestLines(figures, format)].flat().join('  '),
      t4: [...REMEDY_HEAD, remedyFigures(figures)].flat().join(' '),
    }));

  it('with spanning cells written once for each column', () => {
    const wide = (cells: string[]) => [...cells, ...Array<string>(4 - cells.length).fill(cells.at(-1)!)];
    return expectRead(figures, format, {
      t2: bars(proactiveLines(figures, format).map(wide)),
      t3: bars(requestLines(figures, format).map(([label, ...rest]) => ['三、本年度办理结果', label!, label!, ...rest])),
    });
  });

  it('with no heads left of the reconsideration table', async () => {
    const report = await read(reportText({ ...tables(figures, format), t4: remedyFigures(figures).join(' ') }));
    expect(report.cells).toEqual(figures);
    expect(report.variants).toContain('VAR-LOSTHEAD');
  });

  it('without chapter headings', async () => {
    const { t2, t3, t4 } = tables(figures, format);
    const report = await read([t2, t3, t4].join('\n'));
    expect(report.cells).toEqual(figures);
    expect(report.chapterOrder).toEqual([]);
  });

  it('with a remark and a local row between the rows, which are told in notes', async () => {
    const rows = requestLines(figures, format);
    const t3 = [
      bars([...REQUEST_HEAD, ...rows.slice(0, 4)]),
      '注:以上两项由各镇分别统计后汇总,重复的已经剔除,个别镇报送时间较晚,以最后一次报送为准。',
      bars([...rows.slice(4, 8), ['其中:本局直接答复', '3', '0', '0', '0', '0', '0', '3'], ...rows.slice(8)]),
    ].join('\n');
    const report = await read(reportText({ ...tables(figures, format), t3 }));
    expect(report.cells).toEqual(figures);
    expect(report.notes.map((note) => note.code).sort()).toEqual(['remark', 'row-unknown']);
    expect(report.notes.every((note) => note.place?.line)).toBe(true);
  });

  it('with misprinted labels', async () => {
    const { t3 } = tables(figures, format);
    const misprinted = t3
      .replace('其他法律行政法规禁止公开', '其他法律行政止公开')
      .replace('本年新收政府', '本年度新收政府')
      .replace('属于三类内部事务信息', '三类内容事务信息')
      .replace('不计其他情形', '只计这一情况')
      .replace('结转下年度继续办理', '结转下年度继读办理');
    const report = await read(reportText({ ...tables(figures, format), t3: misprinted }));
    expect(report.cells).toEqual(figures);
    expect(report.headerDefects.length).toBeGreaterThan(1);
  });
});

describe('two levels in one table', () => {
  const figures = distinctFigures('F2019');
  const own = Object.fromEntries(Object.entries(figures).map(([id, value]) => [id, value + 3000]));
  const heads = (levels: string[]) => [...REQUEST_HEAD, ['数据统计层级', ...levels]];
  const pairs = (grouped: boolean) =>
    requestLines(figures, 'F2019').map(([label, ...whole], at) => {
      const others = requestLines(own, 'F2019')[at]!.slice(1);
      return [label!, ...(grouped ? [...whole, ...others] : whole.flatMap((text, column) => [text, others[column]!]))];
    });

  it.each([
    ['side by side', false, Array.from({ length: 14 }, (_, at) => (at % 2 ? '县市区本级' : '市直部门/全县市区'))],
    ['one after the other', true, Array.from({ length: 14 }, (_, at) => (at < 7 ? '全县' : '县本级'))],
  ])('%s', async (_, grouped, levels) => {
    const report = await read(reportText({ ...tables(figures, 'F2019'), t3: bars([...heads(levels), ...pairs(grouped)]) }));
    expect(only(report.cells, 'T3.')).toEqual(only(figures, 'T3.'));
    expect(only(report.cellsOwn ?? {}, 'T3.')).toEqual(only(own, 'T3.'));
  });
});

describe('what cannot be told is left unknown and said', () => {
  const figures = distinctFigures('F2021');

  it('figures without their columns', async () => {
    const rows = requestLines(figures, 'F2021').map((row, at) => (at === 0 ? [row[0]!, '56', '56'] : row));
    const report = await read(reportText({ ...tables(figures, 'F2021'), t3: spaces(rows) }));
    expect(report.cells['T3.newlyReceived.total']).toBeNull();
    expect(report.notes).toContainEqual(expect.objectContaining({ code: 'row-uncertain', place: { line: expect.any(Number) } }));
    expect(report.cells['T3.carriedOver.total']).toBe(figures['T3.carriedOver.total']);
  });

  it('but columns kept in shape by blanks show which cells are missing', async () => {
    const pad = (text: string, width: number) => ' '.repeat(Math.max(2, width - text.length)) + text;
    const rows = requestLines(figures, 'F2021').map(([label, ...rest], at) => {
      const cells = at === 1 ? [rest[0]!, '', rest[2]!, '', '', '', rest[6]!] : rest;
      const shownWidth = [...label!].reduce((sum, letter) => sum + (letter > '\u2e7f' ? 2 : 1), 0);
      return label! + ' '.repeat(84 - shownWidth) + cells.map((text) => pad(text, 8)).join('');
    });
    const report = await read(reportText({ ...tables(figures, 'F2021'), t3: rows.join('\n') }));
    const blank = {
      'T3.carriedOver.org.business': null,
      'T3.carriedOver.org.publicWelfare': null,
      'T3.carriedOver.org.legalService': null,
    };
    expect(report.cells).toEqual({ ...figures, ...blank, 'T3.carriedOver.org.other': null });
  });

  it('rows that the file does not have are absent, not blank', async () => {
    const { t3, ...others } = tables(figures, 'F2021');
    const report = await read(reportText({ ...others, t3: t3.split('\n').slice(0, 9).join('\n') }));
    expect(Object.keys(only(report.cells, 'T3.'))).toHaveLength(6 * 7);
    expect(report.notes.map((note) => note.code)).toContain('row-missing');
  });

  it('a second report on the page', async () => {
    const first = reportText(tables(figures, 'F2021'));
    const other = Object.fromEntries(Object.entries(figures).map(([id, value]) => [id, value + 5000]));
    const report = await read([first, reportText(tables(other, 'F2021'), 2021)].join('\n'));
    expect(report.cells).toEqual(figures);
    expect(report.year).toBe(2022);
    expect(report.notes.filter((note) => note.code === 'second-table')).toHaveLength(3);
  });

  it('a request table of 2019 in a report of 2021 is told', async () => {
    const mixed = distinctFigures('F2021', 'F2019');
    const report = await read(reportText(tables(mixed, 'F2021', 'F2019')));
    expect(report.cells).toEqual(mixed);
    expect(report).toMatchObject({ format: 'F2021', formatByTable: { T3: 'F2019' } });
  });
});
