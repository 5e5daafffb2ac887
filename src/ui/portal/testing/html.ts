import type { DefaultTreeAdapterTypes } from 'parse5';

type Node = DefaultTreeAdapterTypes.Node;

export interface FoundElement {
  node: Node;
  name: string;
  id: string;
  attributes: Record<string, string>;
}

/** The elements with this tag name below a node, in order; `*` for all. */
export function elements(node: Node, name: string): FoundElement[] {
  const children = 'childNodes' in node ? node.childNodes : [];
  return children.flatMap((child) => {
    const below = elements(child, name);
    if (!('tagName' in child) || (name !== '*' && child.tagName !== name)) return below;
    const attributes = Object.fromEntries(child.attrs.map((attribute) => [attribute.name, attribute.value]));
    return [{ node: child, name: child.tagName, id: attributes.id ?? '', attributes }, ...below];
  });
}

export function byId(node: Node, id: string): FoundElement | undefined {
  return elements(node, '*').find((element) => element.id === id);
}

/** The text as a screen reader meets it, white space narrowed. */
export function textOf(element: FoundElement | Node): string {
  return collect('node' in element ? element.node : element)
    .replace(/\s+/g, ' ')
    .trim();
}

function collect(node: Node): string {
  if ('value' in node) return node.value;
  return 'childNodes' in node ? node.childNodes.map(collect).join('') : '';
}
