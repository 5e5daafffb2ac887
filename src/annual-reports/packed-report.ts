import { deflateRawSync, inflateRawSync } from 'node:zlib';
import { Type } from 'typebox';
import { Compile } from 'typebox/compile';
import { CHAPTER_IDS, type PublishedReport } from './published-report.ts';
import { findCell } from './statutory-tables.ts';

/** What a browser hands back when it wants a file: the server keeps nothing. */
export interface PackedReport {
  fileName: string | null;
  sha256: string;
  report: PublishedReport;
}

/** A form field stays below the largest body that the server takes. */
export const MOST_PACKED = 900_000;
/** A long report takes a quarter of it. */
const MOST_UNPACKED = 1_000_000;

/** `undefined` when there is more than any report holds. */
export function packReport(packed: PackedReport): string | undefined {
  const json = Buffer.from(JSON.stringify(packed));
  if (json.length > MOST_UNPACKED) return undefined;
  const text = deflateRawSync(json).toString('base64url');
  return text.length > MOST_PACKED ? undefined : text;
}

/** `undefined` for anything that is not a packed report: the field comes from outside. */
export function unpackReport(text: string): PackedReport | undefined {
  if (text.length > MOST_PACKED) return undefined;
  try {
    const value: unknown = JSON.parse(inflateRawSync(Buffer.from(text, 'base64url'), { maxOutputLength: MOST_UNPACKED }).toString());
    return PACKED.Check(value) && hasKnownCells(value.report) ? (value as unknown as PackedReport) : undefined;
  } catch {
    return undefined;
  }
}

function hasKnownCells(report: { cells: object; raw: object; cellsOwn?: object; rawOwn?: object }): boolean {
  const ids = [report.cells, report.raw, report.cellsOwn ?? {}, report.rawOwn ?? {}].flatMap((record) => Object.keys(record));
  return ids.every((id) => findCell(id) !== undefined);
}

const text = Type.String({ maxLength: 1_000_000 });
/** Repeated beside every cell of a file, or in its name. */
const LONGEST_NAME = 500;
const optionalName = Type.Union([Type.String({ maxLength: LONGEST_NAME }), Type.Null()]);
const optionalText = Type.Union([text, Type.Null()]);
const day = Type.Union([Type.String({ pattern: '^\\d{4}-\\d{2}-\\d{2}$' }), Type.Null()]);
const format = Type.Union([Type.Literal('F2019'), Type.Literal('F2021')]);
const table = Type.Union([Type.Literal('T2'), Type.Literal('T3'), Type.Literal('T4')]);
const cells = Type.Record(Type.String(), Type.Union([Type.Number(), Type.Null()]));
const printed = Type.Record(Type.String(), text);
const chapterId = Type.Union(CHAPTER_IDS.map((id) => Type.Literal(id)));

const PACKED = Compile(
  Type.Object({
    fileName: optionalName,
    sha256: Type.String({ pattern: '^[0-9a-f]{64}$' }),
    report: Type.Object({
      agency: optionalName,
      year: Type.Union([Type.Integer({ minimum: 1000, maximum: 9999 }), Type.Null()]),
      format,
      formatByTable: Type.Optional(Type.Partial(Type.Object({ T2: format, T3: format, T4: format }))),
      variants: Type.Array(Type.String({ maxLength: LONGEST_NAME }), { maxItems: 20 }),
      cells,
      raw: printed,
      cellsOwn: Type.Optional(cells),
      rawOwn: Type.Optional(printed),
      chapters: Type.Partial(Type.Object(Object.fromEntries(CHAPTER_IDS.map((id) => [id, Type.Object({ heading: text, text })])))),
      chapterOrder: Type.Array(chapterId, { maxItems: CHAPTER_IDS.length, uniqueItems: true }),
      title: optionalName,
      preamble: text,
      period: Type.Union([
        Type.Object({ text, from: Type.Optional(Type.String({ maxLength: 10 })), to: Type.Optional(Type.String({ maxLength: 10 })) }),
        Type.Null(),
      ]),
      publishedOn: day,
      signedOn: day,
      signedBy: optionalText,
      footer: Type.Record(Type.String(), text),
      headerDefects: Type.Array(Type.Object({ table, expected: text, printed: optionalText }), { maxItems: 1_000 }),
      tablesPresent: Type.Array(table, { maxItems: 3 }),
      notes: Type.Array(
        Type.Object({
          code: text,
          message: text,
          messageEn: text,
          cells: Type.Optional(Type.Array(Type.String(), { maxItems: 1_000 })),
          place: Type.Optional(Type.Object({ line: Type.Optional(Type.Integer()), page: Type.Optional(Type.Integer()) })),
        }),
        { maxItems: 10_000 },
      ),
    }),
  }),
);
