/** What became of an answer: SimpleQA's three grades (Wei et al. 2024, arXiv 2411.04368, section 2). */
export const OUTCOMES = ['right', 'wrong', 'abstained'] as const;
export type Outcome = (typeof OUTCOMES)[number];

/**
 * Points for an answer: 1 where it is right, 0 for 'I do not know', and −penalty where it is wrong. A penalty of 0 is
 * plain accuracy; t/(1−t) is the rule of the confidence target t (Kalai, Nachum, Vempala & Zhang 2025, arXiv 2509.04664,
 * section 4.2).
 * @param penalty from 0
 */
export function scoreOf(outcome: Outcome, penalty: number): number {
  if (outcome === 'abstained') return 0;
  return outcome === 'right' ? 1 : penalty === 0 ? 0 : -penalty;
}

/**
 * The chance of being right from which answering pays under a penalty, t = c/(1+c): below it 'I do not know' scores more
 * on average. In [0, 1).
 */
export const confidenceTarget = (penalty: number): number => penalty / (1 + penalty);

/** Of a wrong answer, in points. */
export const GREATEST_PENALTY = 99;

/** @throws RangeError when no rule has this penalty */
export function requirePenalty(penalty: number): void {
  if (!(penalty >= 0 && penalty <= GREATEST_PENALTY))
    throw new RangeError(`A penalty lies between 0 and ${GREATEST_PENALTY}, not at ${penalty}.`);
}
