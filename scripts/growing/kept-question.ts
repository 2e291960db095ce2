import type { AskedQuestion } from '#run/catching/ask-questions';

/** Digits that are kept: more than is shown, fewer than differ between CPUs. */
const rounded = (value: number): number => Number(value.toPrecision(5));

/** A question as a recording keeps it: whether its answer was right, and what each detector made of it. */
export const keptQuestion = ({ answer, scores, sets }: AskedQuestion) => ({
  outcome: answer.outcome,
  answer: scores && [scores.keyProbability, scores.sequenceProbability, scores.perToken].map(rounded),
  samples: sets.map((set) =>
    [set.scores.wordingEntropy, set.scores.semanticEntropy, set.scores.selfConsistency].map(rounded),
  ),
});

export type KeptQuestion = ReturnType<typeof keptQuestion>;
