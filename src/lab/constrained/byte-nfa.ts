import type { RegexTree } from './regex-tree.ts';
import { utf8Sequences } from './utf8.ts';

interface ByteEdge {
  readonly low: number;
  readonly high: number;
  readonly to: number;
}

/** A nondeterministic automaton over bytes with one accepting state. */
export interface ByteNfa {
  readonly start: number;
  readonly accepting: number;
  /** Of each state. */
  readonly edges: readonly (readonly ByteEdge[])[];
  /** States to which each may go without a byte. */
  readonly free: readonly (readonly number[])[];
}

const MOST_STATES = 200_000;

/**
 * Thompson's construction over the UTF-8 bytes of the text (Thompson 1968, "Regular expression search algorithm", CACM 11(6)).
 * @throws RangeError when counted repetitions make it too large
 */
export function byteNfa(tree: RegexTree): ByteNfa {
  const edges: ByteEdge[][] = [];
  const free: number[][] = [];
  const add = (): number => {
    if (edges.length >= MOST_STATES)
      throw new RangeError('The regular expression is too large: use smaller counts.');
    free.push([]);
    return edges.push([]) - 1;
  };

  /** Adds what reads the part from a state on; returns the state after it. */
  function build(part: RegexTree, from: number): number {
    switch (part.kind) {
      case 'set': {
        const to = add();
        for (const sequence of part.set.flatMap(utf8Sequences)) {
          let state = from;
          for (const [place, [low, high]] of sequence.entries()) {
            const next = place === sequence.length - 1 ? to : add();
            edges[state]!.push({ low, high, to: next });
            state = next;
          }
        }
        return to;
      }
      case 'sequence':
        return part.parts.reduce((state, each) => build(each, state), from);
      case 'choice': {
        const to = add();
        for (const option of part.options) {
          const entry = add();
          free[from]!.push(entry);
          free[build(option, entry)]!.push(to);
        }
        return to;
      }
      case 'repeat':
        return repeat(part.part, part.least, part.most, from);
    }
  }

  function repeat(part: RegexTree, least: number, most: number, from: number): number {
    let state = from;
    for (let copy = 0; copy < least; copy++) state = build(part, state);
    const to = add();
    if (most === Infinity) {
      // A state of its own, since one that others enter would let them loop as well.
      const loop = add();
      free[state]!.push(loop);
      free[build(part, loop)]!.push(loop);
      free[loop]!.push(to);
      return to;
    }
    for (let copy = least; copy < most; copy++) {
      free[state]!.push(to);
      state = build(part, state);
    }
    free[state]!.push(to);
    return to;
  }

  const start = add();
  return { start, accepting: build(tree, start), edges, free };
}
