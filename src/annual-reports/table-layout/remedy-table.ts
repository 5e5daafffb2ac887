import { type Label, LEVEL_COLUMNS, OUTCOME_COLUMNS, REMEDY_BLOCKS, TABLE_HEADINGS } from '../statutory-tables.ts';
import { assemble, type DrawnRow, hasCell, head, isSplit, type LaidOutTable, label, type TableSource, value } from './laid-out-table.ts';

/** Table 4: reconsideration and litigation side by side in one row of figures, or one row for each level. */
export function layoutRemedyTable(report: TableSource): LaidOutTable[] {
  const ids = REMEDY_BLOCKS.flatMap((block) => OUTCOME_COLUMNS.map((column) => `T4.${block.id}.${column.id}`));
  if (!ids.some((id) => hasCell(report, id))) return [];
  const widths = ids.map(() => 6);
  if (!isSplit(report, 'T4')) return assemble('T4', headRows(false), [{ cells: ids.map((id) => value(id)) }], widths);
  const levelRow = (text: Label, own: boolean) => ({ cells: [label(text, 'row'), ...ids.map((id) => value(id, own))] });
  return assemble('T4', headRows(true), [levelRow(LEVEL_COLUMNS.whole, false), levelRow(LEVEL_COLUMNS.own, true)], [10, ...widths]);
}

function headRows(split: boolean): DrawnRow[] {
  const [reconsideration, ...litigation] = REMEDY_BLOCKS;
  const outcomes = OUTCOME_COLUMNS.length;
  const corner = split ? [head(TABLE_HEADINGS.level, 'col', 3)] : [];
  return [
    {
      cells: [
        ...corner,
        head(reconsideration.label, 'colgroup', 1, outcomes),
        head(TABLE_HEADINGS.litigation, 'colgroup', 1, outcomes * litigation.length),
      ],
    },
    {
      cells: [
        ...OUTCOME_COLUMNS.map((column) => head(column.label, 'col', 2)),
        ...litigation.map((block) => head(block.label, 'colgroup', 1, outcomes)),
      ],
    },
    { cells: litigation.flatMap(() => OUTCOME_COLUMNS.map((column) => head(column.label, 'col'))) },
  ];
}
