import type { PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { libraryFolder, pdfLibrary } from './pdf-library.ts';
import { AllowanceSpent, linkedPorts } from './pdf-port.ts';
import { refuseHeavyPdf, tooComplex } from './pdf-weight.ts';
import { UnreadableFile } from './unreadable-file.ts';

/** A report has a dozen pages, the gazette it stands in a few hundred. */
const MAX_PAGES = 500;
const MAX_BYTES = 64 * 2 ** 20;

/**
 * Opens a PDF, lets `read` at it and closes it again. Nothing in the file is executed, nothing fetched; fonts and images
 * are not drawn. Whatever is wrong with the file ends as an `UnreadableFile`.
 */
export async function withOpenPdf<T>(bytes: Uint8Array, allowanceMs: number, read: (document: PDFDocumentProxy) => Promise<T>): Promise<T> {
  if (bytes.length > MAX_BYTES) throw tooComplex();
  refuseHeavyPdf(bytes);
  const { pdfjs, parser } = await pdfLibrary();
  let stopped = false;
  const stop = Promise.withResolvers<never>();
  stop.promise.catch(() => {
    stopped = true;
  });
  const ports = linkedPorts(allowanceMs, stop.reject);
  parser.initializeFromPort(ports.parser);
  const worker = pdfjs.PDFWorker.create({ port: ports.main as unknown as Worker, verbosity: pdfjs.VerbosityLevel.ERRORS });
  const task = pdfjs.getDocument({
    // The parser mends damaged fonts in place: the caller's bytes are left alone.
    data: Uint8Array.from(bytes),
    worker,
    verbosity: pdfjs.VerbosityLevel.ERRORS,
    isEvalSupported: false,
    enableXfa: false,
    disableFontFace: true,
    useSystemFonts: false,
    useWasm: false,
    useWorkerFetch: false,
    isOffscreenCanvasSupported: false,
    isImageDecoderSupported: false,
    maxImageSize: 1,
    cMapUrl: libraryFolder('cmaps'),
    cMapPacked: true,
    standardFontDataUrl: libraryFolder('standard_fonts'),
  });
  try {
    const document = await Promise.race([task.promise, stop.promise]);
    if (document.numPages > MAX_PAGES) throw tooComplex();
    return await Promise.race([read(document), stop.promise]);
  } catch (error) {
    throw asUnreadable(error);
  } finally {
    // A parser that was stopped would never answer the farewell.
    if (!stopped) await Promise.race([task.destroy(), stop.promise]).catch(() => undefined);
    worker.destroy();
  }
}

function asUnreadable(error: unknown): Error {
  if (error instanceof UnreadableFile) return error;
  if (error instanceof AllowanceSpent) return tooComplex();
  if ((error as Error)?.name === 'PasswordException') {
    return new UnreadableFile(
      'encrypted',
      '这个 PDF 文件已加密，需要密码才能打开。请去除密码后再试。',
      'This PDF is encrypted and needs a password. Remove the password and try again.',
    );
  }
  return new UnreadableFile(
    'broken',
    '这个 PDF 文件已损坏或不完整，无法读取。请重新下载或重新导出后再试。',
    'This PDF is damaged or incomplete and cannot be read. Download or export it again.',
  );
}
