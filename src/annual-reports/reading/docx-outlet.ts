import { tooComplexDocx } from './docx-xml.ts';
import type { Block } from './source-document.ts';

const MAX_BLOCKS = 200_000;

/** Where blocks go: the body, a cell, or a text box. */
interface Container {
  blocks: Block[];
  inCell: boolean;
}

/** Puts each block where it belongs: the containers that are open, the innermost last. */
export class Outlet {
  readonly blocks: Block[] = [];
  private readonly containers: Container[] = [{ blocks: this.blocks, inCell: false }];
  private count = 0;

  get inCell(): boolean {
    return this.containers.at(-1)!.inCell;
  }

  open(inCell: boolean): Block[] {
    const blocks: Block[] = [];
    this.containers.push({ blocks, inCell });
    return blocks;
  }

  close(): Block[] {
    return this.containers.length > 1 ? this.containers.pop()!.blocks : [];
  }

  emit(block: Block): void {
    if (++this.count > MAX_BLOCKS) throw tooComplexDocx();
    this.containers.at(-1)!.blocks.push(block);
  }

  emitParagraph(text: string): void {
    const lines = this.inCell ? [text] : text.split('\n');
    for (const line of lines) if (line.trim()) this.emit({ kind: 'text', text: line.trim() });
  }
}
