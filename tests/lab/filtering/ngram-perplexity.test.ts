import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { ngramPerplexity, precisionRecall, trainNgram } from '#lab';
import { createCorpus, createWorld } from '#world';

describe('trainNgram', () => {
  test('by hand: Witten–Bell on one sentence', () => {
    // Read: a, b, a, end. Outcomes: a, b, end, unknown: 1/4 each at the bottom; 4 read, 3 types.
    const unigram = trainNgram(['A b a.'], 1);
    expect(Math.exp(unigram.logProbability([], 'a'))).toBeCloseTo((2 + 3 / 4) / 7, 12);
    expect(Math.exp(unigram.logProbability([], 'zebra'))).toBeCloseTo(3 / 4 / 7, 12);
    // After a: b once, end once; 2 types.
    const bigram = trainNgram(['A b a.'], 2);
    expect(Math.exp(bigram.logProbability(['a'], 'b'))).toBeCloseTo((1 + 2 * ((1 + 3 / 4) / 7)) / 4, 12);
    // After what was never read: as without it.
    expect(bigram.logProbability(['zebra'], 'a')).toBe(unigram.logProbability([], 'a'));
    // The beginning of a document is a history of its own: a once, one type.
    expect(Math.exp(bigram.logProbability([], 'a'))).toBeCloseTo((1 + (2 + 3 / 4) / 7) / 2, 12);
  });

  test('probabilities after any history sum to 1', () => {
    const alphabet = fc.constantFrom('a', 'b', 'c', 'd');
    const document = fc.array(alphabet, { maxLength: 8 }).map((words) => words.join(' '));
    fc.assert(
      fc.property(
        fc.array(document, { minLength: 1, maxLength: 5 }),
        fc.array(fc.oneof(alphabet, fc.constant('unread')), { maxLength: 4 }),
        fc.integer({ min: 1, max: 4 }),
        (documents, history, order) => {
          const model = trainNgram(documents, order);
          const read = ['a', 'b', 'c', 'd'].filter((word) => documents.some((text) => text.includes(word)));
          const total = [...read, null, 'never'].reduce(
            (sum, word) => sum + Math.exp(model.logProbability(history, word)),
            0,
          );
          expect(total).toBeCloseTo(1, 10);
          expect(model.words).toBe(read.length);
        },
      ),
    );
  });

  test('says what it needs', () => {
    expect(() => trainNgram([])).toThrow('there are none');
    expect(() => trainNgram(['a'], 0)).toThrow('order');
  });
});

describe('ngramPerplexity', () => {
  test('of a text that is sure to come is near 1, of unread words near their share', () => {
    const model = trainNgram(Array.from({ length: 500 }, () => 'one two three'));
    expect(ngramPerplexity(model, 'One, two, three.')).toBeLessThan(1.02);
    expect(ngramPerplexity(model, 'four five six')).toBeGreaterThan(100);
    expect(Number.isFinite(ngramPerplexity(model, ''))).toBe(true);
  });

  test('tells shuffled, garbled and German text of the world from clean text', { timeout: 30_000 }, () => {
    const world = createWorld({ size: 'full' });
    const corpus = (seed: number, garbled: number) =>
      createCorpus(world, {
        words: 15_000,
        seed,
        mix: { biography: 1, story: 1, townEntry: 1 },
        phrasings: { kind: 'training' },
        ladderScale: 0,
        dirt: { shuffled: garbled },
      }).documents;
    const model = trainNgram(corpus(1, 0).map(({ text }) => text));
    const mixed = corpus(2, 0.4);
    const isClean = mixed.map(({ label }) => label.quality === 'clean');
    const perplexities = mixed.map(({ text }) => ngramPerplexity(model, text));
    const cut = [...perplexities].sort((a, b) => a - b)[isClean.filter(Boolean).length]!;
    const { f1 } = precisionRecall(
      isClean,
      perplexities.map((value) => value < cut),
    );
    expect(f1).toBeGreaterThan(0.95);
    expect(ngramPerplexity(model, 'Lindal liegt auf der Insel Sorrel.')).toBeGreaterThan(cut);
  });
});
