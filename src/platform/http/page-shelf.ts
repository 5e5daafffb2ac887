/** What is kept of one page. */
export interface Shelved {
  readonly tags: readonly string[];
  readonly expiresAt: number;
  /** Bytes held for it now. */
  size(): number;
  wasUsed: boolean;
}

/**
 * Pages by key, within a number of bytes. The oldest goes first, but one that was used since it was last looked at gets another round,
 * so that a crawler on its way through the archive does not push out the front page.
 */
export class PageShelf<Page extends Shelved> {
  #pages = new Map<string, Page>();
  #keysByTag = new Map<string, Set<string>>();
  #bytes = 0;
  readonly #limit: number;

  constructor(limit: number) {
    this.#limit = limit;
  }

  get bytes(): number {
    return this.#bytes;
  }

  get count(): number {
    return this.#pages.size;
  }

  get(key: string): Page | undefined {
    return this.#pages.get(key);
  }

  put(key: string, page: Page): void {
    this.remove(key);
    this.#pages.set(key, page);
    this.#bytes += page.size();
    for (const tag of page.tags) {
      const keys = this.#keysByTag.get(tag) ?? new Set();
      this.#keysByTag.set(tag, keys.add(key));
    }
    this.#makeRoom();
  }

  /** To be told when a page came to hold more or fewer bytes. */
  resized(key: string, page: Page, before: number): void {
    if (this.#pages.get(key) !== page) return;
    this.#bytes += page.size() - before;
    this.#makeRoom();
  }

  remove(key: string): void {
    const page = this.#pages.get(key);
    if (!page) return;
    this.#pages.delete(key);
    this.#bytes -= page.size();
    for (const tag of page.tags) {
      const keys = this.#keysByTag.get(tag);
      keys?.delete(key);
      if (keys?.size === 0) this.#keysByTag.delete(tag);
    }
  }

  removeTagged(tag: string): void {
    for (const key of [...(this.#keysByTag.get(tag) ?? [])]) this.remove(key);
  }

  clear(): void {
    this.#pages.clear();
    this.#keysByTag.clear();
    this.#bytes = 0;
  }

  #makeRoom(): void {
    while (this.#bytes > this.#limit) {
      const [key, page] = this.#pages.entries().next().value!;
      if (page.wasUsed) {
        page.wasUsed = false;
        this.#pages.delete(key);
        this.#pages.set(key, page);
      } else this.remove(key);
    }
  }
}
