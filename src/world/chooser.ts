import type { Rng } from '#lab';

/**
 * Every random decision of the generator goes through a chooser, so that the probability of a document's
 * choices is known. Three choosers share the interface: one draws, one counts, one enumerates.
 */
export interface Chooser {
  /**
   * One of `items`. Weights need not be normalised; without them the choice is uniform.
   * @throws RangeError when there is nothing to choose from
   */
  pick<T>(items: readonly T[], weights?: readonly number[]): T;
  /** True with the given probability. */
  chance(probability: number): boolean;
  /**
   * Notes that a fact was stated which a reader without knowledge of the facts could only have guessed with
   * probability 1/`domainSize`. Costs nothing to a reader who knows the facts.
   */
  reveal(domainSize: number): void;
}

/** What a document's choices cost, in nats. */
export interface ChoiceCost {
  /** −ln p of the choices actually made, for a reader who knows the facts. */
  readonly factsKnownNats: number;
  /** The same for a reader who must guess each fact when the document first states it. */
  readonly factsUnknownNats: number;
}

export interface CountingChooser extends Chooser {
  cost(): ChoiceCost;
}

function weightedIndex(weights: readonly number[], u: number): number {
  let total = 0;
  for (const weight of weights) total += weight;
  let rest = u * total;
  for (let i = 0; i < weights.length; i++) {
    rest -= weights[i]!;
    if (rest < 0) return i;
  }
  // Rounding can leave a sliver beyond the last weight; the last possible item takes it.
  return weights.reduce((last, weight, i) => (weight > 0 ? i : last), 0);
}

const sum = (values: readonly number[]): number => values.reduce((a, b) => a + b, 0);

/**
 * A chooser that draws from `rng` and adds up what the draws cost.
 * Draws use only IEEE arithmetic that is exact to the bit on every platform; logarithms enter the cost alone.
 */
export function createChooser(rng: Rng): CountingChooser {
  let known = 0;
  let revealed = 0;
  return {
    pick<T>(items: readonly T[], weights?: readonly number[]): T {
      if (items.length === 0) throw new RangeError('There is nothing to choose from.');
      const index = weights ? weightedIndex(weights, rng()) : Math.floor(rng() * items.length);
      known -= Math.log(weights ? weights[index]! / sum(weights) : 1 / items.length);
      return items[index]!;
    },
    chance(probability) {
      const yes = rng() < probability;
      known -= Math.log(yes ? probability : 1 - probability);
      return yes;
    },
    reveal(domainSize) {
      revealed += Math.log(domainSize);
    },
    cost: () => ({ factsKnownNats: known, factsUnknownNats: known + revealed }),
  };
}

export interface Outcome<T> {
  readonly value: T;
  /** Probability of the choices that led here, in (0, 1]. */
  readonly probability: number;
}

/**
 * Runs `generate` once for every possible sequence of choices, depth first, and yields each outcome with its
 * probability; they sum to 1. Only for tiny worlds: the count is the product of all choices.
 */
export function* enumerateChoices<T>(generate: (chooser: Chooser) => T): Generator<Outcome<T>> {
  let path: { taken: number; options: number }[] = [];
  for (;;) {
    let depth = 0;
    let probability = 1;
    const decide = (weights: readonly number[]): number => {
      const possible = weights.flatMap((weight, i) => (weight > 0 ? [i] : []));
      const step = (path[depth] ??= { taken: 0, options: possible.length });
      depth += 1;
      const index = possible[step.taken]!;
      probability *= weights[index]! / sum(weights);
      return index;
    };
    const value = generate({
      pick<U>(items: readonly U[], weights?: readonly number[]): U {
        if (items.length === 0) throw new RangeError('There is nothing to choose from.');
        return items[decide(weights ?? items.map(() => 1))]!;
      },
      chance: (p) => decide([p, 1 - p]) === 0,
      reveal: () => undefined,
    });
    yield { value, probability };
    path = path.slice(0, depth);
    while (path.length > 0 && path.at(-1)!.taken + 1 >= path.at(-1)!.options) path.pop();
    if (path.length === 0) return;
    path.at(-1)!.taken += 1;
  }
}
