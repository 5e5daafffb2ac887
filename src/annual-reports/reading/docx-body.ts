import type { Numbering } from './docx-numbering.ts';
import { Outlet } from './docx-outlet.ts';
import { type DocxParagraph, FieldStack } from './docx-paragraph.ts';
import type { Styles } from './docx-styles.ts';
import { TableStack } from './docx-table-stack.ts';
import { isOn, toCount, tooComplexDocx, type XmlElement, type XmlListener } from './docx-xml.ts';
import type { Block } from './source-document.ts';

const MAX_CHARACTERS = 8_000_000;

/** What is not part of the text: deleted text, the older form of what was just read, guides to pronunciation, settings. */
const SKIPPED = new Set(['del', 'moveFrom', 'mc:Fallback', 'rt', 'delText', 'delInstrText', 'sectPr', 'tblPr', 'tblGrid', 'cellDel']);

/** `w:pPrChange` and its like keep the properties from before a tracked change. */
const EARLIER_PROPERTIES = /PrChange$/;

/** Reads the body of a document as it streams by. */
export class BodyListener implements XmlListener {
  hasPictures = false;
  private readonly outlet = new Outlet();
  private readonly tables = new TableStack(this.outlet);
  private readonly path: string[] = [];
  private readonly paragraphs: DocxParagraph[] = [];
  private readonly fields = new FieldStack();
  /** For each open content control, whether it shows only the hint what to type in. */
  private readonly prompts: boolean[] = [];
  /** Text of a paragraph whose mark was deleted. */
  private carried = '';
  private runHidden = false;
  private skipDepth = 0;
  private characterCount = 0;
  private readonly styles: Styles;
  private readonly numbering: Numbering;

  constructor(styles: Styles, numbering: Numbering) {
    this.styles = styles;
    this.numbering = numbering;
  }

  get blocks(): Block[] {
    return this.outlet.blocks;
  }

  open(element: XmlElement): void {
    const parent = this.path.at(-1) ?? '';
    this.path.push(element.name);
    if (this.skipDepth > 0) this.skipDepth++;
    else if (EARLIER_PROPERTIES.test(element.name)) this.skipDepth = 1;
    else if (!this.openProperty(element, parent)) {
      if (SKIPPED.has(element.name)) this.skipDepth = 1;
      else if (parent === 'r') this.openInRun(element);
      else this.openContent(element);
    }
  }

  close(name: string): void {
    this.path.pop();
    if (this.skipDepth > 0) {
      this.skipDepth--;
      return;
    }
    if (name === 'p') this.closeParagraph();
    else if (name === 'tc') {
      this.endCarried();
      this.tables.closeCell();
    } else if (name === 'tr') this.tables.closeRow();
    else if (name === 'tbl') this.tables.closeTable();
    else if (name === 'txbxContent') this.closeTextBox();
    else if (name === 'sdt') this.prompts.pop();
    else if (name === 'r') this.runHidden = false;
  }

  text(text: string): void {
    if (this.skipDepth > 0) return;
    const parent = this.path.at(-1);
    if (parent === 't' || parent === 'm:t') this.write(text);
    else if (parent === 'instrText') this.fields.addInstruction(text);
  }

  finish(): void {
    this.endCarried();
  }

  private openProperty(element: XmlElement, parent: string): boolean {
    const paragraph = this.paragraphs.at(-1);
    if (parent === 'pPr' || parent === 'numPr') {
      if (paragraph) setParagraphProperty(paragraph, element);
      return element.name !== 'sectPr';
    }
    if (parent === 'rPr') {
      const ofMark = this.path.at(-3) === 'pPr';
      if (element.name === 'vanish' && !ofMark) this.runHidden = isOn(element);
      if (element.name === 'rStyle' && this.styles.find(element.attribute('val'), 'hidden')) this.runHidden = true;
      if (ofMark && paragraph && (element.name === 'del' || element.name === 'moveFrom')) paragraph.markDeleted = true;
    } else if (parent === 'trPr') this.tables.setRowProperty(element);
    else if (parent === 'tcPr') this.tables.setCellProperty(element);
    else if (parent === 'sdtPr') {
      if (element.name === 'showingPlcHdr' && isOn(element)) this.prompts[this.prompts.length - 1] = true;
    } else return false;
    return true;
  }

  private openInRun(element: XmlElement): void {
    if (element.name === 'tab' || element.name === 'ptab') this.write('\t');
    else if (element.name === 'br' || element.name === 'cr') this.write('\n');
    else if (element.name === 'noBreakHyphen') this.write('-');
    else if (element.name === 'fldChar') this.fields.mark(element.attribute('fldCharType'));
    else this.openContent(element);
  }

  private openContent(element: XmlElement): void {
    switch (element.name) {
      case 'p':
        this.paragraphs.push({ text: '', markDeleted: false, boxes: [] });
        break;
      case 'r':
        this.runHidden = this.styles.find(this.paragraphs.at(-1)?.style, 'hidden') === true;
        break;
      case 'sdt':
        this.prompts.push(false);
        break;
      case 'tbl':
        this.tables.openTable();
        // Neither does a field reach from outside into a table, nor does a table of contents hold one.
        this.fields.clear();
        break;
      case 'tr':
        this.tables.openRow();
        break;
      case 'tc':
        this.tables.openCell();
        break;
      case 'txbxContent':
        this.outlet.open(false);
        break;
      case 'drawing':
      case 'pict':
        this.hasPictures = true;
        break;
    }
  }

  private closeTextBox(): void {
    const blocks = this.outlet.close();
    const anchor = this.paragraphs.at(-1);
    for (const block of blocks) {
      if (anchor) anchor.boxes.push(block);
      else this.outlet.emit(block);
    }
  }

  private closeParagraph(): void {
    const paragraph = this.paragraphs.pop();
    if (!paragraph) return;
    const text = this.carried + this.labelOf(paragraph) + paragraph.text;
    this.carried = paragraph.markDeleted ? text : '';
    if (!paragraph.markDeleted) this.outlet.emitParagraph(text);
    for (const block of paragraph.boxes) this.outlet.emit(block);
  }

  /** The paragraph that would go on is not there, or stands in another cell. */
  private endCarried(): void {
    if (this.carried) this.outlet.emitParagraph(this.carried);
    this.carried = '';
  }

  /** The number Word prints before the paragraph. */
  private labelOf(paragraph: DocxParagraph): string {
    const hasText = paragraph.text.trim() !== '';
    const listId = paragraph.listId ?? this.styles.find(paragraph.style, 'listId');
    if (listId === undefined || listId === '0' || (paragraph.markDeleted && !hasText)) return '';
    const level = paragraph.listLevel ?? this.styles.find(paragraph.style, 'listLevel') ?? 0;
    const label = this.numbering.next(listId, level);
    // In a table an empty paragraph with a number is a cell of row numbers.
    if (!hasText && !this.outlet.inCell) return '';
    return hasText && /[\p{L}\p{N}]$/u.test(label) ? `${label} ` : label;
  }

  private write(text: string): void {
    const paragraph = this.paragraphs.at(-1);
    if (!paragraph || this.runHidden || this.prompts.includes(true) || this.fields.hidesText()) return;
    this.characterCount += text.length;
    if (this.characterCount > MAX_CHARACTERS) throw tooComplexDocx();
    paragraph.text += text;
  }
}

function setParagraphProperty(paragraph: DocxParagraph, element: XmlElement): void {
  const value = element.attribute('val');
  if (element.name === 'pStyle') paragraph.style = value;
  else if (element.name === 'numId') paragraph.listId = value;
  else if (element.name === 'ilvl') paragraph.listLevel = toCount(value);
}
