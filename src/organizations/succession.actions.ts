import { randomUUIDv7 } from 'node:crypto';
import { record } from '../audit/server.ts';
import type { PlainDate } from '../platform/date.ts';
import { type Db, inTransaction } from '../platform/db/database.ts';
import { RuleViolation } from '../platform/errors.ts';
import { dropPages } from '../platform/http/kept-page-news.ts';
import { placeUnder, refuseNamesake, regionOf, unknownAgency } from './agency.actions.ts';
import { insertFormerName, lockAgencies, updateAgencyRow } from './agency.store.ts';
import { type Agency, checkAgency } from './agency.ts';
import { nameKey } from './agency-name.ts';
import { AGENCY_PAGES } from './agency-path.ts';
import { listChildren } from './hierarchy.store.ts';
import { dayBefore } from './span.ts';
import { insertSuccession } from './succession.store.ts';
import { checkSuccession, dissolvedBy, type Succession } from './succession.ts';

interface Change {
  /** First day of the new state. */
  on: PlainDate;
  actor: string;
  note?: string;
}

export async function renameAgency(db: Db, id: string, newName: string, { on, actor, note }: Change): Promise<Agency> {
  return inTransaction(db, async (trx) => {
    const [before] = await lockAgencies(trx, [id]);
    if (!before) throw unknownAgency();
    const agency = { ...before, ...checkAgency({ ...before, name: newName }) };
    if (nameKey(agency.name) === nameKey(before.name)) throw new RuleViolation('same-name', '新名称与现名称相同');
    const change: Succession = { kind: 'rename', happenedOn: on, predecessorIds: [id], successorIds: [id], note: note ?? null };
    checkSuccession(change, [before]);
    await refuseNamesake(trx, agency.regionId, agency.name, id);
    await insertFormerName(trx, before, { name: before.name, usedUntil: dayBefore(on) });
    await updateAgencyRow(trx, agency, await regionOf(trx, agency.parentId));
    await insertSuccession(trx, randomUUIDv7(), change, [agency]);
    await dropPages(trx, [AGENCY_PAGES]);
    await record(trx, {
      actor,
      action: 'organizations.agency-renamed',
      subject: id,
      detail: { from: before.name, to: agency.name, on: `${on}` },
    });
    return agency;
  });
}

/** The predecessors end; what hung under them hangs under the successor. A successor among them takes the others in and goes on. */
export async function mergeAgencies(db: Db, predecessorIds: string[], successorId: string, change: Change): Promise<void> {
  await succeed(db, 'merge', predecessorIds, [successorId], change);
}

/** One agency becomes several; listed among them, it goes on. Its children must have been placed elsewhere if it ends. */
export async function splitAgency(db: Db, predecessorId: string, successorIds: string[], change: Change): Promise<void> {
  await succeed(db, 'split', [predecessorId], successorIds, change);
}

export async function abolishAgency(db: Db, id: string, change: Change): Promise<void> {
  await succeed(db, 'abolish', [id], [], change);
}

async function succeed(
  db: Db,
  kind: Exclude<Succession['kind'], 'rename'>,
  predecessorIds: string[],
  successorIds: string[],
  { on, actor, note }: Change,
): Promise<void> {
  const change: Succession = { kind, happenedOn: on, predecessorIds, successorIds, note: note ?? null };
  await inTransaction(db, async (trx) => {
    const ids = [...new Set([...predecessorIds, ...successorIds])];
    const agencies = await lockAgencies(trx, ids);
    if (agencies.length !== ids.length) throw unknownAgency();
    checkSuccession(change, agencies);
    const ending = agencies.filter((agency) => dissolvedBy(change).includes(agency.id));
    for (const agency of ending) await handOverChildren(trx, agency, kind === 'merge' ? successorIds[0]! : undefined, on);
    for (const agency of ending) {
      await updateAgencyRow(trx, { ...agency, dissolvedOn: dayBefore(on) }, await regionOf(trx, agency.parentId));
    }
    await insertSuccession(trx, randomUUIDv7(), change, agencies);
    const detail = { kind, on: `${on}`, predecessors: predecessorIds, successors: successorIds };
    await dropPages(trx, [AGENCY_PAGES]);
    await record(trx, { actor, action: 'organizations.agencies-succeeded', subject: predecessorIds[0]!, detail });
  });
}

async function handOverChildren(trx: Db, ending: Agency, heirId: string | undefined, on: PlainDate): Promise<void> {
  const children = (await listChildren(trx, ending.id)).filter((child) => child.id !== heirId);
  if (children.length === 0) return;
  if (heirId === undefined) throw new RuleViolation('has-children', `请先调整「${ending.name}」的下级机构`);
  for (const child of children) {
    await placeUnder(trx, child, heirId, on);
    await updateAgencyRow(trx, { ...child, parentId: heirId }, await regionOf(trx, heirId));
  }
}
