import { confidenceSteps } from '#course/predictions/confidence';
import { resultWords, saidWords } from '#course/predictions/guess-words';
import { guessHeld, settledOutcome } from '#course/predictions/judge-guess';
import type { Guess, GuessForm } from '#course/predictions/prediction';
import { describe, expect, it, test } from 'vitest';

const sentences: GuessForm = { kind: 'interval', min: 0, max: 10, step: 1, unit: 'of 10 sentences' };
const five: GuessForm = { kind: 'choice', options: ['1 or none', '2 or 3', '4', 'all 5'] };
const interval: Guess = { kind: 'interval', low: 3, high: 6 };
const choice: Guess = { kind: 'choice', choice: '2 or 3', confidence: 0.65 };

test('says what was committed to', () => {
  expect(saidWords(interval, sentences)).toBe('You said 3 to 6 of 10 sentences, and were 90 % sure of it.');
  expect(saidWords({ ...interval, high: 3 }, sentences)).toContain('exactly 3 of 10');
  expect(saidWords(choice, five)).toBe('You said ‘2 or 3’, fairly sure (65 %).');
  expect(saidWords({ kind: 'number', value: 1234.5 }, { ...sentences, unit: '' })).toBe('You said 1230.');
});

describe('resultWords', () => {
  it.each([
    [7, 'You said 3 to 6; it was 7 of 10 sentences, above your interval.'],
    [6, 'You said 3 to 6; it was 6 of 10 sentences, within your interval.'],
    [2, 'You said 3 to 6; it was 2 of 10 sentences, below your interval.'],
  ])('places %i against an interval', (outcome, words) => {
    expect(resultWords(interval, sentences, outcome)).toBe(words);
  });

  it('tells of a run that goes on', () => {
    expect(resultWords(interval, sentences, 5, 'at step 100 it is')).toContain('; at step 100 it is 5 of 10');
  });

  it('names the option that came, whatever told of it', () => {
    expect(resultWords(choice, five, 1)).toBe('You said ‘2 or 3’, fairly sure (65 %); it was ‘1 or none’.');
    expect(resultWords(choice, five, 3)).toBe('You said ‘2 or 3’, fairly sure (65 %), and so it was.');
    expect(resultWords(choice, five, '4')).toContain('it was ‘4’');
    expect(resultWords(choice, five, 9)).toContain('it was 9, which no option holds');
  });

  it('holds a number against a number', () => {
    const form: GuessForm = { ...sentences, kind: 'number', unit: 'nats' };
    expect(resultWords({ kind: 'number', value: 1.5 }, form, 1.237)).toBe('You said 1.5; it was 1.24 nats.');
    expect(resultWords({ kind: 'number', value: 2 }, form, 2)).toBe(
      'You said 2; it was 2 nats, just as you said.',
    );
  });
});

describe('guessHeld', () => {
  it('takes both ends of an interval in', () => {
    expect([2, 3, 6, 7].map((outcome) => guessHeld(interval, outcome))).toEqual([false, true, true, false]);
  });

  it('compares choices as they were settled', () => {
    expect(guessHeld(choice, settledOutcome(five, 3))).toBe(true);
    expect(guessHeld(choice, settledOutcome(five, 4))).toBe(false);
    expect(guessHeld(choice, settledOutcome(five, 9))).toBe(false);
  });

  it('does not compare what cannot be', () => {
    expect(guessHeld(interval, 'better')).toBeNull();
  });
});

describe('confidenceSteps', () => {
  const percents = (options: number): number[] =>
    confidenceSteps(options).map(({ confidence }) => Math.round(100 * confidence));

  it('goes from chance to certainty', () => {
    expect(percents(2)).toEqual([50, 65, 75, 90, 100]);
    expect(percents(3)).toEqual([33, 50, 65, 85, 100]);
    expect(percents(4)).toEqual([25, 45, 65, 85, 100]);
  });

  it('rises, whatever the number of options', () => {
    for (let options = 2; options <= 12; options++) {
      const steps = percents(options);
      expect(steps).toEqual([...new Set(steps)].sort((a, b) => a - b));
    }
  });
});
