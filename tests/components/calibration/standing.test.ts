import { predictionsMade, standingOf, type AskedQuestion } from '#components/calibration/standing.ts';
import type { AnyProgressItem, PredictionValue, ProgressRecord } from '#course/progress/record';
import { emptyRecord, itemKey } from '#course/progress/record';
import { describe, expect, it } from 'vitest';

const question = (id: string, form: AskedQuestion['form']): AskedQuestion => ({
  lesson: 'gardens',
  id,
  title: 'Gardens',
  address: `/gardens/#predict-${id}`,
  ask: `${id}?`,
  form,
});
const ten = question('ten', { kind: 'interval', min: 0, max: 10, step: 1, unit: '' });
const four = question('four', { kind: 'choice', options: ['a', 'b', 'c', 'd'] });

const interval = (low: number, high: number, outcome: number | null): PredictionValue => ({
  guess: { kind: 'interval', low, high },
  outcome,
  guessedMs: low,
});
const choice = (picked: string, confidence: number, outcome: string | null): PredictionValue => ({
  guess: { kind: 'choice', choice: picked, confidence },
  outcome,
  guessedMs: 0,
});

const recordOf = (values: Record<string, PredictionValue>): ProgressRecord => ({
  ...emptyRecord,
  items: Object.fromEntries<AnyProgressItem>([
    ...Object.entries(values).map(([id, value]): [string, AnyProgressItem] => [
      itemKey('gardens', 'prediction', id),
      { kind: 'prediction', lesson: 'gardens', id, changedMs: 1, value },
    ]),
    [
      'gardens/section/top',
      { kind: 'section', lesson: 'gardens', id: 'top', changedMs: 1, value: { read: true } },
    ],
  ]),
});

describe('predictionsMade', () => {
  it('lists predictions alone, in the order they were made, with where they stand', () => {
    const made = predictionsMade(recordOf({ late: interval(7, 9, 8), ten: interval(3, 6, 7) }), [ten]);
    expect(made.map(({ question: asked, held }) => [asked?.id, held])).toEqual([
      ['ten', false],
      [undefined, true],
    ]);
  });

  it('judges nothing that still waits', () => {
    expect(predictionsMade(recordOf({ ten: interval(3, 6, null) }), [ten])[0]?.held).toBeNull();
  });

  it('does not take a changed question for the one that was answered', () => {
    const [made] = predictionsMade(recordOf({ ten: choice('a', 0.5, 'a') }), [ten]);
    expect(made).toMatchObject({ question: null, held: true });
  });
});

describe('standingOf', () => {
  it('counts intervals that held, both ends among them, and how wide they were', () => {
    const record = recordOf({ ten: interval(3, 6, 6), gone: interval(0, 1, 2), open: interval(1, 2, null) });
    expect(standingOf(predictionsMade(record, [ten])).intervals).toEqual({ n: 2, held: 1, meanWidth: 0.3 });
  });

  it('shares what confidence leaves among the other options', () => {
    const { choices } = standingOf(predictionsMade(recordOf({ four: choice('b', 0.7, 'd') }), [four]));
    expect(choices).toMatchObject({ confidences: [0.7], right: [false], came: [3] });
    const [a, b, ...others] = choices.forecasts[0]!;
    expect(b).toBe(0.7);
    for (const rest of [a, ...others]) expect(rest).toBeCloseTo(0.1, 12);
  });

  it('keeps a choice whose question is gone in the binary score alone', () => {
    const { choices } = standingOf(predictionsMade(recordOf({ gone: choice('x', 0.9, 'x') }), [four]));
    expect(choices).toMatchObject({ confidences: [0.9], right: [true], forecasts: [], came: [] });
  });
});
