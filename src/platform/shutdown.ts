const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;
const LATEST_AFTER_MS = 30_000;

export interface Shutdown {
  /** What was opened last is closed first. It may be handed over while it is still being opened. */
  add(close: () => Promise<unknown>): void;
  /** Closes everything; further calls wait for the same end. */
  close(): Promise<void>;
  isClosing(): boolean;
}

/** Closes what the program opened when it is told to stop, at whatever moment, and ends the process. */
export function shutdownOnSignal(): Shutdown {
  const closers: (() => Promise<unknown>)[] = [];
  let closing: Promise<void> | undefined;

  const closeAll = async () => {
    for (const close of closers.toReversed()) {
      await close().catch((error) => console.error(`gongkai: while stopping: ${(error as Error).message}`));
    }
  };
  const close = () => {
    closing ??= closeAll();
    return closing;
  };
  for (const signal of SIGNALS) {
    process.on(signal, () => {
      setTimeout(() => process.exit(1), LATEST_AFTER_MS).unref();
      close().then(() => process.exit(0));
    });
  }
  return { add: (closer) => closers.push(closer), close, isClosing: () => closing !== undefined };
}
