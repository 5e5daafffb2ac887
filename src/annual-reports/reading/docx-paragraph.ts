import type { Block } from './source-document.ts';

/** A paragraph while its runs are being read. */
export interface DocxParagraph {
  text: string;
  style?: string;
  listId?: string;
  listLevel?: number;
  /** Its mark was deleted: the next paragraph goes on where this one ends. */
  markDeleted: boolean;
  /** Text boxes anchored in it; they are read after it. */
  boxes: Block[];
}

interface Field {
  instruction: string;
  showsResult: boolean;
}

const MAX_INSTRUCTION = 200;

/** The fields a run stands in: their instructions are no text, and a table of contents only repeats headings. */
export class FieldStack {
  private readonly fields: Field[] = [];

  mark(type: string | undefined): void {
    const field = this.fields.at(-1);
    if (type === 'begin') this.fields.push({ instruction: '', showsResult: false });
    else if (type === 'separate' && field) field.showsResult = true;
    else if (type === 'end') this.fields.pop();
  }

  addInstruction(text: string): void {
    const field = this.fields.at(-1);
    if (field && field.instruction.length < MAX_INSTRUCTION) field.instruction += text;
  }

  clear(): void {
    this.fields.length = 0;
  }

  hidesText(): boolean {
    return this.fields.some((field) => !field.showsResult || /^\s*TOC\b/i.test(field.instruction));
  }
}
