import type { ByteNfa } from './byte-nfa.ts';

/** A deterministic automaton over bytes. */
export interface ByteDfa {
  readonly start: number;
  /** 1 for the states in which the text may end. */
  readonly accepting: Uint8Array;
  /** The state after byte `b` in state `s` at `s * 256 + b`; −1 where no text goes on so. */
  readonly next: Int32Array;
}

const MOST_STATES = 20_000;

/** The states that matter among those reached without a byte: the ones with edges, and the accepting one; ascending. */
function closure(nfa: ByteNfa, from: Iterable<number>): number[] {
  const seen = new Set(from);
  // A set that grows while it is gone through brings the new ones too.
  for (const state of seen) for (const to of nfa.free[state]!) seen.add(to);
  return [...seen]
    .filter((state) => state === nfa.accepting || nfa.edges[state]!.length > 0)
    .sort((a, b) => a - b);
}

/**
 * The subset construction (Rabin & Scott 1959, "Finite automata and their decision problems", IBM Journal 3(2)).
 * @throws RangeError when it needs too many states
 */
export function determinise(nfa: ByteNfa): ByteDfa {
  const known = new Map<string, number>();
  const subsets: number[][] = [];
  const enter = (subset: number[]): number => {
    const key = subset.join();
    const found = known.get(key);
    if (found !== undefined) return found;
    if (subsets.length >= MOST_STATES)
      throw new RangeError(
        `The regular expression is too large: it needs more than ${MOST_STATES} states. Use smaller counts.`,
      );
    known.set(key, subsets.length);
    return subsets.push(subset) - 1;
  };

  const rows: Int32Array[] = [];
  const start = enter(closure(nfa, [nfa.start]));
  for (let state = 0; state < subsets.length; state++) {
    const row = new Int32Array(256).fill(-1);
    const edges = subsets[state]!.flatMap((each) => nfa.edges[each]!);
    // Between two of these bytes all lead to the same states.
    const cuts = [...new Set(edges.flatMap(({ low, high }) => [low, high + 1]))].sort((a, b) => a - b);
    for (const [place, cut] of cuts.entries()) {
      const targets = edges.filter(({ low, high }) => low <= cut && cut <= high).map(({ to }) => to);
      if (targets.length > 0) row.fill(enter(closure(nfa, targets)), cut, cuts[place + 1] ?? 256);
    }
    rows.push(row);
  }
  const next = new Int32Array(rows.length * 256);
  for (const [state, row] of rows.entries()) next.set(row, state * 256);
  return {
    start,
    accepting: Uint8Array.from(subsets, (subset) => Number(subset.includes(nfa.accepting))),
    next,
  };
}
