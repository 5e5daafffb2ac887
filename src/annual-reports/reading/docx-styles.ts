import type { DocxPackage } from './docx-package.ts';
import { isOn, listenTo, type XmlElement, type XmlListener } from './docx-xml.ts';

export interface Style {
  basedOn?: string;
  listId?: string;
  listLevel?: number;
  hidden?: boolean;
}

const DEEPEST_BASE = 30;

/** What of the styles bears on the text: list numbers of headings, and hidden text. */
export class Styles {
  private readonly styles = new Map<string, Style>();
  private defaultParagraphStyle: string | undefined;

  static async read(source: DocxPackage, part: string): Promise<Styles> {
    const result = new Styles();
    await listenTo(
      source,
      part,
      new StylesListener(result.styles, (id) => {
        result.defaultParagraphStyle = id;
      }),
    );
    return result;
  }

  /** A property of a style, or of the nearest style it is based on that has it; of the default style for a paragraph without one. */
  find<K extends keyof Style>(id: string | undefined, key: K): Style[K] {
    let current = id ?? this.defaultParagraphStyle;
    for (let depth = 0; current !== undefined && depth < DEEPEST_BASE; depth++) {
      const style = this.styles.get(current);
      if (style?.[key] !== undefined) return style[key];
      current = style?.basedOn;
    }
    return undefined;
  }
}

class StylesListener implements XmlListener {
  private style: Style | undefined;
  private readonly styles: Map<string, Style>;
  private readonly setDefault: (id: string) => void;

  constructor(styles: Map<string, Style>, setDefault: (id: string) => void) {
    this.styles = styles;
    this.setDefault = setDefault;
  }

  open(element: XmlElement): void {
    if (element.name === 'style') {
      const id = element.attribute('styleId') ?? '';
      this.style = {};
      this.styles.set(id, this.style);
      const isDefault = ['1', 'true', 'on'].includes(element.attribute('default') ?? '');
      if (isDefault && element.attribute('type') === 'paragraph') this.setDefault(id);
    }
    if (!this.style) return;
    const value = element.attribute('val');
    if (element.name === 'basedOn') this.style.basedOn = value;
    else if (element.name === 'numId') this.style.listId = value;
    else if (element.name === 'ilvl') this.style.listLevel = Number(value) || 0;
    else if (element.name === 'vanish') this.style.hidden = isOn(element);
  }

  close(name: string): void {
    if (name === 'style') this.style = undefined;
  }
}
