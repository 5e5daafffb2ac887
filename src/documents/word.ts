import {
  AlignmentType,
  Document,
  type FileChild,
  Footer,
  HeadingLevel,
  type IRunOptions,
  type ISectionOptions,
  LineRuleType,
  Packer,
  PageNumber,
  PageOrientation,
  Paragraph,
  TextRun,
} from 'docx';
import { LINE_PITCH, OFFICIAL_PAGE } from './official-page.ts';
import { printableText } from './printable-text.ts';

export interface WordSection {
  children: FileChild[];
  landscape?: boolean;
}

/** Names under which Chinese word processors know the faces of GB/T 9704; what is missing is replaced by the reader's program. */
const FACES = { title: '方正小标宋简体', heading: '黑体', lead: '楷体', body: '仿宋' } as const;
const LATIN = 'Times New Roman';

const TWIPS_PER_MM = 1440 / 25.4;
const twips = (mm: number) => Math.round(mm * TWIPS_PER_MM);
const PITCH = Math.floor(LINE_PITCH * 20);
/** 三号 is 16 pt in word processors. */
const BODY_SIZE = 16;
const TWO_CHARACTERS = { firstLine: BODY_SIZE * 20 * 2, firstLineChars: 200 };
/** Twenty-eight characters of 16 pt are 448 pt, the line has 442: each gives up a fifth of a point. In 1/20 pt. */
const CHARACTER_SPACING = -4;

/** A document on the page of GB/T 9704, as DOCX. */
export async function wordDocument(title: string, sections: WordSection[], creator: string): Promise<Uint8Array> {
  const document = new Document({
    title: printableText(title),
    creator: printableText(creator),
    lastModifiedBy: printableText(creator),
    evenAndOddHeaderAndFooters: true,
    styles: {
      default: {
        document: {
          run: { font: face('body'), size: BODY_SIZE * 2, language: { value: 'en-GB', eastAsia: 'zh-CN' } },
          paragraph: { spacing: { line: PITCH, lineRule: LineRuleType.EXACT, before: 0, after: 0 } },
        },
        title: {
          run: { font: face('title'), size: OFFICIAL_PAGE.titleSize * 2, bold: true },
          paragraph: { alignment: AlignmentType.CENTER },
        },
        heading1: {
          run: { font: face('heading'), size: BODY_SIZE * 2, bold: false, color: '000000' },
          paragraph: { indent: TWO_CHARACTERS },
        },
        heading2: { run: { font: face('heading'), size: 28, bold: false, color: '000000' } },
      },
    },
    sections: sections.map(wordSection),
  });
  return new Uint8Array(await Packer.toArrayBuffer(document));
}

export function titleParagraph(lines: string[]): Paragraph {
  return new Paragraph({
    heading: HeadingLevel.TITLE,
    spacing: { line: 36 * 20, lineRule: LineRuleType.EXACT, after: PITCH },
    children: lines.map((line, index) => run(line, { break: index > 0 ? 1 : 0 })),
  });
}

export interface HeadingOptions {
  level?: 1 | 2;
  aboveTable?: boolean;
  onNewPage?: boolean;
}

/** A heading stays with what follows it; above a table it keeps a little distance. */
export function headingParagraph(text: string, { level = 1, aboveTable = false, onNewPage = false }: HeadingOptions = {}): Paragraph {
  return new Paragraph({
    heading: level === 1 ? HeadingLevel.HEADING_1 : HeadingLevel.HEADING_2,
    keepNext: true,
    pageBreakBefore: onNewPage,
    spacing: { after: aboveTable ? 120 : 0 },
    children: [run(text)],
  });
}

/** A lead such as 「(一)主动公开情况。」 is set in 楷体. */
export function bodyParagraph({ lead, text }: { lead: string; text: string }): Paragraph {
  return new Paragraph({
    alignment: AlignmentType.BOTH,
    indent: TWO_CHARACTERS,
    children: [
      ...(lead ? [run(lead, { font: face('lead'), bold: true, characterSpacing: CHARACTER_SPACING })] : []),
      run(text, { characterSpacing: CHARACTER_SPACING }),
    ],
  });
}

/** A line of a list: smaller than the body, the lead in bold. */
export function detailParagraph({ lead, text, small = false, keepNext = false }: DetailLine): Paragraph {
  const size = small ? 20 : 24;
  return new Paragraph({
    keepNext,
    spacing: { line: small ? 320 : 400, lineRule: LineRuleType.AT_LEAST, before: small ? 0 : 100 },
    indent: { left: 240 },
    children: [...(lead ? [run(lead, { bold: true, size })] : []), ...runs(text, { size })],
  });
}

export interface DetailLine {
  lead: string;
  text: string;
  small?: boolean;
  keepNext?: boolean;
}

export function centredParagraph(text: string): Paragraph {
  return new Paragraph({ alignment: AlignmentType.CENTER, spacing: { after: PITCH }, children: [run(text, { font: face('lead') })] });
}

/** 署名 and 成文日期 stand at the right, four characters in. */
export function signatureParagraphs(lines: string[]): Paragraph[] {
  return lines.map(
    (line, index) =>
      new Paragraph({
        alignment: AlignmentType.RIGHT,
        keepNext: index < lines.length - 1,
        spacing: { before: index === 0 ? 2 * PITCH : 0 },
        indent: { right: BODY_SIZE * 20 * 4 },
        children: [run(line)],
      }),
  );
}

/** Text from outside; line feeds become line breaks. */
export function runs(text: string, options: IRunOptions = {}): TextRun[] {
  return printableText(text)
    .split('\n')
    .map((line, index) => new TextRun({ ...options, text: line, break: index > 0 ? 1 : 0 }));
}

export function run(text: string, options: IRunOptions = {}): TextRun {
  return new TextRun({ ...options, text: printableText(text).replaceAll('\n', ' ') });
}

export function face(role: keyof typeof FACES) {
  return { ascii: LATIN, hAnsi: LATIN, cs: LATIN, eastAsia: FACES[role], hint: 'eastAsia' } as const;
}

function wordSection({ children, landscape = false }: WordSection): ISectionOptions {
  const { width, height, margin, pageNumberGap } = OFFICIAL_PAGE;
  const { top, bottom, left, right } = margin;
  const sides = landscape ? { top: left, bottom: right, left: top, right: bottom } : { top, bottom, left, right };
  return {
    properties: {
      page: {
        size: {
          width: twips(width),
          height: twips(height),
          orientation: landscape ? PageOrientation.LANDSCAPE : PageOrientation.PORTRAIT,
        },
        margin: {
          top: twips(sides.top),
          bottom: twips(sides.bottom),
          left: twips(sides.left),
          right: twips(sides.right),
          footer: twips(sides.bottom - pageNumberGap - 6),
        },
      },
    },
    footers: { default: pageNumber('right'), even: pageNumber('left') },
    children,
  };
}

/** — 1 —, at the outer edge, one character in. */
function pageNumber(side: 'left' | 'right'): Footer {
  const size = OFFICIAL_PAGE.pageNumberSize;
  return new Footer({
    children: [
      new Paragraph({
        alignment: side === 'right' ? AlignmentType.RIGHT : AlignmentType.LEFT,
        indent: { [side]: size * 20 },
        children: [new TextRun({ font: face('body'), size: size * 2, children: ['— ', PageNumber.CURRENT, ' —'] })],
      }),
    ],
  });
}
