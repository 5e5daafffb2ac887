import { BodyListener } from './docx-body.ts';
import { Numbering } from './docx-numbering.ts';
import { DocxPackage } from './docx-package.ts';
import { Styles } from './docx-styles.ts';
import { listenTo } from './docx-xml.ts';
import type { SourceDocument } from './source-document.ts';
import { UnreadableFile } from './unreadable-file.ts';

/** The text and the tables of a Word document in reading order. */
export async function loadDocx(bytes: Uint8Array): Promise<SourceDocument> {
  refuseOlderWord(bytes);
  const source = await DocxPackage.open(bytes);
  const main = await findMainPart(source);
  const folder = main.slice(0, main.lastIndexOf('/') + 1);
  const styles = await Styles.read(source, `${folder}styles.xml`);
  const numbering = await Numbering.read(source, `${folder}numbering.xml`);
  const body = new BodyListener(styles, numbering);
  await listenTo(source, main, body);
  body.finish();
  if (body.blocks.length === 0) throw withoutText(body.hasPictures);
  const title = await findTitle(source);
  return { kind: 'docx', blocks: body.blocks, ...(title ? { metaTitle: title } : {}) };
}

/** Word 97 and WPS files, and password-protected DOCX, are OLE containers and no ZIP. */
function refuseOlderWord(bytes: Uint8Array): void {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (file.length < 8 || file.readUInt32BE(0) !== 0xd0cf11e0) return;
  if (file.includes(Buffer.from('EncryptedPackage', 'utf16le'))) {
    throw new UnreadableFile(
      'encrypted',
      '这个 Word 文件设有打开密码。请去除密码后再试。',
      'This Word file is protected with a password. Remove the password and try again.',
    );
  }
  throw new UnreadableFile(
    'unknown-kind',
    '这是 Word 97-2003(.doc)或 WPS 旧格式文件。请在 Word 或 WPS 中另存为 DOCX 或 PDF 后再试。',
    'This is a file in the old Word 97-2003 (.doc) or WPS format. Save it as DOCX or PDF and try again.',
  );
}

const OFFICE_DOCUMENT = /\/relationships\/officeDocument$/;

async function findMainPart(source: DocxPackage): Promise<string> {
  let main = 'word/document.xml';
  await listenTo(source, '_rels/.rels', {
    open: (element) => {
      const target = element.attribute('Target');
      if (element.name === 'Relationship' && target && OFFICE_DOCUMENT.test(element.attribute('Type') ?? ''))
        main = target.replace(/^\//, '');
    },
    close: () => undefined,
  });
  if (source.has(main) && /(?:^|\/)document\d*\.xml$/.test(main)) return main;
  if (source.has('word/document.xml')) return 'word/document.xml';
  throw otherKind(source);
}

function otherKind(source: DocxPackage): UnreadableFile {
  const names = source.names();
  const kind = names.includes('OFD.xml')
    ? { zh: 'OFD 版式文件', en: 'an OFD document' }
    : names.some((name) => name.startsWith('xl/'))
      ? { zh: 'Excel 工作簿', en: 'an Excel workbook' }
      : names.some((name) => name.startsWith('ppt/'))
        ? { zh: 'PowerPoint 演示文稿', en: 'a PowerPoint presentation' }
        : names.includes('content.xml')
          ? { zh: 'ODF 文档', en: 'an ODF document' }
          : { zh: 'ZIP 压缩包', en: 'a ZIP archive' };
  return new UnreadableFile(
    'unknown-kind',
    `这是${kind.zh}，不是 Word 文档。请提供 DOCX、PDF、网页或纯文本格式的年度报告。`,
    `This is ${kind.en}, not a Word document. Provide the annual report as DOCX, PDF, web page or plain text.`,
  );
}

function withoutText(hasPictures: boolean): UnreadableFile {
  return hasPictures
    ? new UnreadableFile(
        'scanned',
        '这个 Word 文件里只有图片，没有可读取的文字。请提供含文字的版本。',
        'This Word file holds only pictures and no text. Provide a version with text.',
      )
    : new UnreadableFile('empty', '这个 Word 文件里没有文字。', 'This Word file holds no text.');
}

async function findTitle(source: DocxPackage): Promise<string | undefined> {
  let title = '';
  let isTitle = false;
  await listenTo(source, 'docProps/core.xml', {
    open: (element) => {
      isTitle = element.name === 'dc:title';
    },
    close: () => {
      isTitle = false;
    },
    text: (text) => {
      if (isTitle && title.length < 500) title += text;
    },
  });
  return title.trim() || undefined;
}
