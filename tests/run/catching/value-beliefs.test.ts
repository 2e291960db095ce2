import { describe, expect, it } from 'vitest';
import { valueBeliefs } from '#run/catching/value-beliefs';
import { packTexts, scoreTexts } from '#run/trial/score-texts';
import { ladderQuestions } from '#run/ladder/people-by-rung';
import { createWorld } from '#world';
import { holdShipped } from '../../../scripts/growing/ask-shipped.ts';

describe('valueBeliefs, with the shrub', { timeout: 60_000 }, () => {
  it('is what scoring every whole answer comes to', async () => {
    const world = createWorld({ size: 'full' });
    const { model, tokenizer } = await holdShipped('shrub');
    const subject = world.ladder[4]!.people[0]!.id;
    const question = ladderQuestions(world, 'shrub', subject, 'home')[0]!;
    const towns = world.lexicon.town.map(({ id }) => id);
    const texts = towns.map((town) => `${question.prompt}${subject} lives in ${town}.`);
    const nats = await scoreTexts(model, packTexts(texts, tokenizer));
    const least = Math.min(...nats);
    const total = nats.reduce((sum, loss) => sum + Math.exp(least - loss), 0);
    const [belief] = await valueBeliefs(model, tokenizer, world, [question]);
    expect(belief!.confidence).toBeCloseTo(1 / total, 1);
    expect(belief!.right).toBe(towns[nats.indexOf(least)] === question.value);
  });
});
