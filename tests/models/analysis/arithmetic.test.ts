import { describe, expect, test } from 'vitest';
import { createRng } from '#lab';
import { initialiseWeights, sha256 } from '#models';
import {
  doublePrecision,
  fusedSinglePrecision,
  halfPrecision,
  laneSinglePrecision,
  permutedSinglePrecision,
  roundToHalf,
  singlePrecision,
  type Arithmetic,
} from '#models/analysis/arithmetic';
import { traceReading } from '#models/analysis/trace';
import { maximumDifference, randomIds, tinyConfig } from '../fixtures.ts';

const permuted = permutedSinglePrecision(1);
const singles = { singlePrecision, fusedSinglePrecision, laneSinglePrecision, permuted };
const dot = (arithmetic: Arithmetic, a: readonly number[], b: readonly number[]): number =>
  arithmetic.dot(Float64Array.from(a), 0, 1, Float64Array.from(b), 0, 1, a.length);

describe('sums worked by hand', () => {
  test('a fused product keeps the bit that rounding it first would lose', () => {
    // (1 + 2⁻¹²)² = 1 + 2⁻¹¹ + 2⁻²⁴, and singles near 1 are 2⁻²³ apart: rounded first, the last term is gone.
    const x = 1 + 2 ** -12;
    const [a, b] = [
      [-(1 + 2 ** -11), x],
      [1, x],
    ];
    expect(dot(singlePrecision, a, b)).toBe(0);
    expect(dot(fusedSinglePrecision, a, b)).toBe(2 ** -24);
    expect(dot(doublePrecision, a, b)).toBe(2 ** -24);
  });

  test('a one that is added to a hundred million is lost, unless it is added elsewhere first', () => {
    // Singles near 10⁸ are 8 apart.
    const a = [1e8, 1, -1e8, 1];
    const ones = [1, 1, 1, 1];
    expect(dot(singlePrecision, a, ones)).toBe(1);
    // (10⁸ − 10⁸) + (1 + 1)
    expect(dot(laneSinglePrecision, a, ones)).toBe(2);
    const orders = [1, 2, 3, 4, 5, 6, 7, 8].map((seed) => dot(permutedSinglePrecision(seed), a, ones));
    expect(new Set(orders)).toEqual(new Set([0, 1, 2]));
  });

  test('lanes take every term, however many are left over', () => {
    for (let n = 0; n <= 9; n++) {
      const ramp = Array.from({ length: n }, (_, i) => i + 1);
      expect(dot(laneSinglePrecision, ramp, ramp)).toBe((n * (n + 1) * (2 * n + 1)) / 6);
    }
  });

  test('halves: to nearest, ties to even, and sums kept in single', () => {
    expect(roundToHalf(2049)).toBe(2048);
    expect(roundToHalf(2051)).toBe(2052);
    expect(roundToHalf(0.1)).toBe(0.0999755859375);
    // In halves 2048 + 1 stays 2048; kept in single it does not.
    const sum = dot(halfPrecision, [2048, 1, 1], [1, 1, 1]);
    expect(sum).toBe(2050);
    expect(halfPrecision.store(sum)).toBe(2050);
  });

  test.runIf('f16round' in Math)('halves round as the language itself does', () => {
    const { f16round } = Math as unknown as { f16round(x: number): number };
    const rng = createRng(5);
    for (let i = 0; i < 5000; i++) {
      const x = Math.fround((rng() - 0.5) * 2 ** (Math.floor(rng() * 60) - 40));
      expect(roundToHalf(x)).toBe(f16round(x));
    }
  });
});

describe('sums of any numbers', () => {
  const rng = createRng(9);
  const draw = (n: number): number[] => Array.from({ length: n }, () => Math.fround(rng() * 2 - 1));

  test.each(Object.entries(singles))('%s lies within the bound on rounding errors', (_, arithmetic) => {
    for (const n of [1, 3, 64, 191]) {
      const [a, b] = [draw(n), draw(n)];
      const exact = dot(doublePrecision, a, b);
      const size = a.reduce((sum, value, i) => sum + Math.abs(value * b[i]!), 0);
      const sum = dot(arithmetic, a, b);
      // Higham 2002, 'Accuracy and Stability of Numerical Algorithms', 3.1: |error| ≤ γₙ Σ|aᵢbᵢ| in any order.
      expect(Math.abs(sum - exact)).toBeLessThanOrEqual(1.01 * n * 2 ** -24 * size);
      expect(Math.fround(sum)).toBe(sum);
    }
  });

  test.each(Object.entries(singles))('%s adds whole numbers exactly, and steps through strides', (_, way) => {
    const a = Float64Array.from({ length: 40 }, (_, i) => i);
    // 1·0 + 4·3 + 7·6 + 10·9, at steps of 3
    expect(way.dot(a, 1, 3, a, 0, 3, 4)).toBe(144);
    // A step of 0 sums.
    expect(way.dot(a, 0, 1, Float64Array.of(1), 0, 0, 40)).toBe(780);
  });

  test('the same seed shuffles alike, another one otherwise', () => {
    const [a, b] = [draw(300), draw(300)];
    expect(dot(permutedSinglePrecision(4), a, b)).toBe(dot(permutedSinglePrecision(4), a, b));
    const sums = [1, 2, 3, 4, 5].map((seed) => dot(permutedSinglePrecision(seed), a, b));
    expect(new Set(sums).size).toBeGreaterThan(1);
  });
});

describe('a forward pass', () => {
  const weights = initialiseWeights(tinyConfig, 7);
  const ids = randomIds(tinyConfig.contextLength, createRng(3));
  const logitsBy = (arithmetic?: Arithmetic): Float64Array[] => {
    const trace = traceReading(weights, ids, arithmetic);
    return ids.map((_, position) => trace.logitsAt(position));
  };
  const exact = logitsBy();

  test('is in 64 bits where nothing else is said, to the bit', () => {
    const bytes = new Uint8Array(Float64Array.from(exact.flatMap((logits) => [...logits])).buffer);
    // Of the plain loops that were here before there was a choice.
    expect(sha256(bytes)).toBe('c93c36c95171dcd0b8218e6878a5e2f1c90cc423cb3b16d7f2ed6dabd11017e0');
    expect(logitsBy(doublePrecision)).toEqual(exact);
  });

  test.each(Object.entries(singles))(
    '%s keeps singles, close to the exact ones and not the same',
    (_, way) => {
      const logits = logitsBy(way);
      const greatest = Math.max(...logits.map((row, position) => maximumDifference(row, exact[position]!)));
      expect(greatest).toBeLessThan(1e-5);
      expect(greatest).toBeGreaterThan(0);
      expect(logits.every((row) => row.every((logit) => Math.fround(logit) === logit))).toBe(true);
    },
  );

  test('no two ways of single precision come to the same', () => {
    const found = Object.values(singles).map((way) =>
      logitsBy(way)
        .map((row) => row.join())
        .join(),
    );
    expect(new Set(found).size).toBe(found.length);
  });

  test('in half precision all that is kept is a half', () => {
    const logits = logitsBy(halfPrecision);
    expect(logits.every((row) => row.every((logit) => roundToHalf(logit) === logit))).toBe(true);
    const greatest = Math.max(...logits.map((row, position) => maximumDifference(row, exact[position]!)));
    expect(greatest).toBeLessThan(0.02);
    expect(greatest).toBeGreaterThan(1e-5);
  });
});
