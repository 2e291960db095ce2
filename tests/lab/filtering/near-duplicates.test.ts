import { describe, expect, test } from 'vitest';
import { createRng, jaccard, lshProbability, nearDuplicates, precisionRecall, shingles } from '#lab';
import { createCorpus, createWorld, defaultRecipe } from '#world';
import { cpuMilliseconds } from '../cpu-time.ts';

const words = (seed: number, count: number): string[] => {
  const rng = createRng(seed);
  return Array.from({ length: count }, () => `w${Math.floor(rng() * 3000)}`);
};

describe('nearDuplicates', () => {
  const original = words(1, 60);
  const edited = original.with(30, 'changed');
  const documents = [words(2, 60), original, words(3, 60), edited, original, []].map((list) =>
    list.join(' '),
  );

  test('finds copies and near copies, and keeps the first of each', () => {
    const { clusters, duplicates, links } = nearDuplicates(documents, { threshold: 0.7 });
    expect(clusters).toEqual([[1, 3, 4]]);
    expect(duplicates).toEqual([3, 4]);
    expect(links).toHaveLength(2);
    const exact = jaccard(shingles(documents[1]!), shingles(documents[3]!));
    expect(links.find(({ later }) => later === 3)!.similarity).toBeCloseTo(exact, 12);
    expect(links.find(({ later }) => later === 4)!.similarity).toBe(1);
  });

  test('holds the threshold exactly, on both sides', () => {
    const exact = jaccard(shingles(documents[1]!), shingles(documents[3]!));
    const options = { bands: 112, rows: 1 };
    expect(nearDuplicates(documents, { ...options, threshold: exact }).duplicates).toEqual([3, 4]);
    expect(nearDuplicates(documents, { ...options, threshold: exact + 1e-9 }).duplicates).toEqual([4]);
  });

  test('takes the threshold alone as well', () => {
    const exact = jaccard(shingles(documents[1]!), shingles(documents[3]!));
    expect(nearDuplicates(documents, 0.7)).toEqual(nearDuplicates(documents, { threshold: 0.7 }));
    expect(nearDuplicates(documents, exact).duplicates).toEqual([3, 4]);
    expect(nearDuplicates(documents, exact + 1e-9).duplicates).toEqual([4]);
    expect(() => nearDuplicates(documents, 0)).toThrow('threshold');
    expect(() => nearDuplicates(documents, NaN)).toThrow('threshold');
  });

  test('joins by way of others', () => {
    const list = words(4, 80);
    const steps = [0, 1, 2, 3].map((i) => [...list.slice(8 * i), ...words(50, 8 * i)].join(' '));
    const { clusters } = nearDuplicates(steps, { threshold: 0.6, bands: 60, rows: 2 });
    expect(jaccard(shingles(steps[0]!), shingles(steps[3]!))).toBeLessThan(0.6);
    expect(clusters).toEqual([[0, 1, 2, 3]]);
  });

  test('finds nothing among nothing, and no likeness where there is none', () => {
    expect(nearDuplicates([])).toMatchObject({ clusters: [], duplicates: [], links: [] });
    expect(
      nearDuplicates(Array.from({ length: 50 }, (_, i) => words(100 + i, 40).join(' '))).clusters,
    ).toEqual([]);
  });

  test('says which options it cannot take', () => {
    expect(() => nearDuplicates([], { bands: 4 })).toThrow('together');
    expect(() => nearDuplicates([], { bands: 0, rows: 4 })).toThrow('bands');
    expect(() => nearDuplicates([], { threshold: 1.5 })).toThrow('threshold');
    expect(() => nearDuplicates([], { shingle: 0 })).toThrow('shingle');
  });
});

describe('on the world’s own text', () => {
  const world = createWorld({ size: 'full' });
  const { documents } = createCorpus(world, {
    words: 100_000,
    seed: 11,
    mix: { rawPage: 2, story: 2 },
    phrasings: { kind: 'training' },
    ladderScale: 0,
    dirt: { duplicate: 0.08, nearDuplicate: 0.2 },
  });
  const texts = documents.map(({ text }) => text);
  const copies = documents.flatMap(({ label }, i) => ('of' in label ? [{ i, of: label.of, label }] : []));

  test('its shingles and likeness are those the labels were made with', { timeout: 30_000 }, () => {
    let compared = 0;
    for (const { i, of, label } of copies) {
      if (label.quality !== 'near-duplicate') continue;
      expect(jaccard(shingles(texts[i]!), shingles(texts[of]!))).toBeCloseTo(label.jaccard, 12);
      compared += 1;
    }
    expect(compared).toBeGreaterThan(100);
  });

  test('every exact copy is found, and near copies as often as the S-curve says', { timeout: 30_000 }, () => {
    const { clusters } = nearDuplicates(texts);
    const clusterOf = new Map(clusters.flatMap((cluster, c) => cluster.map((i) => [i, c] as const)));
    const isJoined = (i: number, of: number): boolean =>
      clusterOf.has(i) && clusterOf.get(i) === clusterOf.get(of);
    let expected = 0;
    let variance = 0;
    let found = 0;
    for (const { i, of, label } of copies) {
      if (label.quality === 'duplicate') expect(isJoined(i, of)).toBe(true);
      if (label.quality !== 'near-duplicate') continue;
      const p = lshProbability(label.jaccard, { bands: 14, rows: 8 });
      expected += p;
      variance += p * (1 - p);
      if (isJoined(i, of)) found += 1;
    }
    // Copies of one page may also meet by way of each other, so some more than by the curve.
    expect(found).toBeGreaterThan(expected - 3 * Math.sqrt(variance));
    expect(found).toBeLessThan(expected + 6 * Math.sqrt(variance) + 5);
  });

  test(
    'with a threshold below all labels, nearly all copies go, and little else',
    { timeout: 30_000 },
    () => {
      const { duplicates } = nearDuplicates(texts, { threshold: 0.55 });
      const dropped = new Set(duplicates);
      // Which of a cluster is called the copy is the labels' choice: a cluster counts by its number of copies.
      const { clusters } = nearDuplicates(texts, { threshold: 0.55 });
      const isCopy = (i: number): boolean => 'of' in documents[i]!.label;
      const surplus = clusters.reduce((sum, cluster) => sum + cluster.length - 1, 0);
      const copiesInside = clusters.reduce(
        (sum, cluster) => sum + Math.min(cluster.length - 1, cluster.filter(isCopy).length),
        0,
      );
      expect(dropped.size).toBe(surplus);
      const longCopies = copies.filter(({ label }) => label.quality === 'duplicate' || label.jaccard >= 0.55);
      expect(copiesInside / longCopies.length).toBeGreaterThan(0.97);
      const result = precisionRecall(
        clusters.flatMap((cluster) => cluster.slice(1).map((_, k) => k < cluster.filter(isCopy).length)),
        Array.from({ length: surplus }, () => true),
      );
      expect(result.precision).toBeGreaterThan(0.85);
    },
  );
});

test('10,000 documents of 40 words take under 2 seconds of one thread', { timeout: 60_000 }, () => {
  const world = createWorld({ size: 'full' });
  const sentences = createCorpus(world, defaultRecipe(world, { words: 60_000, seed: 5 })).documents.flatMap(
    ({ text }) => text.split(/(?<=[.!?])\s+/u),
  );
  const rng = createRng(8);
  const write = (): string => {
    const list: string[] = [];
    while (list.length < 40) list.push(...sentences[Math.floor(rng() * sentences.length)]!.split(' '));
    return list.slice(0, 40).join(' ');
  };
  const texts: string[] = [];
  while (texts.length < 10_000) {
    const copied = texts[Math.floor(rng() * texts.length * 8)];
    texts.push(copied?.replace(' the ', ' that ') ?? write());
  }
  expect(cpuMilliseconds(() => nearDuplicates(texts, { threshold: 0.7 }))).toBeLessThan(2000);
  // The worst case: many equal pages, and many that differ a little.
  const alike = texts.map((_, i) => (i % 2 === 0 ? texts[0]! : `${texts[1]!} page ${i % 50}`));
  expect(cpuMilliseconds(() => nearDuplicates(alike, { threshold: 0.7 }))).toBeLessThan(2000);
});
