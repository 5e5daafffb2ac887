import { readFileSync } from 'node:fs';
import { createRequire, registerHooks } from 'node:module';
import { dirname, join, sep } from 'node:path';
import type { PdfPort } from './pdf-port.ts';

export type PdfLibrary = typeof import('pdfjs-dist/legacy/build/pdf.mjs');

interface PdfParser {
  initializeFromPort(port: PdfPort): void;
}

const packageRoot = dirname(createRequire(import.meta.url).resolve('pdfjs-dist/package.json'));
const MODULE = /\/pdfjs-dist\/legacy\/build\/[\w.]+\.mjs$/;

let library: Promise<{ pdfjs: PdfLibrary; parser: PdfParser }> | undefined;

/**
 * The PDF library and its parser, loaded at the first PDF. They are 3 MB of plain JavaScript; the loader that makes
 * TypeScript run would rewrite them first, which takes seconds and some 300 MB, and is passed by here.
 */
export function pdfLibrary(): Promise<{ pdfjs: PdfLibrary; parser: PdfParser }> {
  library ??= load();
  return library;
}

async function load(): Promise<{ pdfjs: PdfLibrary; parser: PdfParser }> {
  const hooks = registerHooks({
    load: (url, context, next) =>
      MODULE.test(url) ? { format: 'module', source: readFileSync(new URL(url)), shortCircuit: true } : next(url, context),
  });
  try {
    const pdfjs = await import('pdfjs-dist/legacy/build/pdf.mjs');
    // @ts-expect-error the package has no types for its parser
    const { WorkerMessageHandler: parser } = await import('pdfjs-dist/legacy/build/pdf.worker.mjs');
    return { pdfjs, parser };
  } finally {
    hooks.deregister();
  }
}

/** A folder of the library on disk, the character maps of Chinese fonts for one. */
export function libraryFolder(name: string): string {
  return join(packageRoot, name) + sep;
}
