/**
 * What every file kind is turned into before anything is recognised: blocks of text and grids, in reading order.
 * The loaders (`from-*.ts`) know files and nothing about reports; the recognition knows reports and nothing about files.
 */
export type SourceKind = 'text' | 'html' | 'docx' | 'pdf';

/** One line of a text file or PDF, or one paragraph of HTML or DOCX. Blank lines of a text file are kept: they may be blank cells. */
export interface TextBlock {
  kind: 'text';
  text: string;
  /** 1-based. */
  line?: number;
  page?: number;
}

export interface GridCell {
  text: string;
  /** 0-based position of the upper left corner, spans resolved. */
  row: number;
  column: number;
  rowspan: number;
  colspan: number;
}

/** A table that the file itself marks as one (HTML, DOCX), or that its ruling lines and positions show (PDF). */
export interface GridBlock {
  kind: 'grid';
  /** In reading order; every slot of the grid is covered by at most one cell. */
  cells: GridCell[];
  rowCount: number;
  columnCount: number;
  line?: number;
  page?: number;
}

export type Block = TextBlock | GridBlock;

export interface SourceDocument {
  kind: SourceKind;
  blocks: Block[];
  /** `<title>`, document properties: a hint at agency and year, never the report title itself. */
  metaTitle?: string;
  /** `<meta name="PubDate">` and the like, as printed. */
  metaPublished?: string;
  /** `<meta name="ContentSource">`: the office a government site names as the source. */
  metaSource?: string;
}
