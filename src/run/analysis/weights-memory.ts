import type { TransformerWeights } from '#models';
import type { HeldModel } from '../held-model.ts';

/** Something worked out from a model's weights, kept until they change. */
interface Kept<T> {
  readonly steps: number | null;
  readonly value: Promise<T>;
}

/** Works something out once for each state of each model; a model that is no longer held is forgotten. */
export function rememberByWeights<T>(work: (held: HeldModel) => Promise<T>): (held: HeldModel) => Promise<T> {
  const memory = new WeakMap<HeldModel, Kept<T>>();
  return (held) => {
    const { steps } = held.info();
    const known = memory.get(held);
    if (known !== undefined && known.steps === steps) return known.value;
    const value = work(held);
    memory.set(held, { steps, value });
    value.catch(() => memory.delete(held));
    return value;
  };
}

/** A model's numbers on the host. */
export const weightsOf: (held: HeldModel) => Promise<TransformerWeights> = rememberByWeights((held) =>
  held.model.weights(),
);
