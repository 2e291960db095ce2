/** One token that was put at the end of a text. */
export interface Step {
  readonly id: number;
  /** Probability that the model itself gave it. */
  readonly own: number;
  /** Probability under the controls of that moment; 0 when they had dropped it, and the reader forced it. */
  readonly drawnFrom: number;
}

/** A continuation of the prompt that was written once. */
export interface Branch {
  readonly ids: readonly number[];
  /** Product of the model's own probabilities. */
  readonly own: number;
  /** Product of the probabilities under the controls. */
  readonly drawnFrom: number;
  /** Tokens it has in common with the branch listed before it. */
  readonly shared: number;
}

/** Every text that was written from a prompt, as a tree of tokens. */
export class BranchTree {
  readonly #children = new Map<number, { readonly step: Step; readonly below: BranchTree }>();

  /** Adds a path; what was known of it is replaced. */
  add([step, ...rest]: readonly Step[]): void {
    if (step === undefined) return;
    const below = this.#children.get(step.id)?.below ?? new BranchTree();
    this.#children.set(step.id, { step, below });
    below.add(rest);
  }

  /** The steps of a path, as far as the tree knows it. */
  steps([id, ...rest]: readonly number[]): Step[] {
    const child = id === undefined ? undefined : this.#children.get(id);
    return child === undefined ? [] : [child.step, ...child.below.steps(rest)];
  }

  /** Every path from the root to an end, depth first, children in the order in which they were first written. */
  list(): Branch[] {
    const branches: Branch[] = [];
    const walk = (tree: BranchTree, path: readonly Step[]): void => {
      for (const { step, below } of tree.#children.values()) walk(below, [...path, step]);
      if (tree.#children.size > 0 || path.length === 0) return;
      const ids = path.map(({ id }) => id);
      const before = branches.at(-1)?.ids ?? [];
      const parting = ids.findIndex((id, index) => id !== before[index]);
      branches.push({
        ids,
        own: path.reduce((product, { own }) => product * own, 1),
        drawnFrom: path.reduce((product, { drawnFrom }) => product * drawnFrom, 1),
        shared: parting === -1 ? ids.length : parting,
      });
    };
    walk(this, []);
    return branches;
  }
}
