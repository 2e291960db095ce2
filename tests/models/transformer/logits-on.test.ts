import { jit, numpy as np } from '@jax-js/jax';
import { expect, test } from 'vitest';
import { createRng } from '#lab';
import { createTransformer, initBackend, initialiseWeights } from '#models';
import { linear } from '#models/transformer/layers';
import { logitsOn, readBatchOn } from '#models/transformer/logits-on';
import { upload } from '#models/transformer/tensors';
import { maximumDifference, randomIds, tinyConfig, tokenizer } from '../fixtures.ts';

const weights = initialiseWeights(tinyConfig, 7);
const rng = createRng(3);
const texts = Array.from({ length: 8 }, () => randomIds(20, rng));
const [text] = texts;

/** Logits of the text in one row after all of its tokens. */
async function lastOf(rows: readonly (readonly number[])[], row: number): Promise<Float32Array> {
  const { vocabularySize } = tinyConfig;
  let last = new Float32Array();
  await readBatchOn('wasm', weights, rows, (logits) => {
    last = logits.slice(row * vocabularySize, (row + 1) * vocabularySize);
  });
  return last;
}

test('alone, a text gives the logits of the model itself', async () => {
  const model = await createTransformer(weights, tokenizer);
  expect(await logitsOn('wasm', weights, [tokenizer.eosId, ...text!])).toEqual(await model.logits(text!));
  model.dispose();
});

test('in a batch the last bits change, and who stands beside it and where changes nothing', async () => {
  const alone = await lastOf([text!], 0);
  const among = await lastOf(texts, 0);
  expect(maximumDifference(alone, among)).toBeGreaterThan(0);
  expect(maximumDifference(alone, among)).toBeLessThan(1e-5);
  expect(await logitsOn('wasm', weights, text!, texts.length)).toEqual(among);
  expect(await lastOf([...texts].reverse(), texts.length - 1)).toEqual(among);
  expect(await lastOf(texts, 0)).toEqual(among);
});

test('what changes is the order in which the engine sums attention weights, and no product of matrices', async () => {
  await initBackend('wasm');
  const draw = (n: number): Float32Array => Float32Array.from({ length: n }, rng);
  const [row, weight, scores] = [draw(64), draw(64 * 64), draw(2 * 192)];
  const repeat = (values: Float32Array, times: number): Float32Array =>
    Float32Array.from({ length: times * values.length }, (_, i) => values[i % values.length]!);
  const multiply = jit((x: np.Array, w: np.Array) => linear(x, w));
  const add = jit((x: np.Array) => np.sum(x, -1, { keepdims: true }));
  const product = async (batch: number): Promise<number[]> => {
    const x = upload(repeat(row, batch), [batch, 64], 'wasm');
    return Array.from(await multiply(x, upload(weight.slice(), [64, 64], 'wasm')).data()).slice(0, 64);
  };
  const sum = async (batch: number): Promise<number[]> =>
    Array.from(await add(upload(repeat(scores, batch), [batch, 2, 1, 192], 'wasm')).data()).slice(0, 2);
  expect(await product(8)).toEqual(await product(1));
  expect(await sum(8)).not.toEqual(await sum(1));
});

test('a text without tokens is refused', async () => {
  await expect(logitsOn('wasm', weights, [])).rejects.toThrow('no token');
});
