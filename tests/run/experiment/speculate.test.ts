import { afterAll, beforeAll, expect, test } from 'vitest';
import { createRng } from '#lab';
import { chiSquareTest } from '#lab/statistics/chi-square';
import { softmax } from '#lab/sampling/softmax';
import { createTransformer, EOS_ID, initialiseWeights, type TransformerModel } from '#models';
import { testFirstTokens } from '#run/experiment/first-token-test';
import { countPasses } from '#run/experiment/speculate';
import { writePlainly, writeSpeculatively } from '#run/experiment/speculative-text';
import { tinyConfig, tokenizer } from '../../models/fixtures.ts';

let target: TransformerModel;
let draft: TransformerModel;
const prompt = [EOS_ID, 5, 6];
const options = (seed: number, temperature = 1, maxTokens = 12) => ({
  temperature,
  maxTokens,
  endToken: EOS_ID,
  rng: createRng(seed),
  signal: new AbortController().signal,
});

/** Uniform weights near 0 make every choice a toss-up; a larger embedding gives a model opinions. */
async function opinionated(seed: number): Promise<TransformerModel> {
  const weights = initialiseWeights(tinyConfig, seed);
  weights.tensors['model.embed_tokens.weight']!.forEach((x, i, all) => (all[i] = 12 * x));
  return createTransformer(weights, tokenizer);
}

beforeAll(async () => {
  [target, draft] = [await opinionated(5), await opinionated(6)];
});
afterAll(() => {
  target.dispose();
  draft.dispose();
});

test('at temperature 0 it writes what the target writes alone, whoever drafts', async () => {
  const { tokens } = await writePlainly(target, prompt, options(1, 0));
  for (const gamma of [1, 3]) {
    const { passes } = await writeSpeculatively(target, draft, prompt, gamma, options(2, 0));
    const written = passes.flatMap((pass) => pass.tokens);
    expect(written.slice(0, tokens.length)).toEqual(tokens.slice(0, written.length));
  }
});

test('a model that drafts for itself is always believed, and brings gamma + 1 tokens a pass', async () => {
  const { passes } = await writeSpeculatively(target, target, prompt, 3, options(3));
  const counts = countPasses(passes);
  expect(counts.accepted).toBe(counts.looked);
  expect(counts.chance).toBeCloseTo(1, 4);
  expect(counts.ended).toBe(0);
  expect(counts.tokens).toBe(4 * counts.passes);
});

test('the second token it writes follows the target too, given the first', async () => {
  // The tiny vocabulary's second token over many texts, against the mixture over first tokens that were drawn.
  const counts = new Map<number, Float64Array>();
  const rng = createRng(4);
  for (let i = 0; i < 300; i++) {
    const { passes } = await writeSpeculatively(target, draft, prompt, 2, { ...options(0, 0.4, 2), rng });
    const [first, second] = passes.flatMap(({ tokens }) => tokens);
    if (first === undefined || second === undefined) continue;
    const of = counts.get(first) ?? new Float64Array(tinyConfig.vocabularySize);
    of[second]! += 1;
    counts.set(first, of);
  }
  const [first, seen] = [...counts].sort(([, a], [, b]) => sum(b) - sum(a))[0]!;
  expect(sum(seen)).toBeGreaterThan(20);
  const expected = softmax(await target.logits([...prompt, first]), 0.4);
  expect(chiSquareTest(seen, expected, { leastExpected: 5 }).pValue).toBeGreaterThan(1e-3);
}, 60_000);

test('the context is never overrun, and a stop ends it between two passes', async () => {
  const { passes } = await writeSpeculatively(target, draft, prompt, 4, options(5, 1, 1000));
  const written = passes.reduce((total, { tokens }) => total + tokens.length, 0);
  expect(written + prompt.length).toBeLessThanOrEqual(tinyConfig.contextLength + 5);
  const stop = new AbortController();
  stop.abort();
  const stopped = await writeSpeculatively(target, draft, prompt, 4, { ...options(5), signal: stop.signal });
  expect(stopped.passes).toEqual([]);
});

test('the test of first tokens passes speculative decoding and fails the draft alone', () => {
  const p = softmax([2, 1, 0, -1, -4]);
  const q = softmax([0, 1, 2, 1, -4]);
  const { plain, speculative, draftAlone, cells } = testFirstTokens(p, q, 2000, createRng(7));
  expect(plain.pValue).toBeGreaterThan(1e-3);
  expect(speculative.pValue).toBeGreaterThan(1e-3);
  expect(draftAlone.pValue).toBeLessThan(1e-6);
  expect(cells.every(({ expected }) => expected >= 5)).toBe(true);
});

const sum = (values: Float64Array): number => values.reduce((total, value) => total + value, 0);
