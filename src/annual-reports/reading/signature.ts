import type { Line } from './line.ts';
import { findDate, isOnlyDate } from './printed-date.ts';

export interface Signature {
  signedOn: string | null;
  signedBy: string | null;
  /** Index of its first line. */
  at: number;
}

const LONGEST_NAME = 36;
const NAME = /^[\u4e00-\u9fff()（）·、\s]{3,36}$/;

/** The name and day under the text: the last line outside the tables that holds a date and nothing else but a name. */
export function findSignature(lines: readonly Line[], outside: (at: number) => boolean, from: number): Signature | null {
  for (let at = lines.length - 1; at > from; at--) {
    const { text } = lines[at]!;
    if (!outside(at) || text === '' || text.length > 60) continue;
    if (isOnlyDate(text)) return signatureAt(lines, at, outside);
    const name = /^([\u4e00-\u9fff()（）]{4,30}?)\s*((?:19|20)\d{2}\s*年\s*\d{1,2}\s*月\s*\d{1,2}\s*日)$/.exec(text);
    if (name) return { signedOn: findDate(name[2]!), signedBy: name[1]!, at };
  }
  return null;
}

function signatureAt(lines: readonly Line[], at: number, outside: (at: number) => boolean): Signature {
  const signedOn = findDate(lines[at]!.text);
  for (let above = at - 1; above >= Math.max(0, at - 8); above--) {
    const { text } = lines[above]!;
    if (text === '' || !outside(above)) continue;
    const compact = text.replace(/\s+/g, '');
    const named = compact.length <= LONGEST_NAME && NAME.test(compact) && !/^[一二三四五六][、.]/.test(compact);
    return named ? { signedOn, signedBy: compact, at: above } : { signedOn, signedBy: null, at };
  }
  return { signedOn, signedBy: null, at };
}
