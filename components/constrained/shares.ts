import { logMeanExp } from '#lab/log-mean-exp';
import type { ConstrainedUpdate, FormedAnswer } from '#run/experiment/protocol';
import type { Verdict } from '#run/protocol';

/** One answer's share of the draws of each kind. */
export interface AnswerShare {
  readonly text: string;
  /** Drawn with the mask. */
  readonly masked: number;
  /** The same answers, each weighted by what the mask left of the model's probability: the model's own, given that it is valid. */
  readonly weighted: number;
  /** Of the valid answers drawn without the mask; null when there is none. */
  readonly free: number | null;
  readonly verdict: Verdict | null;
}

/** Weights that sum to 1: the product of the allowed probabilities of each answer over that of all. */
function weightsOf(answers: readonly FormedAnswer[]): number[] {
  const greatest = Math.max(...answers.map(({ logAllowed }) => logAllowed));
  const weights = answers.map(({ logAllowed }) => Math.exp(logAllowed - greatest));
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  return weights.map((weight) => weight / total);
}

/**
 * To how many answers of equal weight the weighted ones come (Kong 1992, effective sample size): with few of them the
 * weighted shares say little.
 */
export function effectiveAnswers(masked: readonly FormedAnswer[]): number {
  return 1 / weightsOf(masked).reduce((sum, weight) => sum + weight ** 2, 0);
}

/** How often the model alone would be valid, estimated from the answers drawn with the mask; its natural logarithm. */
export const logImpliedValidity = (masked: readonly FormedAnswer[]): number =>
  logMeanExp(masked.map(({ logAllowed }) => logAllowed));

/** Every valid answer with its shares, the commonest first. */
export function answerShares({
  masked,
  free,
}: Pick<ConstrainedUpdate, 'masked' | 'free'>): readonly AnswerShare[] {
  const valid = free.filter((answer) => answer.valid);
  const weights = weightsOf(masked);
  const texts = [...new Set([...masked, ...valid].map(({ text }) => text))];
  const shares = texts.map((text): AnswerShare => {
    const same = (answer: FormedAnswer): boolean => answer.text === text;
    const judged = [...masked, ...valid].find(same)!.judgement;
    return {
      text,
      masked: masked.filter(same).length / masked.length,
      weighted: weights.reduce((sum, weight, i) => sum + (same(masked[i]!) ? weight : 0), 0),
      free: valid.length === 0 ? null : valid.filter(same).length / valid.length,
      verdict: judged?.verdict ?? null,
    };
  });
  const size = ({ masked: drawn, weighted, free: alone }: AnswerShare): number =>
    drawn + weighted + (alone ?? 0);
  return shares.sort((a, b) => size(b) - size(a));
}

/** Half the sum of all differences between what the mask draws and what the model itself would, given that it is valid. */
export const distanceOf = (shares: readonly AnswerShare[]): number =>
  shares.reduce((sum, { masked, weighted }) => sum + Math.abs(masked - weighted), 0) / 2;

export interface Tally {
  readonly of: number;
  readonly valid: number;
  readonly right: number;
}

export const tally = (answers: readonly FormedAnswer[]): Tally => ({
  of: answers.length,
  valid: answers.filter(({ valid }) => valid).length,
  right: answers.filter(({ judgement }) => judgement?.verdict === 'true').length,
});
