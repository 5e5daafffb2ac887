import { fullKey, labelKey } from './label-key.ts';
import { hasValueForm } from './printed-value.ts';
import { isLabel, type Tag, tagOf } from './vocabulary.ts';

/** What the text of one cell is, taken alone. */
export interface PrintedWord {
  key: string;
  fullKey: string;
  tag: Tag | undefined;
  isLabel: boolean;
  isValue: boolean;
}

const LONGEST_KEPT = 64;
const MOST_KEPT = 4096;
const kept = new Map<string, PrintedWord>();

/** The same few hundred labels and figures stand in every report, so what was found out about them is kept. */
export function wordOf(text: string): PrintedWord {
  const known = kept.get(text);
  if (known) return known;
  const key = labelKey(text);
  const word = { key, fullKey: fullKey(text), tag: tagOf(key), isLabel: isLabel(key), isValue: hasValueForm(text) };
  if (text.length > LONGEST_KEPT) return word;
  if (kept.size >= MOST_KEPT) kept.clear();
  kept.set(text, word);
  return word;
}
