import { isBefore, type PlainDate } from '../platform/date.ts';

/** A name that an agency bore earlier, to the last day inclusive. */
export interface FormerName {
  name: string;
  usedUntil: PlainDate;
}

/** What two spellings of one name have in common: bracket and digit width, blanks, quotes and dots fall away. */
export function nameKey(name: string): string {
  return name
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\s"'“”‘’「」『』《》〈〉<>·・•.。,、;:\p{Cf}\p{Cc}]/gu, '')
    .replace(/[〔[【{]/g, '(')
    .replace(/[〕\]】}]/g, ')');
}

/** The name borne on `day`; `formerNames` in any order. */
export function nameOn(currentName: string, formerNames: readonly FormerName[], day: PlainDate): string {
  const borne = [...formerNames]
    .sort((a, b) => Temporal.PlainDate.compare(a.usedUntil, b.usedUntil))
    .find((former) => !isBefore(former.usedUntil, day));
  return borne?.name ?? currentName;
}
