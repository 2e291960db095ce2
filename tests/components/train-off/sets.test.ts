import { describe, expect, it } from 'vitest';
import { MEASURES, outcomesOf, ranked, SET_WORDS, type SetMarks } from '#components/train-off/sets.ts';
import { trainOffFinding } from '#components/train-off/words.ts';

const set = (
  name: SetMarks['set'],
  loss: number,
  facts: number,
  wellFormedShare: number | null = 0.5,
): SetMarks => ({
  set: name,
  documents: 1,
  heldOutLoss: loss,
  withheldLoss: loss + 1,
  wellFormedShare,
  factShare: facts,
});
const marks = [
  set('raw', 4.2, 0.2, null),
  set('cleaned', 2.8, 0.2),
  set('small', 2.6, 0.2),
  set('dirty', 2.5, 0.3),
  set('narrow', 5.6, 0.6, 0.9),
];

describe('outcomesOf', () => {
  it('waits for all five', () => {
    expect(outcomesOf(marks.slice(1))).toBeNull();
  });

  it('names the best and the worst as predictions name them', () => {
    expect(outcomesOf(marks)).toEqual({
      best: 'large and dirty',
      worst: 'few phrasings',
      unseen: 'large and dirty',
      'well-formed': 'few phrasings',
      facts: 'few phrasings',
    });
  });
});

it('ranks a set without a whole sentence last', () => {
  expect(ranked(marks, MEASURES[2]!).at(-1)!.set).toBe('raw');
});

it('tells how far it is, then the order', () => {
  expect(trainOffFinding([], 5)).toBe('');
  expect(trainOffFinding(marks.slice(0, 2), 5)).toContain('2 of 5 sets are done');
  const finding = trainOffFinding(marks, 5);
  expect(finding).toContain(`${SET_WORDS.dirty.name} 2.50, small and clean 2.60`);
  expect(finding).toContain('Most facts are known after the few phrasings set');
});
