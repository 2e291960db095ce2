import type { GuessForm } from '#course/predictions/prediction';
import { emptyRecord, itemKey, type PredictionValue, type ProgressRecord } from '#course/progress/record';
import { createRng } from '#lab/rng';
import type { AskedQuestion } from './standing.ts';

const sentences: GuessForm = { kind: 'interval', min: 0, max: 10, step: 1, unit: 'of 10 sentences' };
const five: GuessForm = { kind: 'choice', options: ['1 or none', '2 or 3', '4', 'all 5'] };

/** Questions of a course that is made up, for the gallery and its tests: intervals and choices by turns. */
export const galleryQuestions = (count: number, address: string): AskedQuestion[] =>
  Array.from({ length: count }, (_, index) => ({
    lesson: 'made-up',
    id: `question-${index + 1}`,
    title: 'A lesson made up',
    address,
    ask: `Made-up question ${index + 1}: how many of ${index % 2 === 0 ? 'ten sentences' : 'five answers'}?`,
    form: index % 2 === 0 ? sentences : five,
  }));

/** A reader who answers those questions a little too surely; the last one still waits. */
export function galleryRecord(questions: readonly AskedQuestion[], seed = 7): ProgressRecord {
  const rng = createRng(seed);
  const items = questions.map(({ lesson, id, form }, index) => {
    const value: PredictionValue = {
      ...(form.kind === 'choice' ? choose(form.options, rng) : interval(rng)),
      guessedMs: index,
    };
    const waits = index === questions.length - 1;
    return [
      itemKey(lesson, 'prediction', id),
      {
        kind: 'prediction',
        lesson,
        id,
        changedMs: index,
        value: waits ? { ...value, outcome: null } : value,
      },
    ] as const;
  });
  return { ...emptyRecord, items: Object.fromEntries(items) };
}

function interval(rng: () => number): Pick<PredictionValue, 'guess' | 'outcome'> {
  const low = Math.floor(6 * rng());
  return {
    guess: { kind: 'interval', low, high: low + 4 },
    outcome: Math.floor(Math.min(10, low + 6 * rng())),
  };
}

function choose(options: readonly string[], rng: () => number): Pick<PredictionValue, 'guess' | 'outcome'> {
  const confidence = [0.45, 0.65, 0.85, 1][Math.floor(4 * rng())]!;
  const picked = Math.floor(options.length * rng());
  const came = rng() < 0.7 * confidence ? picked : (picked + 1) % options.length;
  return { guess: { kind: 'choice', choice: options[picked]!, confidence }, outcome: options[came]! };
}
