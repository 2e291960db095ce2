import { expect, it } from 'vitest';
import { jaccard, lshProbability, shingles, createRng } from '#lab';
import { hashShingles, meetingsBySimilarity, similarPairs } from '#lab/filtering/pipeline/similarities';

const words = Array.from({ length: 400 }, (_, i) => `word${i}`);

/** Texts of 60 words that share more or less of one stock. */
function createTexts(count: number): string[] {
  const rng = createRng(3);
  return Array.from({ length: count }, () => {
    const from = Math.floor(rng() * 40);
    return words.slice(from, from + 60).join(' ');
  });
}

it('finds every pair that is similar enough, with its exact similarity', () => {
  const texts = createTexts(25);
  const sets = texts.map((text) => shingles(text, 5));
  const expected = texts.flatMap((_, later) =>
    texts.slice(0, later).flatMap((__, earlier) => {
      const similarity = jaccard(sets[earlier]!, sets[later]!);
      return similarity >= 0.3 ? [{ earlier, later, similarity }] : [];
    }),
  );
  const found = similarPairs(hashShingles(texts, 5), 0.3);
  const key = (pair: (typeof found)[number]): number => pair.later * 100 + pair.earlier;
  expect(found.toSorted((a, b) => key(a) - key(b))).toEqual(expected.toSorted((a, b) => key(a) - key(b)));
  expect(expected.length).toBeGreaterThan(20);
});

it('pairs meet as often as the S-curve says', () => {
  // Every pair has words of its own, so that one says nothing of another.
  const texts = Array.from({ length: 400 }, (_, pair) => {
    const own = Array.from({ length: 120 }, (__, i) => `pair${pair}word${i}`);
    const shift = 1 + (pair % 40);
    return [own.slice(0, 70).join(' '), own.slice(shift, shift + 70).join(' ')];
  }).flat();
  const sets = hashShingles(texts, 5);
  const pairs = similarPairs(sets, 0.05);
  const banding = { bands: 10, rows: 4 };
  const bins = meetingsBySimilarity(sets, pairs, banding, 10);
  expect(pairs).toHaveLength(400);
  expect(bins.reduce((sum, bin) => sum + bin.pairs, 0)).toBe(400);
  for (const bin of bins.filter((one) => one.pairs > 0)) {
    // Three standard errors around the curve's range in the bin.
    const room = 1.5 / Math.sqrt(bin.pairs);
    const share = bin.met / bin.pairs;
    expect(share).toBeGreaterThanOrEqual(lshProbability(bin.from, banding) - room);
    expect(share).toBeLessThanOrEqual(lshProbability(bin.to, banding) + room);
  }
});

it('holds without pairs', () => {
  expect(similarPairs([], 0.5)).toEqual([]);
  const bins = meetingsBySimilarity([], [], { bands: 2, rows: 2 }, 4);
  expect(bins.map(({ pairs, met }) => pairs + met)).toEqual([0, 0, 0, 0]);
});
