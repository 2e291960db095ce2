import { limits } from '../limits.ts';

/** A node of the mirror. */
export interface Entry {
  readonly id: number;
  /** What stands in the page. */
  readonly node: Element | Text;
  /** Where its children go: itself, or for a style sheet a place outside the page, until its text has been read. */
  readonly inside: Element | null;
  /** Whether it stands for a canvas. */
  readonly isCanvas: boolean;
}

/** The nodes of a mirror by their numbers. */
export interface Registry {
  get(id: unknown): Entry | undefined;
  of(node: unknown): Entry | undefined;
  /** False where the number is taken or none, or the mirror is full. */
  add(entry: Entry): boolean;
  /** Forgets a node and all inside it. */
  forget(node: Node): void;
}

const isId = (id: unknown): id is number =>
  typeof id === 'number' && Number.isInteger(id) && id > 0 && id <= 2 ** 31;

export function createRegistry(root: Entry): Registry {
  const entries = new Map<number, Entry>([[root.id, root]]);
  const byNode = new Map<Node, Entry>([[root.node, root]]);

  function forget(node: Node): void {
    const entry = byNode.get(node);
    if (entry === root) return;
    if (entry !== undefined) {
      entries.delete(entry.id);
      byNode.delete(node);
      if (entry.inside !== null && entry.inside !== node) entry.inside.childNodes.forEach(forget);
    }
    node.childNodes.forEach(forget);
  }

  return {
    get: (id) => (typeof id === 'number' ? entries.get(id) : undefined),
    of: (node) => (node instanceof Node ? byNode.get(node) : undefined),
    add(entry) {
      if (!isId(entry.id) || entries.has(entry.id) || entries.size > limits.nodes) return false;
      entries.set(entry.id, entry);
      byNode.set(entry.node, entry);
      return true;
    },
    forget,
  };
}
