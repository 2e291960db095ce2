import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, expect, test } from 'vitest';
import {
  createTransformer,
  initialiseWeights,
  loadTokenizer,
  sizedConfig,
  type TransformerModel,
} from '#models';
import { rateNextTokens } from '#run/analysis/logits';
import { holdModel, type HeldModel } from '#run/held-model';

const tokenizer = loadTokenizer(JSON.parse(readFileSync('public/models/tokenizer.json', 'utf8')));
const source = { kind: 'shipped', name: 'test' } as const;
let model: TransformerModel;
let held: HeldModel;

beforeAll(async () => {
  model = await createTransformer(initialiseWeights(sizedConfig('sprout', 1024), 4), tokenizer);
  held = holdModel(model, tokenizer, () => ({
    source,
    name: 'test',
    parameters: 1,
    vocabularySize: 1024,
    contextLength: model.contextLength,
    steps: 0,
    world: null,
  }));
});
afterAll(() => model.dispose());

const rate = (ids: readonly number[], withVocabulary = false) =>
  rateNextTokens(held, { kind: 'logits', model: source, ids, withVocabulary });

test('the logits are the engine’s own, after the end-of-text that opens every text', async () => {
  const ids = tokenizer.encode('Mara lives in');
  const { logits, lost } = await rate(ids);
  expect(logits).toEqual(await model.logits([tokenizer.eosId, ...ids]));
  expect(logits).toHaveLength(1024);
  expect(lost).toBe(0);
});

test('of a text too long for the context the end is read, and it is said how much was lost', async () => {
  const ids = tokenizer.encode('Mara lives in Oster. '.repeat(200));
  const { logits, lost } = await rate(ids);
  const kept = ids.slice(-(model.contextLength - 1));
  expect(lost).toBe(ids.length - kept.length);
  expect(logits).toEqual((await rate(kept)).logits);
});

test('an empty text asks for the beginning of a new one', async () => {
  expect((await rate([])).logits).toEqual(await model.logits([tokenizer.eosId]));
});

test('the vocabulary lists every token, with its space', async () => {
  const { vocabulary } = await rate([], true);
  expect(vocabulary).toHaveLength(1024);
  const last = tokenizer.encode('Mara lives in').at(-1)!;
  expect(vocabulary![last]).toBe(' in');
  expect(vocabulary![0]).toBe('<eos>');
  expect((await rate([])).vocabulary).toBeUndefined();
});

test('a token that does not exist is refused by name', async () => {
  await expect(rate([3, 4000])).rejects.toThrow('The vocabulary has no token 4000.');
  await expect(rate([1.5])).rejects.toThrow('no token 1.5');
});
