import { afterAll, beforeAll, expect, test } from 'vitest';
import { softmax } from '#lab/sampling/softmax';
import { createTransformer, initialiseWeights, type TransformerModel } from '#models';
import { holdModel, type HeldModel } from '#run/held-model';
import type { ModelInfo } from '#run/protocol';
import { compareChange } from '#run/small-change/compare';
import type { EditSearchUpdate } from '#run/small-change/protocol';
import { readAll } from '#run/small-change/read-all';
import { LONGEST_SEARCHED, searchEdits, summariseEdits } from '#run/small-change/search-edits';
import { tryKinds } from '#run/small-change/try-kinds';
import { tinyConfig, tokenizer } from '../../models/fixtures.ts';

let model: TransformerModel;
let held: HeldModel;
const signal = new AbortController().signal;

beforeAll(async () => {
  const weights = initialiseWeights(tinyConfig, 5);
  weights.tensors['model.embed_tokens.weight']!.forEach((x, i, all) => (all[i] = 12 * x));
  model = await createTransformer(weights, tokenizer);
  const info = { name: 'tiny', steps: 1, contextLength: tinyConfig.contextLength, world: null } as ModelInfo;
  held = holdModel(model, tokenizer, () => info);
});
afterAll(() => model.dispose());

test('texts read side by side have the probabilities they have alone', async () => {
  const texts = ['ab', 'ab ', 'a longer one', ''];
  const read = await readAll(held, texts, { answerTokens: 0, signal });
  for (const [at, text] of texts.entries()) {
    const alone = softmax(await model.logits([tokenizer.eosId, ...tokenizer.encode(text)]));
    read[at]!.probabilities.forEach((p, id) => expect(p).toBeCloseTo(alone[id]!, 5));
    expect(read[at]!.answer).toBe('');
  }
});

test('a search counts every edit once, and its flips are flips', async () => {
  const updates: EditSearchUpdate[] = [];
  await searchEdits(held, { prompt: 'abc' }, (update) => updates.push(update), signal);
  const last = updates.at(-1)!;
  expect(updates[0]!.done).toBe(0);
  expect(last.done).toBe(last.total);
  expect(last.counts.kept.edits).toBe(last.total);
  const [own] = await readAll(held, ['abc'], { answerTokens: 0, signal });
  const [least] = last.smallest;
  if (least !== undefined) {
    const [there] = await readAll(held, [least.text], { answerTokens: 0, signal });
    expect(there!.likeliest).not.toBe(own!.likeliest);
  }
  expect(last.tokens.reduce((sum, { count }) => sum + count, 0)).toBeLessThanOrEqual(last.counts.kept.flips);
});

test('a stop ends it, with what there is', async () => {
  const stop = new AbortController();
  const updates: EditSearchUpdate[] = [];
  await searchEdits(
    held,
    { prompt: 'abc def' },
    (update) => {
      updates.push(update);
      if (update.done > 0) stop.abort();
    },
    stop.signal,
  );
  expect(updates.at(-1)!.done).toBeLessThan(updates.at(-1)!.total);
});

test('too long a prompt is refused with what to do; compared it may be of any length', async () => {
  const prompt = 'x'.repeat(LONGEST_SEARCHED + 1);
  await expect(searchEdits(held, { prompt }, () => undefined, signal)).rejects.toThrow('81');
  const enormous = await compareChange(held, { before: '日本語'.repeat(300), after: '' });
  expect(enormous.before.reading.tokensRead).toBeLessThan(enormous.before.reading.tokens);
  expect(enormous.after.reading.tokens).toBe(0);
  expect(enormous.before.judgement).toBeNull();
});

test('kinds of change need a world that is known', async () => {
  await expect(tryKinds(held, { people: 2, seed: 1 }, () => undefined, signal)).rejects.toMatchObject({
    code: 'unfit',
  });
});

test('flips come by divergence, and names apart', () => {
  const edit = (text: string, divergence: number, meaning: 'kept' | 'lost' | 'other', flips: boolean) =>
    ({ kind: 'drop', at: 0, text, meaning, divergence, token: 'x', probability: 1, flips }) as const;
  const { counts, smallest, others, tokens } = summariseEdits([
    edit('a', 0.3, 'kept', true),
    edit('b', 0.1, 'kept', true),
    edit('c', 0, 'kept', false),
    edit('d', 0.01, 'lost', true),
    edit('e', 0.02, 'other', false),
  ]);
  expect(counts).toEqual({
    kept: { edits: 3, flips: 2 },
    lost: { edits: 1, flips: 1 },
    other: { edits: 1, flips: 0 },
  });
  expect(smallest.map(({ text }) => text)).toEqual(['b', 'a']);
  expect(others.map(({ text }) => text)).toEqual(['e']);
  expect(tokens).toEqual([{ token: 'x', count: 2 }]);
});
