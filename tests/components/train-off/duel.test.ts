import { describe, expect, it } from 'vitest';
import { flipAt, largeAt, winner, type DuelData } from '#components/train-off/duel.ts';
import { duelFinding, duelOutcomes } from '#components/train-off/duel-words.ts';

const large = (dirt: 'shuffled' | 'falseFacts', points: readonly (readonly [number, number, number])[]) =>
  points.map(([dirtyShare, loss, facts]) => ({ dirt, dirtyShare, loss, facts }));
const data: DuelData = {
  facts: 24,
  chance: 0.1,
  small: { loss: 2, facts: 0.4 },
  large: [
    ...large('shuffled', [
      [0.8, 3, 0.3],
      [0, 1.5, 0.8],
      [0.4, 1.75, 0.7],
    ]),
    ...large('falseFacts', [
      [0, 1.5, 0.8],
      [0.5, 1.5, 0.6],
      [0.9, 1.6, 0.1],
    ]),
  ],
};

describe('largeAt', () => {
  it('gives recorded runs as they are and lines between them', () => {
    expect(largeAt(data, 'shuffled', 0.4)).toMatchObject({ loss: 1.75, facts: 0.7, recorded: true });
    expect(largeAt(data, 'shuffled', 0)).toMatchObject({ loss: 1.5, recorded: true });
    const between = largeAt(data, 'shuffled', 0.6);
    expect(between.loss).toBeCloseTo(2.375);
    expect(between.recorded).toBe(false);
    expect(largeAt(data, 'shuffled', 1)).toMatchObject({ loss: 3, recorded: false });
  });
});

describe('flipAt', () => {
  it('finds where the large model falls behind', () => {
    expect(flipAt(data, 'shuffled', 'loss')).toBeCloseTo(0.48);
    expect(flipAt(data, 'falseFacts', 'facts')).toBeCloseTo(0.66);
  });

  it('finds none where it never does', () => {
    expect(flipAt(data, 'falseFacts', 'loss')).toBeNull();
    expect(duelOutcomes(data)).toEqual({
      'shuffled-flip': 48,
      'false-flip': 66,
      'false-flip-in-loss': 'never',
    });
  });
});

it('says that loss does not see what facts see', () => {
  expect(duelFinding(data, 'falseFacts', 0.9)).toContain(
    'the large model is better by loss, the small model by facts',
  );
  expect(winner('loss', data.small, data.small)).toBeNull();
});
