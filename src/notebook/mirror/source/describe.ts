import { limits } from '../limits.ts';
import type { MirrorElement, MirrorNode, MirrorText } from '../protocol.ts';
import { isLive, readProperties } from './controls.ts';
import { attributesOf, childNodes, isElement, isText, localName, namespaceUri, textOf } from './dom.ts';
import type { Ledger } from './ledger.ts';

const svgNamespace = 'http://www.w3.org/2000/svg';

/** What shows nothing, or shows its state and not its children. */
const skipped = new Set([
  'script',
  'noscript',
  'template',
  'iframe',
  'object',
  'embed',
  'link',
  'meta',
  'base',
]);
const closed = new Set(['textarea', 'canvas']);

export const isShown = (node: Node): boolean =>
  isText(node) || (isElement(node) && !skipped.has(localName(node)));
/** Whether what stands inside a node is part of the output. */
export const isOpen = (node: Node): boolean => !isElement(node) || !closed.has(localName(node));

/** Attributes worth sending; what is not there cannot be shown. `complete` is false where one was too long. */
export function readAttributes(element: Element): {
  readonly attributes: Record<string, string>;
  readonly complete: boolean;
} {
  const attributes: Record<string, string> = Object.create(null) as Record<string, string>;
  let complete = true;
  for (const { name, value } of Array.from(attributesOf(element))) {
    if (/^on/i.test(name)) continue;
    if (value.length > limits.attribute) complete = false;
    else attributes[name] = value;
  }
  return { attributes, complete };
}

/** What a node's description weighs: its characters, and some for its shape. */
export const weightOfElement = (name: string, attributes: Readonly<Record<string, string>>): number =>
  Object.entries(attributes).reduce((sum, [key, value]) => sum + key.length + value.length, 32 + name.length);
export const weightOfText = (text: string): number => text.length + 16;

export interface Describer {
  readonly ledger: Ledger;
  /** Told of an element or text that could not be described whole. */
  cut(node: Node): void;
  /** Told of an element whose children, known to the page already, are to be named in a change of their own. */
  fillLater(element: Element): void;
  /** Told of each node that was given a number. */
  described(node: Node): void;
}

/** Describes a node that the page does not know yet; null when the output has no room for it, or it shows nothing. */
export function describeNode(node: Node, describer: Describer, depth: number): MirrorNode | null {
  if (isText(node)) return describeText(node, describer);
  return isElement(node) && isShown(node) ? describeElement(node, describer, depth) : null;
}

function describeText(node: Text, { ledger, cut, described }: Describer): MirrorText | null {
  const whole = textOf(node);
  const text = whole.slice(0, Math.max(0, ledger.room() - weightOfText('')));
  const id = ledger.admit(node, weightOfText(text));
  if (id === null) return null;
  if (text.length < whole.length) cut(node);
  described(node);
  return { id, kind: 'text', text };
}

function describeElement(node: Element, describer: Describer, depth: number): MirrorElement | null {
  const { ledger, cut, fillLater, described } = describer;
  const name = localName(node).slice(0, 100);
  const { attributes, complete } = readAttributes(node);
  const id = ledger.admit(node, weightOfElement(name, attributes));
  if (id === null) return null;
  described(node);
  const properties = isLive(node) ? readProperties(node) : undefined;
  const inside = isOpen(node) ? Array.from(childNodes(node)).filter(isShown) : [];
  const children: MirrorNode[] = [];
  if (inside.some((child) => ledger.numberOf(child) !== undefined)) fillLater(node);
  else {
    for (const child of depth < limits.depth ? inside : []) {
      const description = describeNode(child, describer, depth + 1);
      if (description !== null) children.push(description);
    }
    if (children.length < inside.length) cut(node);
  }
  if (!complete) cut(node);
  return {
    id,
    kind: 'element',
    namespace: namespaceUri(node) === svgNamespace ? 'svg' : 'html',
    name,
    attributes,
    ...(properties && { properties }),
    children,
  };
}
