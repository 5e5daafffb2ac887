import { type Token, Tokenizer } from 'parse5';
import { tooComplex } from './from-text.ts';
import { BLOCKS, CLOSED_BY_BLOCK, isHidden, MAY_BE_CELLS, META_DATES, RAW, TABLE_PARTS, UNSEEN, VOID } from './html-elements.ts';
import { BOUNDARY, lineOf } from './html-line.ts';
import { OpenTables } from './html-open-tables.ts';
import { slimmed } from './html-slimming.ts';
import type { Block, SourceDocument } from './source-document.ts';

const MOST_BLOCKS = 100_000;
const MOST_CHARACTERS = 4_000_000;
const LONGEST_PARAGRAPH = 300_000;
const DEEPEST_NESTING = 20_000;

interface OpenElement {
  name: string;
  unseen: boolean;
  /** Whether a block of text came out of it yet. */
  spoke: boolean;
}

/**
 * The blocks of a page in reading order. It listens to the tokens of parse5 and builds no tree, so that time and memory
 * stay in proportion to the page, however deep or broken its nesting is. Nothing is fetched and no script is run.
 */
export function loadHtml(html: string): SourceDocument {
  const reader = new PageReader();
  const tokenizer = new Tokenizer({ sourceCodeLocationInfo: false }, reader);
  reader.attach(tokenizer);
  tokenizer.write(slimmed(html), true);
  reader.finish();
  return {
    kind: 'html',
    blocks: reader.blocks,
    ...(reader.title ? { metaTitle: reader.title } : {}),
    ...(reader.published ? { metaPublished: reader.published } : {}),
    ...(reader.source ? { metaSource: reader.source } : {}),
  };
}

class PageReader {
  readonly blocks: Block[] = [];
  title = '';
  published = '';
  source = '';
  private tokenizer!: Tokenizer;
  private readonly open: OpenElement[] = [];
  private readonly openCount = new Map<string, number>();
  private readonly tables = new OpenTables();
  private unseen = 0;
  private text = '';
  private line = 1;
  private characters = 0;
  private count = 0;
  private inTitle = false;
  private pre = 0;
  private inlineClosed = false;

  attach(tokenizer: Tokenizer): void {
    this.tokenizer = tokenizer;
  }

  onStartTag(tag: Token.TagToken): void {
    const name = tag.tagName;
    const raw = RAW[name];
    if (raw !== undefined) this.tokenizer.state = raw;
    if (VOID.has(name)) {
      if (name === 'meta') this.readMeta(tag);
      else if (this.unseen === 0 && (name === 'br' || name === 'hr')) this.flush(name === 'br');
      return;
    }
    if (name === 'title') this.inTitle = !this.title;
    if (this.unseen > 0 && name === 'body') this.closeThrough('head');
    const unseen = this.unseen > 0 || UNSEEN.has(name) || isHidden(tag);
    if (!unseen) this.startSeen(name, tag);
    this.push(name, unseen);
  }

  onEndTag(tag: Token.TagToken): void {
    const name = tag.tagName;
    if (name === 'title') this.inTitle = false;
    if (name === 'br') this.flush(true);
    else this.closeThrough(name);
  }

  onCharacter(token: Token.CharacterToken): void {
    if (this.inTitle) this.title += token.chars;
    if (this.unseen > 0) return;
    this.addText(token.chars);
  }

  onWhitespaceCharacter(token: Token.CharacterToken): void {
    if (this.unseen === 0 && (this.text || this.pre)) this.addText(token.chars);
  }

  onNullCharacter(): void {}
  onComment(): void {}
  onDoctype(): void {}
  onEof(): void {}

  finish(): void {
    this.flush(false);
    while (this.tables.count > 0) this.endTable();
    this.title = lineOf(this.title);
  }

  private startSeen(name: string, tag: Token.TagToken): void {
    if (name === 'table') this.startTable();
    else if (name === 'tr' || name === 'td' || name === 'th') {
      this.flush(false);
      if (name === 'tr') this.tables.startRow(this.here, this.open.length);
      else this.tables.startCell(tag, this.here, this.open.length);
    } else if (BLOCKS.has(name)) {
      if (this.tables.endsBefore(name)) this.endTable();
      if ((this.openCount.get(CLOSED_BY_BLOCK) ?? 0) > 0 && this.top()?.name === CLOSED_BY_BLOCK) this.closeThrough(CLOSED_BY_BLOCK);
      if (name === 'li' && this.top()?.name === 'li') this.closeThrough('li');
      this.flush(false);
      if (name === 'pre' || name === 'xmp' || name === 'textarea') this.pre++;
      if (TABLE_PARTS.has(name)) this.tables.endRow();
    } else if (this.inlineClosed && this.text) this.text += BOUNDARY;
    this.inlineClosed = false;
  }

  private push(name: string, unseen: boolean): void {
    if (this.open.length >= DEEPEST_NESTING) throw tooComplex();
    this.open.push({ name, unseen, spoke: false });
    this.openCount.set(name, (this.openCount.get(name) ?? 0) + 1);
    if (unseen) this.unseen++;
  }

  private top(): OpenElement | undefined {
    return this.open[this.open.length - 1];
  }

  /** Ends the innermost element of this name and whatever was left open inside it; a stray end tag does nothing. */
  private closeThrough(name: string): void {
    if (!this.openCount.get(name)) return;
    // An end tag inside a cell reaches nothing outside its table.
    const floor = name === 'table' ? 0 : (this.tables.innermost?.depth ?? 0);
    if (floor > 0 && !this.isOpenAbove(name, floor)) return;
    for (let element = this.open.pop(); element; element = this.open.pop()) {
      this.openCount.set(element.name, this.openCount.get(element.name)! - 1);
      if (element.unseen) this.unseen--;
      else if (this.unseen === 0) this.endSeen(element);
      if (element.name === name) return;
    }
  }

  private isOpenAbove(name: string, floor: number): boolean {
    const lowest = Math.max(floor, this.open.length - 64);
    for (let at = this.open.length - 1; at >= lowest; at--) if (this.open[at]!.name === name) return true;
    return false;
  }

  private endSeen(element: OpenElement): void {
    const { name } = element;
    if (name === 'table') this.endTable();
    else if (name === 'tr' || name === 'td' || name === 'th') {
      this.flush(false);
      if (name === 'tr') this.tables.endRow();
      else this.tables.endCell();
    } else if (BLOCKS.has(name)) {
      if (name === 'pre' || name === 'xmp' || name === 'textarea') this.pre--;
      const spoke = this.text.trim() !== '' || element.spoke;
      this.flush(false, element);
      if (!spoke && MAY_BE_CELLS.has(name)) this.emitText('');
      const parent = this.top();
      if (parent) parent.spoke = true;
    } else this.inlineClosed = true;
  }

  private addText(chars: string): void {
    this.characters += chars.length;
    if (this.characters > MOST_CHARACTERS || this.text.length > LONGEST_PARAGRAPH) throw tooComplex();
    if (this.pre > 0 && chars.includes('\n')) {
      const lines = chars.split('\n');
      for (let at = 0; at < lines.length; at++) {
        if (at > 0) this.flush(true);
        this.text += lines[at];
      }
      return;
    }
    if (!this.text) this.line = this.here;
    this.text += chars;
  }

  /** Ends the line of text under way. `always`: a line break gives a line even when nothing stands on it. */
  private flush(always: boolean, within = this.top()): void {
    const text = this.text ? lineOf(this.text) : '';
    if (text || always) {
      this.emitText(text);
      if (within) within.spoke = true;
    }
    this.text = '';
    this.inlineClosed = false;
  }

  private emitText(text: string): void {
    this.emit({ kind: 'text', text, line: text ? this.line : this.here });
  }

  private emit(block: Block): void {
    if (++this.count > MOST_BLOCKS) throw tooComplex();
    const cell = this.tables.innermost?.cell;
    (cell ? cell.blocks : this.blocks).push(block);
  }

  private startTable(): void {
    if (this.top()?.name === CLOSED_BY_BLOCK) this.closeThrough(CLOSED_BY_BLOCK);
    this.flush(false);
    this.tables.start(this.here, this.open.length);
  }

  private endTable(): void {
    this.flush(false);
    for (const block of this.tables.end()) this.emit(block);
    const parent = this.top();
    if (parent) parent.spoke = true;
  }

  private get here(): number {
    return this.tokenizer.preprocessor.line;
  }

  private readMeta(tag: Token.TagToken): void {
    let name = '';
    let content = '';
    for (const attribute of tag.attrs) {
      if (attribute.name === 'name' || attribute.name === 'property') name = attribute.value.toLowerCase();
      if (attribute.name === 'content') content = attribute.value;
    }
    if (META_DATES.has(name)) this.published ||= content.trim();
    if (name === 'contentsource') this.source ||= content.trim();
    if (name === 'articletitle' && content.trim()) this.title = content;
  }
}
