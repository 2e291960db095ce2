import { RunError } from '../failure.ts';
import { answerGreedily } from '../grounding/answer-greedily.ts';
import type { HeldModel } from '../held-model.ts';
import { worldOf } from '../judge-answer.ts';
import { outcomeOf } from './outcome.ts';
import { askTrade, beginAlone, beginWithTrade } from './prompts.ts';
import type { SnowballAnswer, SnowballQuery, SnowballUpdate } from './protocol.ts';
import { valueNamed } from './value-named.ts';

/** Of the ways to begin: works as, sells. */
const WAY = 1;

/**
 * Writes what a model says of a person alone, after a wrong trade, and asked apart for the trade.
 * @throws RunError `unfit` when the model's world is not this site's, or knows neither the person nor the trade
 */
export async function runSnowball(
  held: HeldModel,
  { person: id, trade }: Pick<SnowballQuery, 'person' | 'trade'>,
  report: (update: SnowballUpdate) => void,
  signal: AbortSignal,
): Promise<void> {
  const model = held.info();
  const world = worldOf(model.world);
  const person = world?.people.find((one) => one.id === id);
  const forcedGood = world?.value('tradeMakes', trade);
  if (world === null || person === undefined || forcedGood === undefined)
    throw new RunError(
      'unfit',
      `The world of this model has no ${person === undefined ? id : trade}.`,
      'Choose another person or trade.',
    );
  const truth = { trade: world.value('trade', id)!, good: world.value('makes', id)! };
  let update: SnowballUpdate = {
    ...{ model, person: id, trade, truth, forcedGood },
    ...{ alone: null, led: null, apart: null, outcome: null },
  };
  report(update);
  const write = async (prompt: string, category: 'good' | 'trade'): Promise<SnowballAnswer | null> => {
    const [text] = await answerGreedily(held, [prompt], signal);
    return text === undefined ? null : { prompt, text, named: valueNamed(world, text, category) ?? null };
  };
  const alone = await write(beginAlone(person, WAY), 'good');
  if (alone === null) return;
  report((update = { ...update, alone }));
  const led = await write(beginWithTrade(person, trade, WAY), 'good');
  if (led === null) return;
  const outcome = outcomeOf({
    named: led.named ?? undefined,
    forced: forcedGood,
    truth: truth.good,
    alone: alone.named ?? undefined,
  });
  report((update = { ...update, led, outcome }));
  const apart = await write(askTrade(person), 'trade');
  if (apart !== null) report({ ...update, apart });
}
