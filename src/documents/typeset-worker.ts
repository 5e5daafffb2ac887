import { workerData } from 'piscina';
import { openCompiler, type TypstDocument } from './compile-typst.ts';

const compile = openCompiler(workerData?.ownFontsFolder);

export default function typesetOne(document: TypstDocument): Uint8Array {
  return compile(document);
}
