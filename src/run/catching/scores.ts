import { semanticEntropy } from '#lab/evaluation/semantic-entropy';

/** What can be held against an answer, by name. */
export const DETECTORS = [
  'keyProbability',
  'sequenceProbability',
  'perToken',
  'wordingEntropy',
  'semanticEntropy',
  'selfConsistency',
] as const;
export type Detector = (typeof DETECTORS)[number];

/** Those that read nothing but the answer itself; the others need samples. */
export const ANSWER_DETECTORS = ['keyProbability', 'sequenceProbability', 'perToken'] as const;
export const SAMPLE_DETECTORS = ['wordingEntropy', 'semanticEntropy', 'selfConsistency'] as const;

/** Of one answer, all as a confidence: higher where it looks likelier to be right. */
export interface AnswerScores {
  /** Product of the probabilities of the tokens that name the value, in (0, 1]. */
  readonly keyProbability: number;
  /** Sum of the logarithms of all its tokens' probabilities, nats. */
  readonly sequenceProbability: number;
  /** The same, divided by the number of tokens. */
  readonly perToken: number;
}

/** Of a set of samples, as a confidence. */
export interface SampleScores {
  /** Entropy over the wordings, in nats, with its sign turned. */
  readonly wordingEntropy: number;
  /** Entropy over the meanings, in nats, with its sign turned; the discrete variant of Farquhar et al. 2024, Nature 630. */
  readonly semanticEntropy: number;
  /** Share of the samples that mean what the answer means, in [0, 1] (Wang et al. 2023, arXiv 2203.11171). */
  readonly selfConsistency: number;
}

/**
 * @param probabilities of the answer's tokens
 * @param keys indices of those that name the value
 */
export function scoreAnswer(probabilities: readonly number[], keys: readonly number[]): AnswerScores {
  const logs = probabilities.map(Math.log);
  const sum = logs.reduce((total, log) => total + log, 0);
  return {
    keyProbability: Math.exp(keys.reduce((total, i) => total + logs[i]!, 0)),
    sequenceProbability: sum,
    perToken: sum / logs.length,
  };
}

/** @param meaning of the answer that is judged */
export function scoreSamples(
  meaning: string,
  samples: readonly { readonly text: string; readonly meaning: string }[],
): SampleScores {
  return {
    wordingEntropy: -semanticEntropy(samples.map(({ text }) => text.trim())),
    semanticEntropy: -semanticEntropy(samples.map((sample) => sample.meaning)),
    selfConsistency: samples.filter((sample) => sample.meaning === meaning).length / samples.length,
  };
}
