import { describe, expect, it } from 'vitest';
import { createRng, majorityVote } from '#lab';
import { choiceShares } from '#run/sums/choose-answer';
import { summariseChoices } from '#run/sums/summarise-choices';
import { packTally, tallySolutions, unpackTally } from '#run/sums/tally';

const solution = (answer: number | null, reckons = false, verified = false) => ({
  answer,
  reckons,
  verified,
});
const many = <T>(count: number, item: T): T[] => Array.from({ length: count }, () => item);

/** The right answer, 5, a third of the time; a wrong one more often. */
const solutions = [
  ...many(5, solution(5, true, true)),
  ...many(8, solution(9)),
  ...many(2, solution(null)),
  ...many(1, solution(4, true)),
];
const tallies = tallySolutions(solutions);
const shares = (n: number) => choiceShares(tallies, 5, n);

describe('a tally', () => {
  it('counts solutions by answer, the most frequent first, and survives packing', () => {
    expect(tallies.map(({ answer, count }) => [answer, count])).toEqual([
      [9, 8],
      [5, 5],
      [null, 2],
      [4, 1],
    ]);
    expect(packTally(tallies).slice(4, 8)).toEqual([5, 5, 5, 5]);
    expect(unpackTally(packTally(tallies))).toEqual(tallies);
  });
});

describe('choosing among n', () => {
  it('of one is what one alone comes to', () => {
    const { covered, voted, reckoned, verified } = shares(1);
    for (const share of [covered, voted, reckoned, verified]) expect(share).toBeCloseTo(5 / 16, 10);
  });

  it('is what drawing them over and over comes to', () => {
    const rng = createRng(1);
    const hits = { covered: 0, voted: 0, reckoned: 0, verified: 0 };
    const draws = 20_000;
    for (let i = 0; i < draws; i++) {
      const drawn = solutions
        .map((item) => ({ item, order: rng() }))
        .sort((a, b) => a.order - b.order)
        .slice(0, 4)
        .map(({ item }) => item);
      const chosen = drawn.find(({ reckons }) => reckons) ?? drawn[0]!;
      hits.covered += Number(drawn.some(({ answer }) => answer === 5));
      hits.voted += Number(majorityVote(drawn.map(({ answer }) => answer)) === 5);
      hits.reckoned += Number(chosen.answer === 5);
      hits.verified += Number(drawn.some(({ verified }) => verified));
    }
    for (const [choice, share] of Object.entries(shares(4))) {
      expect(Math.abs(hits[choice as keyof typeof hits] / draws - share), choice).toBeLessThan(0.015);
    }
  });

  it('by a vote is never right in the end where the wrong answer is the mode; a checker saves it', () => {
    expect(shares(16).voted).toBe(0);
    expect(shares(1).voted).toBeGreaterThan(shares(8).voted);
    expect(shares(16)).toMatchObject({ covered: 1, reckoned: 5 / 6, verified: 1 });
  });

  it('has no chance where no solution is right', () => {
    expect(choiceShares(tallies, 6, 8)).toMatchObject({ covered: 0, voted: 0, reckoned: 0 });
  });

  it('is summed up over problems and seeds, and held against greedy problem by problem', () => {
    const sure = tallySolutions(many(16, solution(5, true, true)));
    const problems = [true, false, true].map((greedyRight) => ({
      answer: 5,
      greedyRight,
      tallies: [tallies, sure],
    }));
    const { greedy, curves, aboveGreedy } = summariseChoices(problems, [1, 16]);
    expect(greedy.share).toBeCloseTo(2 / 3, 10);
    expect(curves.voted[0]!.share).toBeCloseTo((5 / 16 + 1) / 2, 10);
    expect(curves.voted[1]!.share).toBe(0.5);
    expect(curves.covered[1]).toMatchObject({ share: 1, high: 1 });
    // Alike in all problems, which is no reason to be certain after three.
    expect(curves.covered[1]!.low).toBeCloseTo(0.4385, 4);
    expect(aboveGreedy.voted.share).toBeCloseTo(0.5 - 2 / 3, 10);
    const reach = 1.96 * Math.sqrt(1 / 3 / 3);
    expect(aboveGreedy.voted.high).toBeCloseTo(0.5 - 2 / 3 + reach, 3);
  });

  it('draws no more than there are', () => {
    expect(() => shares(17)).toThrow(/17 drawn/u);
  });
});
