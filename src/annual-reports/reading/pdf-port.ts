type Listener = (event: { data: unknown }) => void;

/** Handed to the waiting reader when a file takes more time or drawing than its allowance. */
export class AllowanceSpent extends Error {}

/** Leaves the event loop to others at least this often while a file is being read. */
const TURN_MS = 20;
/** A full page of tables draws some 5,000 times. */
const MAX_OPERATIONS_PER_PAGE = 200_000;
/** Outlines of characters, and pictures: nothing is drawn here. */
const UNWANTED = new Set(['FontPath', 'Image', 'Pattern']);

export interface PdfPort {
  postMessage(data: unknown): void;
  addEventListener(name: string, listener: Listener): void;
  removeEventListener(name: string, listener: Listener): void;
  terminate(): void;
}

interface Message {
  action?: string;
  callbackId?: number;
  data?: unknown;
  chunk?: { fnArray?: unknown[]; lastChunk?: boolean };
}

/**
 * The two ends over which the PDF library talks to its parser. The parser cannot be interrupted from outside, but it sends what it
 * finds piece by piece and waits for the answer: once the allowance is spent nothing is delivered any more, and the parser stands still.
 */
export function linkedPorts(allowanceMs: number, onStop: (reason: unknown) => void): { main: PdfPort; parser: PdfPort } {
  const queue: { to: Set<Listener>; data: unknown }[] = [];
  const begun = threadMs();
  let turnStarted = performance.now();
  let scheduled = false;
  let stopped = false;
  let operations = 0;

  const stop = (reason: unknown): void => {
    stopped = true;
    queue.length = 0;
    onStop(reason);
  };
  const schedule = (): void => {
    if (scheduled || queue.length === 0 || stopped) return;
    if (threadMs() - begun > allowanceMs) {
      stop(new AllowanceSpent());
      return;
    }
    scheduled = true;
    if (performance.now() - turnStarted < TURN_MS) queueMicrotask(deliverNext);
    else
      setImmediate(() => {
        turnStarted = performance.now();
        deliverNext();
      });
  };
  const deliverNext = (): void => {
    scheduled = false;
    const message = queue.shift();
    schedule();
    if (!message || stopped) return;
    try {
      for (const listener of [...message.to]) listener({ data: message.data });
    } catch (error) {
      stop(error);
    }
  };
  const send = (to: Set<Listener>, message: Message): void => {
    if (stopped || isUnwanted(message)) return;
    operations += message.chunk?.fnArray?.length ?? 0;
    if (operations > MAX_OPERATIONS_PER_PAGE) {
      stop(new AllowanceSpent());
      return;
    }
    if (message.chunk?.lastChunk) operations = 0;
    queue.push({ to, data: snapshot(message) });
    schedule();
  };

  const toMain = new Set<Listener>();
  const toParser = new Set<Listener>();
  const port = (incoming: Set<Listener>, outgoing: Set<Listener>): PdfPort => ({
    postMessage: (data) => send(outgoing, data as Message),
    addEventListener: (_name, listener) => incoming.add(listener),
    removeEventListener: (_name, listener) => incoming.delete(listener),
    terminate: () => incoming.clear(),
  });
  return { main: port(toMain, toParser), parser: port(toParser, toMain) };
}

/** Computing time of this thread: a busy machine is not the file's fault. */
function threadMs(): number {
  const { user, system } = process.threadCpuUsage();
  return (user + system) / 1000;
}

function isUnwanted({ action, callbackId, data }: Message): boolean {
  if (callbackId !== undefined || !Array.isArray(data)) return false;
  return (action === 'commonobj' && UNWANTED.has(data[1])) || (action === 'obj' && UNWANTED.has(data[2]));
}

/** The parser empties and refills the lists of a piece that it has sent. Copying these alone spares the copy of all that is in them. */
function snapshot(message: Message): Message {
  const { chunk } = message;
  if (!chunk || typeof chunk !== 'object' || ArrayBuffer.isView(chunk)) return message;
  const fields = Object.entries(chunk).map(([name, value]) => [name, Array.isArray(value) ? value.slice() : value]);
  return { ...message, chunk: Object.fromEntries(fields) };
}
