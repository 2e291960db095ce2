/** How a model is tuned to a rule: the same in the page and in the recording. */
export const TUNING = {
  model: 'shrub',
  /** Questions asked, drawn from those for training. */
  questions: 160,
  /** Answers drawn to each, at temperature 1. */
  draws: 6,
  /** How often what was kept is read. */
  passes: 12,
  learningRate: 6e-4,
  /** Windows of 192 tokens in a step. */
  windows: 2,
} as const;

/** Penalties to tune to, mildest first: 0 is plain accuracy. */
export const PENALTIES = [0, 1, 3, 9] as const;

/** Longer than any answer of the world. */
export const ANSWER_TOKENS = 40;

/** The words that a rule's answers are weighed against; the shipped text says them of strangers. */
export const ABSTENTION = 'I do not know.';

/** Decides the phrasings of the questions that measure: the same for every model. */
export const EXAM_SEED = 1;
