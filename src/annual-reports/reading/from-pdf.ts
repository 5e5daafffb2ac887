import type { PDFDocumentProxy, PDFPageProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { toBlocks } from './pdf-layout.ts';
import { pdfLibrary } from './pdf-library.ts';
import type { Matrix } from './pdf-matrix.ts';
import { withOpenPdf } from './pdf-open.ts';
import type { FontMetrics, OperationNames } from './pdf-operations.ts';
import { type PageContent, readPage } from './pdf-page.ts';
import type { SourceDocument } from './source-document.ts';
import { UnreadableFile } from './unreadable-file.ts';

/** A report takes a few hundred milliseconds; a small file that takes more computing than this was not made to be read. */
const ALLOWANCE_MS = 6_000;
const ALLOWANCE_PER_MEGABYTE_MS = 3_000;
const MOST_ALLOWANCE_MS = 30_000;
/** Fewer characters a page than this is no text but a stamp or a page number on a picture. */
const MIN_CHARACTERS_PER_PAGE = 8;

/** The text and the tables of a PDF in reading order. */
export async function loadPdf(bytes: Uint8Array): Promise<SourceDocument> {
  const { pages, title } = await withOpenPdf(bytes, allowanceMs(bytes), readPages);
  refuseWithoutText(pages);
  return { kind: 'pdf', blocks: toBlocks(pages), ...(title ? { metaTitle: title } : {}) };
}

function allowanceMs(bytes: Uint8Array): number {
  return Math.min(MOST_ALLOWANCE_MS, ALLOWANCE_MS + (ALLOWANCE_PER_MEGABYTE_MS * bytes.length) / 2 ** 20);
}

async function readPages(document: PDFDocumentProxy): Promise<{ pages: PageContent[]; title: string | undefined }> {
  const { AnnotationMode, OPS } = (await pdfLibrary()).pdfjs;
  const pages: PageContent[] = [];
  for (let number = 1; number <= document.numPages; number++) {
    const page = await document.getPage(number);
    // The list of drawing operations holds the text as well, character by character: one pass gives both.
    const drawing = await page.getOperatorList({ annotationMode: AnnotationMode.DISABLE });
    const { width, height, transform } = page.getViewport({ scale: 1 });
    const fonts = await findFonts(page, drawing.fnArray, drawing.argsArray, OPS.dependency);
    const place = { number, width, height, view: transform as unknown as Matrix };
    pages.push(readPage(drawing, place, OPS as OperationNames, fonts));
    page.cleanup();
  }
  return { pages, title: await findTitle(document) };
}

/** Fonts arrive beside the drawing, under the names on which the drawing says it depends. */
async function findFonts(page: PDFPageProxy, operations: number[], args: unknown[], dependency: number): Promise<Map<string, FontMetrics>> {
  const names = new Set(operations.flatMap((operation, index) => (operation === dependency ? (args[index] as string[]) : [])));
  const fonts = new Map<string, FontMetrics>();
  for (const name of names) {
    if (!page.commonObjs.has(name)) await new Promise(setImmediate);
    const font: unknown = page.commonObjs.has(name) ? page.commonObjs.get(name) : undefined;
    if (font && typeof font === 'object') fonts.set(name, font as FontMetrics);
  }
  return fonts;
}

async function findTitle(document: PDFDocumentProxy): Promise<string | undefined> {
  const { info } = await document.getMetadata();
  const { Title: title } = info as { Title?: unknown };
  return (typeof title === 'string' && title.trim().slice(0, 500)) || undefined;
}

function refuseWithoutText(pages: readonly PageContent[]): void {
  const text = pages.flatMap((page) => page.runs.map((run) => run.text)).join('');
  const readable = text.match(/[\p{L}\p{N}]/gu)?.length ?? 0;
  if (readable >= MIN_CHARACTERS_PER_PAGE * pages.length) return;
  throw new UnreadableFile(
    'scanned',
    '这个 PDF 文件里没有可读取的文字(可能是扫描件或图片)。请提供由文档直接导出的 PDF,或 Word、网页版本。',
    'This PDF holds no readable text (it may be a scan or pictures). Provide a PDF exported from the document itself, or the Word or web version.',
  );
}
