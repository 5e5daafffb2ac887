import { RuleViolation } from '../platform/errors.ts';

export interface Placed {
  id: string;
  parentId: string | null;
  name: string;
  position: number;
}

export interface Branch<T extends Placed> {
  agency: T;
  children: Branch<T>[];
}

/** The tree of a flat list. An agency whose parent is not in the list becomes a root, so that nothing is lost. */
export function buildHierarchy<T extends Placed>(agencies: readonly T[]): Branch<T>[] {
  const branches = new Map(agencies.map((agency) => [agency.id, { agency, children: [] as Branch<T>[] }]));
  const roots: Branch<T>[] = [];
  for (const branch of branches.values()) {
    const parent = branch.agency.parentId === null ? undefined : branches.get(branch.agency.parentId);
    if (parent) parent.children.push(branch);
    else roots.push(branch);
  }
  for (const branch of branches.values()) branch.children.sort(byPosition);
  return roots.sort(byPosition);
}

/** The agency itself and all below it, parents before children. */
export function subtreeIds(rootId: string, agencies: readonly Placed[]): string[] {
  const childIds = new Map<string, string[]>();
  for (const { id, parentId } of agencies) {
    if (parentId === null) continue;
    const siblings = childIds.get(parentId);
    if (siblings) siblings.push(id);
    else childIds.set(parentId, [id]);
  }
  const found = new Set([rootId]);
  for (const id of found) for (const child of childIds.get(id) ?? []) found.add(child);
  return [...found];
}

/** Refuses to hang an agency under itself or under one of its own. `ancestorIds` are those of the new parent, itself included. */
export function checkPlacement(id: string, ancestorIds: readonly string[]): void {
  if (ancestorIds.includes(id)) throw new RuleViolation('own-ancestor', '机构不能隶属于自身或其下级机构');
}

/** Agencies that would hang under themselves, as happens in imported lists. */
export function circles(agencies: readonly Placed[]): string[] {
  const reachable = new Set<string>();
  const roots = buildHierarchy(agencies);
  const visit = (branches: readonly Branch<Placed>[]): void => {
    const queue = [...branches];
    for (let next = queue.pop(); next; next = queue.pop()) {
      reachable.add(next.agency.id);
      queue.push(...next.children);
    }
  };
  visit(roots);
  return agencies.filter((agency) => !reachable.has(agency.id)).map((agency) => agency.id);
}

function byPosition<T extends Placed>(a: Branch<T>, b: Branch<T>): number {
  return a.agency.position - b.agency.position || (a.agency.name < b.agency.name ? -1 : a.agency.name > b.agency.name ? 1 : 0);
}
