import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { softmax } from '#lab';
import {
  createTransformer,
  initialiseWeights,
  loadTokenizer,
  sizedConfig,
  type TransformerModel,
} from '#models';
import { scoreText } from '#run/analysis/score';
import { holdModel, type HeldModel } from '#run/held-model';

const tokenizer = loadTokenizer(JSON.parse(readFileSync('public/models/tokenizer.json', 'utf8')));
let model: TransformerModel;
let held: HeldModel;

beforeAll(async () => {
  model = await createTransformer(initialiseWeights(sizedConfig('sprout', 1024), 4), tokenizer);
  held = holdModel(model, tokenizer, () => ({
    source: { kind: 'shipped', name: 'test' },
    name: 'test',
    parameters: 1,
    vocabularySize: 1024,
    contextLength: model.contextLength,
    steps: 0,
    world: null,
  }));
});
afterAll(() => model.dispose());

const score = (text: string) =>
  scoreText(held, { kind: 'score', model: { kind: 'shipped', name: 'test' }, text });

test('each token’s surprise is that of the engine’s own probabilities', async () => {
  const { tokens, meanNats, perplexity } = await score('Mara Torvik is a baker.');
  const ids = tokenizer.encode('Mara Torvik is a baker.');
  expect(tokens.map(({ piece }) => piece.id)).toEqual(ids);
  for (const [index, { nats }] of tokens.entries()) {
    const probabilities = softmax(await model.logits(ids.slice(0, index)));
    expect(nats).toBeCloseTo(-Math.log(probabilities[ids[index]!]!), 4);
  }
  expect(meanNats).toBeCloseTo(tokens.reduce((sum, { nats }) => sum + nats, 0) / tokens.length, 12);
  expect(perplexity).toBeCloseTo(Math.exp(meanNats), 9);
});

test('a text longer than the context is scored to its end, each token after half a context at least', async () => {
  const text = 'Mara wakes up. Torvik is a baker. '.repeat(40).trimEnd();
  const { tokens } = await score(text);
  const ids = tokenizer.encode(text);
  expect(tokens).toHaveLength(ids.length);
  expect(ids.length).toBeGreaterThan(1.5 * model.contextLength);
  // The first token of the second reading: read after the half of the context that stands before it.
  const at = model.contextLength;
  const before = ids.slice(at - Math.floor(model.contextLength / 2), at);
  const probabilities = softmax(await model.logits(before));
  expect(tokens[at]!.nats).toBeCloseTo(-Math.log(probabilities[ids[at]!]!), 4);
});

test('an empty text surprises nobody, and too long a one is refused', async () => {
  expect(await score('')).toMatchObject({ tokens: [], meanNats: 0, perplexity: 1 });
  await expect(score('Mara '.repeat(2500))).rejects.toThrow('at most 2,048 tokens');
});
