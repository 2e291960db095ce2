import { limits } from '../limits.ts';
import { childNodes } from './dom.ts';

/** The numbers of the nodes that the page knows, and what they weigh. */
export interface Ledger {
  numberOf(node: Node): number | undefined;
  nodeOf(number: number): Node | undefined;
  /** Gives a node a number; null when the output is full. */
  admit(node: Node, characters: number): number | null;
  /** Notes a node's new weight; false, and nothing noted, when the output has no room for it. */
  weigh(node: Node, characters: number): boolean;
  /** Characters that still fit. */
  room(): number;
  /** Forgets a node and all inside it. */
  forget(node: Node): void;
  /** Node numbers given back so far; grows when room comes free. */
  readonly forgotten: number;
}

/**
 * @param root is number 0
 * @param onForget told of each node that is forgotten
 */
export function createLedger(root: Node, onForget: (node: Node) => void): Ledger {
  const numbers = new Map<Node, number>([[root, 0]]);
  const nodes = new Map<number, Node>([[0, root]]);
  const weights = new Map<Node, number>();
  let last = 0;
  let characters = 0;
  let forgotten = 0;

  function forget(node: Node): void {
    const number = numbers.get(node);
    if (number === 0) return;
    if (number !== undefined) {
      numbers.delete(node);
      nodes.delete(number);
      characters -= weights.get(node) ?? 0;
      weights.delete(node);
      forgotten += 1;
      onForget(node);
    }
    childNodes(node).forEach(forget);
  }

  return {
    numberOf: (node) => numbers.get(node),
    nodeOf: (number) => nodes.get(number),
    admit(node, weight) {
      if (numbers.size >= limits.nodes || characters + weight > limits.characters) return null;
      last += 1;
      numbers.set(node, last);
      nodes.set(last, node);
      weights.set(node, weight);
      characters += weight;
      return last;
    },
    weigh(node, weight) {
      const next = characters - (weights.get(node) ?? 0) + weight;
      if (next > limits.characters) return false;
      characters = next;
      weights.set(node, weight);
      return true;
    },
    room: () => limits.characters - characters,
    forget,
    get forgotten() {
      return forgotten;
    },
  };
}
