import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  bandingFor,
  candidatePairs,
  createRng,
  estimateJaccard,
  fineWebBanding,
  jaccard,
  lshProbability,
  minHashSignature,
  shingles,
  type Rng,
} from '#lab';

/** Two sets with about this share in common, of 20 to 200 items. */
function drawPair(rng: Rng, label: string): [Set<string>, Set<string>] {
  const size = 20 + Math.floor(rng() * 180);
  const common = rng();
  const a = new Set<string>();
  const b = new Set<string>();
  for (let i = 0; i < size; i++) {
    const item = `${label} item ${i}`;
    if (rng() < common) {
      a.add(item);
      b.add(item);
    } else (rng() < 0.5 ? a : b).add(item);
  }
  a.add(`${label} a`);
  b.add(`${label} b`);
  return [a, b];
}

describe('shingles and Jaccard', () => {
  test('by hand', () => {
    expect([...shingles('The cat, the CAT sat.', 2)]).toEqual(['the cat', 'cat the', 'cat sat']);
    expect([...shingles('Two words')]).toEqual(['two words']);
    expect(shingles(' … ').size).toBe(0);
    expect(jaccard(new Set([1, 2, 3]), new Set([2, 3, 4, 5]))).toBe(2 / 5);
    expect(jaccard([1, 2, 3, 3], [5, 4, 3, 2])).toBe(2 / 5);
    expect(jaccard(new Set(), new Set())).toBe(1);
    expect(jaccard(new Set(), new Set([1]))).toBe(0);
    expect(() => shingles('a', 0)).toThrow('shingle');
  });

  test('Jaccard is symmetric, 1 for equal sets only, and 1 minus it obeys the triangle inequality', () => {
    const set = fc.uniqueArray(fc.nat(12)).map((items) => new Set(items));
    fc.assert(
      fc.property(set, set, set, (a, b, c) => {
        expect(jaccard(a, b)).toBe(jaccard(b, a));
        expect(jaccard(a, b) === 1).toBe(a.size === b.size && [...a].every((item) => b.has(item)));
        expect(1 - jaccard(a, c)).toBeLessThanOrEqual(2 - jaccard(a, b) - jaccard(b, c) + 1e-12);
      }),
    );
  });
});

describe('minHashSignature', () => {
  test(
    'estimates the Jaccard similarity of 1,000 pairs within three standard errors',
    { timeout: 30_000 },
    () => {
      const rng = createRng(17);
      const hashes = 256;
      const z: number[] = [];
      for (let i = 0; i < 1000; i++) {
        const [a, b] = drawPair(rng, String(i));
        const s = jaccard(a, b);
        const options = { hashes, seed: 1 + i };
        const estimate = estimateJaccard(minHashSignature(a, options), minHashSignature(b, options));
        // Sampling by 256 hashes cannot tell a similarity nearer to 0 or 1 than one hash.
        const error = Math.sqrt(Math.max(s * (1 - s), 1 / hashes) / hashes);
        z.push((estimate - s) / error);
      }
      // Of 1,000 draws of a normal distribution 2.7 lie beyond three standard errors, and none beyond four and a half.
      expect(z.filter((value) => Math.abs(value) > 3).length).toBeLessThanOrEqual(8);
      expect(Math.max(...z.map(Math.abs))).toBeLessThan(4.5);
      const mean = z.reduce((sum, value) => sum + value, 0) / z.length;
      const spread = Math.sqrt(z.reduce((sum, value) => sum + value * value, 0) / z.length);
      expect(Math.abs(mean)).toBeLessThan(3 / Math.sqrt(1000));
      expect(spread).toBeGreaterThan(0.9);
      expect(spread).toBeLessThan(1.1);
    },
  );

  test('with one seed for all pairs too, on the whole', { timeout: 30_000 }, () => {
    const rng = createRng(5);
    let sum = 0;
    for (let i = 0; i < 300; i++) {
      const [a, b] = drawPair(rng, String(i));
      const difference = estimateJaccard(minHashSignature(a), minHashSignature(b)) - jaccard(a, b);
      expect(Math.abs(difference)).toBeLessThan(0.2);
      sum += difference;
    }
    expect(Math.abs(sum / 300)).toBeLessThan(0.01);
  });

  test('depends on the set alone, and on the seed', () => {
    fc.assert(
      fc.property(fc.array(fc.string()), (items) => {
        const signature = minHashSignature(items, { hashes: 16 });
        expect(minHashSignature([...items, ...items].reverse(), { hashes: 16 })).toEqual(signature);
        expect(signature).toHaveLength(16);
      }),
    );
    expect(minHashSignature(['a'], { seed: 1 })).not.toEqual(minHashSignature(['a'], { seed: 2 }));
    expect(minHashSignature([], { hashes: 2 })).toEqual(Uint32Array.of(0xffffffff, 0xffffffff));
    expect(() => minHashSignature([], { hashes: 0 })).toThrow('hashes');
    expect(() => estimateJaccard(new Uint32Array(2), new Uint32Array(3))).toThrow('compared');
  });
});

describe('the S-curve', () => {
  test.each([
    // FineWeb's 14 × 8, and 450 bands of 20 as Lee et al. and RefinedWeb [S1-16].
    [14, 8, [0.564, 0.772, 0.924, 0.988]],
    [450, 20, [0.302, 0.761, 0.995, 1]],
  ] as const)('of %d bands of %d rows is the published one', (bands, rows, expected) => {
    [0.7, 0.75, 0.8, 0.85].forEach((s, i) =>
      expect(Math.abs(lshProbability(s, { bands, rows }) - expected[i]!)).toBeLessThan(6e-4),
    );
  });

  test('turned round, 20 bands of 450 rows, would almost never fire', () => {
    expect(lshProbability(0.95, { bands: 20, rows: 450 })).toBeLessThan(1e-8);
    expect(lshProbability(0.992, { bands: 20, rows: 450 })).toBeLessThan(0.5);
    expect(lshProbability(0.993, { bands: 20, rows: 450 })).toBeGreaterThan(0.5);
  });

  test('is what pairs really do', { timeout: 30_000 }, () => {
    // Sets of 100 shared items and x of their own: similarity 100 / (100 + x), 400 pairs at each.
    for (const own of [10, 30, 40, 60, 100]) {
      const s = 100 / (100 + own);
      const signatures: Uint32Array[] = [];
      for (let i = 0; i < 400; i++) {
        const shared = Array.from({ length: 100 }, (_, j) => `shared ${own} ${i} ${j}`);
        for (const side of [0, 1]) {
          const extra = Array.from({ length: own / 2 }, (_, j) => `own ${own} ${i} ${side} ${j}`);
          signatures.push(minHashSignature([...shared, ...extra], { hashes: 112, seed: 9 }));
        }
      }
      const pairs = candidatePairs(signatures, fineWebBanding);
      const met = pairs.filter(([a, b]) => a % 2 === 0 && b === a + 1).length / 400;
      const p = lshProbability(s, fineWebBanding);
      expect(Math.abs(met - p)).toBeLessThan(4 * Math.sqrt(Math.max(p * (1 - p), 0.002) / 400));
    }
  });

  test('rises with similarity and with bands, falls with rows', () => {
    fc.assert(
      fc.property(
        fc.double({ min: 0, max: 1, noNaN: true }),
        fc.double({ min: 0, max: 1, noNaN: true }),
        fc.integer({ min: 1, max: 50 }),
        fc.integer({ min: 1, max: 20 }),
        (s, t, bands, rows) => {
          const p = lshProbability(Math.min(s, t), { bands, rows });
          expect(p).toBeLessThanOrEqual(lshProbability(Math.max(s, t), { bands, rows }) + 1e-12);
          expect(p).toBeLessThanOrEqual(lshProbability(Math.min(s, t), { bands: bands + 1, rows }) + 1e-12);
          expect(p).toBeGreaterThanOrEqual(lshProbability(Math.min(s, t), { bands, rows: rows + 1 }) - 1e-12);
        },
      ),
    );
  });

  test('bands for a threshold find all but a hundredth there, and longer ones would not', () => {
    for (const threshold of [0.3, 0.5, 0.7, 0.8, 0.95]) {
      const { bands, rows } = bandingFor(threshold);
      expect(bands * rows).toBeLessThanOrEqual(112);
      expect(lshProbability(threshold, { bands, rows })).toBeGreaterThanOrEqual(0.99);
      const longer = { bands: Math.floor(112 / (rows + 1)), rows: rows + 1 };
      expect(lshProbability(threshold, longer)).toBeLessThan(0.99);
    }
    expect(bandingFor(0.001)).toEqual({ bands: 112, rows: 1 });
    expect(() => bandingFor(0)).toThrow('threshold');
    expect(() => lshProbability(1.1, fineWebBanding)).toThrow('similarity');
    expect(() => lshProbability(0.5, { bands: 0, rows: 1 })).toThrow('bands');
    expect(() => candidatePairs([new Uint32Array(3)], fineWebBanding)).toThrow('needs 112 hashes');
  });
});
