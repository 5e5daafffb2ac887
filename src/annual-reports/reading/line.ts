import type { GridBlock } from './source-document.ts';

/**
 * How a line shows its cells: `grid` rows of a real table; `separated` by bars, tabs or commas; `spaced`, a label and
 * figures with spaces between; `single`, one cell or a line of text; `blank`, nothing.
 */
export type LineLayout = 'grid' | 'separated' | 'spaced' | 'single' | 'blank';

export interface Place {
  line?: number;
  page?: number;
}

export interface Line {
  layout: LineLayout;
  /** The cells in order; of a grid only those that begin in this row. */
  cells: string[];
  /** Grid column of each cell; where figures stand in columns of blanks, how far from the left edge. */
  columns?: number[];
  grid?: GridBlock;
  /** The whole line, for the text around the tables. */
  text: string;
  place: Place;
}
