/** The page of an official document, GB/T 9704—2012: A4, 版心 156 mm × 225 mm, 22 lines of 28 characters. Lengths in mm, type in points. */
export const OFFICIAL_PAGE = {
  width: 210,
  height: 297,
  margin: { top: 37, bottom: 35, left: 28, right: 26 },
  /** 三号. 28 characters of it are 441 pt, the 版心 is 442 pt wide. */
  bodySize: 15.75,
  lines: 22,
  /** 二号小标宋. */
  titleSize: 22,
  /** 四号. */
  pageNumberSize: 14,
  /** The page number stands this far under the 版心. */
  pageNumberGap: 7,
} as const;

export const TEXT_WIDTH = OFFICIAL_PAGE.width - OFFICIAL_PAGE.margin.left - OFFICIAL_PAGE.margin.right;
export const TEXT_HEIGHT = OFFICIAL_PAGE.height - OFFICIAL_PAGE.margin.top - OFFICIAL_PAGE.margin.bottom;

const POINTS_PER_MM = 72 / 25.4;

/** Distance from one line to the next, in points. */
export const LINE_PITCH = (TEXT_HEIGHT * POINTS_PER_MM) / OFFICIAL_PAGE.lines;

export const mmToPoints = (mm: number): number => mm * POINTS_PER_MM;
