import { createRng, processLogits, softmax, topK, type Rng, type SamplingOptions } from '#lab';
import { beforeAll, expect, test } from 'vitest';
import { loadTransformersJs, type TransformersJs } from './transformers-js.ts';

let reference: TransformersJs;
beforeAll(async () => {
  reference = await loadTransformersJs();
}, 60_000);

/** The distribution that transformers.js would draw from. */
async function referenceDistribution(
  logits: Float32Array,
  { temperature = 1, topK: k = 0, repetitionPenalty = 1, previousTokens = [] }: SamplingOptions,
): Promise<Float64Array> {
  const config = { temperature, top_k: k, repetition_penalty: repetitionPenalty };
  const tensor = new reference.Tensor('float32', Float32Array.from(logits), [1, logits.length]);
  const ids = [previousTokens.map(BigInt)];
  const processed = reference.processors(config, previousTokens.length)(ids, tensor) as typeof tensor;
  const result = new Float64Array(logits.length);
  // The sampler is handed one row of the batch.
  const row = new reference.Tensor('float32', processed.data, [logits.length]);
  for (const [id, p] of await reference.distribution(config, row)) result[id] = p;
  return result;
}

const pick = <T>(values: readonly T[], rng: Rng): T => values[Math.floor(rng() * values.length)]!;

/** Flat to sharply peaked, in vocabularies of 2 to 400 tokens. */
function randomLogits(rng: Rng): Float32Array {
  const scale = pick([0.3, 1, 3, 10], rng);
  const size = 2 + Math.floor(rng() * 399);
  return Float32Array.from({ length: size }, () => scale * (rng() + rng() + rng() - 1.5));
}

test('1,000 random distributions come out as from transformers.js', async () => {
  const rng = createRng(6);
  let greatest = 0;
  for (let trial = 0; trial < 1000; trial++) {
    const logits = randomLogits(rng);
    const token = (): number => Math.floor(rng() * logits.length);
    const options: SamplingOptions = {
      temperature: pick([0.2, 0.7, 1, 1.5, 3], rng),
      repetitionPenalty: pick([0.8, 1, 1.2, 2], rng),
      previousTokens: Array.from({ length: Math.floor(rng() * 12) }, token),
      ...(rng() < 0.7 ? { topK: 1 + token() } : {}),
    };
    const wanted = await referenceDistribution(logits, options);
    const found = softmax(processLogits(logits, options));
    wanted.forEach((p, id) => {
      greatest = Math.max(greatest, Math.abs(p - found[id]!));
      // Equal to rounding in single precision, and the same tokens dropped.
      if (p === 0) expect(found[id]).toBeLessThan(1e-30);
    });
  }
  expect(greatest).toBeLessThan(2e-6);
});

test('of equals at the edge transformers.js keeps as many as it is told to, Python and we all of them', async () => {
  const logits = Float32Array.of(1, 3, 2, 2, 2, 0);
  const theirs = await referenceDistribution(logits, { topK: 3 });
  expect([...theirs].map((p) => p > 0)).toEqual([false, true, true, true, false, false]);
  expect([...topK(softmax(logits), 3)].map((p) => p > 0)).toEqual([false, true, true, true, true, false]);
});

test('transformers.js takes no notice of top-p, min-p and typical-p', () => {
  const config = { temperature: 0.7, top_p: 0.1, min_p: 0.9, typical_p: 0.1 };
  const logits = new reference.Tensor('float32', Float32Array.of(0.7, 0, -0.7), [1, 3]);
  const processed = reference.processors(config, 0)([[]], logits) as typeof logits;
  expect([...reference.softmax(processed.data as Float32Array)].every((p) => p > 0)).toBe(true);
});
