import { describe, expect, it } from 'vitest';
import {
  createRng,
  entropy,
  minP,
  processLogits,
  sampleIndex,
  softmax,
  topK,
  topP,
  traceProcessing,
  typicalP,
  type SamplingOptions,
} from '#lab';

const logits = [2, 1, 0.5, 0, -1];
const probs = softmax(logits);
const kept = (values: ArrayLike<number>): number[] =>
  Array.from(values, (value, index) => (value > 0 && value !== -Infinity ? index : -1)).filter((i) => i >= 0);

describe('softmax', () => {
  it.each([
    [1, [0.563, 0.2071, 0.1256, 0.0762, 0.028]],
    [0.5, [0.8292, 0.1122, 0.0413, 0.0152, 0.0021]],
    [2, [0.3745, 0.2272, 0.1769, 0.1378, 0.0836]],
  ])('gives the published values at temperature %s', (temperature, expected) => {
    const found = softmax(logits, temperature);
    found.forEach((p, index) => expect(Math.abs(p - expected[index]!)).toBeLessThan(5.1e-5));
  });

  it('puts everything on the first of the greatest logits at temperature 0', () => {
    expect([...softmax([1, 3, 3, 0], 0)]).toEqual([0, 1, 0, 0]);
  });

  it('survives great and infinite logits', () => {
    expect([...softmax([1000, 1000, -Infinity])]).toEqual([0.5, 0.5, 0]);
  });

  it('refuses a negative temperature', () => {
    expect(() => softmax(logits, -1)).toThrow('temperature');
  });
});

describe('filters', () => {
  it('measure the entropy of the reference distribution', () => {
    expect(entropy(probs)).toBeCloseTo(1.2065, 4);
    expect(entropy([0.5, 0.5, 0])).toBeCloseTo(Math.LN2, 12);
  });

  it('top-k keeps the k likeliest and those as likely as the last', () => {
    expect(kept(topK(probs, 2))).toEqual([0, 1]);
    expect(kept(topK([0.4, 0.3, 0.3], 2))).toEqual([0, 1, 2]);
    expect(topK(probs, 2)[0]).toBeCloseTo(0.563 / (0.563 + 0.2071), 3);
    expect(topK(probs, 99)).toEqual(probs);
  });

  it('top-p keeps the smallest set that reaches the mass', () => {
    expect(kept(topP(probs, 0.9))).toEqual([0, 1, 2, 3]);
    expect(kept(topP(probs, 0.85))).toEqual([0, 1, 2]);
    expect(kept(topP(probs, 0.0001))).toEqual([0]);
    expect(kept(topP(probs, 1))).toEqual([0, 1, 2, 3, 4]);
  });

  it('min-p keeps what is likely enough beside the likeliest', () => {
    expect(kept(minP(probs, 0.2))).toEqual([0, 1, 2]);
    expect(kept(minP(probs, 0))).toEqual([0, 1, 2, 3, 4]);
  });

  it('typical-p starts with the most typical token, not with the likeliest', () => {
    expect(kept(typicalP(probs, 0.1))).toEqual([1]);
    expect(kept(typicalP(probs, 0.25))).toEqual([0, 1]);
    expect(kept(typicalP(probs, 0.8))).toEqual([0, 1, 2]);
  });

  it.each([topK, topP, minP, typicalP])('%o gives probabilities that sum to 1', (filter) => {
    const sum = filter(probs, filter === topK ? 3 : 0.6).reduce((total, p) => total + p, 0);
    expect(sum).toBeCloseTo(1, 12);
  });

  it('name the setting that is out of range', () => {
    expect(() => topK(probs, 0)).toThrow('Top-k');
    expect(() => topP(probs, 1.2)).toThrow('Top-p');
    expect(() => minP(probs, -0.1)).toThrow('Min-p');
    expect(() => typicalP(probs, 0)).toThrow('Typical-p');
  });
});

describe('processLogits', () => {
  it('applies temperature before the filters, as Hugging Face does', () => {
    // At temperature 2 the two likeliest hold 0.60, at 1 they hold 0.77: only the first order keeps three.
    expect(kept(softmax(processLogits(logits, { temperature: 2, topP: 0.7 })))).toEqual([0, 1, 2]);
    expect(kept(topP(probs, 0.7))).toEqual([0, 1]);
  });

  it('filters what earlier filters left', () => {
    // Of the whole, three tokens reach 0.85; of the two that top-k leaves, 0.7 is reached by the first alone.
    expect(kept(softmax(processLogits(logits, { topK: 2, topP: 0.7 })))).toEqual([0]);
    expect(kept(softmax(processLogits(logits, { topP: 0.7 })))).toEqual([0, 1]);
  });

  it('penalises repeated tokens once each, towards less likely on both sides of 0', () => {
    const result = processLogits(logits, { repetitionPenalty: 2, previousTokens: [0, 0, 4] });
    expect([...result]).toEqual([1, 1, 0.5, 0, -2]);
  });

  it('keeps the likeliest alone at temperature 0, after the penalty', () => {
    const options = { temperature: 0, repetitionPenalty: 4, previousTokens: [0] };
    expect(kept(softmax(processLogits(logits, options)))).toEqual([1]);
  });

  it('changes nothing without options', () => {
    expect([...processLogits(logits, {})]).toEqual(logits);
  });
});

describe('traceProcessing', () => {
  const options: SamplingOptions = {
    typicalP: 0.9,
    minP: 0.1,
    topK: 4,
    topP: 0.95,
    temperature: 0.5,
    repetitionPenalty: 1.5,
    previousTokens: [0],
  };

  it('tells the steps in the order in which they work', () => {
    const steps = traceProcessing(logits, options).map(({ step }) => step);
    expect(steps).toEqual(['logits', 'repetitionPenalty', 'temperature', 'topK', 'topP', 'minP', 'typicalP']);
    expect(traceProcessing(logits, {}).map(({ step }) => step)).toEqual(['logits']);
  });

  it('begins with the model’s own distribution and ends with what is drawn from', () => {
    const trace = traceProcessing(logits, options);
    expect(trace[0]).toEqual({
      step: 'logits',
      logits: Float64Array.from(logits),
      probabilities: probs,
      dropped: [],
    });
    expect(trace.at(-1)!.logits).toEqual(processLogits(logits, options));
  });

  it('says which tokens each step drops, each once', () => {
    const dropped = traceProcessing(logits, { temperature: 1, topK: 4, topP: 0.9, minP: 0.2 }).map(
      (entry) => entry.dropped,
    );
    expect(dropped).toEqual([[], [], [4], [3], []]);
    expect(traceProcessing(logits, { temperature: 0 })[1]!.dropped).toEqual([1, 2, 3, 4]);
  });
});

describe('sampleIndex', () => {
  it('draws each token as often as its probability says', () => {
    const rng = createRng(5);
    const counts = [0, 0, 0, 0, 0];
    const draws = 20_000;
    for (let i = 0; i < draws; i++) counts[sampleIndex(probs, rng)]!++;
    counts.forEach((count, index) => {
      const p = probs[index]!;
      expect(Math.abs(count / draws - p)).toBeLessThan(4 * Math.sqrt((p * (1 - p)) / draws));
    });
  });

  it('never draws an impossible token, even where rounding leaves a rest', () => {
    expect(sampleIndex([0, 0.3, 0.3, 0], () => 0.999)).toBe(2);
    expect(sampleIndex([0, 1], () => 0)).toBe(1);
  });
});
