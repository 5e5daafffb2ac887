import { type Line, textOf } from './pdf-line.ts';

export interface PageLines {
  page: number;
  width: number;
  height: number;
  zones: Line[][];
}

/** The part of the page, at its top and its bottom, in which page numbers and running heads stand. */
const MARGIN = 0.13;
const REPEATED_ON = 3;

const MARKED_NUMBER =
  /^(?:[-—–－―·•~～]+\s*(\d{1,3})\s*[-—–－―·•~～]+|第\s*(\d{1,3})\s*页(?:[,，/]?\s*共\s*\d{1,3}\s*页)?|(\d{1,3})\s*\/\s*\d{1,3})$/;
const BARE_NUMBER = /^\d{1,3}$/;

/** Takes out page numbers, and heads and feet that run through the whole document. */
export function withoutFurniture(pages: readonly PageLines[]): PageLines[] {
  const running = runningLines(pages);
  const offset = numberOffset(pages);
  const isFurniture = (line: Line, { page, height }: PageLines): boolean => {
    if (!inMargin(line, height)) return false;
    const text = textOf(line);
    if (MARKED_NUMBER.test(text)) return true;
    if (BARE_NUMBER.test(text) && offset !== undefined && Number(text) === page + offset) return true;
    return running.has(placeOf(line));
  };
  return pages.map((page) => ({
    ...page,
    zones: page.zones.map((lines) => lines.filter((line) => !isFurniture(line, page))).filter((lines) => lines.length > 0),
  }));
}

function inMargin(line: Line, height: number): boolean {
  return line.baseline < height * MARGIN || line.baseline > height * (1 - MARGIN);
}

function placeOf(line: Line): string {
  return `${Math.round(line.baseline / 4)} ${textOf(line).replace(/\d+/g, '#')}`;
}

function runningLines(pages: readonly PageLines[]): Set<string> {
  const counts = new Map<string, number>();
  for (const { height, zones } of pages) {
    const places = zones.flat().filter((line) => inMargin(line, height) && !/^[\d\s]+$/.test(textOf(line)));
    for (const place of new Set(places.map(placeOf))) counts.set(place, (counts.get(place) ?? 0) + 1);
  }
  const needed = Math.max(REPEATED_ON, pages.length * 0.4);
  return new Set([...counts].filter(([, count]) => count >= needed).map(([place]) => place));
}

/** Bare numbers are page numbers only where they count the pages: the same distance on every page, or 1 on a single one. */
function numberOffset(pages: readonly PageLines[]): number | undefined {
  const offsets = pages.flatMap(({ page, height, zones }) => {
    const lines = zones.flat();
    const ends = [lines[0], lines.at(-1)].filter((line) => line !== undefined && inMargin(line, height) && BARE_NUMBER.test(textOf(line)));
    return ends.length === 1 ? [Number(textOf(ends[0]!)) - page] : [];
  });
  if (offsets.length === 0 || offsets.length < pages.length * 0.5) return;
  const [first] = offsets;
  if (pages.length === 1 && first !== 0) return;
  return offsets.every((offset) => offset === first) ? first : undefined;
}
