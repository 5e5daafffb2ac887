import fc from 'fast-check';
import type { CellValue } from '../published-report.ts';
import { CELLS, type Cell, type CellId, type CellKind, type Format, formatOfYear, type TableId } from '../statutory-tables.ts';

/** A report to be rendered and read back: what stands printed in each cell, and what a faithful reader makes of it. */
export interface SampleReport {
  agency: string;
  year: number;
  formats: Record<TableId, Format>;
  printed: Record<CellId, string>;
  cells: Record<CellId, CellValue>;
  raw: Record<CellId, string>;
  hasBlanks: boolean;
}

/** Which cells are left empty. Layouts that show no blanks take `full` samples only. */
export type Filling = 'full' | 'zeros' | 'some-blank' | 'requests-blank';

interface Printed {
  text: string;
  value: CellValue;
  odd?: true;
}

const plain = (value: number): Printed => ({ text: String(value), value });
const blank: Printed = { text: '', value: null };

const smallCount = fc.oneof(
  { weight: 5, arbitrary: fc.constant(0) },
  { weight: 4, arbitrary: fc.nat(40) },
  { weight: 1, arbitrary: fc.nat(4_000_000) },
);

const ODD: Record<CellKind, fc.Arbitrary<Printed>> = {
  count: fc.oneof(
    fc.nat(900).map((n): Printed => ({ text: `${n}件`, value: n, odd: true })),
    fc.constantFrom<Printed>(
      { text: '/', value: null, odd: true },
      { text: '—', value: null, odd: true },
      { text: '无', value: 0, odd: true },
    ),
  ),
  change: fc.oneof(
    fc.integer({ min: 1, max: 99 }).map((n): Printed => ({ text: `+${n}`, value: n, odd: true })),
    fc.integer({ min: 1, max: 99 }).map((n): Printed => ({ text: `-${n}`, value: -n })),
    fc.integer({ min: 1, max: 99 }).map((n): Printed => ({ text: `减${n}`, value: -n, odd: true })),
  ),
  wan: fc.integer({ min: 1, max: 9_999_999 }).map((n) => plain(n / 100)),
  money: fc.integer({ min: 1, max: 9_999_999 }).map((n): Printed => ({ text: `${n / 100}万元`, value: n / 100, odd: true })),
};

function printedCell(kind: CellKind, filling: Filling, odd: boolean): fc.Arbitrary<Printed> {
  const common = smallCount.map(plain);
  if (filling === 'zeros') return fc.constant(plain(0));
  if (!odd) return common;
  return fc.oneof({ weight: 9, arbitrary: common }, { weight: 1, arbitrary: ODD[kind] });
}

function emptied(cell: Cell, filling: Filling): fc.Arbitrary<boolean> {
  if (filling === 'requests-blank') return fc.constant(cell.table !== 'T2');
  return filling === 'some-blank' ? fc.nat(9).map((n) => n < 2) : fc.constant(false);
}

export interface SampleOptions {
  fillings?: readonly Filling[];
  /** Cells such as 12件, +2 and / among the plain numbers. */
  odd?: boolean;
  /** A Table 3 of the other format now and then, as real reports have. */
  mixedFormats?: boolean;
}

export function sampleReport({
  fillings = ['full', 'zeros', 'some-blank', 'requests-blank'],
  odd = true,
  mixedFormats = true,
}: SampleOptions = {}) {
  return fc
    .record({
      agency: fc.constantFrom(
        '青禾县人民政府',
        '云桥市临江区民政局',
        '石门县财政局',
        '南屏市水务管理局',
        '白塔区行政审批服务局',
        '柳林镇人民政府',
      ),
      year: fc.integer({ min: 2019, max: 2025 }),
      filling: fc.constantFrom(...fillings),
      mixed: mixedFormats ? fc.nat(9).map((n) => n === 0) : fc.constant(false),
      local: fc.boolean(),
    })
    .chain(({ agency, year, filling, mixed, local }) => {
      const format = formatOfYear(year);
      const other: Format = format === 'F2019' ? 'F2021' : 'F2019';
      const formats = { T2: format, T3: mixed ? other : format, T4: format };
      const cells = [...CELLS.T2[formats.T2], ...CELLS.T3[formats.T3], ...CELLS.T4[formats.T4]].filter((cell) => local || !cell.local);
      return fc.tuple(...cells.map((cell) => fc.tuple(printedCell(cell.kind, filling, odd), emptied(cell, filling)))).map((values) =>
        toSample(
          agency,
          year,
          formats,
          cells,
          values.map(([value, isEmpty]) => (isEmpty ? blank : value)),
        ),
      );
    });
}

function toSample(agency: string, year: number, formats: SampleReport['formats'], cells: Cell[], values: Printed[]): SampleReport {
  const sample: SampleReport = { agency, year, formats, printed: {}, cells: {}, raw: {}, hasBlanks: false };
  cells.forEach((cell, index) => {
    const { text, value, odd } = values[index] as Printed;
    sample.printed[cell.id] = text;
    sample.cells[cell.id] = value;
    if (odd) sample.raw[cell.id] = text;
    if (text === '') sample.hasBlanks = true;
  });
  return sample;
}
