/**
 * Reads of the DOM that cell code cannot bend: a form with a field named `attributes` hides its own, and a cell may
 * change any prototype. Taken when the script loads, before any cell runs.
 */
function getterOf<Owner extends object, Key extends keyof Owner>(
  prototype: Owner,
  key: Key,
): (node: Owner) => Owner[Key] {
  const get = Object.getOwnPropertyDescriptor(prototype, key)?.get;
  if (get === undefined) throw new Error(`This browser’s DOM has no ${String(key)}.`);
  return (node) => Reflect.apply(get, node, []) as Owner[Key];
}

const { apply } = Reflect;
const { dispatchEvent } = EventTarget.prototype;
const { contains, compareDocumentPosition } = Node.prototype;
const { getBoundingClientRect, closest } = Element.prototype;
const { click } = HTMLElement.prototype;

const nodeType = getterOf(Node.prototype, 'nodeType');
export const childNodes = getterOf(Node.prototype, 'childNodes');
export const parentNode = getterOf(Node.prototype, 'parentNode');
export const localName = getterOf(Element.prototype, 'localName');
export const namespaceUri = getterOf(Element.prototype, 'namespaceURI');
export const attributesOf = getterOf(Element.prototype, 'attributes');
export const textOf = getterOf(CharacterData.prototype, 'data');

export const isInside = (root: Node, node: Node): boolean => apply(contains, root, [node]);
export const isBefore = (a: Node, b: Node): boolean => (apply(compareDocumentPosition, a, [b]) & 4) !== 0;
export const rectOf = (element: Element): DOMRect => apply(getBoundingClientRect, element, []);
export function closestOf(element: Element, selector: string): Element | null {
  return apply<Element, [string], Element | null>(closest, element, [selector]);
}
export function clickOn(element: HTMLElement): void {
  apply(click, element, []);
}
export function dispatchTo(node: Node, event: Event): void {
  apply(dispatchEvent, node, [event]);
}

/** Timers as the page set them up. */
export const startTimer: (work: () => void, delayMs: number) => number =
  globalThis.setTimeout.bind(globalThis);
export const endTimer: (timer: number) => void = globalThis.clearTimeout.bind(globalThis);

export const isElement = (node: Node): node is Element => nodeType(node) === 1;
export const isText = (node: Node): node is Text => nodeType(node) === 3 || nodeType(node) === 4;

/** Runs something that odd DOM may break. */
export function attempt(work: () => void): void {
  try {
    work();
  } catch {
    // What cannot be read is not shown.
  }
}
