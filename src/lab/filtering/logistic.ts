import { minimiseLbfgs } from '../lbfgs.ts';
import { requirePositive } from '../require.ts';
import {
  bagOfWords,
  createVocabulary,
  type SparseVector,
  type Vocabulary,
  type VocabularyOptions,
} from './bag-of-words.ts';

/** Log-odds of 'yes' are bias + weights · features. */
export interface LogisticModel {
  readonly weights: Float64Array;
  readonly bias: number;
}

export interface LogisticOptions {
  /** Weight of the penalty l2 / 2 · |weights|², above 0; the bias is free. Default 0.1. */
  readonly l2?: number;
}

function score(weights: ArrayLike<number>, bias: number, { indices, values }: SparseVector): number {
  let sum = bias;
  for (let i = 0; i < indices.length; i++) sum += weights[indices[i]!]! * values[i]!;
  return sum;
}

/** 1 / (1 + e^−x), exact at both ends. */
const sigmoid = (x: number): number => (x >= 0 ? 1 / (1 + Math.exp(-x)) : Math.exp(x) / (1 + Math.exp(x)));

/**
 * Logistic regression: minimises the sum of the log losses, in nats, plus l2 / 2 · |weights|², over all examples at
 * once, by L-BFGS from 0. The problem is convex, so there is one answer, and the same examples give the same bytes.
 * @param features one vector for each example
 * @param labels as many; both values must occur
 * @param size columns
 * @throws RangeError when examples and labels do not pair up, all labels are equal, a column lies beyond the size, or the
 *   penalty is not above 0
 */
export function trainLogistic(
  features: readonly SparseVector[],
  labels: readonly boolean[],
  size: number,
  { l2 = 0.1 }: LogisticOptions = {},
): LogisticModel {
  requirePositive('The weight of the penalty', l2);
  if (features.length !== labels.length)
    throw new RangeError(`${features.length} examples and ${labels.length} labels do not pair up.`);
  if (new Set(labels).size < 2)
    throw new RangeError('A classifier learns from examples of both kinds: label at least one of each.');
  if (features.some(({ indices }) => indices.some((column) => column >= size)))
    throw new RangeError(`An example has a column beyond the ${size} there are.`);
  const { x } = minimiseLbfgs(
    (parameters, gradient) => {
      const weights = parameters.subarray(0, size);
      const bias = parameters[size]!;
      let sum = 0;
      for (let i = 0; i < size; i++) {
        gradient[i] = l2 * weights[i]!;
        sum += (l2 * weights[i]! ** 2) / 2;
      }
      gradient[size] = 0;
      features.forEach((vector, i) => {
        const logOdds = score(weights, bias, vector);
        const margin = labels[i] ? logOdds : -logOdds;
        // ln(1 + e^−margin), without overflow.
        sum += Math.max(0, -margin) + Math.log1p(Math.exp(-Math.abs(margin)));
        const slope = sigmoid(logOdds) - (labels[i] ? 1 : 0);
        vector.indices.forEach((column, j) => (gradient[column]! += slope * vector.values[j]!));
        gradient[size]! += slope;
      });
      return sum;
    },
    new Float64Array(size + 1),
  );
  return { weights: x.slice(0, size), bias: x[size]! };
}

/** Probability of 'yes', in (0, 1). */
export const predictLogistic = ({ weights, bias }: LogisticModel, features: SparseVector): number =>
  sigmoid(score(weights, bias, features));

export interface QualityClassifier {
  readonly vocabulary: Vocabulary;
  readonly model: LogisticModel;
  /** Probability that a text is of the kind labelled true, in (0, 1). */
  readonly predict: (text: string) => number;
  /** Words by weight: the most telling for true first, for false last. */
  readonly wordWeights: readonly (readonly [word: string, weight: number])[];
}

/**
 * A bag-of-words classifier from labelled documents, as quality filters of web corpora are made (Brown et al. 2020,
 * arXiv 2005.14165, appendix A; Li et al. 2024, arXiv 2406.11794, section 4.4, with fastText).
 * @throws RangeError as `trainLogistic` and `createVocabulary`
 */
export function trainQualityClassifier(
  documents: readonly string[],
  labels: readonly boolean[],
  options: LogisticOptions & VocabularyOptions = {},
): QualityClassifier {
  const vocabulary = createVocabulary(documents, options);
  const features = documents.map((text) => bagOfWords(text, vocabulary));
  const model = trainLogistic(features, labels, vocabulary.size, options);
  return {
    vocabulary,
    model,
    predict: (text) => predictLogistic(model, bagOfWords(text, vocabulary)),
    wordWeights: [...vocabulary]
      .map(([word, column]) => [word, model.weights[column]!] as const)
      .sort(([, a], [, b]) => b - a),
  };
}
