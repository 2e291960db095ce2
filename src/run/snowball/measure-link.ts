import type { World } from '#world';
import { genderOfNumber, STRANGER_NAMES } from '#world/lexicon/made-up-names';
import { answerGreedily } from '../grounding/answer-greedily.ts';
import type { HeldModel } from '../held-model.ts';
import { BEGINNINGS, beginWithTrade } from './prompts.ts';
import { valueNamed } from './value-named.ts';

/** How well a model knows which trade makes which good, with no person's own facts in the way. */
export interface LinkTally {
  /** Strangers introduced with a trade, and how many of them are then said to make that trade's good. */
  readonly strangers: number;
  readonly strangersAlong: number;
  /** Trades, and how many of them it completes rightly after `Every baker makes`. */
  readonly trades: number;
  readonly tradesRight: number;
}

/** @throws Error when it was stopped */
export async function measureLink(
  held: Pick<HeldModel, 'model' | 'tokenizer'>,
  world: World,
  signal: AbortSignal,
): Promise<LinkTally> {
  const trades = world.lexicon.trade.map(({ id }) => id);
  const introduced = trades.flatMap((trade, at) =>
    Array.from({ length: BEGINNINGS }, (_, way) => {
      // Odd numbers: those that no training text has.
      const number = 2 * (at * BEGINNINGS + way) + 1;
      const stranger = { id: STRANGER_NAMES.name(number), gender: genderOfNumber(number) };
      return { trade, prompt: beginWithTrade(stranger, trade, way) };
    }),
  );
  const general = trades.map((trade) => ({ trade, prompt: `Every ${trade} makes` }));
  const asked = [...introduced, ...general];
  const answers = await answerGreedily(
    held,
    asked.map(({ prompt }) => prompt),
    signal,
  );
  if (answers.length < asked.length) throw new Error('Stopped before all answers were written.');
  const isLinked = asked.map(
    ({ trade }, i) => valueNamed(world, answers[i]!, 'good') === world.value('tradeMakes', trade),
  );
  return {
    strangers: introduced.length,
    strangersAlong: isLinked.slice(0, introduced.length).filter(Boolean).length,
    trades: trades.length,
    tradesRight: isLinked.slice(introduced.length).filter(Boolean).length,
  };
}
