import { isDeepStrictEqual } from 'node:util';

export interface Refreshing<T> {
  current(): T;
  stop(): void;
}

export interface RefreshingOptions {
  readonly everyMs: number;
  readonly onChange?: () => void;
  /** A failed load keeps the last value. */
  readonly onFailure: (error: unknown) => void;
}

/** A value that is read all the time and changes seldom: loaded now, and again every so often. */
export async function refreshing<T extends object>(load: () => Promise<T>, options: RefreshingOptions): Promise<Refreshing<T>> {
  let value: T = await load();
  const refresh = async () => {
    const loaded = await load();
    if (isDeepStrictEqual(loaded, value)) return;
    value = loaded;
    options.onChange?.();
  };
  const timer = setInterval(() => refresh().catch(options.onFailure), options.everyMs).unref();
  return { current: () => value, stop: () => clearInterval(timer) };
}
