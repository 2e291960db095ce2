import { limits } from '../limits.ts';
import { safeAttribute } from './attributes.ts';
import { chooseElement } from './elements.ts';
import { writeControl } from './controls.ts';
import { listOf, ownEntries, read } from './read.ts';
import type { Entry, Registry } from './registry.ts';

const svgNamespace = 'http://www.w3.org/2000/svg';
const xlinkNamespace = 'http://www.w3.org/1999/xlink';

/** What the page gave an element of its own accord, and keeps. */
const kept = new Set(['type', 'autocomplete']);

/** Sets an attribute, or takes it away where it may not stand. */
export function writeAttribute(element: Element, name: string, value: string | null): void {
  const safe = value === null ? null : safeAttribute(element, name, value);
  if (safe === null) {
    if (!kept.has(name)) element.removeAttribute(name);
  } else if (name === 'xlink:href') element.setAttributeNS(xlinkNamespace, name, safe);
  else if (element.getAttribute(name) !== safe) element.setAttribute(name, safe);
}

/**
 * Builds what a description says, as far as it may stand in the page. Total: a description can be anything.
 * @returns null where nothing of it may
 */
export function buildNode(description: unknown, registry: Registry, depth: number): Entry | null {
  const id = read(description, 'id');
  if (read(description, 'kind') === 'text') return buildText(id, read(description, 'text'), registry);
  if (read(description, 'kind') !== 'element' || depth > limits.depth) return null;
  const attributes = new Map(
    ownEntries(read(description, 'attributes')).filter(
      (entry): entry is [string, string] => typeof entry[1] === 'string',
    ),
  );
  const name = read(description, 'name');
  const choice = chooseElement(read(description, 'namespace'), name, attributes);
  if (choice === null || typeof id !== 'number') return null;
  const node =
    choice.namespace === 'svg'
      ? document.createElementNS(svgNamespace, choice.name)
      : document.createElement(choice.name);
  const inside =
    choice.content === 'nodes' ? node : choice.content === 'style' ? document.createElement('span') : null;
  const entry = { id, node, inside, isCanvas: name === 'canvas' };
  if (!registry.add(entry)) return null;
  for (const [key, value] of attributes) writeAttribute(node, key, value);
  finish(node, name, attributes);
  if (inside !== null) addChildren(inside, read(description, 'children'), registry, depth);
  writeControl(entry, read(description, 'properties'));
  return entry;
}

function addChildren(inside: Element, children: unknown, registry: Registry, depth: number): void {
  for (const child of listOf(children)) {
    const built = typeof child === 'number' ? null : buildNode(child, registry, depth + 1);
    if (built !== null) inside.append(built.node);
  }
}

function buildText(id: unknown, text: unknown, registry: Registry): Entry | null {
  if (typeof id !== 'number' || typeof text !== 'string') return null;
  const node = document.createTextNode(text.slice(0, limits.characters));
  const entry = { id, node, inside: null, isCanvas: false };
  return registry.add(entry) ? entry : null;
}

/** What an element of the page needs that its original did without. */
function finish(node: Element, name: unknown, attributes: ReadonlyMap<string, string>): void {
  if (name === 'a' && !attributes.has('href') && node.localName === 'span') {
    // The inspector opens and closes values with links that lead nowhere: here they are buttons.
    node.setAttribute('role', 'button');
    node.setAttribute('tabindex', '0');
  }
  if (node.localName === 'img' && !node.hasAttribute('alt')) node.setAttribute('alt', '');
  if (node instanceof HTMLInputElement) {
    node.autocomplete = 'off';
    if (!attributes.has('type')) node.type = 'text';
  }
  if (node instanceof HTMLButtonElement && !attributes.has('type')) node.type = 'submit';
}
