import { limits } from '../limits.ts';
import { buildNode } from './build.ts';
import type { Entry, Registry } from './registry.ts';

/**
 * Gives a node the children it is to have, moving only what has to move, so that focus and scrolling stay.
 * @returns what it no longer holds
 */
export function placeChildren(parent: Entry, wanted: readonly unknown[], registry: Registry): Node[] {
  const { inside } = parent;
  if (inside === null) return [];
  const depth = depthOf(inside);
  const nodes = new Set<Node>();
  for (const child of wanted) {
    const entry =
      typeof child === 'number'
        ? knownChild(inside, registry.get(child), depth)
        : buildNode(child, registry, depth + 1);
    if (entry !== null) nodes.add(entry.node);
  }
  const gone = [...inside.childNodes].filter((node) => !nodes.has(node));
  const focused = focusedIn(inside);
  gone.forEach((node) => node.remove());
  let at: ChildNode | null = inside.firstChild;
  for (const node of nodes) {
    if (node === at) at = at.nextSibling;
    else inside.insertBefore(node, at);
  }
  if (focused !== null && focused.isConnected && focusedIn(inside) !== focused) {
    focused.focus({ preventScroll: true });
  }
  return gone;
}

/** A child that is there already, unless it would close a circle or stand too deep. */
function knownChild(inside: Element, entry: Entry | undefined, depth: number): Entry | null {
  if (entry === undefined || entry.id === 0) return null;
  const { node } = entry;
  if (node.parentNode === inside) return entry;
  if (node.contains(inside) || depth + heightOf(node) > limits.depth) return null;
  return entry;
}

function depthOf(node: Node): number {
  let depth = 0;
  for (let at = node.parentNode; at !== null; at = at.parentNode) depth += 1;
  return depth;
}

function heightOf(node: Node): number {
  let height = 0;
  for (const child of node.childNodes) height = Math.max(height, heightOf(child));
  return height + 1;
}

function focusedIn(node: Node): HTMLElement | null {
  const root = node.getRootNode();
  if (!(root instanceof ShadowRoot || root instanceof Document)) return null;
  const { activeElement } = root;
  return activeElement instanceof HTMLElement && node.contains(activeElement) ? activeElement : null;
}
