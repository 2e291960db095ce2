import { requireCount, requireRange, requireSameLength } from '../require.ts';
import type { Rng } from '../rng.ts';
import { sampleIndex } from './sample-index.ts';

export interface SpeculativeStep {
  /** What one pass of the target model brings: the drafted tokens it accepts, and one more of its own. */
  readonly tokens: readonly number[];
  /** How many of the drafted tokens were accepted. */
  readonly accepted: number;
}

/** (target − draft)+, scaled to sum to 1: what is drawn from where a drafted token is turned down. */
export function residualDistribution(target: ArrayLike<number>, draft: ArrayLike<number>): Float64Array {
  requireSameLength('Probabilities of the two models', target.length, draft.length);
  const rest = Float64Array.from(target, (p, id) => Math.max(0, p - draft[id]!));
  const total = rest.reduce((sum, p) => sum + p, 0);
  return total > 0 ? rest.map((p) => p / total) : Float64Array.from(target);
}

/**
 * One step of speculative decoding: a small model has drafted tokens, the large one has read them all in one pass. Each is
 * accepted with probability min(1, p/q), p from the target and q from the draft; the first that is turned down is drawn anew
 * from (p − q)+, and with all accepted the target's next token comes free. The tokens are distributed exactly as if the
 * target alone had written them. Leviathan, Kalman & Matias 2023 (arXiv 2211.17192), algorithm 1. One random number is used
 * for each token looked at, and one for the token drawn.
 * @param draftProbs distributions that the drafted tokens were drawn from, one for each
 * @param targetProbs the target's distributions in the same places, and in the place after the last: one more
 * @throws RangeError when the numbers of distributions do not fit, or a token could not have been drafted
 */
export function speculativeStep(
  draftProbs: readonly ArrayLike<number>[],
  targetProbs: readonly ArrayLike<number>[],
  draftTokens: ArrayLike<number>,
  rng: Rng,
): SpeculativeStep {
  requireSameLength('Drafted tokens and their distributions', draftTokens.length, draftProbs.length);
  requireSameLength(
    'Distributions of the target, less one, and drafted tokens',
    targetProbs.length - 1,
    draftTokens.length,
  );
  const tokens = Array.from(draftTokens);
  for (const [place, token] of tokens.entries()) {
    const draft = draftProbs[place]!;
    const target = targetProbs[place]!;
    if (!(draft[token]! > 0))
      throw new RangeError(`Token ${token} cannot have been drafted: the draft model never writes it there.`);
    if (rng() < target[token]! / draft[token]!) continue;
    const own = sampleIndex(residualDistribution(target, draft), rng);
    return { tokens: [...tokens.slice(0, place), own], accepted: place };
  }
  return { tokens: [...tokens, sampleIndex(targetProbs.at(-1)!, rng)], accepted: tokens.length };
}

/**
 * The chance that a drafted token is accepted, α = Σ min(p, q) = 1 − total variation (Leviathan et al. 2023, theorem 3.5).
 * @throws RangeError when the lengths differ
 */
export function acceptanceRate(target: ArrayLike<number>, draft: ArrayLike<number>): number {
  requireSameLength('Probabilities of the two models', target.length, draft.length);
  let sum = 0;
  for (let id = 0; id < target.length; id++) sum += Math.min(target[id]!, draft[id]!);
  return sum;
}

/**
 * Tokens that one pass of the target brings on average, (1 − α^(γ+1)) / (1 − α), if each token is accepted with the same
 * chance whatever came before (Leviathan et al. 2023, equation 1).
 * @param alpha acceptance rate, in [0, 1]
 * @param gamma tokens drafted at a time, from 0
 */
export function expectedTokensPerPass(alpha: number, gamma: number): number {
  requireRange('The acceptance rate', alpha, 0, 1);
  requireCount('The number of drafted tokens', gamma, 0);
  return alpha === 1 ? gamma + 1 : (1 - alpha ** (gamma + 1)) / (1 - alpha);
}

/**
 * How many times as fast as the target alone, where a pass over γ + 1 tokens takes it no longer than over one (Leviathan et
 * al. 2023, theorem 3.8). Below 1 it loses.
 * @param alpha acceptance rate, in [0, 1]
 * @param gamma tokens drafted at a time, from 0
 * @param draftCost time for one token of the draft model, as a share of a pass of the target; from 0
 */
export function speculativeSpeedUp(alpha: number, gamma: number, draftCost: number): number {
  requireRange('The cost of a drafted token', draftCost, 0, Number.MAX_VALUE);
  return expectedTokensPerPass(alpha, gamma) / (gamma * draftCost + 1);
}
