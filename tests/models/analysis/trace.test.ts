import { expect, test } from 'vitest';
import { createRng, softmax } from '#lab';
import { createTransformer, initialiseWeights } from '#models';
import { traceReading } from '#models/analysis/trace';
import { maximumDifference, randomIds, tinyConfig, tokenizer } from '../fixtures.ts';
import { fullLogits } from '../transformer/full-logits.ts';
import { referenceLogits } from '../transformer/reference-llama.ts';

const weights = initialiseWeights(tinyConfig, 7);
const ids = randomIds(tinyConfig.contextLength, createRng(3));

test('gives the logits of the forward pass that training uses', async () => {
  const trained = await fullLogits(weights, ids);
  const trace = traceReading(weights, ids);
  trained.forEach((logits, position) => {
    expect(maximumDifference(logits, trace.logitsAt(position))).toBeLessThan(1e-4);
  });
});

test('gives the logits of a Llama written from its definition', () => {
  const reference = referenceLogits(tinyConfig, weights.tensors, ids);
  const trace = traceReading(weights, ids);
  reference.forEach((logits, position) => {
    expect(maximumDifference(logits, trace.logitsAt(position))).toBeLessThan(1e-5);
  });
});

test('gives the logits the model writes with', async () => {
  const model = await createTransformer(weights, tokenizer);
  const text = [tokenizer.eosId, ...ids.slice(0, 12)];
  const written = await model.logits(text.slice(1));
  expect(maximumDifference(written, traceReading(weights, text).logitsAt(12))).toBeLessThan(1e-4);
  model.dispose();
});

test('every token spreads a weight of 1 over itself and what stands before it', () => {
  const { attention, length } = traceReading(weights, ids);
  expect(attention).toHaveLength(tinyConfig.layers);
  for (const head of attention.flat()) {
    for (let row = 0; row < length; row++) {
      const seen = head.slice(row * length, row * length + row + 1);
      expect(seen.reduce((sum, weight) => sum + weight, 0)).toBeCloseTo(1, 12);
      expect(head.slice(row * length + row + 1, (row + 1) * length).every((weight) => weight === 0)).toBe(
        true,
      );
    }
  }
});

test('the weights of the first layer are the softmax of turned queries and keys', () => {
  // One head's scores for the third token, written out from the definition with positions as rotations of pairs.
  const { width, heads, ropeTheta, normEpsilon } = tinyConfig;
  const size = width / heads;
  const row = (name: string, out: number, x: readonly number[]): number =>
    x.reduce((sum, value, i) => sum + value * weights.tensors[name]![out * width + i]!, 0);
  const input = ids.slice(0, 3).map((id) => {
    const x = Array.from(weights.tensors['model.embed_tokens.weight']!.slice(id * width, (id + 1) * width));
    const root = Math.sqrt(x.reduce((sum, value) => sum + value * value, 0) / width + normEpsilon);
    return x.map((value) => value / root);
  });
  const turned = (part: string, position: number): number[] => {
    const name = `model.layers.0.self_attn.${part}_proj.weight`;
    const x = Array.from({ length: size }, (_, out) => row(name, out, input[position]!));
    return x.map((value, i) => {
      const angle = position * ropeTheta ** ((-2 * (i % (size / 2))) / size);
      const partner = i < size / 2 ? -x[i + size / 2]! : x[i - size / 2]!;
      return value * Math.cos(angle) + partner * Math.sin(angle);
    });
  };
  const query = turned('q', 2);
  const scores = [0, 1, 2].map(
    (seen) => turned('k', seen).reduce((sum, value, i) => sum + value * query[i]!, 0) / Math.sqrt(size),
  );
  const { attention } = traceReading(weights, ids.slice(0, 3));
  expect(maximumDifference(softmax(scores), attention[0]![0]!.slice(6, 9))).toBeLessThan(1e-6);
});

test('says what it cannot read', () => {
  expect(() => traceReading(weights, [])).toThrow('reads 1 to 32 tokens at a time, not 0');
  expect(() => traceReading(weights, randomIds(33, createRng(1)))).toThrow('not 33');
  expect(() => traceReading(weights, [5, 9999])).toThrow('9999 is none of them');
  expect(() => traceReading(weights, [5]).logitsAt(1)).toThrow('1 positions, and 1 is none');
});
