import { requireSameLength } from '../require.ts';
import { countEntropy } from './diversity.ts';

/**
 * Entropy over the meanings of several sampled answers, in nats: 0 where all mean the same, however they are put. Farquhar,
 * Kossen, Kuhn & Gal 2024, "Detecting hallucinations in large language models using semantic entropy", Nature 630. Without
 * log-probabilities every sample counts the same (their discrete variant); with them a meaning weighs as much as its samples
 * together, as their probabilities, scaled to sum to 1 over all samples, say.
 * @param clusterIds of each sample, the meaning it has
 * @param logProbs of each sample, in nats; divided by its length if lengths are not to count
 * @throws RangeError when there is no sample, or the lengths differ
 */
export function semanticEntropy(
  clusterIds: readonly (string | number)[],
  logProbs?: ArrayLike<number>,
): number {
  if (clusterIds.length === 0) throw new RangeError('Without samples there is no entropy.');
  if (logProbs) requireSameLength('Samples and their log-probabilities', clusterIds.length, logProbs.length);
  const logs = logProbs ? Array.from(logProbs) : clusterIds.map(() => 0);
  const greatest = Math.max(...logs);
  if (!Number.isFinite(greatest)) throw new RangeError('No sample has a log-probability that is a number.');
  const weights = new Map<string | number, number>();
  for (const [i, id] of clusterIds.entries())
    weights.set(id, (weights.get(id) ?? 0) + Math.exp(logs[i]! - greatest));
  return countEntropy([...weights.values()]);
}
