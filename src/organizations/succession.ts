import { isBefore, type PlainDate } from '../platform/date.ts';
import { RuleViolation } from '../platform/errors.ts';
import { isWithin } from './span.ts';

/** 更名、合并、分设、撤销。 */
export const SUCCESSION_KINDS = ['rename', 'merge', 'split', 'abolish'] as const;
export type SuccessionKind = (typeof SUCCESSION_KINDS)[number];

export const SUCCESSION_LABELS: Record<SuccessionKind, { zh: string; en: string }> = {
  rename: { zh: '更名', en: 'Renamed' },
  merge: { zh: '合并', en: 'Merged' },
  split: { zh: '分设', en: 'Split' },
  abolish: { zh: '撤销', en: 'Abolished' },
};

/**
 * One change of the agencies of a region. `happenedOn` is the first day of the new state.
 * An agency on both sides goes on under its id: it took others in, or gave part of its work away.
 */
export interface Succession {
  kind: SuccessionKind;
  happenedOn: PlainDate;
  predecessorIds: string[];
  successorIds: string[];
  note: string | null;
}

interface Existence {
  id: string;
  name: string;
  establishedOn: PlainDate | null;
  dissolvedOn: PlainDate | null;
}

/** Refuses a change that could not have happened; `agencies` are all that it names. */
export function checkSuccession(change: Succession, agencies: readonly Existence[]): void {
  checkSides(change);
  for (const agency of agencies) {
    if (!change.predecessorIds.includes(agency.id)) continue;
    if (agency.dissolvedOn !== null) {
      throw new RuleViolation('already-dissolved', `「${agency.name}」已于 ${agency.dissolvedOn} 撤销，不能再变更`);
    }
    if (agency.establishedOn !== null && !isBefore(agency.establishedOn, change.happenedOn)) {
      throw new RuleViolation('before-establishment', `变更日期不能早于「${agency.name}」的成立日期 ${agency.establishedOn}`);
    }
  }
  for (const agency of agencies) {
    if (change.successorIds.includes(agency.id) && agency.dissolvedOn !== null && isBefore(agency.dissolvedOn, change.happenedOn)) {
      throw new RuleViolation('successor-dissolved', `「${agency.name}」已于 ${agency.dissolvedOn} 撤销，不能承接职责`);
    }
  }
}

/** Those that end with the change. */
export function dissolvedBy(change: Succession): string[] {
  return change.predecessorIds.filter((id) => !change.successorIds.includes(id));
}

/** Who holds the duties of `id` after all changes up to and including `day`; the agency itself while it goes on. */
export function holdersOn(id: string, changes: readonly Succession[], day: PlainDate): string[] {
  let holders = new Set([id]);
  for (const change of inOrder(changes)) {
    if (isBefore(day, change.happenedOn)) break;
    if (!change.predecessorIds.some((predecessor) => holders.has(predecessor))) continue;
    holders = new Set([...holders].filter((holder) => !change.predecessorIds.includes(holder)).concat(change.successorIds));
  }
  return [...holders];
}

/** All agencies, itself aside, whose duties went over to `id`, directly or through others. */
export function predecessorsOf(id: string, changes: readonly Succession[]): string[] {
  const found = new Set([id]);
  for (const change of inOrder(changes).reverse()) {
    if (change.successorIds.some((successor) => found.has(successor)))
      for (const predecessor of change.predecessorIds) found.add(predecessor);
  }
  found.delete(id);
  return [...found];
}

/** Whether figures of `year` may not follow on from those of the year before (AR-T3-06): a merger or split lies in either of them. */
export function breaksYearOnYear(id: string, changes: readonly Succession[], year: number): boolean {
  return changes.some(
    (change) =>
      change.kind !== 'rename' &&
      (change.predecessorIds.includes(id) || change.successorIds.includes(id)) &&
      isWithin(change.happenedOn, { from: new Temporal.PlainDate(year - 1, 1, 2), until: new Temporal.PlainDate(year, 12, 31) }),
  );
}

function checkSides({ kind, predecessorIds, successorIds }: Succession): void {
  if (new Set(predecessorIds).size !== predecessorIds.length || new Set(successorIds).size !== successorIds.length) {
    throw new RuleViolation('agency-twice', '同一机构不能重复列出');
  }
  const joined = new Set([...predecessorIds, ...successorIds]).size;
  if (kind === 'rename' && (joined !== 1 || predecessorIds.length !== 1 || successorIds.length !== 1)) {
    throw new RuleViolation('rename-sides', '更名只涉及一个机构本身');
  }
  if (kind === 'merge' && (successorIds.length !== 1 || joined < 2 || predecessorIds.length === 0)) {
    throw new RuleViolation('merge-sides', '合并须有至少一个并入机构和一个承接机构');
  }
  if (kind === 'split' && (predecessorIds.length !== 1 || successorIds.length < 2)) {
    throw new RuleViolation('split-sides', '分设须由一个机构分为至少两个机构');
  }
  if (kind === 'abolish' && (predecessorIds.length !== 1 || successorIds.length !== 0)) {
    throw new RuleViolation('abolish-sides', '撤销只涉及一个机构，没有承接机构');
  }
}

function inOrder(changes: readonly Succession[]): Succession[] {
  return [...changes].sort((a, b) => Temporal.PlainDate.compare(a.happenedOn, b.happenedOn));
}
