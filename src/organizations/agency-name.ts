import { isBefore, type PlainDate } from '../platform/date.ts';
import { isWithin } from './span.ts';

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

/** An agency with all its names over time. */
export interface Namesake {
  agency: { id: string; name: string; establishedOn: PlainDate | null; dissolvedOn: PlainDate | null };
  formerNames: readonly FormerName[];
}

/**
 * The one agency that is meant by a name, or `undefined` when none or several could be. With a day, the one that bore it then;
 * else the bearer of today goes before those that bore it earlier.
 */
export function chooseNamesake<T extends Namesake>(namesakes: readonly T[], key: string, day?: PlainDate): T | undefined {
  if (day) {
    const bearers = namesakes.filter(
      ({ agency, formerNames }) =>
        isWithin(day, { from: agency.establishedOn, until: agency.dissolvedOn }) && nameKey(nameOn(agency.name, formerNames, day)) === key,
    );
    if (bearers.length > 0) return bearers.length === 1 ? bearers[0] : undefined;
  }
  const current = namesakes.filter(({ agency }) => agency.dissolvedOn === null && nameKey(agency.name) === key);
  if (current.length > 0) return current.length === 1 ? current[0] : undefined;
  return namesakes.length === 1 ? namesakes[0] : undefined;
}
