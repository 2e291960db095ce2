import type { ChoiceShares } from './choose-answer.ts';

/** Numbers of answers to choose among: each twice the one before, so that a step is a doubling of the cost. */
export const CHOICE_NS = [1, 2, 4, 8, 16, 32, 64] as const;
/** Answers that a seed gives to a problem. */
export const ANSWERS_A_SEED = 64;

/** A way to choose: any right one, a vote, or one that a checker passes. */
export type ChoiceRule = keyof ChoiceShares;
export const CHOICE_RULES: readonly ChoiceRule[] = ['covered', 'verified', 'reckoned', 'voted'];
