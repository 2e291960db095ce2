import { describe, expect, it } from 'vitest';
import { createRng } from '#lab';
import { EOS_ID, trainNgram } from '#models';
import { documents, tokenizer } from './fixtures.ts';

const { vocabularySize } = tokenizer;
const uniform = 1 / vocabularySize;

describe('the n-gram model', () => {
  it('gives the probabilities that Witten-Bell smoothing defines, counted by hand', () => {
    // Documents 'A B A' and 'A C': after <eos> A stands B once and C once; A stands thrice.
    const [a, b, c] = [10, 11, 12];
    const model = trainNgram(
      [
        [a, b, a],
        [a, c],
      ],
      tokenizer,
      { order: 3 },
    );
    // Order 1: tokens to predict are A B A <eos> A C <eos>: 7 in all, 4 kinds.
    const one = (count: number): number => (count + 4 * uniform) / (7 + 4);
    // Order 2: after A stand B, <eos> and C once each: 3 in all, 3 kinds.
    const afterA = (count: number, unigram: number): number => (count + 3 * unigram) / (3 + 3);
    // Order 3: after <eos> A stand B and C once each: 2 in all, 2 kinds.
    const afterEosA = (count: number, bigram: number): number => (count + 2 * bigram) / (2 + 2);

    const next = model.probabilities([a]);
    expect(next[b]).toBeCloseTo(afterEosA(1, afterA(1, one(1))), 12);
    expect(next[c]).toBeCloseTo(afterEosA(1, afterA(1, one(1))), 12);
    expect(next[EOS_ID]).toBeCloseTo(afterEosA(0, afterA(1, one(2))), 12);
    expect(next[a]).toBeCloseTo(afterEosA(0, afterA(0, one(3))), 12);
    expect(next[99]).toBeCloseTo(afterEosA(0, afterA(0, one(0))), 12);
    // An unseen context falls back to what its last token says; an unseen token to the unigrams.
    expect(model.probabilities([c, a])[b]).toBeCloseTo(afterA(1, one(1)), 12);
    expect(model.probabilities([50])[b]).toBeCloseTo(one(1), 12);
  });

  it('spreads exactly 1 over the vocabulary in any context', async () => {
    const model = trainNgram(documents, tokenizer);
    const rng = createRng(4);
    for (let trial = 0; trial < 40; trial++) {
      const document = documents[trial % documents.length]!;
      const context = document.slice(0, Math.floor(rng() * document.length));
      if (trial % 3 === 0) context.push(Math.floor(rng() * vocabularySize));
      const probabilities = model.probabilities(context);
      expect(probabilities.reduce((sum, p) => sum + p, 0)).toBeCloseTo(1, 10);
      expect(Math.min(...probabilities)).toBeGreaterThan(0);
      const logits = await model.logits(context);
      expect(logits[7]).toBeCloseTo(Math.log(probabilities[7]!), 5);
    }
  });

  it('writes texts by the common interface, from a seed', async () => {
    const model = trainNgram(documents, tokenizer);
    const write = async (): Promise<string> => {
      let text = '';
      const options = { maxTokens: 60, temperature: 0.2, rng: createRng(2) };
      for await (const token of model.generate(model.tokenize('Mara'), options)) text += token.text;
      return text;
    };
    expect(await write()).toBe(await write());
    expect((await write()).length).toBeGreaterThan(5);
  });

  it('refuses an order that cannot be', () => {
    expect(() => trainNgram(documents, tokenizer, { order: 0 })).toThrow('order');
  });
});
