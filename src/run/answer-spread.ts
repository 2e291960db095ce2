import { countEntropy, distinctN } from '#lab/evaluation/diversity';
import { clusterAnswers, type AnswerCluster } from './answer-clusters.ts';
import type { Answer } from './protocol.ts';

/** How far the answers to one prompt lie apart, and how good they are. */
export interface AnswerSpread {
  readonly answers: number;
  readonly clusters: readonly AnswerCluster[];
  /** Over the clusters, in nats: from 0 to ln `answers`. */
  readonly entropyNats: number;
  /** Answers in the largest cluster. */
  readonly commonest: number;
  /** Different pairs of words among all pairs that the model completed, in [0, 1]; null where it wrote nothing. */
  readonly distinct2: number | null;
  /** Null where the model's world is not this site's. */
  readonly quality: AnswerQuality | null;
}

/** Numbers of answers. */
interface AnswerQuality {
  readonly wellFormed: number;
  /** Those that state something true or false of the world, or of nobody in it. */
  readonly claims: number;
  readonly true: number;
}

/** @param prompt its last word begins the first pair of words that an answer completes */
export function answerSpread(
  prompt: string,
  answers: readonly Pick<Answer, 'text' | 'judgement'>[],
): AnswerSpread {
  const clusters = clusterAnswers(answers);
  const pairs = distinctN(
    answers.map(({ text }) => continued(prompt, text)),
    2,
  );
  return {
    answers: answers.length,
    clusters,
    entropyNats: countEntropy(clusters.map(({ count }) => count)),
    commonest: clusters[0]?.count ?? 0,
    distinct2: Number.isNaN(pairs) ? null : pairs,
    quality: qualityOf(answers),
  };
}

/** An answer behind the word it follows. */
export const continued = (prompt: string, text: string): string =>
  `${prompt.trim().split(/\s+/u).at(-1)!} ${text.trim()}`;

function qualityOf(answers: readonly Pick<Answer, 'judgement'>[]): AnswerQuality | null {
  const verdicts = answers.map(({ judgement }) => judgement?.verdict ?? null);
  if (verdicts.every((verdict) => verdict === null)) return null;
  const count = (...wanted: readonly string[]): number =>
    verdicts.filter((verdict) => verdict !== null && wanted.includes(verdict)).length;
  return {
    wellFormed: count('true', 'false', 'nobody', 'free'),
    claims: count('true', 'false', 'nobody'),
    true: count('true'),
  };
}
