import { entropy, softmax, topP, typicalP } from '#lab';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

const distribution = fc
  .array(fc.double({ min: -6, max: 6, noNaN: true }), { minLength: 1, maxLength: 40 })
  .map((logits) => softmax(logits));
const share = fc.double({ min: 0.01, max: 0.999, noNaN: true });

const massOf = (probs: Float64Array, ids: readonly number[]): number =>
  ids.reduce((sum, id) => sum + probs[id]!, 0);
const keptIn = (filtered: Float64Array): number[] => [...filtered.keys()].filter((id) => filtered[id]! > 0);

describe('top-p, by its definition', () => {
  it('keeps the likeliest tokens, as few as reach the mass', () => {
    fc.assert(
      fc.property(distribution, share, (probs, p) => {
        const kept = keptIn(topP(probs, p));
        const least = Math.min(...kept.map((id) => probs[id]!));
        expect(massOf(probs, kept)).toBeGreaterThanOrEqual(p - 1e-9);
        expect(massOf(probs, kept) - least).toBeLessThan(p);
        expect(probs.every((q, id) => kept.includes(id) || q <= least)).toBe(true);
      }),
    );
  });

  it('is not led astray by rounding', () => {
    expect(0.7 + 0.2).toBeLessThan(0.9);
    expect(keptIn(topP([0.7, 0.1, 0.2], 0.9))).toEqual([0, 2]);
  });

  it('keeps the first of equals', () => {
    expect(keptIn(topP([0.25, 0.25, 0.25, 0.25], 0.5))).toEqual([0, 1]);
  });
});

describe('typical-p, by its definition', () => {
  it('keeps the tokens of surprise nearest the entropy, as few as reach the mass', () => {
    fc.assert(
      fc.property(distribution, share, (probs, p) => {
        const kept = keptIn(typicalP(probs, p));
        const distance = (id: number): number => Math.abs(-Math.log(probs[id]!) - entropy(probs));
        const furthest = Math.max(...kept.map(distance));
        const inner = kept.filter((id) => distance(id) < furthest);
        expect(massOf(probs, kept)).toBeGreaterThanOrEqual(p - 1e-9);
        expect(massOf(probs, inner)).toBeLessThan(p);
        expect([...probs.keys()].every((id) => kept.includes(id) || distance(id) > furthest)).toBe(true);
      }),
    );
  });

  it('keeps all of equals', () => {
    expect(keptIn(typicalP([0.25, 0.25, 0.25, 0.25], 0.5))).toEqual([0, 1, 2, 3]);
  });
});
