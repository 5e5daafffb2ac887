import type { Workplace } from '../platform/commands.ts';
import { CommandFailure, textTable } from '../platform/terminal.ts';
import type { Language } from '../ui/language.ts';
import { agencyNamed } from './agency-named.cli.ts';
import { csvLines } from './exports/csv.ts';
import type { Difference } from './roll-up.ts';
import { findCell } from './statutory-tables.ts';
import { type GovernmentTotals, sumGovernment } from './totals.actions.ts';

const DIFFERS = 1;
const WORDS = {
  zh: {
    cell: '单元格',
    sum: '各单位合计',
    consolidated: '本级政府年报',
    difference: '差额',
    reports: '已汇总的年报',
    missing: '缺少年报的单位',
    none: '与本级政府年报一致',
    noReport: '本级政府年报尚未入库',
  },
  en: {
    cell: 'Cell',
    sum: 'Sum of the units',
    consolidated: 'Report of the government',
    difference: 'Difference',
    reports: 'Reports added up',
    missing: 'Units without a report',
    none: 'Equal to the report of the government',
    noReport: 'The report of the government has not come in',
  },
};

export interface RollUpOptions {
  agency: string;
  year: number;
  csv?: boolean;
  json?: boolean;
  lang: Language;
}

/** A government's report added up from its units, with the differences to the report it published; exit status 1 when there are any. */
export async function rollUpGovernment({ db }: Workplace, { agency: name, year, csv, json, lang }: RollUpOptions): Promise<void> {
  const agency = await agencyNamed(db, name, lang);
  const totals = await sumGovernment(db, agency.id, year);
  if (!totals) throw new CommandFailure(`${name} ${year}`);
  if (json)
    console.log(
      JSON.stringify(
        {
          agency: agency.name,
          year,
          reports: totals.reports,
          missing: totals.missing,
          cells: totals.cells,
          differences: totals.differences,
        },
        null,
        2,
      ),
    );
  else if (csv) process.stdout.write(asCsv(totals, lang));
  else console.log(describe(totals, lang));
  if (totals.differences.length || totals.missingTotal) process.exitCode = DIFFERS;
}

const label = (id: string, lang: Language) => findCell(id)?.label[lang] ?? id;

function describe({ reports, missing, missingTotal, consolidated, differences, cells }: GovernmentTotals, lang: Language): string {
  const words = WORDS[lang];
  const names = missing.map((agency) => agency.name).join('、');
  const sums = textTable(
    [words.cell, words.sum],
    cells.map(({ cell, sum }) => [label(cell, lang), sum ?? '']),
  );
  const lines = [sums, `${words.reports}: ${reports}`, ...(missingTotal ? [`${words.missing}: ${missingTotal} (${names})`] : [])];
  if (!consolidated) return [...lines, words.noReport].join('\n');
  if (missingTotal) return lines.join('\n');
  return [...lines, differences.length ? differenceTable(differences, lang) : words.none].join('\n');
}

function differenceTable(differences: Difference[], lang: Language): string {
  const words = WORDS[lang];
  return textTable(
    [words.cell, words.consolidated, words.sum, words.difference],
    differences.map(({ cell, consolidated, sum, difference }) => [label(cell, lang), consolidated, sum, difference]),
  );
}

function asCsv({ cells, consolidated }: GovernmentTotals, lang: Language): string {
  const words = WORDS[lang];
  return csvLines([
    [words.cell, '', words.sum, words.consolidated],
    ...cells.map(({ cell, sum }) => [cell, label(cell, lang), sum, consolidated?.report.cells[cell] ?? null]),
  ]);
}
