import { readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type CompileDocArgs, NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler';
import { fontFamilies, fontFolders, hasFonts } from './fonts.ts';
import { LINE_PITCH, OFFICIAL_PAGE } from './official-page.ts';
import { printableData } from './printable-text.ts';

/** One document: a template of ours, and the data it shows. Text from outside is data only; nothing in it is ever read as Typst. */
export interface TypstDocument {
  template: string;
  data: object;
}

/** Archive PDF with tags: readable by screen readers, every character with its code. */
const STANDARD = 'a-2a';
/** Results of earlier documents that the compiler remembers; more cost memory, fewer cost the fonts' shapes. */
const REMEMBERED = 8;

/** A warm compiler. It sees the shipped fonts, the unit's own and one module of ours; no other file, and no network. */
export function openCompiler(ownFontsFolder?: string): (document: TypstDocument) => Uint8Array {
  const workspace = join(tmpdir(), 'gongkai-typst-nothing-here');
  const compiler = NodeCompiler.create({ workspace, fontArgs: [{ fontPaths: fontFolders(ownFontsFolder) }] });
  compiler.addSource(join(workspace, 'official-page.typ'), readFileSync(new URL('./official-page.typ', import.meta.url), 'utf8'));
  const fixed = {
    fonts: JSON.stringify(fontFamilies(hasFonts(ownFontsFolder))),
    page: JSON.stringify({ ...OFFICIAL_PAGE, pitch: LINE_PITCH }),
  };
  return ({ template, data }) => {
    const inputs = { ...fixed, data: JSON.stringify(printableData(data)) };
    const pdf = compilePdf(compiler, { mainFileContent: template, inputs });
    compiler.evictCache(REMEMBERED);
    return pdf;
  };
}

function compilePdf(compiler: NodeCompiler, source: CompileDocArgs): Uint8Array {
  const compiled = compiler.compile(source);
  const document = compiled.result;
  if (!document) throw new Error(`Typst: ${JSON.stringify(compiled.takeError()?.shortDiagnostics)}`);
  try {
    return compiler.pdf(document, { pdfStandard: STANDARD });
  } catch {
    // A character that no font has, or one of a private area, may not stand in an archive PDF; a plain tagged one shows it.
    return compiler.pdf(document, {});
  }
}
