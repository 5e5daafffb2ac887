import type { ReactNode } from 'react';

export interface DataColumn<Row> {
  id: string;
  label: ReactNode;
  cell: (row: Row) => ReactNode;
  /** Aligned to the right with even digits. */
  numeric?: boolean;
  /** Names the row. */
  header?: boolean;
  sorted?: 'ascending' | 'descending';
}

/** On a phone each row becomes a block with its labels, unless `keepShape` holds the grid and lets it scroll by itself. */
export function DataTable<Row>({
  caption,
  captionHidden,
  columns,
  rows,
  rowId,
  keepShape,
}: {
  caption: string;
  captionHidden?: boolean;
  columns: readonly DataColumn<Row>[];
  rows: readonly Row[];
  rowId: (row: Row) => string;
  keepShape?: boolean;
}) {
  const table = (
    <table className={keepShape ? 'data' : 'data data-stacked'}>
      <caption className={captionHidden ? 'hidden' : undefined}>{caption}</caption>
      <thead>
        <tr>
          {columns.map((column) => (
            <th key={column.id} scope="col" aria-sort={column.sorted} className={column.numeric ? 'number' : undefined}>
              {column.label}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={rowId(row)}>
            {columns.map((column) => (
              <DataCell key={column.id} column={column} row={row} />
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
  return keepShape ? <ScrollRegion label={caption}>{table}</ScrollRegion> : table;
}

function DataCell<Row>({ column, row }: { column: DataColumn<Row>; row: Row }) {
  const label = typeof column.label === 'string' ? column.label : undefined;
  const className = column.numeric ? 'number' : undefined;
  return column.header ? (
    <th scope="row" className={className}>
      {column.cell(row)}
    </th>
  ) : (
    <td data-label={label} className={className}>
      {column.cell(row)}
    </td>
  );
}

/** A wide table scrolls inside this frame, reachable by keyboard, and never moves the page. */
export function ScrollRegion({ label, children }: { label: string; children: ReactNode }) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard
    <section className="scroll" aria-label={label} tabIndex={0}>
      {children}
    </section>
  );
}
