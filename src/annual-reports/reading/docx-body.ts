import type { Numbering } from './docx-numbering.ts';
import { type DocxParagraph, FieldStack } from './docx-paragraph.ts';
import type { Styles } from './docx-styles.ts';
import { blocksOfTable, type DocxCell, type DocxRow } from './docx-table.ts';
import { isOn, tooComplexDocx, type XmlElement, type XmlListener } from './docx-xml.ts';
import type { Block } from './source-document.ts';

const MAX_BLOCKS = 200_000;
const MAX_CELLS = 60_000;
const MAX_CHARACTERS = 8_000_000;

/** What is not part of the text: deleted text, the older form of what was just read, guides to pronunciation, settings. */
const SKIPPED = new Set(['del', 'moveFrom', 'mc:Fallback', 'rt', 'delText', 'delInstrText', 'sectPr', 'tblPr', 'tblGrid', 'cellDel']);

/** `w:pPrChange` and its like keep the properties from before a tracked change. */
const EARLIER_PROPERTIES = /PrChange$/;

interface Table {
  rows: DocxRow[];
  row?: DocxRow & { unseen: boolean };
  cell?: DocxCell;
}

/** Where blocks go: the body, a cell, or a text box. */
type Container = { blocks: Block[]; inCell: boolean };

/** Reads the body of a document as it streams by. */
export class BodyListener implements XmlListener {
  readonly blocks: Block[] = [];
  hasPictures = false;
  private readonly path: string[] = [];
  private readonly containers: Container[] = [{ blocks: this.blocks, inCell: false }];
  private readonly paragraphs: DocxParagraph[] = [];
  private readonly tables: Table[] = [];
  private readonly fields = new FieldStack();
  /** For each open content control, whether it shows only the hint what to type in. */
  private readonly prompts: boolean[] = [];
  private carried = '';
  private runHidden = false;
  private skipDepth = 0;
  private blockCount = 0;
  private cellCount = 0;
  private characterCount = 0;
  private readonly styles: Styles;
  private readonly numbering: Numbering;

  constructor(styles: Styles, numbering: Numbering) {
    this.styles = styles;
    this.numbering = numbering;
  }

  open(element: XmlElement): void {
    const parent = this.path.at(-1) ?? '';
    this.path.push(element.name);
    if (this.skipDepth > 0) this.skipDepth++;
    else if (EARLIER_PROPERTIES.test(element.name)) this.skipDepth = 1;
    else if (!this.openProperty(element, parent)) {
      if (SKIPPED.has(element.name)) this.skipDepth = 1;
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
    else if (name === 'tc') this.closeCell();
    else if (name === 'tr') this.closeRow();
    else if (name === 'tbl') this.closeTable();
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

  /** What is left when the file ends within a paragraph whose mark was deleted. */
  finish(): void {
    if (this.carried) this.emitParagraph(this.carried);
  }

  private openProperty(element: XmlElement, parent: string): boolean {
    const paragraph = this.paragraphs.at(-1);
    const table = this.tables.at(-1);
    if (parent === 'pPr' || parent === 'numPr') {
      if (paragraph) setParagraphProperty(paragraph, element);
      return element.name !== 'sectPr';
    }
    if (parent === 'rPr') {
      const ofMark = this.path.at(-3) === 'pPr';
      if (element.name === 'vanish' && !ofMark) this.runHidden = isOn(element);
      if (element.name === 'rStyle' && this.styles.find(element.attribute('val'), 'hidden')) this.runHidden = true;
      if (ofMark && paragraph && (element.name === 'del' || element.name === 'moveFrom')) paragraph.markDeleted = true;
      return true;
    }
    if (parent === 'trPr') {
      if (element.name === 'gridBefore' && table?.row) table.row.before = toCount(element.attribute('val'));
      if ((element.name === 'del' || (element.name === 'hidden' && isOn(element))) && table?.row) table.row.unseen = true;
      return true;
    }
    if (parent === 'tcPr') {
      if (table?.cell) setCellProperty(table.cell, element);
      return true;
    }
    if (parent === 'sdtPr') {
      if (element.name === 'showingPlcHdr' && isOn(element)) this.prompts[this.prompts.length - 1] = true;
      return true;
    }
    return false;
  }

  private openContent(element: XmlElement): void {
    switch (element.name) {
      case 'p':
        this.paragraphs.push({ text: '', markDeleted: false, boxes: [] });
        break;
      case 'r':
        this.runHidden = this.styles.find(this.paragraphs.at(-1)?.style, 'hidden') === true;
        break;
      case 'tab':
      case 'ptab':
        this.write('\t');
        break;
      case 'br':
      case 'cr':
        this.write('\n');
        break;
      case 'noBreakHyphen':
        this.write('-');
        break;
      case 'fldChar':
        this.fields.mark(element.attribute('fldCharType'));
        break;
      case 'sdt':
        this.prompts.push(false);
        break;
      case 'tbl':
        this.tables.push({ rows: [] });
        // Neither does a field reach from outside into a table, nor does a table of contents hold one.
        this.fields.clear();
        break;
      case 'tr': {
        const table = this.tables.at(-1);
        if (table) table.row = { cells: [], before: 0, unseen: false };
        break;
      }
      case 'tc':
        this.openCell();
        break;
      case 'txbxContent':
        this.containers.push({ blocks: [], inCell: false });
        break;
      case 'drawing':
      case 'pict':
        this.hasPictures = true;
        break;
    }
  }

  private openCell(): void {
    const table = this.tables.at(-1);
    if (!table) return;
    if (++this.cellCount > MAX_CELLS) throw tooComplexDocx();
    table.cell = { blocks: [], span: 1 };
    this.containers.push({ blocks: table.cell.blocks, inCell: true });
  }

  private closeCell(): void {
    const table = this.tables.at(-1);
    if (!table?.cell) return;
    this.containers.pop();
    table.row?.cells.push(table.cell);
    table.cell = undefined;
  }

  private closeRow(): void {
    const table = this.tables.at(-1);
    if (table?.row && !table.row.unseen) table.rows.push(table.row);
    if (table) table.row = undefined;
  }

  private closeTable(): void {
    const table = this.tables.pop();
    const container = this.containers.at(-1)!;
    if (!table) return;
    const blocks = blocksOfTable(table.rows);
    const only = blocks.length === 1 ? blocks[0] : undefined;
    // A table of one cell within a cell is a frame around its text.
    if (container.inCell && only?.kind === 'grid' && only.cells.length === 1) this.emit({ kind: 'text', text: only.cells[0]!.text });
    else for (const block of blocks) this.emit(block);
  }

  private closeTextBox(): void {
    const box = this.containers.length > 1 ? this.containers.pop() : undefined;
    const anchor = this.paragraphs.at(-1);
    if (!box) return;
    if (anchor) anchor.boxes.push(...box.blocks);
    else for (const block of box.blocks) this.emit(block);
  }

  private closeParagraph(): void {
    const paragraph = this.paragraphs.pop();
    if (!paragraph) return;
    const label = this.labelOf(paragraph);
    const text = this.carried + label + paragraph.text;
    this.carried = paragraph.markDeleted ? text : '';
    if (!paragraph.markDeleted) this.emitParagraph(text);
    for (const block of paragraph.boxes) this.emit(block);
  }

  private emitParagraph(text: string): void {
    const inCell = this.containers.at(-1)!.inCell;
    const lines = inCell ? [text] : text.split('\n');
    for (const line of lines) if (line.trim()) this.emit({ kind: 'text', text: line.trim() });
  }

  /** The number Word prints before the paragraph. */
  private labelOf(paragraph: DocxParagraph): string {
    const hasText = paragraph.text.trim() !== '';
    const listId = paragraph.listId ?? this.styles.find(paragraph.style, 'listId');
    if (listId === undefined || listId === '0' || (paragraph.markDeleted && !hasText)) return '';
    const level = paragraph.listLevel ?? this.styles.find(paragraph.style, 'listLevel') ?? 0;
    const label = this.numbering.next(listId, level);
    // In a table an empty paragraph with a number is a cell of row numbers.
    if (!hasText && !this.containers.at(-1)!.inCell) return '';
    return hasText && /[\p{L}\p{N}]$/u.test(label) ? `${label} ` : label;
  }

  private write(text: string): void {
    const paragraph = this.paragraphs.at(-1);
    if (!paragraph || this.runHidden || this.prompts.includes(true) || this.fields.hidesText()) return;
    this.characterCount += text.length;
    if (this.characterCount > MAX_CHARACTERS) throw tooComplexDocx();
    paragraph.text += text;
  }

  private emit(block: Block): void {
    if (++this.blockCount > MAX_BLOCKS) throw tooComplexDocx();
    this.containers.at(-1)!.blocks.push(block);
  }
}

function setParagraphProperty(paragraph: DocxParagraph, element: XmlElement): void {
  const value = element.attribute('val');
  if (element.name === 'pStyle') paragraph.style = value;
  else if (element.name === 'numId') paragraph.listId = value;
  else if (element.name === 'ilvl') paragraph.listLevel = toCount(value);
}

function setCellProperty(cell: DocxCell, element: XmlElement): void {
  const value = element.attribute('val');
  if (element.name === 'gridSpan') cell.span = toCount(value);
  else if (element.name === 'vMerge' && value !== 'restart') cell.joins = 'above';
  else if (element.name === 'hMerge' && value !== 'restart') cell.joins = 'left';
}

function toCount(value: string | undefined): number {
  const number = Number(value);
  return Number.isInteger(number) && number >= 0 && number < 10_000 ? number : 0;
}
