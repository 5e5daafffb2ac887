import { labelKey } from './label-key.ts';
import type { Line } from './line.ts';
import { wordOf } from './printed-word.ts';
import { CAPTION_START, CONTENT_KEY, type Tag, tagOf } from './vocabulary.ts';

const LONGEST_LABEL = 60;

/** The table that the labels of a line belong to. */
export function tagOfLine(line: Line, lines: readonly Line[], at: number): Tag | undefined {
  let weak: Tag | undefined;
  let labels = 0;
  for (let index = 0; index < line.cells.length; index++) {
    const cell = line.cells[index]!;
    if (cell === '' || cell.length > LONGEST_LABEL + 20 || cell.includes('。')) continue;
    const tag = tagOfCell(cell);
    if (!tag) continue;
    if (tag.strong) return tag;
    weak ??= tag;
    labels++;
  }
  if (!weak) return undefined;
  // A weak label counts as the table's own when figures stand beside it or in the next line.
  const figures = line.cells.some((cell) => cell !== '' && wordOf(cell).isValue) || labels > 2;
  return figures || followedByFigure(lines, at) ? { ...weak, strong: weak.row !== undefined } : weak;
}

function tagOfCell(cell: string): Tag | undefined {
  const { key, tag } = wordOf(cell);
  if (tag) return tag;
  if (key.startsWith(CONTENT_KEY)) return { table: 'T2', strong: true };
  if (key.startsWith(CAPTION_START)) return { table: 'T3', strong: true };
  if (cell.length > LONGEST_LABEL) return undefined;
  if (cell.includes(' ')) return tagOfWords(cell);
  // A label after the end of another: 「三2.其他法律行政法规禁止公开」.
  return tagOf(key.slice(1)) ?? tagOf(labelKey(key.slice(2)));
}

function tagOfWords(cell: string): Tag | undefined {
  const words = cell.split(/\s+/);
  let tag: Tag | undefined;
  let known = 0;
  for (const word of words) {
    const { tag: found, isLabel } = wordOf(word);
    if (found || isLabel) known++;
    if (found && (!tag || (found.strong && !tag.strong))) tag = found;
  }
  return tag && known * 2 >= words.length ? tag : undefined;
}

function followedByFigure(lines: readonly Line[], at: number): boolean {
  for (let next = at + 1; next < Math.min(at + 4, lines.length); next++) {
    const line = lines[next]!;
    if (line.layout === 'blank') continue;
    return line.cells.length > 0 && line.cells[0] !== '' && wordOf(line.cells[0]!).isValue;
  }
  return false;
}
