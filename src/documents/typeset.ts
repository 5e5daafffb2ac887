import { Piscina } from 'piscina';
import { RuleViolation } from '../platform/errors.ts';
import type { TypstDocument } from './compile-typst.ts';

export type { TypstDocument } from './compile-typst.ts';

export interface Typesetter {
  /** The document as PDF. Throws `RuleViolation` where it is too long, or takes too long. */
  pdf(document: TypstDocument): Promise<Uint8Array>;
  close(): Promise<void>;
}

export interface TypesetterOptions {
  /** Folder with the unit's own faces: 仿宋, 小标宋, 黑体, 楷体. */
  ownFontsFolder?: string;
  timeoutMs?: number;
}

/** Some 400 pages; longer texts are no letters or reports, and would keep others waiting. */
const MAX_CHARACTERS = 300_000;

/** One warm compiler in a thread of its own, so that the server goes on answering while a document is set. */
export function openTypesetter({ ownFontsFolder, timeoutMs = 20_000 }: TypesetterOptions = {}): Typesetter {
  const pool = new Piscina<TypstDocument, Uint8Array>({
    filename: new URL('./typeset-worker.ts', import.meta.url).href,
    minThreads: 0,
    maxThreads: 1,
    idleTimeout: 600_000,
    // A worker that waits on an atomic never comes to free what it set before; memory grew by 1.6 MB a document.
    atomics: 'disabled',
    workerData: { ownFontsFolder },
  });
  return {
    async pdf(document) {
      if (JSON.stringify(document.data).length > MAX_CHARACTERS) throw new RuleViolation('document-too-long', '内容过长,无法排版为 PDF');
      try {
        return await pool.run(document, { signal: AbortSignal.timeout(timeoutMs) });
      } catch (error) {
        if (error instanceof Error && (error.name === 'AbortError' || error.name === 'TimeoutError')) {
          throw new RuleViolation('document-too-long', '排版超时,请稍后再试');
        }
        throw error;
      }
    },
    close: () => pool.destroy(),
  };
}

let ofProcess: Typesetter | undefined;

/** The one of this process, opened at first use with the shipped fonts; it does not keep a finished program alive. */
export function typesetterOfProcess(): Typesetter {
  ofProcess ??= openTypesetter();
  return ofProcess;
}

/** At start: the one of this process uses these options. */
export function setUpTypesetter(options: TypesetterOptions): Typesetter {
  void ofProcess?.close();
  ofProcess = openTypesetter(options);
  return ofProcess;
}
