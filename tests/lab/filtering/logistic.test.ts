import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  bagOfWords,
  createRng,
  createVocabulary,
  precisionRecall,
  predictLogistic,
  trainLogistic,
  trainQualityClassifier,
  type SparseVector,
} from '#lab';
import { createCorpus, createWorld } from '#world';
import { worthKeeping } from '#world/corpus/dirt/label';

const vector = (values: readonly number[]): SparseVector => ({
  indices: Uint32Array.from(values, (_, i) => i),
  values: Float64Array.from(values),
});

/** Newton's method on the same objective with dense matrices and Gauss–Jordan elimination: nothing in common but the problem. */
function newton(rows: readonly (readonly number[])[], labels: readonly boolean[], l2: number): number[] {
  const size = rows[0]!.length + 1;
  let w = new Array<number>(size).fill(0);
  for (let step = 0; step < 50; step++) {
    const system = w.map((value, i) => {
      const row = new Array<number>(size + 1).fill(0);
      if (i < size - 1) {
        row[i] = l2;
        row[size] = l2 * value;
      }
      return row;
    });
    rows.forEach((features, r) => {
      const x = [...features, 1];
      const p = 1 / (1 + Math.exp(-x.reduce((sum, value, i) => sum + value * w[i]!, 0)));
      for (let i = 0; i < size; i++) {
        for (let j = 0; j < size; j++) system[i]![j]! += p * (1 - p) * x[i]! * x[j]!;
        system[i]![size]! += (p - (labels[r] ? 1 : 0)) * x[i]!;
      }
    });
    for (let i = 0; i < size; i++) {
      const pivot = system[i]![i]!;
      system[i] = system[i]!.map((value) => value / pivot);
      system.forEach((row, k) => {
        if (k !== i) system[k] = row.map((value, j) => value - row[i]! * system[i]![j]!);
      });
    }
    w = w.map((value, i) => value - system[i]![size]!);
  }
  return w;
}

describe('bagOfWords', () => {
  test('counts known words and scales to length 1', () => {
    const vocabulary = createVocabulary(['cat dog', 'Dog!', 'dog bird bird']);
    expect([...vocabulary.keys()]).toEqual(['dog', 'cat', 'bird']);
    const { indices, values } = bagOfWords('The BIRD, the bird and the dog; dog, bird.', vocabulary);
    expect([...indices]).toEqual([0, 2]);
    expect(values[0]).toBeCloseTo(2 / Math.sqrt(13), 12);
    expect(values[1]).toBeCloseTo(3 / Math.sqrt(13), 12);
    expect(bagOfWords('fish', vocabulary).indices).toHaveLength(0);
    expect([...createVocabulary(['a b', 'a'], { minDocuments: 2 }).keys()]).toEqual(['a']);
    expect([...createVocabulary(['a b', 'a'], { maxWords: 1 }).keys()]).toEqual(['a']);
  });
});

describe('trainLogistic', () => {
  test('by hand: with no features but the bias, the odds are those of the labels', () => {
    const { bias } = trainLogistic(
      [vector([]), vector([]), vector([]), vector([])],
      [true, true, true, false],
      0,
    );
    expect(bias).toBeCloseTo(Math.log(3), 8);
  });

  test('by hand: one example on each side', () => {
    // At x = ±1 the optimum has bias 0 and l2 · w = 2 / (1 + e^w): for w = 1 that is l2 = 2 / (1 + e).
    const model = trainLogistic([vector([1]), vector([-1])], [true, false], 1, { l2: 2 / (1 + Math.E) });
    expect(model.weights[0]).toBeCloseTo(1, 8);
    expect(model.bias).toBeCloseTo(0, 8);
    expect(predictLogistic(model, vector([1]))).toBeCloseTo(1 / (1 + Math.exp(-1)), 8);
  });

  test.each([1e-3, 0.1, 10])('reaches the optimum that Newton’s method reaches, penalty %d', (l2) => {
    const rng = createRng(4);
    const rows = Array.from({ length: 60 }, () => Array.from({ length: 5 }, () => rng() * 2 - 1));
    const labels = rows.map((row) => row[0]! - 0.7 * row[2]! + 0.8 * (rng() - 0.5) > 0.1);
    const expected = newton(rows, labels, l2);
    const { weights, bias } = trainLogistic(rows.map(vector), labels, 5, { l2 });
    [...weights, bias].forEach((value, i) =>
      expect(Math.abs(value - expected[i]!) / (1 + Math.abs(expected[i]!))).toBeLessThan(1e-6),
    );
  });

  test('swapping the labels swaps the signs, and probabilities stay between 0 and 1', () => {
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.double({ min: -5, max: 5, noNaN: true }), fc.boolean()), {
          minLength: 2,
          maxLength: 12,
        }),
        (examples) => {
          const labels = examples.map(([, label]) => label);
          fc.pre(new Set(labels).size === 2);
          const features = examples.map(([x]) => vector([x]));
          const model = trainLogistic(features, labels, 1);
          const mirrored = trainLogistic(
            features,
            labels.map((label) => !label),
            1,
          );
          expect(mirrored.weights[0]! + model.weights[0]!).toBeCloseTo(0, 5);
          expect(mirrored.bias + model.bias).toBeCloseTo(0, 5);
          const p = predictLogistic(model, vector([1e6]));
          expect(p >= 0 && p <= 1).toBe(true);
        },
      ),
    );
  });

  test('says what it needs', () => {
    expect(() => trainLogistic([vector([1])], [true], 1)).toThrow('both kinds');
    expect(() => trainLogistic([vector([1])], [], 1)).toThrow('pair up');
    expect(() => trainLogistic([vector([1, 2]), vector([1])], [true, false], 1)).toThrow('beyond the 1');
    expect(() => trainLogistic([vector([1]), vector([2])], [true, false], 1, { l2: 0 })).toThrow('penalty');
  });
});

describe('trainQualityClassifier', () => {
  const world = createWorld({ size: 'full' });
  const crawl = (seed: number) =>
    createCorpus(world, {
      words: 60_000,
      seed,
      mix: { rawPage: 1 },
      phrasings: { kind: 'training' },
      ladderScale: 0,
    }).documents;
  const texts = (documents: ReturnType<typeof crawl>): string[] => documents.map(({ text }) => text);
  const truth = (documents: ReturnType<typeof crawl>): boolean[] =>
    documents.map(({ label }) => worthKeeping(label));
  const unseen = crawl(2);

  test('learns from 200 pages to tell good from bad, on pages it has not seen', { timeout: 30_000 }, () => {
    const labelled = crawl(1).slice(0, 200);
    const { predict, wordWeights } = trainQualityClassifier(texts(labelled), truth(labelled));
    const { f1 } = precisionRecall(
      truth(unseen),
      texts(unseen).map((text) => predict(text) > 0.5),
    );
    expect(f1).toBeGreaterThan(0.9);
    expect(wordWeights[0]![1]).toBeGreaterThan(0);
    expect(wordWeights.at(-1)![1]).toBeLessThan(0);
  });

  test(
    'from 20 pages it learns less, but more than chance, and the same each time',
    { timeout: 30_000 },
    () => {
      const labelled = crawl(1).slice(0, 20);
      const once = trainQualityClassifier(texts(labelled), truth(labelled));
      const again = trainQualityClassifier(texts(labelled), truth(labelled));
      expect(again.model).toEqual(once.model);
      const right = unseen.filter(
        ({ text, label }) => once.predict(text) > 0.5 === worthKeeping(label),
      ).length;
      const kept = truth(unseen).filter(Boolean).length;
      expect(right).toBeGreaterThan(1.1 * Math.max(kept, unseen.length - kept));
    },
  );
});
