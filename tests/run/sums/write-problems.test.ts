import { describe, expect, it } from 'vitest';
import { isWithheldPair } from '#world/documents/withheld';
import { numbersIn } from '#run/sums/numbers-in';
import { writeSumProblems } from '#run/sums/write-problems';
import { problemsOf, world } from './problems.ts';

/** The two smaller of three numbers that make a sum. */
function pairOf(numbers: readonly number[]): [number, number] {
  const [a, b, whole] = numbers.toSorted((x, y) => x - y);
  expect(a! + b!).toBe(whole);
  return [a!, b!];
}

describe.each(['training', 'withheld'] as const)('problems of %s pairs', (material) => {
  it.each([1, 2, 3])('of %d steps add such pairs alone, and no two are alike', (steps) => {
    const problems = problemsOf(material, steps, 40);
    expect(new Set(problems.map(({ prompt }) => prompt)).size).toBe(40);
    for (const { prompt, reference, answer, steps: found } of problems) {
      expect(found).toBe(steps);
      const pairs =
        steps === 1
          ? [pairOf([...numbersIn(prompt), answer])]
          : (reference.match(/[^.]+\./gu) ?? []).slice(0, -1).map((line) => pairOf(numbersIn(line)));
      expect(pairs).toHaveLength(steps);
      expect(pairs.every(([a, b]) => isWithheldPair(a, b) === (material === 'withheld'))).toBe(true);
    }
  });
});

it('are the same from the same seed, and there are none of four steps', () => {
  expect(problemsOf('training', 2)).toEqual(problemsOf('training', 2));
  expect(() => writeSumProblems(world, { material: 'training', steps: 4, count: 1, seed: 1 })).toThrow(
    /1, 2 or 3 steps/u,
  );
});
