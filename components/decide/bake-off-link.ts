import { bakeOffTasks, type BakeOffTaskId } from '#run/analysis/bake-off-tasks';
import { field, linkedState, type FigureLink, type LinkedField } from '../frame/linked-state.ts';
import type { Price } from './bake-off-words.ts';

/** The most that a million tokens, or a wrong answer, may cost. */
export const mostCoins = 1e9;

interface LinkedBakeOff {
  readonly task: BakeOffTaskId;
  readonly prices: readonly number[];
  readonly wrong: number;
}

/** A price for each model, in their order: `1_3.73_19.2`. */
const pricesField = (count: number): LinkedField<readonly number[]> => ({
  write: (prices) => prices.join('_'),
  read(text) {
    const prices = text.split('_').map((part) => (/^\d/.test(part) ? Number(part) : NaN));
    return prices.length === count && prices.every((price) => price >= 0 && price <= mostCoins)
      ? prices
      : undefined;
  },
});

/** A link to a task at a price; the answers are asked for anew. */
export function bakeOffLink(
  names: readonly string[],
  task: BakeOffTaskId,
  price: Price,
  restore: (task: BakeOffTaskId, price: Price) => void,
): FigureLink {
  const schema = {
    version: 1,
    fields: {
      task: field.oneOf<BakeOffTaskId>(bakeOffTasks.map(({ id }) => id)),
      prices: pricesField(names.length),
      wrong: field.number(0, mostCoins),
    },
  } as const;
  const now = { task, prices: names.map((name) => price.perMillion[name] ?? 0), wrong: price.wrong };
  return linkedState<LinkedBakeOff>(schema, now, ({ task: next, prices, wrong }) =>
    restore(next, {
      perMillion: Object.fromEntries(names.map((name, index) => [name, prices[index]!])),
      wrong,
    }),
  );
}
