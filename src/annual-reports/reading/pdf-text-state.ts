import { apply, IDENTITY, type Matrix, multiply } from './pdf-matrix.ts';
import type { FontMetrics } from './pdf-operations.ts';

/** A character as the PDF library names it. */
interface Glyph {
  unicode: string;
  width: number;
  vmetric?: number[];
  isSpace: boolean;
}

/** A printed character: its origin and the way it advances, on the page as it is seen. */
export interface PlacedCharacter {
  text: string;
  x: number;
  y: number;
  /** The whole advance, spacing aside, as a vector. */
  dx: number;
  dy: number;
  size: number;
  upright: boolean;
  /** The file placed it by itself, not as the continuation of a string. */
  placed: boolean;
}

const THOUSANDTH = 0.001;
const UPRIGHT_METRICS = [-1000, 500, 880];

/** Where PDF text stands: the text operators of ISO 32000, section 9, as far as they move characters. */
export class TextState {
  font: FontMetrics | undefined;
  size = 1;
  direction = 1;
  charSpacing = 0;
  wordSpacing = 0;
  scale = 1;
  leading = 0;
  rise = 0;
  private matrix: Matrix = IDENTITY;
  private x = 0;
  private y = 0;
  private lineX = 0;
  private lineY = 0;

  copy(): TextState {
    return Object.assign(new TextState(), this);
  }

  begin(matrix: Matrix = IDENTITY): void {
    this.matrix = matrix;
    this.x = this.y = this.lineX = this.lineY = 0;
  }

  move(x: number, y: number): void {
    this.x = this.lineX += x;
    this.y = this.lineY += y;
  }

  nextLine(): void {
    this.move(0, -this.leading);
  }

  setFont(font: FontMetrics | undefined, size: number): void {
    this.font = font;
    this.size = Math.abs(size);
    this.direction = size < 0 ? -1 : 1;
  }

  /** The characters of one string, and the move to its end. Numbers between them are kerning. */
  *show(glyphs: readonly (Glyph | number | null)[], view: Matrix): Generator<PlacedCharacter> {
    const onPage = multiply(view, this.matrix);
    const upright = this.font?.vertical === true;
    const unit = this.size * (this.font?.fontMatrix?.[0] || THOUSANDTH);
    const height = Math.hypot(onPage[2], onPage[3]) * this.size;
    const along = this.direction * this.scale;
    let advance = 0;
    let placed = true;
    for (const glyph of glyphs) {
      if (typeof glyph === 'number') {
        advance += ((upright ? 1 : -1) * glyph * this.size) / 1000;
        continue;
      }
      if (!glyph) continue;
      const spacing = this.charSpacing + (glyph.isSpace ? this.wordSpacing : 0);
      if (upright) {
        const metrics = glyph.vmetric ?? this.font?.defaultVMetrics ?? UPRIGHT_METRICS;
        const length = -(metrics[0] ?? -1000) * unit;
        const [x, y] = apply(onPage, this.x, this.y + this.rise - advance);
        const [endX, endY] = apply(onPage, this.x, this.y + this.rise - advance - length);
        yield { text: glyph.unicode, x, y, dx: endX - x, dy: endY - y, size: height, upright, placed };
        advance += length - spacing;
      } else {
        const length = glyph.width * unit * along;
        const [x, y] = apply(onPage, this.x + advance * this.scale, this.y + this.rise);
        const [endX, endY] = apply(onPage, this.x + advance * this.scale + length, this.y + this.rise);
        yield { text: glyph.unicode, x, y, dx: endX - x, dy: endY - y, size: height, upright, placed };
        advance += (glyph.width * unit + spacing) * this.direction;
      }
      placed = false;
    }
    if (upright) this.y -= advance;
    else this.x += advance * this.scale;
  }
}
