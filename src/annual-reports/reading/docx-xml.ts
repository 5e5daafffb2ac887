import { SaxesParser, type SaxesTagPlain } from 'saxes';
import { brokenDocx, type DocxPackage } from './docx-package.ts';
import { UnreadableFile } from './unreadable-file.ts';

export interface XmlElement {
  /** Local name of a WordprocessingML element; elements of other vocabularies keep their usual prefix: `mc:Choice`. */
  name: string;
  attribute(name: string): string | undefined;
}

export interface XmlListener {
  open(element: XmlElement): void;
  close(name: string): void;
  text?(text: string): void;
}

const WORD = /\/wordprocessingml\/(?:2006\/)?main$/;
const MAX_DEPTH = 2_000;

/** Tells a listener what stands in a part of the package, as it is read. Entities of a document type are not resolved: there may be none. */
export async function listenTo(source: DocxPackage, part: string, listener: XmlListener): Promise<void> {
  if (!source.has(part)) return;
  const parser = new SaxesParser({ xmlns: false, position: false });
  let prefix = 'w:';
  let depth = 0;
  const nameOf = (qualified: string) => (qualified.startsWith(prefix) ? qualified.slice(prefix.length) : qualified);
  parser.on('error', () => {
    throw brokenDocx();
  });
  parser.on('doctype', () => {
    throw brokenDocx();
  });
  parser.on('opentag', (tag: SaxesTagPlain) => {
    if (depth === 0) prefix = wordPrefix(tag) ?? prefix;
    if (++depth > MAX_DEPTH) throw tooComplexDocx();
    listener.open({
      name: nameOf(tag.name),
      attribute: (name) => tag.attributes[prefix + name] ?? tag.attributes[name],
    });
  });
  parser.on('closetag', (tag: SaxesTagPlain) => {
    depth--;
    listener.close(nameOf(tag.name));
  });
  parser.on('text', (text) => listener.text?.(text));
  parser.on('cdata', (text) => listener.text?.(text));
  await source.read(part, (text) => parser.write(text));
  parser.close();
}

function wordPrefix(root: SaxesTagPlain): string | undefined {
  const declaration = Object.entries(root.attributes).find(([name, value]) => name.startsWith('xmlns') && WORD.test(value));
  if (!declaration) return;
  return declaration[0] === 'xmlns' ? '' : `${declaration[0].slice('xmlns:'.length)}:`;
}

export function tooComplexDocx(): UnreadableFile {
  return new UnreadableFile(
    'too-complex',
    '这个 Word 文件的结构过于复杂，无法读取。请只保留年度报告部分，另存后再试。',
    'The structure of this Word file is too complex to read. Keep the annual report alone, save it and try again.',
  );
}

/** The value of an on/off property: `<w:vanish/>` is on, `<w:vanish w:val="0"/>` is off. */
export function isOn(element: XmlElement): boolean {
  const value = element.attribute('val');
  return value === undefined || !['0', 'false', 'off', 'none'].includes(value);
}

export function toCount(value: string | undefined): number {
  const number = Number(value);
  return Number.isInteger(number) && number >= 0 && number < 10_000 ? number : 0;
}
