/** The numbers by which the PDF library names the drawing operations that are followed here. */
export type OperationNames = Record<
  | 'save'
  | 'restore'
  | 'transform'
  | 'paintFormXObjectBegin'
  | 'paintFormXObjectEnd'
  | 'constructPath'
  | 'stroke'
  | 'closeStroke'
  | 'fill'
  | 'eoFill'
  | 'fillStroke'
  | 'eoFillStroke'
  | 'closeFillStroke'
  | 'closeEOFillStroke'
  | 'beginText'
  | 'setCharSpacing'
  | 'setWordSpacing'
  | 'setHScale'
  | 'setLeading'
  | 'setFont'
  | 'setTextRise'
  | 'moveText'
  | 'setLeadingMoveText'
  | 'setTextMatrix'
  | 'nextLine'
  | 'showText'
  | 'setGState',
  number
>;

/** What a page draws, in order. */
export interface Drawing {
  fnArray: number[];
  argsArray: unknown[];
}

/** What must be known of a font to tell how far its characters reach. */
export interface FontMetrics {
  vertical: boolean;
  fontMatrix?: number[];
  defaultVMetrics?: number[];
}
