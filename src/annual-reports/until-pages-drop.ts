import type { KeptPages } from '../platform/http/kept-pages.ts';

/** Loads a value once and again only when kept pages were dropped since, which every report that comes in brings about. */
export function untilPagesDrop<T>(pages: Pick<KeptPages, 'edition'>, load: () => Promise<T>): () => Promise<T> {
  let loaded: { edition: number; value: Promise<T> } | undefined;
  return () => {
    if (loaded?.edition !== pages.edition) {
      const { edition } = pages;
      const value = load();
      loaded = { edition, value };
      // A failure is met by whoever asked; the next one asks the database again.
      value.catch(() => {
        if (loaded?.value === value) loaded = undefined;
      });
    }
    return loaded.value;
  };
}
