import { describe, expect, test } from 'vitest';
import { createRng } from '#lab';
import { factMiscalibration } from '#lab/integrity/miscalibration';
import { createSmoothedLookup } from '#lab/integrity/smoothed-lookup';

/** `[count, how many have it]` of the prosody data in Gale & Sampson 1995, "Good-Turing frequency estimation without tears", cut to the small counts. */
const SMALL = [
  [1, 120],
  [2, 40],
  [3, 24],
  [4, 13],
  [5, 15],
] as const;
const counts = SMALL.flatMap(([count, n]) => new Array<number>(n).fill(count));
const total = counts.reduce((sum, count) => sum + count, 0);

describe('createSmoothedLookup', () => {
  const lookup = createSmoothedLookup({ counts, possible: 5000, true: 400 });

  test('keeps back the share of what was seen once, and gives out everything', () => {
    expect(lookup.unseenMass).toBeCloseTo(120 / total, 12);
    const sum =
      counts.reduce((all, count) => all + lookup.probability(count), 0) +
      (5000 - counts.length) * lookup.probability(0);
    expect(sum).toBeCloseTo(1, 12);
  });

  test('discounts what was seen once to 2·n₂/n₁ and leaves the rest in proportion', () => {
    // Gale & Sampson's table of r*: 0.6667 for one observation by Turing's estimator.
    expect(lookup.probability(1) / lookup.probability(2)).toBeCloseTo(0.6667 / 2, 4);
    expect(lookup.probability(5) / lookup.probability(2)).toBeCloseTo(2.5, 12);
  });

  test('is false as often as draws from it are', () => {
    const rng = createRng(7);
    const seen = counts.reduce((sum, count) => sum + lookup.probability(count), 0);
    const unseenTrue = (400 - counts.length) / (5000 - counts.length);
    let wrong = 0;
    for (let i = 0; i < 200_000; i++) if (rng() >= seen && rng() >= unseenTrue) wrong++;
    expect(wrong / 200_000).toBeCloseTo(lookup.falseShare, 2);
  });

  test('is calibrated to a source whose new facts are as likely as Good and Turing think', () => {
    const book = [...new Array<number>(1200).fill(1), ...new Array<number>(20).fill(40)];
    const table = createSmoothedLookup({ counts: book, possible: 8000 * 336, true: 8000 });
    expect(table.unseenMass).toBe(0.6);
    expect(table.probability(1)).toBe(0);
    expect(table.probability(40)).toBeCloseTo(0.4 / 20, 12);
    expect(table.falseShare).toBeCloseTo(0.6 * (1 - 6780 / (8000 * 336 - 1220)), 12);
    const { distance } = factMiscalibration([
      ...new Array<null>(20).fill(null).map(() => ({ probability: 0.02, model: 0.02, source: 0.02 })),
      { probability: table.probability(0), model: 0.6, source: 0.6 },
    ]);
    expect(distance).toBeCloseTo(0, 12);
  });

  test('trusts nothing where all was seen once', () => {
    const table = createSmoothedLookup({ counts: [1, 1], possible: 10, true: 5 });
    expect(table.unseenMass).toBe(1);
    expect(table.probability(1)).toBe(0);
  });

  test.each([
    [{ counts: [], possible: 10, true: 2 }],
    [{ counts: [1, 1, 1], possible: 10, true: 2 }],
    [{ counts: [1], possible: 2, true: 2 }],
    [{ counts: [0.5], possible: 9, true: 2 }],
  ])('refuses what does not go together', (space) => {
    expect(() => createSmoothedLookup(space)).toThrow(RangeError);
  });
});
