import { lax, numpy as np } from '@jax-js/jax';
import { exponential, rowMaximum } from './elementary.ts';
import { tiedHead } from './forward.ts';

/**
 * Negative log-likelihood of each target in nats: [tokens].
 * Log-sum-exp of the logits less the target's logit. Targets and vocabulary are 32-bit floats so that
 * picking the target's logit runs as one vectorised sum.
 * @param hidden [tokens, width] after the last norm
 * @param targets [tokens] ids as floats
 * @param vocabulary [vocabularySize] 0, 1, 2, … as floats
 */
export function tokenLosses(
  hidden: np.Array,
  embedding: np.Array,
  targets: np.Array,
  vocabulary: np.Array,
): np.Array {
  const logits = tiedHead(hidden, embedding);
  const greatest = rowMaximum(logits.ref);
  const total = np.sum(exponential(logits.ref.sub(greatest.ref)), -1);
  const oneHot = np.where(np.equal(targets.reshape([-1, 1]), vocabulary), 1, 0);
  const ofTarget = np.sum(logits.mul(lax.stopGradient(oneHot)), -1);
  return np
    .log(total)
    .add(greatest.reshape([-1]))
    .sub(ofTarget);
}

/** Weighted sum of the token losses; weights carry the mask and 1/(number of counted tokens). A scalar. */
export function weightedLoss(losses: np.Array, weights: np.Array): np.Array {
  return np.sum(losses.mul(lax.stopGradient(weights)));
}
