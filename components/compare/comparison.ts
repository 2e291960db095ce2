import type { Drawn } from '#course/asking';

/** A prompt to compare models by. The worlds differ in how they call people, so each has a text of its own. */
export interface ComparedPrompt {
  readonly text: { readonly pocket: string; readonly full: string };
  /** What it is, in a few words. */
  readonly detail: string;
}

/** What a model made of a prompt, with how often its text told what is asked. */
interface RecordedColumn {
  /** The shipped model's name. */
  readonly model: string;
  /** Times the fact stood in the text it read; null where the prompt asks for none. */
  readonly told: number | null;
  readonly drawn: Drawn;
}

interface RecordedPrompt extends ComparedPrompt {
  readonly columns: readonly RecordedColumn[];
}

/** Every prompt, put to every shipped model with one seed. */
export interface RecordedComparison {
  readonly prompts: readonly RecordedPrompt[];
}

/** What the sentences of some answers are worth. */
export interface Tally {
  readonly answers: number;
  /** Sentences of the world, that follow from what stands before them. */
  readonly wellFormed: number;
  /** Of these, those that state something. */
  readonly claims: number;
  readonly trueClaims: number;
  /** False when a model's world is not this site's: nothing can be said then. */
  readonly judged: boolean;
}

type Answers = Drawn['answers'];

export function tallyOf(answers: Answers): Tally {
  const verdicts = answers.map(({ judgement }) => judgement?.verdict ?? null);
  const count = (...some: readonly (typeof verdicts)[number][]): number =>
    verdicts.filter((verdict) => some.includes(verdict)).length;
  return {
    answers: answers.length,
    wellFormed: count('true', 'false', 'nobody', 'free'),
    claims: count('true', 'false', 'nobody'),
    trueClaims: count('true'),
    judged: verdicts.some((verdict) => verdict !== null),
  };
}

/** The recorded answers of one model, over all prompts. */
export const allAnswersOf = ({ prompts }: RecordedComparison, model: string): Answers =>
  prompts.flatMap(({ columns }) =>
    columns.filter((one) => one.model === model).flatMap(({ drawn }) => drawn.answers),
  );
