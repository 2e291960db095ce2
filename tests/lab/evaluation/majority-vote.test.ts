import { majorityChances, majorityChancesOfSamples, majorityVote } from '#lab';
import { describe, expect, it, test } from 'vitest';

test('majorityVote takes the most frequent answer, of equals the first given', () => {
  expect(majorityVote(['a', 'b', 'b'])).toBe('b');
  expect(majorityVote(['b', 'a', 'a', 'b'])).toBe('b');
  expect(majorityVote<string>([])).toBeUndefined();
});

/** Chances by going through every order of draws, with ties shared. */
function byBruteForce(
  draws: readonly (readonly [votes: readonly number[], p: number])[],
  answers: number,
): number[] {
  const chances = new Array<number>(answers).fill(0);
  for (const [votes, p] of draws) {
    const counts = chances.map((_, answer) => votes.filter((vote) => vote === answer).length);
    const most = Math.max(...counts);
    const winners = counts.filter((count) => count === most).length;
    for (const [answer, count] of counts.entries()) if (count === most) chances[answer]! += p / winners;
  }
  return chances;
}

function ordersOf(shares: readonly number[], n: number): (readonly [number[], number])[] {
  if (n === 0) return [[[], 1]];
  return ordersOf(shares, n - 1).flatMap(([votes, p]) =>
    shares.map((share, answer) => [[...votes, answer], p * share] as const),
  );
}

describe('majorityChances', () => {
  it.each([
    [0.6, 5, 0.6826],
    [0.6, 25, 0.8462],
    [0.7, 5, 0.8369],
    [0.7, 25, 0.9825],
    [0.45, 5, 0.4069],
    [0.45, 25, 0.3063],
  ])('answers right with probability %d win a vote of %i with probability %d', (p, n, expected) => {
    expect(majorityChances([p, 1 - p], n)[0]).toBeCloseTo(expected, 4);
  });

  it.each([1, 2, 3, 4, 5, 6])('are those of going through all orders of %i votes', (n) => {
    for (const shares of [[0.5, 0.3, 0.2], [0.25, 0.25, 0.25, 0.25], [0.6, 0, 0.4], [1]]) {
      const wanted = byBruteForce(ordersOf(shares, n), shares.length);
      majorityChances(shares, n).forEach((chance, i) => expect(chance).toBeCloseTo(wanted[i]!, 10));
    }
  });

  it('get worse with votes where the most frequent answer is wrong, though it is no majority', () => {
    const right = (n: number): number => majorityChances([0.3, 0.4, 0.2, 0.1], n)[0]!;
    expect(right(1)).toBeCloseTo(0.3, 12);
    expect(right(101)).toBeLessThan(right(11));
    expect(right(11)).toBeLessThan(right(1));
  });

  it('sum to 1 up to 200 votes', () => {
    const chances = majorityChances([0.41, 0.39, 0.1, 0.1], 200);
    expect(chances.reduce((sum, chance) => sum + chance, 0)).toBeCloseTo(1, 10);
    expect(chances[0]! + chances[1]!).toBeCloseTo(1, 6);
  });

  it('refuse what are no shares', () => {
    expect(() => majorityChances([0.5, 0.6], 3)).toThrow('sum to 1.1');
    expect(() => majorityChances([0.5, 0.5], 0)).toThrow(RangeError);
    expect(() => majorityChances([0.5, 0.5], 500)).toThrow('200');
  });
});

describe('majorityChancesOfSamples', () => {
  it.each([1, 2, 3, 4, 5, 6])('are those of drawing every set of %i', (n) => {
    const samples = [0, 0, 0, 1, 1, 2];
    const sets: (readonly [number[], number])[] = [];
    for (let mask = 0; mask < 1 << samples.length; mask++) {
      const drawn = samples.filter((_, i) => (mask >> i) & 1);
      if (drawn.length === n) sets.push([drawn, 1]);
    }
    const wanted = byBruteForce(sets, 3).map((sum) => sum / sets.length);
    majorityChancesOfSamples([3, 2, 1], n).forEach((chance, i) => expect(chance).toBeCloseTo(wanted[i]!, 10));
  });

  it('come near the chances of the shares where samples are many', () => {
    const [a] = majorityChancesOfSamples([60_000, 40_000], 25);
    expect(a).toBeCloseTo(0.8462, 3);
  });

  it('do not draw more than there are', () => {
    expect(() => majorityChancesOfSamples([1, 1], 3)).toThrow('Of 2 samples 3');
  });
});
