import type { Line, Place } from './line.ts';
import { wordOf } from './printed-word.ts';

export const BARS = /[|｜│┃¦]/;
const ALL_BARS = /[｜│┃¦]/g;
const RULE = /^[\s|:+=_-]*[-=_]{3}[\s|:+=_-]*$/;
const RUN_ON = /信息内容|本年新收|结果维持|予以公开/;

/** The words of a line that holds a whole table, its line ends lost. */
export function runOnWords(text: string): string[] | undefined {
  if (text.length < 80 || BARS.test(text) || !RUN_ON.test(text)) return undefined;
  const words = text.trim().split(/\s+/);
  let labels = 0;
  let figures = 0;
  for (const word of words) {
    const { tag, isValue } = wordOf(word);
    if (tag?.strong) labels++;
    else if (isValue) figures++;
  }
  return labels >= 4 && figures >= 4 ? words : undefined;
}

export function barred(text: string, place: Place, bordered: boolean): Line {
  const line = text.replace(ALL_BARS, '|').trim();
  if (RULE.test(line)) return { layout: 'blank', cells: [], text: '', place };
  const cells = line.split('|').map(trim);
  if (cells.at(-1) === '') cells.pop();
  if (bordered && cells[0] === '') cells.shift();
  return { layout: 'separated', cells, text: cells.filter(Boolean).join(' '), place };
}

/** `规章,0,0,0` — only when the parts after the first are figures or labels, since prose has commas too. */
export function commaSeparated(text: string, place: Place): Line | undefined {
  if (text.length > 200 || !/[,，]/.test(text) || /[。;；]/.test(text)) return undefined;
  const cells = text.includes('"') ? quoted(text) : text.split(/[,，]/).map(trim);
  if (cells.length < 2) return undefined;
  const rest = cells.slice(1);
  const figures = rest.filter((cell) => cell === '' || wordOf(cell).isValue).length;
  const whole = figures === rest.length && cells[0] !== '' && !wordOf(cells[0]!).isValue && (rest.length > 1 || wordOf(cells[0]!).isLabel);
  const header = cells.every((cell) => cell === '' || wordOf(cell).isLabel);
  return whole || header ? { layout: 'separated', cells, text: cells.join(' '), place } : undefined;
}

function quoted(text: string): string[] {
  const cells: string[] = [];
  for (const match of text.matchAll(/(?:^|,)(?:"((?:[^"]|"")*)"|([^,"]*))/g))
    cells.push(trim(match[1]?.replaceAll('""', '"') ?? match[2] ?? ''));
  return cells;
}

const ENDS_WITH_FIGURE = /[\d０-９件次项个条宗起份例户元万无零空Oo〇○/\\—–−－／-]\s*$/;
/** One figure, though it has spaces: `1 286.5万元`. */
const SPACED_THOUSANDS = /^\s*\d{1,3}(?: \d{3})+(?:\.\d+)?\s*(?:万元|元|万)\s*$/;
const SPLIT_UNIT = /(\d)\s+(?=(?:万元|元|万|件|项)(?:\s|$))/g;
const GLUED = /^(.{1,60}?[^\d.,+\-−－])([+\-−－]?\d[\d.,]*(?:万元|元|万|件|项|个|条)?)$/;

export function spaced(text: string, place: Place): Line | undefined {
  // A line of figures ends with one; most lines are settled by their last letter.
  if (text.length > 160 || !ENDS_WITH_FIGURE.test(text) || SPACED_THOUSANDS.test(text)) return undefined;
  const words = text.trim().replace(SPLIT_UNIT, '$1').split(/\s+/);
  let labelWords = words.length;
  while (labelWords > 0 && wordOf(words[labelWords - 1]!).isValue) labelWords--;
  const figures = words.slice(labelWords);
  let label = words.slice(0, labelWords).join(' ');
  const glued = label ? GLUED.exec(label) : null;
  if (glued && wordOf(glued[1]!).isLabel) {
    label = glued[1]!;
    figures.unshift(glued[2]!);
  }
  if (figures.length === 0 || (label === '' && figures.length === 1)) return undefined;
  const columns = glued ? undefined : offsetsOf(text, figures.length);
  return { layout: 'spaced', cells: [label, ...figures], ...(columns ? { columns } : {}), text: text.trim(), place };
}

/** How far from the left edge each figure ends, where runs of blanks keep the figures in columns. */
function offsetsOf(text: string, figures: number): number[] | undefined {
  if (!/\S {2,}\S/.test(text)) return undefined;
  const words = [...text.matchAll(/\S+/g)].slice(-figures);
  const offsets: number[] = [];
  let width = 0;
  let at = 0;
  for (const [index, word] of words.entries()) {
    const end = word.index + word[0].length;
    if (index > 0 && word.index - at < 2) return undefined;
    for (; at < end; at++) width += text.charCodeAt(at) > 0x2e7f ? 2 : 1;
    offsets.push(width);
  }
  return [-1, ...offsets];
}

const trim = (text: string) => text.trim();
