import type { KeptPages } from '../platform/http/kept-pages.ts';

/**
 * Loads the value of each key once, and again only when kept pages were dropped since: every report that comes in brings that about.
 */
export function untilPagesDrop<Key, Value>(
  pages: Pick<KeptPages, 'edition'>,
  load: (key: Key) => Promise<Value>,
): (key: Key) => Promise<Value> {
  let loaded = { edition: pages.edition, values: new Map<Key, Promise<Value>>() };
  return (key) => {
    if (loaded.edition !== pages.edition) loaded = { edition: pages.edition, values: new Map() };
    const { values } = loaded;
    const known = values.get(key);
    if (known) return known;
    const value = load(key);
    values.set(key, value);
    // A failure is met by whoever asked; the next one asks the database again.
    value.catch(() => values.delete(key));
    return value;
  };
}
