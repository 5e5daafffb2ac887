import type { TableId } from '../statutory-tables.ts';
import type { ChapterHeading } from './chapter-headings.ts';
import type { Line } from './line.ts';
import { tagOfLine } from './line-tag.ts';
import { wordOf } from './printed-word.ts';
import { extendRegion, isProse } from './region-edges.ts';
import type { Tag } from './vocabulary.ts';

/** The lines of one printed table; a page break or a remark may leave gaps between them. */
export interface TableRegion {
  table: TableId;
  /** Indexes of its lines, ascending. */
  lines: number[];
  /** Lines of prose that stand between its rows. */
  remarks: number[];
}

interface OpenRegion extends TableRegion {
  lastTagged: number;
  highestRow: number;
  strong: boolean;
}

/** A row this far back in the statutory order means that the table begins again. */
const RESTART = 3;

/** Finds where the three tables stand. A chapter heading ends the table before it. */
export function findTableRegions(lines: readonly Line[], headings: readonly ChapterHeading[]): TableRegion[] {
  const boundaries = new Set(headings.map((heading) => heading.at));
  const remedies = remedyChapter(lines, headings);
  const regions: OpenRegion[] = [];
  let current: OpenRegion | undefined;
  let between: number[] = [];
  lines.forEach((line, at) => {
    if (boundaries.has(at)) {
      current = undefined;
      between = [];
      return;
    }
    const tag = strengthened(tagOfLine(line, lines, at), remedies, at);
    if (!tag) {
      between.push(at);
      return;
    }
    if (!tag.strong && current?.table === tag.table && between.some((index) => isProse(lines[index]!))) {
      between.push(at);
      return;
    }
    if (!current || current.table !== tag.table) {
      if (current && !tag.strong && !begins(tag, lines, at)) {
        between.push(at);
        return;
      }
      current = open(regions, tag, at);
      between = [];
    } else if (restarts(current, tag)) {
      current = open(regions, tag, at);
      between = [];
    }
    join(current, tag, at, between, lines);
    between = [];
  });
  for (const region of regions) {
    const taken = new Set(regions.flatMap((other) => (other === region ? [] : other.lines)));
    extendRegion(region, lines, (at) => at < 0 || at >= lines.length || boundaries.has(at) || taken.has(at));
  }
  const found = regions.filter((region) => region.strong);
  if (remedies && !found.some((region) => region.table === 'T4')) found.push(...withoutHeads(lines, remedies));
  return found;
}

interface Span {
  from: number;
  to: number;
}

function remedyChapter(lines: readonly Line[], headings: readonly ChapterHeading[]): Span | undefined {
  const at = headings.findIndex((heading) => heading.chapter === 'ch4');
  return at < 0 ? undefined : { from: headings[at]!.at + 1, to: headings[at + 1]?.at ?? lines.length };
}

/** 行政复议 and 行政诉讼 stand in menus too, but under the heading of chapter four they begin Table 4. */
function strengthened(tag: Tag | undefined, remedies: Span | undefined, at: number): Tag | undefined {
  const inside = tag?.table === 'T4' && remedies && at >= remedies.from && at < remedies.to;
  return inside ? { ...tag, strong: true } : tag;
}

/** Table 4 of which only the figures are left: fifteen of them under the heading of chapter four. */
function withoutHeads(lines: readonly Line[], { from, to }: Span): OpenRegion[] {
  const table: number[] = [];
  let figures = 0;
  for (let at = from; at < to && at < from + 200; at++) {
    if (isProse(lines[at]!)) continue;
    table.push(at);
    for (const cell of lines[at]!.cells) if (cell !== '' && wordOf(cell).isValue) figures++;
  }
  if (figures < 15) return [];
  return [{ table: 'T4', lines: table, remarks: [], lastTagged: from, highestRow: -1, strong: true }];
}

function open(regions: OpenRegion[], tag: Tag, at: number): OpenRegion {
  const last = regions.findLast((region) => region.table === tag.table);
  if (last && tag.row !== undefined && tag.row > last.highestRow && last.highestRow >= 0) return last;
  const region: OpenRegion = { table: tag.table, lines: [], remarks: [], lastTagged: at, highestRow: -1, strong: false };
  regions.push(region);
  return region;
}

/** 行政复议 and 行政诉讼 in neighbouring cells or lines begin Table 4, though each alone stands in menus too. */
function begins(tag: Tag, lines: readonly Line[], at: number): boolean {
  for (let next = at; next < Math.min(at + 12, lines.length); next++) {
    const found = next === at ? undefined : tagOfLine(lines[next]!, lines, next);
    if (found?.table === tag.table && found.strong) return true;
  }
  return false;
}

function restarts(region: OpenRegion, tag: Tag): boolean {
  return tag.row !== undefined && region.table !== 'T4' && tag.row <= 1 && region.highestRow >= tag.row + RESTART;
}

function join(region: OpenRegion, tag: Tag, at: number, between: readonly number[], lines: readonly Line[]): void {
  if (!region.strong && tag.strong && isFarOff(between, lines)) {
    // What looked like labels so far was a menu.
    region.lines = [];
    region.remarks = [];
    region.highestRow = -1;
  }
  if (region.lines.length > 0) {
    for (const index of between) if (index > region.lastTagged) (isProse(lines[index]!) ? region.remarks : region.lines).push(index);
  }
  region.lines.push(at);
  region.lastTagged = at;
  region.strong ||= tag.strong;
  if (tag.row !== undefined) region.highestRow = Math.max(region.highestRow, tag.row);
}

function isFarOff(between: readonly number[], lines: readonly Line[]): boolean {
  return between.filter((index) => lines[index]!.layout !== 'blank').length > 8 || between.some((index) => isProse(lines[index]!));
}
