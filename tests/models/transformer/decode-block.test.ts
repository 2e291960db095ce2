import { afterAll, beforeAll, expect, it } from 'vitest';
import { createRng } from '#lab';
import { createTransformer, EOS_ID, initialiseWeights, type TransformerModel } from '#models';
import { maximumDifference, randomIds, tinyConfig, tokenizer } from '../fixtures.ts';
import { fullLogits } from './full-logits.ts';

const weights = initialiseWeights(tinyConfig, 5);
const { contextLength, vocabularySize } = tinyConfig;
const ids = [EOS_ID, ...randomIds(contextLength - 1, createRng(2))];

let model: TransformerModel;
beforeAll(async () => {
  model = await createTransformer(weights, tokenizer);
});
afterAll(() => model.dispose());

const row = (logits: Float32Array, at: number): Float32Array =>
  logits.subarray(at * vocabularySize, (at + 1) * vocabularySize);

it('gives the logits of the full forward pass after each token of a block, wherever it begins', async () => {
  const full = await fullLogits(weights, ids);
  const session = model.openSession();
  await session.read([ids[0]!]);
  for (let start = 1; start + 5 <= contextLength; start += 5) {
    const logits = await session.readBlock(ids.slice(start, start + 5));
    for (let at = 0; at < 5; at++)
      expect(maximumDifference(row(logits, at), full[start + at]!)).toBeLessThan(1e-4);
  }
  session.dispose();
});

it('forgets what came after the place it is taken back to', async () => {
  const session = model.openSession();
  await session.readBlock(ids.slice(0, 5));
  session.rewind(2);
  const [third, fourth] = [ids[9]!, ids[10]!];
  await session.read([third]);
  const found = await session.readBlock([fourth, ids[11]!, ids[12]!, ids[13]!, ids[14]!]);
  const other = [ids[0]!, ids[1]!, third, fourth];
  const padded = [...other, ...ids.slice(0, contextLength - other.length)];
  expect(maximumDifference(row(found, 0), (await fullLogits(weights, padded))[3]!)).toBeLessThan(1e-4);
  session.dispose();
});

it('refuses more than the context holds, and to go back to what it never read', async () => {
  const session = model.openSession();
  await session.readBlock(ids.slice(0, 5));
  await expect(session.readBlock(ids.slice(0, contextLength))).rejects.toThrow('no room for');
  expect(() => session.rewind(6)).toThrow('Of 5 tokens read, 6 cannot be kept.');
  expect(session.position).toBe(5);
  session.dispose();
});
