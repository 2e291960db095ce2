import { describe, expect, test } from 'vitest';
import { createRng } from '#lab';
import { createChooser, enumerateChoices, type Chooser } from '#world/chooser';

/** A coin; on heads one of three letters with weights 1, 2, 1; on tails nothing more. */
const toss = (chooser: Chooser): string =>
  chooser.chance(0.25) ? chooser.pick(['a', 'b', 'c'], [1, 2, 1]) : '-';

describe('createChooser', () => {
  test('adds up minus the logarithm of each choice', () => {
    for (let seed = 0; seed < 50; seed++) {
      const chooser = createChooser(createRng(seed));
      const outcome = toss(chooser);
      const expected = {
        '-': -Math.log(0.75),
        a: -Math.log(0.25 * 0.25),
        b: -Math.log(0.25 * 0.5),
        c: -Math.log(0.25 * 0.25),
      };
      expect(chooser.cost().factsKnownNats).toBeCloseTo(expected[outcome as 'a'], 12);
    }
  });

  test('draws with the given frequencies', () => {
    const counts: Record<string, number> = {};
    const chooser = createChooser(createRng(5));
    for (let i = 0; i < 40_000; i++) {
      const outcome = toss(chooser);
      counts[outcome] = (counts[outcome] ?? 0) + 1;
    }
    expect(counts['-']! / 40_000).toBeCloseTo(0.75, 1);
    expect(counts['b']! / 40_000).toBeCloseTo(0.125, 1);
    expect(counts['a']! / counts['c']!).toBeGreaterThan(0.9);
    expect(counts['a']! / counts['c']!).toBeLessThan(1.1);
  });

  test('charges revealed facts only to who does not know them', () => {
    const chooser = createChooser(createRng(1));
    chooser.reveal(336);
    expect(chooser.cost()).toEqual({ factsKnownNats: 0, factsUnknownNats: Math.log(336) });
  });

  test('never takes an item of weight 0 and refuses an empty list in words', () => {
    const chooser = createChooser(createRng(1));
    for (let i = 0; i < 1000; i++) expect(chooser.pick(['no', 'yes', 'no'], [0, 1, 0])).toBe('yes');
    expect(() => chooser.pick([])).toThrow(/nothing to choose/);
  });
});

describe('enumerateChoices', () => {
  test('visits every outcome once, with probabilities that sum to 1', () => {
    const outcomes = [...enumerateChoices(toss)];
    expect(outcomes.map((outcome) => outcome.value)).toEqual(['a', 'b', 'c', '-']);
    expect(outcomes.map((outcome) => outcome.probability)).toEqual([0.0625, 0.125, 0.0625, 0.75]);
  });
});
