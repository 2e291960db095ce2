import { bestOfNAccuracy, createRng } from '#lab';
import { expect, test } from 'vitest';

const perfect = { acceptsRight: 1, acceptsWrong: 0 };

test('a perfect verifier turns accuracy into coverage', () => {
  expect(bestOfNAccuracy(0.3, 5, perfect)).toBeCloseTo(1 - 0.7 ** 5, 12);
});

test('one that cannot tell gains nothing', () => {
  for (const n of [1, 4, 100]) {
    expect(bestOfNAccuracy(0.3, n, { acceptsRight: 0.5, acceptsWrong: 0.5 })).toBeCloseTo(0.3, 12);
    expect(bestOfNAccuracy(0.3, n, { acceptsRight: 1, acceptsWrong: 1 })).toBeCloseTo(0.3, 12);
    expect(bestOfNAccuracy(0.3, n, { acceptsRight: 0, acceptsWrong: 0 })).toBeCloseTo(0.3, 12);
  }
});

test('false accepts cap the gain', () => {
  expect(bestOfNAccuracy(0.3, 1e6, { acceptsRight: 0.9, acceptsWrong: 0.2 })).toBeCloseTo(
    0.27 / (0.27 + 0.14),
    10,
  );
});

test('is what a simulation gives', () => {
  const rng = createRng(8);
  const verifier = { acceptsRight: 0.8, acceptsWrong: 0.3 };
  let right = 0;
  const trials = 40_000;
  for (let trial = 0; trial < trials; trial++) {
    const answers = Array.from({ length: 3 }, () => {
      const isRight = rng() < 0.4;
      return { isRight, isAccepted: rng() < (isRight ? verifier.acceptsRight : verifier.acceptsWrong) };
    });
    const accepted = answers.filter(({ isAccepted }) => isAccepted);
    const from = accepted.length > 0 ? accepted : answers;
    right += Number(from[Math.floor(rng() * from.length)]!.isRight);
  }
  expect(Math.abs(right / trials - bestOfNAccuracy(0.4, 3, verifier))).toBeLessThan(
    4 * Math.sqrt(0.25 / trials),
  );
});

test('refuses what is no probability', () => {
  expect(() => bestOfNAccuracy(1.2, 3, perfect)).toThrow('right answer');
  expect(() => bestOfNAccuracy(0.2, 0, perfect)).toThrow('number of answers');
});
