import type { TableId } from '../statutory-tables.ts';
import { labelLikeness } from './label-key.ts';
import type { Line } from './line.ts';
import { wordOf } from './printed-word.ts';
import { type Entry, PROACTIVE_ENTRIES, REQUEST_ENTRIES } from './vocabulary.ts';

interface Region {
  table: TableId;
  lines: number[];
  lastTagged: number;
}

type Stop = (at: number) => boolean;

const ENTRIES: Record<TableId, readonly Entry[]> = { T2: PROACTIVE_ENTRIES, T3: REQUEST_ENTRIES, T4: [] };
/** A line this like a row of the table belongs to it, though its label is misprinted. */
const NEAR = 0.5;
const VERY_NEAR = 0.75;
const MOST_NEAR_ROWS = 4;

/** Takes in the figures after the last label, misprinted rows at either end, and figures cut off by a page break. */
export function extendRegion(region: Region, lines: readonly Line[], stop: Stop): void {
  let at = region.lastTagged + 1;
  if (region.table === 'T4' && !region.lines.some((index) => hasFigure(lines[index]!))) at = addHeads(region, lines, at, stop);
  for (let rows = 0; rows <= MOST_NEAR_ROWS; rows++) {
    for (; !stop(at) && (isFigures(lines[at]!) || isLabelled(lines[at]!)); at++) region.lines.push(at);
    const broken = region.table !== 'T4' && !hasFigure(lines[region.lines.at(-1)!]!) ? (restOfLabel(lines, at, stop) ?? at) : at;
    const end = broken > at || stop(at) ? broken : endOfNearRow(region.table, lines, at, stop);
    if (end === at) break;
    for (; at < end; at++) region.lines.push(at);
  }
  const first = region.lines[0]!;
  for (let before = first - 1; before >= first - MOST_NEAR_ROWS && !stop(before); before--) {
    const line = lines[before]!;
    if (!isLooseRow(line) && !(hasFigure(line) && nearnessTo(region.table, line) >= NEAR)) break;
    region.lines.unshift(before);
  }
}

/** The line after a misprinted label and what it was broken into, where figures follow; else `from`. */
function endOfNearRow(table: TableId, lines: readonly Line[], from: number, stop: Stop): number {
  const nearness = nearnessTo(table, lines[from]!);
  if (nearness < NEAR) return from;
  // A row of blank cells shows no figures; its label must say more.
  if (hasFigure(lines[from]!) || lines[from]!.cells.length >= 4 || nearness >= VERY_NEAR) return from + 1;
  return restOfLabel(lines, from + 1, stop) ?? from;
}

/** The line where figures begin, after at most two short pieces of a label. */
function restOfLabel(lines: readonly Line[], from: number, stop: Stop): number | undefined {
  let pieces = 0;
  for (let at = from; !stop(at) && pieces <= 2; at++) {
    const line = lines[at]!;
    if (line.layout === 'blank' || line.cells.every((cell) => cell === '')) continue;
    if (hasFigure(line)) return line.cells[0] !== '' && wordOf(line.cells[0]!).isValue ? at : undefined;
    if (line.text.length > 30 || isProse(line)) return undefined;
    pieces++;
  }
  return undefined;
}

function nearnessTo(table: TableId, line: Line): number {
  if (line.text.length > 160 || isProse(line)) return 0;
  let best = 0;
  for (const cell of line.cells) {
    const { key, isValue } = wordOf(cell);
    if (cell === '' || isValue || key.length < 3) continue;
    for (const entry of ENTRIES[table]) for (const label of entry.keys) best = Math.max(best, labelLikeness(key, label));
  }
  return best;
}

/** Heads of Table 4 broken into pieces that say nothing alone: 「维持 纠正 结果 审结」. */
function addHeads(region: Region, lines: readonly Line[], from: number, stop: Stop): number {
  let end = from;
  while (end < from + 40 && !stop(end) && !isProse(lines[end]!) && lines[end]!.text.length <= 60 && !hasFigure(lines[end]!)) end++;
  if (stop(end) || !hasFigure(lines[end]!) || !isFigures(lines[end]!)) return from;
  for (let at = from; at < end; at++) region.lines.push(at);
  return end;
}

const hasFigure = (line: Line) => line.cells.some((cell) => cell !== '' && wordOf(cell).isValue);
const isLabelled = (line: Line) =>
  line.cells.every((cell) => {
    const word = wordOf(cell);
    return cell === '' || word.isValue || word.isLabel;
  });
const isLooseRow = (line: Line) => line.layout === 'spaced' && isFigures(line);

function isFigures(line: Line): boolean {
  if (line.layout === 'blank') return true;
  if (line.layout === 'spaced') return line.cells[0] === '';
  return line.cells.every((cell) => cell === '' || wordOf(cell).isValue);
}

/** A sentence, as against a cut label: long, with a full stop, and no figures of its own. */
export function isProse(line: Line): boolean {
  if (line.layout !== 'single') return false;
  const { text } = line;
  if (/^[\s*]*(?:注|备注|说明|单位)\s*\d*\s*[::]/.test(text)) return true;
  return text.length > 30 && /[。;；]/.test(text);
}
