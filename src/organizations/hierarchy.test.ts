import { describe, expect, it } from 'vitest';
import { buildHierarchy, checkPlacement, circles, subtreeIds } from './hierarchy.ts';

const placed = (id: string, parentId: string | null, position = 0) => ({ id, parentId, name: `${id}局`, position });
const AGENCIES = [
  placed('office', 'bureau'),
  placed('bureau', 'government', 2),
  placed('government', null),
  placed('town', 'government', 1),
];

describe('the tree of agencies', () => {
  it('orders siblings by their place, then by name', () => {
    const [root] = buildHierarchy(AGENCIES);
    expect(root?.agency.id).toBe('government');
    expect(root?.children.map((child) => child.agency.id)).toEqual(['town', 'bureau']);
    expect(root?.children[1]?.children[0]?.agency.id).toBe('office');
  });

  it('keeps an agency whose parent is not listed', () => {
    expect(buildHierarchy([placed('alone', 'elsewhere')]).map((branch) => branch.agency.id)).toEqual(['alone']);
  });

  it('lists an agency with all below it', () => {
    expect(subtreeIds('government', AGENCIES).sort()).toEqual(['bureau', 'government', 'office', 'town']);
    expect(subtreeIds('bureau', AGENCIES)).toEqual(['bureau', 'office']);
  });

  it('refuses to hang an agency under its own', () => {
    expect(() => checkPlacement('government', ['bureau', 'government'])).toThrowError(expect.objectContaining({ code: 'own-ancestor' }));
    expect(() => checkPlacement('office', ['bureau', 'government'])).not.toThrow();
  });

  it('finds circles in a list', () => {
    expect(circles(AGENCIES)).toEqual([]);
    expect(circles([...AGENCIES, placed('a', 'b'), placed('b', 'a'), placed('c', 'c')])).toEqual(['a', 'b', 'c']);
    expect(subtreeIds('a', [placed('a', 'b'), placed('b', 'a')])).toEqual(['a', 'b']);
  });
});
