import { expect, test } from 'vitest';
import { softmax } from '#lab/sampling/softmax';
import { createTransformer, initialiseWeights } from '#models';
import { bookConfig } from '#run/guest-book/model';
import { entryProbabilities } from '#run/guest-book/fact-probability';
import { runGuestBook } from '#run/guest-book/run-book';
import { loadCourseTokenizer } from '../../../scripts/growing/training-set.ts';

const tokenizer = loadCourseTokenizer();

test('the probability of an entry is the product of its tokens’, given that no question is written', async () => {
  const model = await createTransformer(
    initialiseWeights(bookConfig(tokenizer.vocabularySize), 4),
    tokenizer,
  );
  const sentences = ['Gahubel came to the inn on 20 July.', 'Micowen came to the inn on 12 February.'];
  const found = await entryProbabilities(model, tokenizer, sentences);
  const isEntry = 1 - softmax(await model.logits([]))[tokenizer.userId]!;
  for (const [i, sentence] of sentences.entries()) {
    const ids = tokenizer.encode(sentence);
    let logProbability = -Math.log(isEntry);
    for (const [at, id] of ids.entries())
      logProbability += Math.log(softmax(await model.logits(ids.slice(0, at)))[id]!);
    expect(Math.log(found[i]!)).toBeCloseTo(logProbability, 2);
  }
  model.dispose();
});

test('a run that is stopped ends with the reason', async () => {
  const reason = new Error('stopped');
  const run = runGuestBook({
    spec: { onceShare: 0.5, seed: 1, steps: 3, draws: 2 },
    tokenizer,
    signal: AbortSignal.abort(reason),
  });
  await expect(run).rejects.toBe(reason);
});
