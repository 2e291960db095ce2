import { createRng, deriveSeed } from '#lab';
import type { Person, World } from '#world';
import { createChooser } from '#world/chooser';
import { answerGreedily } from '../grounding/answer-greedily.ts';
import type { HeldModel } from '../held-model.ts';
import { countOutcomes, outcomeOf, type OutcomeCounts, type SnowballOutcome } from './outcome.ts';
import { askTrade, beginAlone, BEGINNINGS, beginWithTrade } from './prompts.ts';
import { valueNamed } from './value-named.ts';

/** Wrong trades for each person. */
export const WRONG_TRADES = 6;

export interface SnowballExample {
  readonly prompt: string;
  readonly answer: string;
  readonly outcome: SnowballOutcome;
}

/** What a model makes of wrong trades of some people. */
export interface PeopleTally {
  readonly people: number;
  /** People whose true good it names by itself in every way of beginning. */
  readonly known: number;
  /** Answers by outcome: of all these people, and of the known. */
  readonly counts: OutcomeCounts;
  readonly countsOfKnown: OutcomeCounts;
  /**
   * Expected number of answers that name the forced trade's good by accident: how often the same person's answers after
   * other wrong trades name it.
   */
  readonly byAccident: number;
  /** People whose true trade it names when that is asked for apart. */
  readonly recognised: number;
  /** The first answer of each outcome. */
  readonly examples: readonly SnowballExample[];
}

/**
 * Makes a model begin with wrong trades of each person, and reads which good it goes on to. A wrong trade is neither the
 * person's nor one whose good the model names by itself.
 * @throws Error when it was stopped
 */
export async function measurePeople(
  held: Pick<HeldModel, 'model' | 'tokenizer'>,
  world: World,
  people: readonly Person[],
  seed: number,
  signal: AbortSignal,
): Promise<PeopleTally> {
  const write = async (prompts: readonly string[]): Promise<string[]> => {
    const texts = await answerGreedily(held, prompts, signal);
    if (texts.length < prompts.length) throw new Error('Stopped before all answers were written.');
    return texts;
  };
  const ways = Array.from({ length: BEGINNINGS }, (_, way) => way);
  const alone = await write(people.flatMap((person) => ways.map((way) => beginAlone(person, way))));
  const aloneOf = (at: number, way: number) => valueNamed(world, alone[at * BEGINNINGS + way]!, 'good');
  const apart = await write(people.map(askTrade));

  const isKnown = people.map((person, at) =>
    ways.every((way) => aloneOf(at, way) === world.value('makes', person.id)),
  );
  const asked = people.flatMap((person, at) => {
    const shut = [world.value('makes', person.id), ...ways.map((way) => aloneOf(at, way))];
    const open = world.lexicon.trade
      .map(({ id }) => ({ trade: id, good: world.value('tradeMakes', id)! }))
      .filter(({ good }) => !shut.includes(good));
    const chooser = createChooser(createRng(deriveSeed(seed, person.id)));
    return Array.from({ length: Math.min(WRONG_TRADES, open.length) }, (_, draw) => {
      const forced = chooser.pick(open);
      open.splice(open.indexOf(forced), 1);
      const way = draw % BEGINNINGS;
      return { at, way, ...forced, prompt: beginWithTrade(person, forced.trade, way) };
    });
  });
  const answers = await write(asked.map(({ prompt }) => prompt));
  const named = answers.map((answer) => valueNamed(world, answer, 'good'));
  const outcomes = asked.map(({ at, way, good }, i) =>
    outcomeOf({
      named: named[i],
      forced: good,
      truth: world.value('makes', people[at]!.id)!,
      alone: aloneOf(at, way),
    }),
  );
  const byAccident = asked.reduce((sum, { at, good }, i) => {
    const others = named.filter((_, j) => j !== i && asked[j]!.at === at);
    return sum + (others.length === 0 ? 0 : others.filter((one) => one === good).length / others.length);
  }, 0);
  return {
    people: people.length,
    known: isKnown.filter(Boolean).length,
    counts: countOutcomes(outcomes),
    countsOfKnown: countOutcomes(outcomes.filter((_, i) => isKnown[asked[i]!.at])),
    byAccident: Number(byAccident.toFixed(2)),
    recognised: people.filter(
      ({ id }, at) => valueNamed(world, apart[at]!, 'trade') === world.value('trade', id),
    ).length,
    examples: outcomes.flatMap((outcome, i) =>
      outcomes.indexOf(outcome) === i ? [{ prompt: asked[i]!.prompt, answer: answers[i]!, outcome }] : [],
    ),
  };
}
